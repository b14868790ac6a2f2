package org.policydata.io.text;

import java.util.function.Function;

/**
 * A value with the place of the words it was read from.
 *
 * @param value what was read
 * @param start offset of the first character of the words
 * @param end offset behind the last character
 */
record Extracted<T>(T value, int start, int end) {

  Extracted {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + "," + end + ") is not a span");
    }
  }

  /** Returns the same place with another value. */
  <R> Extracted<R> map(Function<? super T, ? extends R> change) {
    return new Extracted<>(change.apply(value), start, end);
  }

  /** Returns the same value with its place counted from an earlier origin. */
  Extracted<T> shifted(int offset) {
    return new Extracted<>(value, start + offset, end + offset);
  }
}
