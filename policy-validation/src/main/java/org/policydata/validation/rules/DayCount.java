package org.policydata.validation.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Counts the days of a window. The first day is not counted and the last one is (民法典 Art. 201), a
 * civil rule that is applied to public-law periods by analogy.
 *
 * <p>Working days are Monday to Friday: public holidays and the working weekends that make up for
 * them change every year and are not known here.
 */
final class DayCount {

  private static final int WORKING_DAYS_A_WEEK = 5;

  private DayCount() {}

  /**
   * Returns the calendar days behind the first day up to the last one; negative for a reversed
   * window.
   */
  static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last);
  }

  /** Returns the days from Monday to Friday behind the first day up to the last one. */
  static long workingDays(LocalDate first, LocalDate last) {
    if (!last.isAfter(first)) {
      return 0;
    }
    long days = days(first, last);
    long weeks = days / DayOfWeek.values().length;
    long count = weeks * WORKING_DAYS_A_WEEK;
    LocalDate day = first.plusWeeks(weeks);
    while (day.isBefore(last)) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
