package org.policydata.validation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a profile may set for a rule, or a member of one.
 *
 * <pre>{@code
 * ParameterDescriptor.groups(
 *     "minimums",
 *     "shortest windows",
 *     ParameterDescriptor.of("days", new ParameterType.WholeNumber(1, 365), "length in days"),
 *     ParameterDescriptor.of("basis", new ParameterType.BasisId(), "where it is said"));
 * }</pre>
 *
 * @param name name of the parameter
 * @param type what its value may be
 * @param meaning what it decides, with its unit, in English
 * @param optional whether a group may lack this member; a parameter of a rule may always be left
 *     out
 * @param defaultValue value where no profile sets it; absent where there is none
 */
public record ParameterDescriptor(
    String name,
    ParameterType type,
    String meaning,
    boolean optional,
    @Nullable Object defaultValue) {

  public ParameterDescriptor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(meaning, "meaning");
    defaultValue = defaultValue == null ? null : ParameterValues.copy(defaultValue);
    if (defaultValue != null && !type.accepts(defaultValue)) {
      throw new IllegalArgumentException(
          "defaultValue of "
              + name
              + ": expected "
              + type.description()
              + ", found "
              + defaultValue);
    }
  }

  /**
   * Creates a parameter whose values are not checked.
   *
   * @param name name of the parameter
   * @param meaning what it decides, with its unit, in English
   */
  public ParameterDescriptor(String name, String meaning) {
    this(name, new ParameterType.AnyValue(), meaning, false, null);
  }

  /**
   * Returns a parameter without a default, or a member that its group must have.
   *
   * @param name name of the parameter
   * @param type what its value may be
   * @param meaning what it decides, with its unit, in English
   * @return the descriptor
   */
  public static ParameterDescriptor of(String name, ParameterType type, String meaning) {
    return new ParameterDescriptor(name, type, meaning, false, null);
  }

  /**
   * Returns a list of texts.
   *
   * @param name name of the parameter
   * @param meaning what the texts are, in English
   * @return the descriptor
   */
  public static ParameterDescriptor texts(String name, String meaning) {
    return of(name, new ParameterType.ListOf(new ParameterType.Text()), meaning);
  }

  /**
   * Returns a list of groups.
   *
   * @param name name of the parameter
   * @param meaning what the groups are, in English
   * @param members members of each group
   * @return the descriptor
   */
  public static ParameterDescriptor groups(
      String name, String meaning, ParameterDescriptor... members) {
    return of(name, new ParameterType.ListOf(ParameterType.Group.of(members)), meaning);
  }

  /**
   * Returns a copy that a group may lack.
   *
   * @return the copy
   */
  public ParameterDescriptor orAbsent() {
    return new ParameterDescriptor(name, type, meaning, true, defaultValue);
  }

  /**
   * Returns a copy with a value for where no profile sets one.
   *
   * @param value number, text, true or false, or lists and maps of these
   * @return the copy
   * @throws IllegalArgumentException if the value is not one of the parameter's type
   */
  public ParameterDescriptor orElse(Object value) {
    return new ParameterDescriptor(
        name, type, meaning, true, Objects.requireNonNull(value, "value"));
  }
}
