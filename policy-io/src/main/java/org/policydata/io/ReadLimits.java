package org.policydata.io;

/**
 * Bounds of what a reader accepts, so that no file can exhaust memory or time. Exceeding one is the
 * finding {@code read.limit-exceeded}.
 *
 * @param maxBytes length of a document in bytes
 * @param maxDepth levels of objects and arrays, at most 1,000
 * @param maxStringLength length of a text or a member name in UTF-16 code units
 * @param maxNumberLength characters of a number, and digits of it when written without exponent
 */
public record ReadLimits(int maxBytes, int maxDepth, int maxStringLength, int maxNumberLength) {

  /** 64 MiB, 200 levels, texts of 10 million code units, numbers of 100 digits. */
  public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 200, 10_000_000, 100);

  private static final int DEEPEST = 1_000;

  public ReadLimits {
    requireRange("maxBytes", maxBytes, Integer.MAX_VALUE - 8);
    requireRange("maxDepth", maxDepth, DEEPEST);
    requireRange("maxStringLength", maxStringLength, Integer.MAX_VALUE);
    requireRange("maxNumberLength", maxNumberLength, DEEPEST);
  }

  private static void requireRange(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " must be from 1 to " + max + ", but is " + value);
    }
  }
}
