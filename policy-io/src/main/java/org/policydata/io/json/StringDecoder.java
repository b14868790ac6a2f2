package org.policydata.io.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the strings of a document from strict UTF-8, and counts the bytes beyond ASCII that it
 * has seen: where they are all there are, nothing in the document is malformed.
 *
 * <p>Not thread-safe; made for one read.
 */
final class StringDecoder {

  private final byte[] bytes;
  private final RecentStrings recent;
  private final int maxLength;
  private char[] chars = new char[512];
  private int beyondAscii;

  StringDecoder(byte[] bytes, int maxLength) {
    this.bytes = bytes;
    this.recent = new RecentStrings(bytes);
    this.maxLength = maxLength;
  }

  /** How many bytes beyond ASCII stood in the strings that were well-formed. */
  int beyondAscii() {
    return beyondAscii;
  }

  /**
   * Returns the string whose first byte behind the quote stands at an offset; null for one that is
   * left to the parser, as it holds escapes, is too long, or is broken.
   */
  @Nullable String decode(int from) {
    int at = from;
    while (at + Utf8Words.LENGTH <= bytes.length) {
      int plain = Utf8Words.plainStringPrefix(Utf8Words.at(bytes, at));
      at += plain;
      if (plain < Utf8Words.LENGTH) {
        break;
      }
    }
    return at < bytes.length && bytes[at] == '"' && at - from <= maxLength
        ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1)
        : recentOrDecoded(from);
  }

  private @Nullable String recentOrDecoded(int from) {
    String known = recent.find(from);
    if (known != null) {
      beyondAscii += recent.beyondAscii();
      return known;
    }
    String decoded = decodeBeyondAscii(from);
    if (decoded != null) {
      recent.keep(decoded);
    }
    return decoded;
  }

  private @Nullable String decodeBeyondAscii(int from) {
    byte[] in = bytes;
    char[] out = chars;
    int lastWord = in.length - Utf8Words.LENGTH;
    int at = from;
    int to = 0;
    int beyond = 0;
    boolean escaped = false;
    while (at < in.length && to <= maxLength) {
      if (to + Utf8Words.LENGTH > out.length) {
        out = grown();
      }
      if (at <= lastWord) {
        long word = Utf8Words.at(in, at);
        int triples = Utf8Words.plainTriples(word);
        if (triples > 0) {
          out[to] = Utf8Words.triple(word);
          out[to + 1] = Utf8Words.secondTriple(word);
          to += triples / 3;
          at += triples;
          beyond += triples;
          continue;
        }
        int plain = Utf8Words.plainStringPrefix(word);
        if (plain > 0) {
          for (int i = 0; i < Utf8Words.LENGTH; i++) {
            out[to + i] = (char) (word >>> i * Byte.SIZE & 0x7F);
          }
          to += plain;
          at += plain;
          continue;
        }
      }
      int first = in[at];
      if (first == '"') {
        beyondAscii += beyond;
        return escaped ? null : new String(out, 0, to);
      }
      if (first == '\\') {
        escaped = true;
        at += 2;
        continue;
      }
      int size = first >= 0 && first < ' ' ? 0 : decodeOne(at, to);
      if (size == 0) {
        return null;
      }
      to += size == 4 ? 2 : 1;
      at += size;
      beyond += first < 0 ? size : 0;
    }
    return null;
  }

  private char[] grown() {
    chars = Arrays.copyOf(chars, 2 * chars.length);
    return chars;
  }

  /** Decodes one character and returns its bytes, 0 for a malformed one. */
  private int decodeOne(int at, int to) {
    int size = bytes[at] >= 0 ? 1 : Utf8Scan.sequenceLength(bytes, at);
    int lead = bytes[at];
    switch (size) {
      case 1 -> chars[to] = (char) lead;
      case 2 -> chars[to] = (char) ((lead & 0x1F) << 6 | bits(at + 1));
      case 3 -> chars[to] = (char) ((lead & 0xF) << 12 | bits(at + 1) << 6 | bits(at + 2));
      case 4 -> {
        int point = (lead & 0x7) << 18 | bits(at + 1) << 12 | bits(at + 2) << 6 | bits(at + 3);
        chars[to] = Character.highSurrogate(point);
        chars[to + 1] = Character.lowSurrogate(point);
      }
      default -> {
        // Malformed: nothing to decode.
      }
    }
    return size;
  }

  private int bits(int at) {
    return bytes[at] & 0x3F;
  }
}
