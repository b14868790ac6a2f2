package org.policydata.io.text;

import java.time.Period;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;

/** Reads lengths of time: 3年, 6个月, 三十日. */
final class TimeLengths {

  private TimeLengths() {}

  /**
   * Returns the length of time a text states at an offset (3年, 6个月), with its end; null for none.
   */
  static @Nullable Extracted<Period> at(String text, int from) {
    int i = from;
    while (i < text.length()
        && i - from < 5
        && (Chars.isDigitOfAnyWidth(text.charAt(i)) || ChineseNumerals.isNumeral(text.charAt(i)))) {
      i++;
    }
    if (i == from) {
      return null;
    }
    Integer value = number(text.substring(from, i));
    int unit = Words.skipBlank(text, i);
    if (value == null) {
      return null;
    }
    if (text.startsWith("个月", unit)) {
      return new Extracted<>(Period.ofMonths(value), from, unit + 2);
    }
    if (text.startsWith("周年", unit)) {
      return new Extracted<>(Period.ofYears(value), from, unit + 2);
    }
    if (text.startsWith("年", unit) && value < 100) {
      return new Extracted<>(Period.ofYears(value), from, unit + 1);
    }
    if (text.startsWith("天", unit) || text.startsWith("日", unit)) {
      return new Extracted<>(Period.ofDays(value), from, unit + 1);
    }
    return null;
  }

  /** A number below 1000 in digits or numerals, null for none. */
  static @Nullable Integer number(String digits) {
    if (Chars.isDigitOfAnyWidth(digits.charAt(0))) {
      try {
        return Integer.valueOf(digits);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    OptionalLong value = ChineseNumerals.parse(digits);
    return value.isPresent() && value.getAsLong() < 1000
        ? Integer.valueOf((int) value.getAsLong())
        : null;
  }
}
