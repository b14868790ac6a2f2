package org.policydata.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every record does with its components: refuse, copy, normalise. */
final class Components {

  /** Nesting of extension values beyond which a value is taken for cyclic. */
  private static final int MAX_EXTENSION_DEPTH = 1_000;

  /** Digits up to which a whole number is kept without exponent, so that it is written plainly. */
  private static final int MAX_PLAIN_DIGITS = 400;

  /** Code point order; that of {@link String#compareTo} differs beyond the basic plane. */
  private static final Comparator<String> BY_CODE_POINT = Components::compareCodePoints;

  private Components() {}

  static <T> T required(@Nullable T value, String name) {
    return Objects.requireNonNull(value, name);
  }

  /** An absent list reads as empty; a null element is refused. */
  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static <T> List<T> requiredList(@Nullable List<T> values, String name) {
    return List.copyOf(required(values, name));
  }

  /** A flag is true or absent. */
  static @Nullable Boolean flag(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value) ? Boolean.TRUE : null;
  }

  static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal value) {
    return value == null ? null : number(value);
  }

  /** One object and one spelling per value: 18, 18.0 and 1.8E+1 are the same. */
  static BigDecimal number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    boolean printsWithExponent = stripped.scale() < 0;
    boolean fits = (long) stripped.precision() - stripped.scale() <= MAX_PLAIN_DIGITS;
    return printsWithExponent && fits ? stripped.setScale(0) : stripped;
  }

  static Map<String, @Nullable Object> extensions(
      @Nullable Map<String, @Nullable Object> extensions) {
    if (extensions == null || extensions.isEmpty()) {
      return Map.of();
    }
    for (String name : extensions.keySet()) {
      if (!name.startsWith("x-")) {
        throw new IllegalArgumentException(
            "the name of an extension starts with x-, but found: " + name);
      }
    }
    return sortedCopy(extensions, 0);
  }

  private static Map<String, @Nullable Object> sortedCopy(Map<?, ?> map, int depth) {
    TreeMap<String, @Nullable Object> copy = new TreeMap<>(BY_CODE_POINT);
    map.forEach((name, value) -> copy.put((String) name, extensionValue(value, depth + 1)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object extensionValue(@Nullable Object value, int depth) {
    if (depth > MAX_EXTENSION_DEPTH) {
      throw new IllegalArgumentException(
          "an extension is nested deeper than " + MAX_EXTENSION_DEPTH + " levels");
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return extensionNumber(number);
    }
    if (value instanceof Map<?, ?> map) {
      return sortedCopy(map, depth);
    }
    if (value instanceof Collection<?> collection) {
      List<@Nullable Object> copy = new ArrayList<>(collection.size());
      for (Object element : collection) {
        copy.add(extensionValue(element, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException(
        "an extension holds text, numbers, true, false, null, lists and maps, but found: "
            + value.getClass().getName());
  }

  private static BigDecimal extensionNumber(Number number) {
    if (number instanceof BigDecimal decimal) {
      return number(decimal);
    }
    if (number instanceof BigInteger integer) {
      return number(new BigDecimal(integer));
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("an extension holds no " + value);
      }
      return number(new BigDecimal(number.toString()));
    }
    return BigDecimal.valueOf(number.longValue());
  }

  private static int compareCodePoints(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean oneIsSurrogate = Character.isSurrogate(a) != Character.isSurrogate(b);
        return oneIsSurrogate ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
