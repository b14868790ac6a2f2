package org.policydata.model;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one-line form of records that hold long or personal text: absent components are left
 * out, personal ones masked.
 */
final class Summary {

  private static final String MASK = "***";

  private final StringJoiner parts;

  private Summary(String name) {
    parts = new StringJoiner(", ", name + "[", "]");
  }

  static Summary of(String name) {
    return new Summary(name);
  }

  Summary add(String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
    return this;
  }

  Summary count(String name, List<?> values) {
    if (!values.isEmpty()) {
      parts.add(name + "=" + values.size());
    }
    return this;
  }

  /** Says that a personal value is known, and not what it is. */
  Summary masked(String name, @Nullable String value) {
    return add(name, value == null ? null : MASK);
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
