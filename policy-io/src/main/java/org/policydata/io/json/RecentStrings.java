package org.policydata.io.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The short strings of a document that were decoded lately, known by their bytes: names of units
 * stand in a document again and again, and equal ones become one string.
 *
 * <p>Not thread-safe; made for one read.
 */
final class RecentStrings {

  private static final int SLOT_BITS = 8;
  private static final int LONGEST = 6 * Utf8Words.LENGTH;
  private static final int NONE = -1;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final byte[] bytes;
  private final String[] strings = new String[1 << SLOT_BITS];
  private final int[] starts = new int[1 << SLOT_BITS];

  /** Where the string that was looked for last begins and is kept, and how long it is. */
  private int start;

  private int slot = NONE;
  private int length;
  private int beyondAscii;

  RecentStrings(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The string whose first byte stands at an offset, where one of the same bytes is kept. */
  @Nullable String find(int from) {
    slot = NONE;
    long hash = 0;
    int beyond = 0;
    int last = Math.min(bytes.length - Utf8Words.LENGTH, from + LONGEST - Utf8Words.LENGTH);
    for (int at = from; at <= last; at += Utf8Words.LENGTH) {
      long word = Utf8Words.at(bytes, at);
      int inside = Utf8Words.stringPrefix(word);
      if (inside < Utf8Words.LENGTH) {
        long rest = word & (1L << inside * Byte.SIZE) - 1;
        return bytes[at + inside] == '"'
            ? find(from, at + inside, hash + rest, beyond + Utf8Words.beyondAscii(rest))
            : null;
      }
      hash = (hash + word) * SPREAD;
      beyond += Utf8Words.beyondAscii(word);
    }
    return null;
  }

  private @Nullable String find(int from, int to, long hash, int beyond) {
    start = from;
    length = to - from;
    beyondAscii = beyond;
    slot = (int) (hash * SPREAD >>> Long.SIZE - SLOT_BITS);
    String known = strings[slot];
    int other = starts[slot];
    return known != null && Arrays.equals(bytes, other, other + length + 1, bytes, from, to + 1)
        ? known
        : null;
  }

  /** How many bytes of the string that was found last are not ASCII. */
  int beyondAscii() {
    return beyondAscii;
  }

  /** Keeps the string that was not found, now that it is decoded. */
  void keep(String decoded) {
    if (slot != NONE) {
      strings[slot] = decoded;
      starts[slot] = start;
    }
  }
}
