package org.policydata.io.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;

/**
 * The ways in which policy texts number their clauses: finds a number at the head of a line and
 * prints one.
 */
final class Numbering {

  private static final int MAX_NUMERAL = 12;

  /** 〔2023〕 is the year of a number, 〔十二〕 a label. */
  private static final int MAX_BRACKETED = 3;

  private static final String DIVISIONS = "编章节条";

  private Numbering() {}

  /** Finds the label at the head of a line in normal form, if it has one. */
  static Optional<NumberLabel> read(String normal) {
    int start = skipBlanks(normal, 0);
    if (start >= normal.length()) {
      return Optional.empty();
    }
    char first = normal.charAt(start);
    if (first == '第') {
      return division(normal, start);
    }
    if (first == '(' || first == '〔' || first == '[' || first == '【') {
      return bracketed(normal, start);
    }
    if (first >= '①' && first <= '⑳') {
      return label(normal, start, start + 1);
    }
    if (Chars.isDigit(first)) {
      return digits(normal, start);
    }
    return Chars.isChineseNumeral(first) ? numerals(normal, start) : Optional.empty();
  }

  /** Prints a label the way GB/T 9704-2012 and 行政法规制定程序条例 write it. */
  static String print(ClauseLabel label) {
    String numeral = ChineseNumerals.format(label.number());
    String sub = label.insertion() == 0 ? "" : "之" + ChineseNumerals.format(label.insertion());
    return switch (label.style()) {
      case PART -> "第" + numeral + "编" + sub;
      case CHAPTER -> "第" + numeral + "章" + sub;
      case SECTION -> "第" + numeral + "节" + sub;
      case ARTICLE -> "第" + numeral + "条" + sub;
      case CHINESE_COMMA -> numeral + "、";
      case CHINESE_BRACKETS -> "（" + numeral + "）";
      case ARABIC_DOT -> label.number() + ".";
      case ARABIC_BRACKETS -> "（" + label.number() + "）";
      case ARABIC_HALF_BRACKET -> label.number() + "）";
      case CIRCLED ->
          label.number() <= 20
              ? String.valueOf((char) ('①' + label.number() - 1))
              : "（" + label.number() + "）";
    };
  }

  /** How deep a style stands where a text uses all of them: 第一编 0, ① 9. */
  static int rank(Style style) {
    return switch (style) {
      case PART -> 0;
      case CHAPTER -> 1;
      case SECTION -> 2;
      case ARTICLE -> 3;
      case CHINESE_COMMA -> 4;
      case CHINESE_BRACKETS -> 5;
      case ARABIC_DOT -> 6;
      case ARABIC_BRACKETS -> 7;
      case ARABIC_HALF_BRACKET -> 8;
      case CIRCLED -> 9;
    };
  }

  /** Whether a style stands no deeper than another. */
  static boolean isUpTo(Style deepest, Style style) {
    return rank(style) <= rank(deepest);
  }

  private static Optional<NumberLabel> division(String normal, int start) {
    int end = numeralEnd(normal, start + 1);
    end = skipBlanks(normal, end);
    if (end == start + 1 || end >= normal.length() || DIVISIONS.indexOf(normal.charAt(end)) < 0) {
      return Optional.empty();
    }
    char unit = normal.charAt(end);
    end++;
    if (end < normal.length() && normal.charAt(end) == '之') {
      int sub = numeralEnd(normal, end + 1);
      end = sub > end + 1 ? sub : end;
    }
    if (!standsAlone(normal, end, unit)) {
      return Optional.empty();
    }
    int marked = end < normal.length() && "、.:".indexOf(normal.charAt(end)) >= 0 ? end + 1 : end;
    return label(normal, start, end).map(found -> withEnd(normal, found, marked));
  }

  /** 第三条规定的… and 第一章所称… cite a division; a label is followed by a gap, a mark or a line. */
  private static boolean standsAlone(String normal, int end, char unit) {
    if (end >= normal.length()) {
      return true;
    }
    char next = normal.charAt(end);
    if (next == ' ' || "、.:【".indexOf(next) >= 0) {
      return true;
    }
    if (unit != '条') {
      return normal.length() - end <= 30 && "规第的和、所至中".indexOf(next) < 0;
    }
    return "规第的和与或及所至、,。;)》修改".indexOf(next) < 0;
  }

  private static Optional<NumberLabel> bracketed(String normal, int start) {
    int from = skipBlanks(normal, start + 1);
    int end = skipBlanks(normal, numeralEnd(normal, from));
    if (end == from || end >= normal.length() || ")〕]】".indexOf(normal.charAt(end)) < 0) {
      return Optional.empty();
    }
    if (normal.charAt(start) != '(' && end - from > MAX_BRACKETED) {
      return Optional.empty();
    }
    int after = end + 1;
    int marked =
        after < normal.length() && "、.".indexOf(normal.charAt(after)) >= 0 ? after + 1 : after;
    return label(normal, start, marked);
  }

  private static Optional<NumberLabel> digits(String normal, int start) {
    int end = start;
    while (end < normal.length() && end - start < 4 && Chars.isDigit(normal.charAt(end))) {
      end++;
    }
    int mark = skipBlanks(normal, end);
    if (end - start > 3 || mark >= normal.length()) {
      return Optional.empty();
    }
    char c = normal.charAt(mark);
    boolean dot = c == '.' || c == '、';
    if (!dot && c != ')') {
      return Optional.empty();
    }
    boolean decimal =
        c == '.' && mark + 1 < normal.length() && Chars.isDigit(normal.charAt(mark + 1));
    if (decimal && !isYear(normal, mark + 1)) {
      return Optional.empty();
    }
    return label(normal, start, mark + 1);
  }

  /**
   * The label of a line such as 3.10千伏…, which reads as a decimal unless 2. was the number before.
   */
  static @Nullable NumberLabel following(TextSlice slice, int number) {
    String normal = slice.normal();
    String head = (number + 1) + ".";
    boolean follows =
        number > 0
            && normal.startsWith(head)
            && normal.length() > head.length()
            && Chars.isDigit(normal.charAt(head.length()));
    return follows ? label(normal, 0, head.length()).orElse(null) : null;
  }

  /** 1.2023年… is a label before a year. */
  private static boolean isYear(String normal, int start) {
    int end = start;
    while (end < normal.length() && Chars.isDigit(normal.charAt(end))) {
      end++;
    }
    return end - start == 4
        && end < normal.length()
        && normal.charAt(skipBlanksWithin(normal, end)) == '年';
  }

  private static Optional<NumberLabel> numerals(String normal, int start) {
    int end = numeralEnd(normal, start);
    int mark = skipBlanks(normal, end);
    if (mark >= normal.length() || "、.".indexOf(normal.charAt(mark)) < 0) {
      return Optional.empty();
    }
    if (isEnumeration(normal, mark + 1)) {
      return Optional.empty();
    }
    return label(normal, start, mark + 1);
  }

  /** 一、二、三级… lists numbers and labels nothing. */
  private static boolean isEnumeration(String normal, int from) {
    int end = numeralEnd(normal, from);
    return end > from && end < normal.length() && ("、级类等次年月批轮线".indexOf(normal.charAt(end)) >= 0);
  }

  private static Optional<NumberLabel> label(String normal, int start, int printedEnd) {
    return ClauseLabel.parse(normal.substring(start, printedEnd))
        .filter(value -> value.number() > 0)
        .map(value -> new NumberLabel(value, skipBlanks(normal, printedEnd), printedEnd));
  }

  private static NumberLabel withEnd(String normal, NumberLabel label, int printedEnd) {
    return new NumberLabel(label.value(), skipBlanks(normal, printedEnd), printedEnd);
  }

  private static int numeralEnd(String normal, int from) {
    int end = from;
    while (end < normal.length() && end - from < MAX_NUMERAL && isNumeral(normal, end)) {
      end++;
    }
    while (end > from && normal.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static boolean isNumeral(String normal, int index) {
    char c = normal.charAt(index);
    return Chars.isDigit(c) || Chars.isChineseNumeral(c) || c == ' ';
  }

  private static int skipBlanks(String normal, int from) {
    int i = from;
    while (i < normal.length() && normal.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static int skipBlanksWithin(String normal, int from) {
    return Math.min(skipBlanks(normal, from), normal.length() - 1);
  }

  /** The label of a line, or null. */
  static @Nullable NumberLabel at(TextSlice slice) {
    return read(slice.normal()).orElse(null);
  }
}
