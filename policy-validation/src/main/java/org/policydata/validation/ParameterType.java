package org.policydata.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the value of a parameter may be, so that a profile can be checked and documented. */
public sealed interface ParameterType {

  /**
   * Returns the type in words.
   *
   * @param language Chinese, or anything else for English
   * @return for example {@code whole number from 1 to 365}
   */
  String description(Locale language);

  /**
   * Returns the type in English words.
   *
   * @return for example {@code whole number from 1 to 365}
   */
  default String description() {
    return description(Locale.ENGLISH);
  }

  /**
   * Tells whether a value is one of this type, and in a group or a list all that it holds.
   *
   * @param value number, text, boolean, or a list or map of these; null for none
   * @return true where it is; whether a basis of some id exists is not asked
   */
  boolean accepts(@Nullable Object value);

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
    public String description(Locale language) {
      return Languages.isChinese(language)
          ? min + "至" + max + "的整数"
          : "whole number from " + min + " to " + max;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      BigDecimal number = Parameters.decimalOf(value);
      return number != null
          && number.stripTrailingZeros().scale() <= 0
          && lies(number, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }
  }

  /**
   * A number, with or without a fraction.
   *
   * @param min the least value
   * @param max the greatest value
   */
  record Decimal(BigDecimal min, BigDecimal max) implements ParameterType {

    public Decimal {
      if (min.compareTo(max) > 0) {
        throw new IllegalArgumentException("min must be at most max, but is " + min + " > " + max);
      }
    }

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language)
          ? min.toPlainString() + "至" + max.toPlainString() + "的数"
          : "number from " + min.toPlainString() + " to " + max.toPlainString();
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      BigDecimal number = Parameters.decimalOf(value);
      return number != null && lies(number, min, max);
    }
  }

  /** What is either so or not. */
  record Flag() implements ParameterType {

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language) ? "true或false" : "true or false";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof Boolean;
    }
  }

  /** A text that is not blank. */
  record Text() implements ParameterType {

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language) ? "文本" : "text";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return isText(value);
    }
  }

  /**
   * A text of digits, such as a code.
   *
   * @param length how many
   */
  record Digits(int length) implements ParameterType {

    public Digits {
      if (length < 1) {
        throw new IllegalArgumentException("length must be at least 1, but is " + length);
      }
    }

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language) ? length + "位数字的文本" : "text of " + length + " digits";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof String text
          && text.length() == length
          && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  /** A day, or the word {@value #UNKNOWN}. */
  record Day() implements ParameterType {

    /** What stands where nobody knows the day. */
    public static final String UNKNOWN = "unknown";

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language)
          ? "如2020-01-01的日期，或" + UNKNOWN
          : "date such as 2020-01-01, or " + UNKNOWN;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      if (!(value instanceof String text)) {
        return false;
      }
      try {
        return text.equals(UNKNOWN) || LocalDate.parse(text) != null;
      } catch (DateTimeParseException e) {
        return false;
      }
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
    public String description(Locale language) {
      return Languages.isChinese(language)
          ? String.join("、", values) + "之一"
          : "one of " + String.join(", ", values);
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof String word && values.contains(word);
    }
  }

  /** The id of a {@link LegalBasis} of the same rule. */
  record BasisId() implements ParameterType {

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language) ? "本规则某项依据的标识" : "id of a legal basis of this rule";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return isText(value);
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
    public String description(Locale language) {
      String each = element.description(language);
      return Languages.isChinese(language) ? each + "的列表" : "list of " + each;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof List<?> list && list.stream().allMatch(element::accepts);
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
    public String description(Locale language) {
      return members.stream()
          .map(member -> member.name() + (member.optional() ? "?" : ""))
          .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof Map<?, ?> map
          && members.stream().allMatch(member -> holds(map, member))
          && members.stream().map(ParameterDescriptor::name).toList().containsAll(map.keySet());
    }

    private static boolean holds(Map<?, ?> map, ParameterDescriptor member) {
      return map.containsKey(member.name())
          ? member.type().accepts(map.get(member.name()))
          : member.optional();
    }
  }

  /** Anything; a profile is not checked here. */
  record AnyValue() implements ParameterType {

    @Override
    public String description(Locale language) {
      return Languages.isChinese(language) ? "任意值" : "any value";
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value != null;
    }
  }

  private static boolean isText(@Nullable Object value) {
    return value instanceof String text && !text.isBlank();
  }

  private static boolean lies(BigDecimal number, BigDecimal min, BigDecimal max) {
    return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
  }
}
