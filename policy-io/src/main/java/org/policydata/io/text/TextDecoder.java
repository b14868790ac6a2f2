package org.policydata.io.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a text: UTF-8, UTF-16 or GB18030, as the bytes themselves tell.
 *
 * @param text the characters, without a byte order mark
 * @param charset the encoding
 * @param certain false where the bytes fit no encoding and were decoded as well as they could be
 */
record TextDecoder(String text, Charset charset, boolean certain) {

  private static final String GB18030 = "GB18030";
  private static final int SAMPLE = 8_192;

  static TextDecoder decode(byte[] bytes, @Nullable Charset named) {
    if (named != null) {
      return new TextDecoder(withoutMark(new String(bytes, named)), named, true);
    }
    Charset marked = byMark(bytes);
    if (marked != null) {
      return new TextDecoder(withoutMark(new String(bytes, marked)), marked, true);
    }
    Charset wide = byZeroBytes(bytes);
    if (wide != null) {
      return new TextDecoder(withoutMark(new String(bytes, wide)), wide, true);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new TextDecoder(withoutMark(utf8), StandardCharsets.UTF_8, true);
    }
    if (Charset.isSupported(GB18030)) {
      Charset charset = Charset.forName(GB18030);
      String chinese = strictly(bytes, charset);
      if (chinese != null && looksChinese(chinese)) {
        return new TextDecoder(chinese, charset, true);
      }
    }
    return new TextDecoder(
        new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false);
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** UTF-16 without a mark: digits, marks and line feeds have a zero byte on one side only. */
  private static @Nullable Charset byZeroBytes(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (evenZeros + oddZeros < 2) {
      return null;
    }
    // 一 is 4E00: a few zero bytes stand on the other side as well.
    Charset charset =
        oddZeros > 4 * evenZeros
            ? StandardCharsets.UTF_16LE
            : evenZeros > 4 * oddZeros ? StandardCharsets.UTF_16BE : null;
    String text = charset == null ? null : strictly(bytes, charset);
    return text != null && looksLikeText(text) ? charset : null;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Bytes of another kind seldom decode to Chinese characters and marks throughout. */
  private static boolean looksChinese(String text) {
    int chinese = 0;
    int foreign = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Chars.isHan(c)
          || c >= '\u3000' && c <= '\u303F'
          || c >= '\uFF00' && c <= '\uFFEF'
          || c >= '\u2010' && c <= '\u203B') {
        chinese++;
      } else if (c >= '\u0080' || c < ' ' && !Character.isWhitespace(c)) {
        foreign++;
      }
    }
    return chinese > 0 && foreign * 10 <= chinese;
  }

  private static boolean looksLikeText(String text) {
    int odd = 0;
    int length = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      odd +=
          c < ' ' && !Character.isWhitespace(c) || c == '\uFFFD' || c >= '\uE000' && c <= '\uF8FF'
              ? 1
              : 0;
    }
    return odd * 50 <= length;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
