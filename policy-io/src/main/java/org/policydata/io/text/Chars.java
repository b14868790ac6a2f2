package org.policydata.io.text;

/** Classes of characters, and the form in which marks of both widths compare equal. */
final class Chars {

  private static final String OPENING = "([{〔【《〈“‘「『﹝";
  private static final String CLOSING = ")]}〕】》〉”’」』﹞";

  private Chars() {}

  /** White space of any width, marks without a width, and control characters. */
  static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u007F'
        || (c >= '\u0080' && c <= '\u00A0')
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** One form for marks, digits and letters of both widths; every blank becomes a space. */
  static char normal(char c) {
    if (c > ' ' && c < '\u007F') {
      return c;
    }
    if (isBlank(c)) {
      return ' ';
    }
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return switch (c) {
      case '﹒', '․' -> '.';
      case '﹝' -> '〔';
      case '﹞' -> '〕';
      case '﹐' -> ',';
      case '﹑' -> '、';
      case '﹔' -> ';';
      case '﹕', '∶' -> ':';
      case '﹙' -> '(';
      case '﹚' -> ')';
      case '﹟' -> '#';
      case '｡' -> '。';
      default -> c;
    };
  }

  static String normal(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = normal(chars[i]);
    }
    return new String(chars);
  }

  /** The text without white space, in the form in which both widths are equal. */
  static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(normal(c));
      }
    }
    return out.toString();
  }

  static boolean isOpening(char normal) {
    return OPENING.indexOf(normal) >= 0;
  }

  static boolean isClosing(char normal) {
    return CLOSING.indexOf(normal) >= 0;
  }

  static boolean isDigit(char normal) {
    return normal >= '0' && normal <= '9';
  }

  static boolean isDigitOfAnyWidth(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  static boolean isChineseNumeral(char c) {
    return "零〇○一二三四五六七八九十百千".indexOf(c) >= 0;
  }

  /** Chinese characters. */
  static boolean isHan(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
  }

  /** Marks that end a sentence. */
  static boolean endsSentence(char normal) {
    return normal == '。' || normal == '!' || normal == '?' || normal == '…';
  }

  /** The width in units of half a Chinese character. */
  static int width(char c) {
    return c < '\u0100' ? 1 : 2;
  }
}
