package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How numbers are shown, and which days belong together. */
final class Numbers {

  /** Decimals that are shown; comparisons use the numbers as they are. */
  static final int DECIMALS = 6;

  private Numbers() {}

  static BigDecimal shown(BigDecimal value) {
    BigDecimal rounded =
        value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Exact enough for what is shown; nothing is judged by it. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(
        divisor, Math.max(dividend.scale(), 2 * DECIMALS), RoundingMode.HALF_EVEN);
  }

  static String print(BigDecimal value, @Nullable String unit) {
    return shown(value).toPlainString() + (unit == null ? "" : unit);
  }

  /** The last day of a year; null for a number that is no year. */
  static @Nullable LocalDate lastDay(int year) {
    try {
      return LocalDate.of(year, 12, 31);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The same day of the year before; ends of February belong together. */
  static boolean isYearBefore(LocalDate earlier, LocalDate later) {
    LocalDate yearBefore = later.minusYears(1);
    boolean bothEndMonths =
        earlier.getDayOfMonth() == earlier.lengthOfMonth()
            && later.getDayOfMonth() == later.lengthOfMonth()
            && earlier.getMonth() == later.getMonth()
            && earlier.getYear() == later.getYear() - 1;
    return earlier.equals(yearBefore) || bothEndMonths;
  }
}
