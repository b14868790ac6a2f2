package org.policydata.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a window, counted without the first and with the last one.
 *
 * @param days calendar days; negative for a reversed window
 * @param workingDays working days among them; 0 for a reversed window
 * @param calendar id of the calendar that told the working days; absent where none was supplied
 * @param uncoveredYears years of the window that the calendar does not cover, at most {@value
 *     #MAX_YEARS} of them; there, and where there is no calendar, Monday to Friday were counted
 */
public record DayCount(
    long days, long workingDays, @Nullable String calendar, List<Integer> uncoveredYears) {

  /** Years that are named at most. */
  public static final int MAX_YEARS = 10;

  public DayCount {
    uncoveredYears = List.copyOf(uncoveredYears);
  }

  /**
   * Tells whether holidays, and the weekends that make up for them, were known on all days.
   *
   * @return false where Monday to Friday were counted for any of them
   */
  public boolean knowsHolidays() {
    return calendar != null && uncoveredYears.isEmpty();
  }

  /**
   * Returns how the working days were told, in English.
   *
   * @return for example {@code Monday to Friday, holidays not considered}
   */
  public String counting() {
    if (calendar == null) {
      return "Monday to Friday, holidays not considered";
    }
    // What is only guessed comes first, and a message cuts what is long.
    return uncoveredYears.isEmpty()
        ? "by the calendar " + calendar
        : "Monday to Friday, holidays not considered, in "
            + years()
            + ", else by the calendar "
            + calendar;
  }

  /** The years that are not covered, the first and the last of several. */
  private String years() {
    int last = uncoveredYears.size() - 1;
    return uncoveredYears.get(0) + (last == 0 ? "" : " to " + uncoveredYears.get(last));
  }

  /**
   * Adds how the working days were told to the details of a finding: {@code counting} for the
   * placeholder of its message, {@code calendar} and {@code uncoveredYears} where there are any.
   *
   * @param details the details, to be changed
   */
  public void describe(Map<String, Object> details) {
    details.put("counting", counting());
    if (calendar != null) {
      details.put("calendar", calendar);
      if (!uncoveredYears.isEmpty()) {
        details.put("uncoveredYears", uncoveredYears);
      }
    }
  }
}
