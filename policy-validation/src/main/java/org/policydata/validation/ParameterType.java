package org.policydata.validation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the value of a parameter may be, so that a profile can be checked and documented. */
public sealed interface ParameterType {

  /**
   * Returns the type in words.
   *
   * @return for example {@code whole number from 1 to 365}
   */
  String description();

  /**
   * A whole number.
   *
   * @param min the least value
   * @param max the greatest value
   */
  record WholeNumber(int min, int max) implements ParameterType {

    public WholeNumber {
      if (min > max) {
        throw new IllegalArgumentException("min must be at most max, but is " + min + " > " + max);
      }
    }

    @Override
    public String description() {
      return "whole number from " + min + " to " + max;
    }
  }

  /** A text that is not blank. */
  record Text() implements ParameterType {

    @Override
    public String description() {
      return "text";
    }
  }

  /**
   * One of several words.
   *
   * @param values the words
   */
  record Choice(List<String> values) implements ParameterType {

    public Choice {
      values = List.copyOf(values);
    }

    /**
     * Returns the choice between the constants of an enum.
     *
     * @param type the enum
     * @return the names of its constants
     */
    public static Choice of(Class<? extends Enum<?>> type) {
      return new Choice(List.of(type.getEnumConstants()).stream().map(Enum::name).toList());
    }

    @Override
    public String description() {
      return "one of " + String.join(", ", values);
    }
  }

  /** The id of a {@link LegalBasis} of the same rule. */
  record BasisId() implements ParameterType {

    @Override
    public String description() {
      return "id of a legal basis of this rule";
    }
  }

  /**
   * A list.
   *
   * @param element type of its elements
   */
  record ListOf(ParameterType element) implements ParameterType {

    public ListOf {
      Objects.requireNonNull(element, "element");
    }

    @Override
    public String description() {
      return "list of " + element.description();
    }
  }

  /**
   * An object.
   *
   * @param members its members
   */
  record Group(List<ParameterDescriptor> members) implements ParameterType {

    public Group {
      members = List.copyOf(members);
    }

    /**
     * Returns an object of the given members.
     *
     * @param members the members
     * @return the type
     */
    public static Group of(ParameterDescriptor... members) {
      return new Group(List.of(members));
    }

    @Override
    public String description() {
      return members.stream()
          .map(member -> member.name() + (member.optional() ? "?" : ""))
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** Anything; a profile is not checked here. */
  record AnyValue() implements ParameterType {

    @Override
    public String description() {
      return "any value";
    }
  }
}
