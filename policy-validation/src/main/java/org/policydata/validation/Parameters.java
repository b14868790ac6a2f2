package org.policydata.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values a profile sets for the parameters of one check. Immutable. */
public final class Parameters {

  private final Map<String, Object> values;
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, List<Parameters>> groups = new HashMap<>();
  private final Map<String, Parameters> single = new HashMap<>(0);
  private final MadeOnce<Parameters> forms = new MadeOnce<>(this);

  Parameters(Map<String, Object> values) {
    this.values = values;
    values.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            texts.put(name, textsIn(list));
            groups.put(name, groupsIn(list));
          } else if (value instanceof Map<?, ?> map) {
            single.put(name, new Parameters(castMap(map)));
          }
        });
  }

  private static List<String> textsIn(List<?> list) {
    List<String> texts = new ArrayList<>(list.size());
    for (Object element : list) {
      if (element instanceof String text) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  private static List<Parameters> groupsIn(List<?> list) {
    List<Parameters> groups = new ArrayList<>(0);
    for (Object element : list) {
      if (element instanceof Map<?, ?> map) {
        groups.add(new Parameters(castMap(map)));
      }
    }
    return List.copyOf(groups);
  }

  /**
   * Returns the values in the form that a rule works with, made for the first dossier that needs
   * it.
   *
   * @param type class that the form is kept under; for each there is one way to make it
   * @param maker makes the form from these values alone; what it returns must be immutable
   * @param <T> type of the form
   * @return the form, the same for all dossiers that are checked with these values
   */
  public <T> T as(Class<T> type, Function<Parameters, T> maker) {
    return forms.get(type, maker);
  }

  /**
   * Returns a whole number.
   *
   * @param name name of the parameter
   * @return its value, empty where it is not set or no whole number
   */
  public Optional<Integer> integer(String name) {
    return decimal(name)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValue);
  }

  /**
   * Returns a number.
   *
   * @param name name of the parameter
   * @return its value, empty where it is not set or no number
   */
  public Optional<BigDecimal> decimal(String name) {
    return Optional.ofNullable(decimalOf(values.get(name)));
  }

  /** A profile that was read holds decimals; one built in code may hold other numbers. */
  static @Nullable BigDecimal decimalOf(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
    }
    return value instanceof Integer || value instanceof Long || value instanceof BigInteger
        ? new BigDecimal(value.toString())
        : null;
  }

  /**
   * Returns what is either so or not.
   *
   * @param name name of the parameter
   * @return its value, empty where it is not set or neither true nor false
   */
  public Optional<Boolean> flag(String name) {
    return values.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  /**
   * Returns a group of parameters.
   *
   * @param name name of the parameter
   * @return its members, empty where it is not set or no group
   */
  public Optional<Parameters> group(String name) {
    return Optional.ofNullable(single.get(name));
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
   * @return its values, which cannot be changed; empty where it is not set
   */
  public List<String> texts(String name) {
    return texts.getOrDefault(name, List.of());
  }

  /**
   * Returns a list of parameter groups.
   *
   * @param name name of the parameter
   * @return the groups, which cannot be changed; empty where it is not set
   */
  public List<Parameters> groups(String name) {
    return groups.getOrDefault(name, List.of());
  }

  /** The values come from JSON objects, whose names are texts. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> castMap(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
