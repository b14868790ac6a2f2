package org.policydata.io.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Turns JSON held as text into the bytes that are read. */
public final class JsonText {

  private JsonText() {}

  /**
   * Returns a text in UTF-8. Half of a surrogate pair, which UTF-8 has no form for, becomes the
   * three bytes that its bits would give: reading reports them as malformed instead of taking them
   * for a question mark.
   *
   * @param json the text
   * @return its bytes
   */
  public static byte[] utf8(String json) {
    int half = nextHalf(json, 0);
    if (half < 0) {
      return json.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length() + 2);
    int from = 0;
    for (; half >= 0; half = nextHalf(json, from)) {
      out.writeBytes(json.substring(from, half).getBytes(StandardCharsets.UTF_8));
      char c = json.charAt(half);
      out.write(0xE0 | c >> 12);
      out.write(0x80 | c >> 6 & 0x3F);
      out.write(0x80 | c & 0x3F);
      from = half + 1;
    }
    out.writeBytes(json.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /**
   * Tells whether a text in JSON holds half of a surrogate pair, where the JSON was written by a
   * generator: no other text is written as the escape of a surrogate.
   *
   * @param json JSON in UTF-8
   * @return true where it does
   */
  public static boolean holdsHalfPair(byte[] json) {
    int at = nextBackslash(json, 0);
    while (at >= 0) {
      if (at + 3 < json.length
          && json[at + 1] == 'u'
          && (json[at + 2] | 0x20) == 'd'
          && json[at + 3] >= '8') {
        return true;
      }
      at = nextBackslash(json, at + 2);
    }
    return false;
  }

  private static int nextBackslash(byte[] json, int from) {
    int at = from;
    while (at + Utf8Words.LENGTH <= json.length
        && !Utf8Words.mayHold(Utf8Words.at(json, at), '\\')) {
      at += Utf8Words.LENGTH;
    }
    while (at < json.length && json[at] != '\\') {
      at++;
    }
    return at < json.length ? at : -1;
  }

  private static int nextHalf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
