package org.policydata.io.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of UTF-8 at a time. */
final class Utf8Words {

  /** Bytes in a word. */
  static final int LENGTH = Long.BYTES;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long BLANKS = ONES * ' ';
  private static final long BEHIND_LINE_ENDS = ONES * ('\r' + 1);
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';

  /** Lead and continuation bits of one character of three bytes, and their values. */
  private static final long TRIPLE_MASK = 0xC0_C0F0L;

  private static final long TRIPLE = 0x80_80E0L;
  private static final int TRIPLE_BITS = 24;

  /** The leads E0 and ED, whose second byte has to be looked at. */
  private static final int DELICATE_LEADS = 1 | 1 << 0xD;

  private Utf8Words() {}

  /** The word that starts at an offset, its first byte lowest. */
  static long at(byte[] bytes, int offset) {
    return (long) WORDS.get(bytes, offset);
  }

  /** How many bytes at the start of a word are ASCII. */
  static int asciiPrefix(long word) {
    return Long.numberOfTrailingZeros(word & HIGH_BITS) / Byte.SIZE;
  }

  /** How many bytes at the start of a word are ASCII that a JSON string holds as it is. */
  static int plainStringPrefix(long word) {
    // In each sum the lowest bit that is set is right; those above may be false alarms.
    long controls = (word - BLANKS) & ~word;
    long stops = (word | controls | quotesAndBackslashes(word)) & HIGH_BITS;
    return Long.numberOfTrailingZeros(stops) / Byte.SIZE;
  }

  /** How many bytes at the start of a word stand before a quote or a backslash. */
  static int stringPrefix(long word) {
    return Long.numberOfTrailingZeros(quotesAndBackslashes(word) & HIGH_BITS) / Byte.SIZE;
  }

  /**
   * Sets the high bit of the first quote or backslash and none below; others may be false alarms.
   */
  private static long quotesAndBackslashes(long word) {
    long quotes = ((word ^ QUOTES) - ONES) & ~(word ^ QUOTES);
    long backslashes = ((word ^ BACKSLASHES) - ONES) & ~(word ^ BACKSLASHES);
    return quotes | backslashes;
  }

  /** The character of three bytes that a word starts with. */
  static char triple(long word) {
    return (char) ((word & 0xF) << 12 | (word >>> 2 & 0xFC0) | (word >>> 16 & 0x3F));
  }

  /** The character of three bytes behind the first three bytes of a word. */
  static char secondTriple(long word) {
    return triple(word >>> TRIPLE_BITS);
  }

  /** How many bytes of a word are not ASCII. */
  static int beyondAscii(long word) {
    return Long.bitCount(word & HIGH_BITS);
  }

  /**
   * How many bytes at the start of a word are characters of three bytes with nothing to check in
   * them.
   */
  static int plainTriples(long word) {
    if (!startsWithTriple(word)) {
      return 0;
    }
    return startsWithTriple(word >>> TRIPLE_BITS) ? 6 : 3;
  }

  private static boolean startsWithTriple(long word) {
    return (word & TRIPLE_MASK) == TRIPLE && (DELICATE_LEADS >>> (word & 0xF) & 1) == 0;
  }

  /** False where a word surely does not hold an ASCII character; true may be a false alarm. */
  static boolean mayHold(long word, char ascii) {
    long zeroWhereEqual = word ^ (ONES * ascii);
    return ((zeroWhereEqual - ONES) & ~zeroWhereEqual & HIGH_BITS) != 0;
  }

  /** False where a word surely holds no line feed or carriage return. */
  static boolean mayHoldLineEnd(long word) {
    return ((word - BEHIND_LINE_ENDS) & ~word & HIGH_BITS) != 0;
  }

  /** UTF-16 code units of the characters that start in a word: two beyond the basic plane. */
  static int codeUnits(long word) {
    long second = word << 1;
    long continuations = word & ~second & HIGH_BITS;
    long firstTwo = word & second;
    long leadsOfFour = firstTwo & (firstTwo << 2) & HIGH_BITS;
    return LENGTH - Long.bitCount(continuations) + Long.bitCount(leadsOfFour);
  }
}
