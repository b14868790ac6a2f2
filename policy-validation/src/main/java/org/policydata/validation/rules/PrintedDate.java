package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as a notice prints it: 2024年5月3日, 5月3日, 2024-05-03 or the second half of 4月12日至23日.
 *
 * @param year the year, null where it is not printed
 * @param month the month, from 1
 * @param day the day, from 1
 * @param opens whether the words around it say that something begins then
 */
record PrintedDate(@Nullable Integer year, int month, int day, boolean opens) {

  private static final String BEFORE_OPENING = "自从";
  private static final String BEHIND_OPENING = "起至到—–~～-";

  /** What stands before the second day of a month, as in 4月12日至23日. */
  private static final String BEFORE_LAST = "日至到—–~～-";

  private static final int YEAR_DIGITS = 4;
  private static final int MOST_DIGITS = 2;

  /** The dates of a phrase in their order, white space apart. */
  static List<PrintedDate> in(String phrase) {
    String text = squeezed(phrase);
    List<PrintedDate> dates = new ArrayList<>(2);
    int month = 0;
    int at = 0;
    while (at < text.length()) {
      int behind = endOfDigits(text, at);
      boolean yearPrinted = isYear(text, at, behind);
      int monthAt = yearPrinted ? behind + 1 : at;
      int monthEnd = yearPrinted ? endOfDigits(text, monthAt) : behind;
      int dayEnd = endOfDay(text, monthAt, monthEnd);
      if (dayEnd > 0) {
        Integer year = yearPrinted ? number(text, at, behind) : null;
        month = number(text, monthAt, monthEnd);
        int day = number(text, monthEnd + 1, dayEnd);
        behind = isAt(text, dayEnd, "日") ? dayEnd + 1 : dayEnd;
        dates.add(new PrintedDate(year, month, day, opens(text, at, behind)));
      } else if (isLastDay(text, at, behind)) {
        if (month > 0) {
          int day = number(text, at, behind);
          dates.add(new PrintedDate(null, month, day, opens(text, at, behind + 1)));
        }
        behind++;
      }
      at = Math.max(behind, at + 1);
    }
    return dates;
  }

  /** Whether digits are the year of a date: 2024 in 2024年5月3日 and in 2024-05-03. */
  private static boolean isYear(String text, int start, int end) {
    return end - start == YEAR_DIGITS
        && (text.startsWith("19", start) || text.startsWith("20", start))
        && isAt(text, end, "年./-");
  }

  /** The end of the digits of the day that stands behind a month, 0 where none does. */
  private static int endOfDay(String text, int month, int monthEnd) {
    if (!isShort(month, monthEnd) || !isAt(text, monthEnd, "月./-")) {
      return 0;
    }
    int end = endOfDigits(text, monthEnd + 1);
    return isShort(monthEnd + 1, end) ? end : 0;
  }

  private static boolean isLastDay(String text, int start, int end) {
    return isShort(start, end)
        && start > 0
        && BEFORE_LAST.indexOf(text.charAt(start - 1)) >= 0
        && isAt(text, end, "日");
  }

  private static boolean isShort(int start, int end) {
    return end > start && end - start <= MOST_DIGITS;
  }

  private static boolean isAt(String text, int at, String marks) {
    return at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && PrintedNumber.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static boolean opens(String text, int start, int end) {
    return (start > 0 && BEFORE_OPENING.indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && BEHIND_OPENING.indexOf(text.charAt(end)) >= 0);
  }

  /** Tells whether it may mean a day; one without a year means that day of any year. */
  boolean means(LocalDate date) {
    return (year == null || year == date.getYear())
        && month == date.getMonthValue()
        && day == date.getDayOfMonth();
  }

  /**
   * A phrase without the white space that printing added; between digits one blank stays, as in
   * 2024-05-03 17:00.
   */
  static String squeezed(String phrase) {
    StringBuilder squeezed = null;
    int from = 0;
    for (int i = 0; i < phrase.length(); i++) {
      if (isBlank(phrase.charAt(i))) {
        int end = endOfBlanks(phrase, i);
        int kept = isDigit(phrase, i - 1) && isDigit(phrase, end) ? i + 1 : i;
        if (kept < end) {
          squeezed = squeezed == null ? new StringBuilder(phrase.length()) : squeezed;
          squeezed.append(phrase, from, kept);
          from = end;
        }
        i = end - 1;
      }
    }
    return squeezed == null ? phrase : squeezed.append(phrase, from, phrase.length()).toString();
  }

  private static int endOfBlanks(String text, int from) {
    int end = from;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u3000';
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && PrintedNumber.isDigit(text.charAt(at));
  }
}
