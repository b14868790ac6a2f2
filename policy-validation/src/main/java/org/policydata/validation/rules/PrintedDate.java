package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:(?<year>(?:19|20)\\d{2})[年./-])?(?<month>\\d{1,2})[月./-](?<day>\\d{1,2})(?:日|(?!\\d))"
              + "|(?<=[日至到—–~～-])(?<last>\\d{1,2})日");

  /** White space; between digits it stays, as in 2024-05-03 17:00. */
  private static final Pattern SPACE =
      Pattern.compile("(?<!\\d)[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+(?!\\d)");

  private static final String BEFORE_OPENING = "自从";
  private static final String BEHIND_OPENING = "起至到—–~～-";

  /** The dates of a phrase in their order, white space apart. */
  static List<PrintedDate> in(String phrase) {
    String text = squeezed(phrase);
    List<PrintedDate> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    int month = 0;
    while (matcher.find()) {
      boolean whole = matcher.group("last") == null;
      if (!whole && month == 0) {
        continue;
      }
      month = whole ? Integer.parseInt(matcher.group("month")) : month;
      String year = matcher.group("year");
      dates.add(
          new PrintedDate(
              year == null ? null : Integer.valueOf(year),
              month,
              Integer.parseInt(matcher.group(whole ? "day" : "last")),
              opens(text, matcher.start(), matcher.end())));
    }
    return dates;
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

  /** A phrase without the white space that printing added. */
  static String squeezed(String phrase) {
    return SPACE.matcher(phrase).replaceAll("");
  }
}
