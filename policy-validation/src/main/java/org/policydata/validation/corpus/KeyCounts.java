package org.policydata.validation.corpus;

import java.util.Arrays;
import java.util.Collection;

/** Counts keys at eight bytes each. Not thread-safe; filled first, asked afterwards. */
final class KeyCounts {

  private static final int FIRST_CAPACITY = 64;

  private long[] keys = new long[FIRST_CAPACITY];
  private int size;
  private boolean sorted;

  void add(String key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
    }
    keys[size++] = Keys.number(key);
    sorted = false;
  }

  void addAll(Collection<String> added) {
    added.forEach(this::add);
  }

  boolean contains(String key) {
    long number = Keys.number(key);
    int first = first(number);
    return first < size && keys[first] == number;
  }

  /** Whether a key was added more than once. */
  boolean isRepeated(String key) {
    long number = Keys.number(key);
    int first = first(number);
    return first + 1 < size && keys[first] == number && keys[first + 1] == number;
  }

  /** Where the first key stands that is not below a number. */
  private int first(long number) {
    if (!sorted) {
      Arrays.sort(keys, 0, size);
      sorted = true;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
