package org.policydata.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number that a label prints, and the way it prints it: {@code (三)}, {@code 11.}, {@code 第十一条}.
 *
 * @param style the way the number is printed
 * @param number the number, from 1
 * @param insertion number of an inserted article (第十条之一), 0 for none
 */
public record ClauseLabel(Style style, int number, int insertion) {

  /** A way of printing a number at the head of a clause. */
  public enum Style {

    /** 第一编. */
    PART,

    /** 第一章. */
    CHAPTER,

    /** 第一节. */
    SECTION,

    /** 第一条, also with Arabic digits. */
    ARTICLE,

    /** 一、. */
    CHINESE_COMMA,

    /** （一）. */
    CHINESE_BRACKETS,

    /** 1. or 1、. */
    ARABIC_DOT,

    /** （1）. */
    ARABIC_BRACKETS,

    /** 1）. */
    ARABIC_HALF_BRACKET,

    /** ①. */
    CIRCLED
  }

  private static final int MAX_LENGTH = 24;
  private static final int MAX_DIGITS = 5;
  private static final int MAX_NUMERALS = 9;
  private static final String MARKS = "、.．﹒";
  private static final String BRACKETS = "(（〔[［【";
  private static final String CLOSING_BRACKETS = ")）〕]］】";

  /**
   * Returns the number a label prints. White space, the width of digits, brackets and marks, and a
   * trailing mark make no difference.
   *
   * @param label a label as printed, for example {@code （三）} or {@code 第 1 0 条}
   * @return the number and its style, empty where the label prints none
   */
  public static Optional<ClauseLabel> parse(String label) {
    String text = squeezed(label);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first == '第') {
      return division(text);
    }
    if (BRACKETS.indexOf(first) >= 0) {
      return bracketed(text);
    }
    int circled = circled(first);
    if (circled > 0) {
      return text.length() == 1 ? label(Style.CIRCLED, circled, 0) : Optional.empty();
    }
    return marked(text);
  }

  /**
   * Tells whether a citation of an article means this label: 第11条 and 第十一条 cite {@code 11.} where a
   * text numbers its articles that way.
   *
   * @param cited the number that a citation prints
   * @return true where both print the same number in the same style, or the citation names an
   *     article and this label is a plain number
   */
  public boolean isCitedBy(ClauseLabel cited) {
    if (number != cited.number || insertion != cited.insertion) {
      return false;
    }
    return style == cited.style
        || (cited.style == Style.ARTICLE
            && (style == Style.ARABIC_DOT || style == Style.CHINESE_COMMA));
  }

  /** 第一章, 第十条之一. */
  private static Optional<ClauseLabel> division(String text) {
    int unit = numberEnd(text, 1);
    if (unit == text.length()) {
      return Optional.empty();
    }
    @Nullable Style style =
        switch (text.charAt(unit)) {
          case '编' -> Style.PART;
          case '章' -> Style.CHAPTER;
          case '节' -> Style.SECTION;
          case '条' -> Style.ARTICLE;
          default -> null;
        };
    int end = unit + 1;
    int insertion = 0;
    if (end < text.length() && text.charAt(end) == '之') {
      int start = end + 1;
      end = numberEnd(text, start);
      insertion = number(text, start, end);
      if (insertion == 0) {
        return Optional.empty();
      }
    }
    return style != null && isAtMostMark(text, end)
        ? label(style, number(text, 1, unit), insertion)
        : Optional.empty();
  }

  /** （一） and （1）. */
  private static Optional<ClauseLabel> bracketed(String text) {
    int close = numberEnd(text, 1);
    if (close == 1 || close == text.length() || CLOSING_BRACKETS.indexOf(text.charAt(close)) < 0) {
      return Optional.empty();
    }
    Style style = isDigit(text.charAt(1)) ? Style.ARABIC_BRACKETS : Style.CHINESE_BRACKETS;
    return isAtMostMark(text, close + 1)
        ? label(style, number(text, 1, close), 0)
        : Optional.empty();
  }

  /** 1. and 1、 and 1） and 一、. */
  private static Optional<ClauseLabel> marked(String text) {
    int end = numberEnd(text, 0);
    if (end == 0 || end != text.length() - 1) {
      return Optional.empty();
    }
    boolean digits = isDigit(text.charAt(0));
    char mark = text.charAt(end);
    if (MARKS.indexOf(mark) >= 0) {
      Style style = digits ? Style.ARABIC_DOT : Style.CHINESE_COMMA;
      return label(style, number(text, 0, end), 0);
    }
    return digits && isClosing(mark)
        ? label(Style.ARABIC_HALF_BRACKET, number(text, 0, end), 0)
        : Optional.empty();
  }

  private static boolean isAtMostMark(String text, int from) {
    return from == text.length()
        || (from == text.length() - 1 && MARKS.indexOf(text.charAt(from)) >= 0);
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }

  /** Nothing is numbered 0. */
  private static Optional<ClauseLabel> label(Style style, int number, int insertion) {
    return number == 0 ? Optional.empty() : Optional.of(new ClauseLabel(style, number, insertion));
  }

  /** Where the number that starts at an offset ends: digits, or numerals below 万. */
  private static int numberEnd(String text, int from) {
    int end = from;
    boolean digits = from < text.length() && isDigit(text.charAt(from));
    while (end < text.length()
        && (digits ? isDigit(text.charAt(end)) : isNumeral(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** The number between two offsets; 0 where there is none that a label could print. */
  private static int number(String text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > MAX_NUMERALS) {
      return 0;
    }
    if (isDigit(text.charAt(from))) {
      return length <= MAX_DIGITS ? Integer.parseInt(text.substring(from, to)) : 0;
    }
    return (int) ChineseNumerals.parse(text.substring(from, to)).orElse(0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumeral(char c) {
    return ChineseNumerals.isNumeral(c) && c != '万' && c != '亿' && c != '两';
  }

  /** The number in a circle; 0 for other characters. */
  private static int circled(char c) {
    if (c >= '①' && c <= '⑳') {
      return c - '①' + 1;
    }
    if (c >= '㉑' && c <= '㉟') {
      return c - '㉑' + 21;
    }
    return c >= '㊱' && c <= '㊿' ? c - '㊱' + 36 : 0;
  }

  /** Printable ASCII and, up to the full-width forms, what stands behind the ideographic space. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007F') || (c > '\u3000' && c < '\uD800');
  }

  /** Without white space, and with full-width digits as ASCII. */
  private static String squeezed(String label) {
    int plain = 0;
    while (plain < label.length() && isPlain(label.charAt(plain))) {
      plain++;
    }
    if (plain == label.length() && plain <= MAX_LENGTH) {
      return label;
    }
    StringBuilder out = new StringBuilder(label.length());
    for (int i = 0; i < label.length() && out.length() <= MAX_LENGTH; i++) {
      char c = label.charAt(i);
      if (c >= '０' && c <= '９') {
        out.append((char) (c - '０' + '0'));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
