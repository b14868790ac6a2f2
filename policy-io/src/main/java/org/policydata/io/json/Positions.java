package org.policydata.io.json;

import java.util.Arrays;
import org.policydata.finding.SourceLocation;

/**
 * Turns byte offsets of a UTF-8 text into lines and columns, the columns in UTF-16 code units. Not
 * thread-safe.
 */
final class Positions {

  private final byte[] bytes;
  private int currentLine = 1;
  private int lineStart;

  Positions(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the locations of several offsets, found in one pass. */
  SourceLocation[] locate(long[] offsets) {
    Integer[] order = new Integer[offsets.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(offsets[a], offsets[b]));
    SourceLocation[] locations = new SourceLocation[offsets.length];
    int line = 1;
    int column = 1;
    int at = 0;
    for (int index : order) {
      long target = Math.min(offsets[index], bytes.length);
      while (at < target) {
        if (at + Utf8Words.LENGTH <= target) {
          long word = Utf8Words.at(bytes, at);
          if (!Utf8Words.mayHoldLineEnd(word)) {
            column += Utf8Words.codeUnits(word);
            at += Utf8Words.LENGTH;
            continue;
          }
        }
        if (isLineEnd(bytes, at)) {
          line++;
          column = 1;
        } else {
          column += codeUnits(bytes[at]);
        }
        at++;
      }
      locations[index] = new SourceLocation(line, column);
    }
    return locations;
  }

  /**
   * Returns the offset of a place given as line and column in bytes, both from 1. Goes on from the
   * place that was asked for before, as a thousand places may stand at the end of a long document.
   */
  long offset(int line, int byteColumn) {
    while (currentLine < line && lineStart < bytes.length) {
      if (isLineEnd(bytes, lineStart)) {
        currentLine++;
      }
      lineStart++;
    }
    while (currentLine > line && lineStart > 0) {
      currentLine--;
      lineStart--;
      while (lineStart > 0 && !isLineEnd(bytes, lineStart - 1)) {
        lineStart--;
      }
    }
    return lineStart + byteColumn - 1L;
  }

  /** Whether a line ends with this byte: a line feed, or a carriage return without one. */
  static boolean isLineEnd(byte[] bytes, int at) {
    boolean followed = at + 1 < bytes.length && bytes[at + 1] == '\n';
    return bytes[at] == '\n' || (bytes[at] == '\r' && !followed);
  }

  /** UTF-16 code units of the characters that start between two offsets. */
  static int codeUnits(byte[] bytes, int from, int to) {
    int units = 0;
    int at = from;
    for (; at + Utf8Words.LENGTH <= to; at += Utf8Words.LENGTH) {
      units += Utf8Words.codeUnits(Utf8Words.at(bytes, at));
    }
    for (; at < to; at++) {
      units += codeUnits(bytes[at]);
    }
    return units;
  }

  /** The lead byte of a character counts for all of it: two units beyond the basic plane. */
  private static int codeUnits(int value) {
    boolean continuation = (value & 0xC0) == 0x80;
    if (continuation) {
      return 0;
    }
    return (value & 0xF8) == 0xF0 ? 2 : 1;
  }

  /**
   * Returns where the member starts whose value starts at an offset: the quote before its name. For
   * a value that is no member's the offset itself.
   */
  long memberStart(long valueOffset) {
    int i = skipSpaceBack((int) Math.min(valueOffset, bytes.length) - 1);
    if (i < 0 || bytes[i] != ':') {
      return valueOffset;
    }
    i = skipSpaceBack(i - 1);
    if (i < 0 || bytes[i] != '"') {
      return valueOffset;
    }
    int quote = openingQuote(i);
    return quote < 0 ? valueOffset : quote;
  }

  /** Returns where the name starts that ends right before an offset: the quote before it. */
  long nameStart(long end) {
    return Math.max(openingQuote((int) Math.min(end, bytes.length) - 1), 0);
  }

  private int openingQuote(int closingQuote) {
    int i = closingQuote - 1;
    while (i >= 0 && (bytes[i] != '"' || backslashesBefore(i) % 2 != 0)) {
      i--;
    }
    return i;
  }

  private int skipSpaceBack(int from) {
    int i = from;
    while (i >= 0
        && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r')) {
      i--;
    }
    return i;
  }

  private int backslashesBefore(int at) {
    int count = 0;
    while (at - 1 - count >= 0 && bytes[at - 1 - count] == '\\') {
      count++;
    }
    return count;
  }
}
