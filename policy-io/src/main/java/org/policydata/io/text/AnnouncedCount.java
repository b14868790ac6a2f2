package org.policydata.io.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of things that words announce: 以下三项, 如下5条, 下列两类.
 *
 * @param phrase the words
 * @param number the number
 * @param end offset behind the words
 */
record AnnouncedCount(String phrase, int number, int end) {

  private static final String[] WORDS = {"以下", "如下", "下列"};
  private static final String[] UNITS = {
    "个方面", "方面", "个部分", "个环节", "个步骤", "种情形", "项", "条", "类", "种", "款", "点", "大"
  };

  /** 60岁以下 and 20万元以下 announce nothing. */
  private static final String BOUNDS = "岁元级年月日人名米吨亩度%个";

  /**
   * Returns the last number announced in words of normal form; what stands behind a later 以下 is the
   * list of that one.
   */
  static Optional<AnnouncedCount> last(String normal) {
    int at = -1;
    for (String word : WORDS) {
      at = Math.max(at, normal.lastIndexOf(word));
    }
    boolean bound = at > 0 && isBound(normal.charAt(at - 1));
    return at < 0 || bound ? Optional.empty() : Optional.ofNullable(behind(normal, at));
  }

  private static boolean isBound(char c) {
    return BOUNDS.indexOf(c) >= 0 || Chars.isDigit(c);
  }

  private static @Nullable AnnouncedCount behind(String normal, int at) {
    int from = at + 2;
    int end = from;
    while (end < normal.length() && end - from < 4 && isNumeral(normal.charAt(end))) {
      end++;
    }
    Integer number = number(normal.substring(from, end));
    if (number == null || number < 2) {
      return null;
    }
    for (String unit : UNITS) {
      if (normal.startsWith(unit, end)) {
        int stop = end + unit.length();
        return new AnnouncedCount(normal.substring(at, stop), number, stop);
      }
    }
    return null;
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || Chars.isChineseNumeral(c) || c == '两';
  }

  /** The value of 三, 12 or 两, or null. */
  private static @Nullable Integer number(String numeral) {
    return PeriodReader.number("两".equals(numeral) ? "二" : numeral);
  }
}
