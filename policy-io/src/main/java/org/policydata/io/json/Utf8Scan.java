package org.policydata.io.json;

/** Walks over bytes and finds what is not UTF-8 (RFC 3629; Unicode, table 3-7). */
final class Utf8Scan {

  private static final int CONTINUATION_MASK = 0xC0;
  private static final int CONTINUATION = 0x80;

  private final byte[] bytes;

  Utf8Scan(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the offset of the next byte that no character can start or continue with, or -1. */
  int nextMalformed(int from) {
    int i = from;
    int end = bytes.length;
    while (i + Utf8Words.LENGTH <= end) {
      long word = Utf8Words.at(bytes, i);
      int plain = bytes[i] >= 0 ? Utf8Words.asciiPrefix(word) : Utf8Words.plainTriples(word);
      int length = plain > 0 ? plain : sequenceLength(bytes, i);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    while (i < end) {
      int length = bytes[i] >= 0 ? 1 : sequenceLength(bytes, i);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** Length of the well-formed sequence at an offset, 0 for a malformed one. */
  static int sequenceLength(byte[] bytes, int at) {
    int end = bytes.length;
    int lead = bytes[at] & 0xFF;
    if (lead >= 0xE0 && lead <= 0xEF) {
      if (at + 2 >= end || !continues(bytes[at + 1]) || !continues(bytes[at + 2])) {
        return 0;
      }
      int second = bytes[at + 1] & 0xFF;
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      return at + 1 < end && continues(bytes[at + 1]) ? 2 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      if (at + 3 >= end
          || !continues(bytes[at + 1])
          || !continues(bytes[at + 2])
          || !continues(bytes[at + 3])) {
        return 0;
      }
      int second = bytes[at + 1] & 0xFF;
      boolean overlong = lead == 0xF0 && second < 0x90;
      boolean beyond = lead == 0xF4 && second > 0x8F;
      return overlong || beyond ? 0 : 4;
    }
    return 0;
  }

  private static boolean continues(byte value) {
    return (value & CONTINUATION_MASK) == CONTINUATION;
  }
}
