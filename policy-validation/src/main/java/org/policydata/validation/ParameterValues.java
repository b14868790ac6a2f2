package org.policydata.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies the values of parameters, all the way down and in their order. */
final class ParameterValues {

  private ParameterValues() {}

  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copyOf(map);
    }
    return value instanceof List<?> list
        ? list.stream().map(ParameterValues::copy).toList()
        : value;
  }

  static Map<String, Object> copyOf(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put((String) name, copy(value)));
    return Collections.unmodifiableMap(copy);
  }
}
