package org.policydata.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values a profile sets for the parameters of one check. Immutable. */
public final class Parameters {

  private final Map<String, Object> values;

  Parameters(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Returns a whole number.
   *
   * @param name name of the parameter
   * @return its value, empty where it is not set or no whole number
   */
  public Optional<Integer> integer(String name) {
    return decimal(values.get(name))
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValue);
  }

  /** A profile that was read holds decimals; one built in code may hold integers. */
  private static Optional<BigDecimal> decimal(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    return value instanceof Integer || value instanceof Long
        ? Optional.of(BigDecimal.valueOf(((Number) value).longValue()))
        : Optional.empty();
  }

  /**
   * Returns a text.
   *
   * @param name name of the parameter
   * @return its value, empty where it is not set or no text
   */
  public Optional<String> text(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns a list of texts.
   *
   * @param name name of the parameter
   * @return its values, empty where it is not set
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(name)) {
      if (element instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * Returns a list of parameter groups.
   *
   * @param name name of the parameter
   * @return the groups, empty where it is not set
   */
  public List<Parameters> groups(String name) {
    List<Parameters> groups = new ArrayList<>();
    for (Object element : list(name)) {
      if (element instanceof Map<?, ?> map) {
        groups.add(new Parameters(castMap(map)));
      }
    }
    return groups;
  }

  private List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  /** The values come from JSON objects, whose names are texts. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> castMap(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
