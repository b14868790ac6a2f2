package org.policydata.io.json;

import java.util.Arrays;

/**
 * Where the lists of a document and the objects in them start and end, noted while it is read, so
 * that a walk to one place jumps over all others. Offsets are those of bytes.
 */
final class ValueSpans {

  /** A document of which nothing is known: a walk sees every byte. */
  static final ValueSpans NONE = new ValueSpans(0);

  /** Documents have a list or an object in one in so many bytes, or fewer. */
  private static final int BYTES_PER_VALUE = 64;

  private int[] starts;
  private int[] ends;
  private int count;

  private ValueSpans(int capacity) {
    this.starts = new int[capacity];
    this.ends = new int[capacity];
  }

  /** Room for the values of a document of so many bytes, and for more. */
  static ValueSpans ofBytes(int length) {
    return new ValueSpans(length / BYTES_PER_VALUE + 8);
  }

  /** Notes that a value starts, behind all that started before; returns its number. */
  int open(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    return count++;
  }

  /** Notes where a value ends: the offset behind it. */
  void close(int value, int end) {
    ends[value] = end;
  }

  /** Returns a way through the values, from the first one. */
  Walk walk() {
    return new Walk();
  }

  /** Goes through the values in the order in which they start. */
  final class Walk {

    private int next;

    /**
     * Returns the offset behind the value that starts here; 0 where none is known. Values that
     * start before are never asked for again.
     */
    int endOf(int start) {
      while (next < count && starts[next] < start) {
        next++;
      }
      return next < count && starts[next] == start ? ends[next] : 0;
    }
  }
}
