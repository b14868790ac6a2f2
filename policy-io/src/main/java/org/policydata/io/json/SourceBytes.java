package org.policydata.io.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, which should be strict UTF-8 (RFC 3629): overlong forms, surrogates and
 * code points beyond U+10FFFF are malformed. A byte order mark is skipped.
 */
final class SourceBytes {

  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  private final byte[] bytes;
  private final int malformedCount;
  private final int firstMalformed;
  private final @Nullable String otherEncoding;

  private SourceBytes(
      byte[] bytes, int malformedCount, int firstMalformed, @Nullable String otherEncoding) {
    this.bytes = bytes;
    this.malformedCount = malformedCount;
    this.firstMalformed = firstMalformed;
    this.otherEncoding = otherEncoding;
  }

  /** Takes a document as it is, well-formed or not. */
  static SourceBytes of(byte[] input) {
    return new SourceBytes(withoutMark(input), 0, 0, otherEncoding(input));
  }

  /** The same document with each malformed byte replaced by U+FFFD; itself where none is. */
  SourceBytes repaired() {
    Utf8Scan scan = new Utf8Scan(bytes);
    int first = scan.nextMalformed(0);
    return first < 0 ? this : repaired(bytes, first, scan);
  }

  /** How many bytes are not ASCII. */
  int beyondAscii() {
    int count = 0;
    int at = 0;
    for (; at + Utf8Words.LENGTH <= bytes.length; at += Utf8Words.LENGTH) {
      count += Utf8Words.beyondAscii(Utf8Words.at(bytes, at));
    }
    for (; at < bytes.length; at++) {
      count += bytes[at] < 0 ? 1 : 0;
    }
    return count;
  }

  /** The bytes to read, without mark. */
  byte[] bytes() {
    return bytes;
  }

  /** How many malformed bytes were replaced. */
  int malformedCount() {
    return malformedCount;
  }

  /** Offset in {@link #bytes()} of the first of them; 0 where there is none. */
  int firstMalformed() {
    return firstMalformed;
  }

  /** The name of the encoding where the bytes are clearly not meant as UTF-8. */
  @Nullable String otherEncoding() {
    return otherEncoding;
  }

  private static byte[] withoutMark(byte[] input) {
    boolean marked =
        input.length >= 3
            && input[0] == (byte) 0xEF
            && input[1] == (byte) 0xBB
            && input[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(input, 3, input.length) : input;
  }

  /**
   * UTF-16 and UTF-32 show by their mark, or by the zero bytes around the first ASCII character.
   */
  private static @Nullable String otherEncoding(byte[] input) {
    if (input.length < 2) {
      return null;
    }
    int first = input[0] & 0xFF;
    int second = input[1] & 0xFF;
    boolean mark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    boolean zero = first == 0 || second == 0;
    if (!mark && !zero) {
      return null;
    }
    boolean wide = input.length >= 4 && input[2] == 0 && input[3] == 0;
    return wide || (first == 0 && second == 0) ? "UTF-32" : "UTF-16";
  }

  private static SourceBytes repaired(byte[] bytes, int first, Utf8Scan scan) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
    int count = 0;
    int from = 0;
    for (int at = first; at >= 0; at = scan.nextMalformed(from)) {
      out.write(bytes, from, at - from);
      count++;
      out.write(REPLACEMENT, 0, REPLACEMENT.length);
      from = at + 1;
    }
    out.write(bytes, from, bytes.length - from);
    return new SourceBytes(out.toByteArray(), count, first, null);
  }
}
