package org.policydata.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final char FIRST_CIRCLED = '①';
  private static final char LAST_CIRCLED = '⑳';
  private static final String CHINESE = "[零〇○一二三四五六七八九十百千]{1,9}";
  private static final Pattern DIVISION =
      Pattern.compile(
          "第(?<n>" + CHINESE + "|\\d{1,5})(?<unit>[编章节条])(?:之(?<sub>" + CHINESE + "|\\d{1,3}))?[、.．]?");
  private static final Pattern COMMA = Pattern.compile("(?<n>" + CHINESE + ")[、.．]");
  private static final Pattern BRACKETS = Pattern.compile("[(（](?<n>" + CHINESE + ")[)）][、.．]?");
  private static final Pattern DOT = Pattern.compile("(?<n>\\d{1,5})[.．﹒、]");
  private static final Pattern ARABIC_BRACKETS_LABEL =
      Pattern.compile("[(（](?<n>\\d{1,5})[)）][、.．]?");
  private static final Pattern HALF_BRACKET = Pattern.compile("(?<n>\\d{1,5})[)）]");

  /**
   * Returns the number a label prints. White space, the width of brackets and marks, and a trailing
   * mark make no difference.
   *
   * @param label a label as printed, for example {@code （三）} or {@code 第 1 0 条}
   * @return the number and its style, empty where the label prints none
   */
  public static Optional<ClauseLabel> parse(String label) {
    String text = withoutSpace(label);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    if (first >= FIRST_CIRCLED && first <= LAST_CIRCLED && text.length() == 1) {
      return Optional.of(new ClauseLabel(Style.CIRCLED, first - FIRST_CIRCLED + 1, 0));
    }
    if (first == '第') {
      return division(text);
    }
    if (first == '(' || first == '（') {
      return match(BRACKETS, text, Style.CHINESE_BRACKETS)
          .or(() -> match(ARABIC_BRACKETS_LABEL, text, Style.ARABIC_BRACKETS));
    }
    if (Character.isDigit(first)) {
      return match(DOT, text, Style.ARABIC_DOT)
          .or(() -> match(HALF_BRACKET, text, Style.ARABIC_HALF_BRACKET));
    }
    return match(COMMA, text, Style.CHINESE_COMMA);
  }

  private static Optional<ClauseLabel> division(String text) {
    Matcher division = DIVISION.matcher(text);
    if (!division.matches()) {
      return Optional.empty();
    }
    String sub = division.group("sub");
    Style style =
        switch (division.group("unit").charAt(0)) {
          case '编' -> Style.PART;
          case '章' -> Style.CHAPTER;
          case '节' -> Style.SECTION;
          default -> Style.ARTICLE;
        };
    return label(style, division.group("n"), sub == null ? "" : sub);
  }

  /**
   * Tells whether a citation of an article means this label: 第11条 and 第十一条 cite {@code 11.} where a
   * text numbers its articles that way.
   *
   * @param cited the number that a citation prints
   * @return true where both print the same number in the same style, or the citation names an article
   *     and this label is a plain number
   */
  public boolean isCitedBy(ClauseLabel cited) {
    if (number != cited.number || insertion != cited.insertion) {
      return false;
    }
    return style == cited.style
        || (cited.style == Style.ARTICLE
            && (style == Style.ARABIC_DOT || style == Style.CHINESE_COMMA));
  }

  private static Optional<ClauseLabel> match(Pattern pattern, String text, Style style) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? label(style, matcher.group("n"), "") : Optional.empty();
  }

  private static Optional<ClauseLabel> label(Style style, String number, String insertion) {
    OptionalLong value = value(number);
    OptionalLong sub = insertion.isEmpty() ? OptionalLong.of(0) : value(insertion);
    boolean inserted = !insertion.isEmpty();
    // Nothing is numbered 0.
    if (value.orElse(0) == 0 || (inserted && sub.orElse(0) == 0)) {
      return Optional.empty();
    }
    return Optional.of(new ClauseLabel(style, (int) value.getAsLong(), (int) sub.getAsLong()));
  }

  private static OptionalLong value(String number) {
    return Character.isDigit(number.charAt(0))
        ? OptionalLong.of(Long.parseLong(number))
        : ChineseNumerals.parse(number);
  }

  private static String withoutSpace(String label) {
    StringBuilder out = new StringBuilder(label.length());
    for (int i = 0; i < label.length() && out.length() <= MAX_LENGTH; i++) {
      char c = label.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
