package org.policydata.validation.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.policydata.validation.RuleContext;

/**
 * Counts the days of a window. The first day is not counted and the last one is (民法典 Art. 201), a
 * civil rule that is applied to public-law periods by analogy.
 *
 * <p>Working days are Monday to Friday: public holidays and the working weekends that make up for
 * them change every year and are not known here. Immutable.
 */
final class DayCount {

  private static final DayCount WEEKDAYS = new DayCount();
  private static final int WORKING_DAYS_A_WEEK = 5;

  private DayCount() {}

  /** The count by what is known about the days on which offices work. */
  static DayCount of(RuleContext context) {
    return weekdays();
  }

  /** The count that takes Monday to Friday for working days. */
  static DayCount weekdays() {
    return WEEKDAYS;
  }

  /** Tells whether holidays and the working weekends that make up for them are known. */
  boolean knowsHolidays() {
    return false;
  }

  /** How working days are counted, for messages. */
  String counting() {
    return "Monday to Friday, holidays not considered";
  }

  /**
   * Returns the calendar days behind the first day up to the last one; negative for a reversed
   * window.
   */
  static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last);
  }

  /** Returns the working days behind the first day up to the last one. */
  long workingDays(LocalDate first, LocalDate last) {
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

  boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
