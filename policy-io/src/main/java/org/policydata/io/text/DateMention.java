package org.policydata.io.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as a text prints it.
 *
 * @param year year, 0 where it is left out
 * @param month month, 0 where it is left out
 * @param day day of the month
 * @param start where it begins
 * @param end where it ends
 */
record DateMention(int year, int month, int day, int start, int end) {

  /** The day, where it is printed in full and exists. */
  Optional<LocalDate> date() {
    return inYear(year);
  }

  /** The day, with the year of another day where its own is left out. */
  Optional<LocalDate> inYear(int defaultYear) {
    int known = year == 0 ? defaultYear : year;
    if (known == 0 || month == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(known, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
