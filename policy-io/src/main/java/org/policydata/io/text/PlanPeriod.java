package org.policydata.io.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Precision;
import org.policydata.model.TimeFrame;

/** The years that a title gives its plan: （2026—2028年）, 2023年实施方案. */
final class PlanPeriod {

  private static final String DASHES = "-—–－~至";
  private static final int MIN_YEAR = 1949;
  private static final int MAX_YEAR = 2100;

  private PlanPeriod() {}

  /** The period that a title states, or null. */
  static @Nullable TimeFrame of(String title) {
    String normal = Chars.normal(title);
    for (int i = 0; i + 4 <= normal.length(); i++) {
      Integer from = yearAt(normal, i);
      if (from == null) {
        continue;
      }
      int next = skipBlanks(normal, i + 4);
      if (next < normal.length() && normal.charAt(next) == '年') {
        next = skipBlanks(normal, next + 1);
      }
      int dash = next;
      while (next < normal.length() && DASHES.indexOf(normal.charAt(next)) >= 0) {
        next++;
      }
      Integer to = next > dash ? yearAt(normal, skipBlanks(normal, next)) : null;
      int end = to == null ? i + 4 : skipBlanks(normal, next) + 4;
      end = skipBlanks(normal, end);
      boolean year = end < normal.length() && normal.charAt(end) == '年';
      if (!year && to == null) {
        continue;
      }
      String phrase = title.substring(i, year ? end + 1 : end).trim();
      return TimeFrame.builder()
          .startsOn(LocalDate.of(from, 1, 1))
          .endsOn(LocalDate.of(to == null || to < from ? from : to, 12, 31))
          .precision(Precision.YEAR)
          .phrase(phrase)
          .build();
    }
    return null;
  }

  private static @Nullable Integer yearAt(String normal, int from) {
    if (from + 4 > normal.length() || from > 0 && Chars.isDigit(normal.charAt(from - 1))) {
      return null;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      if (!Chars.isDigit(normal.charAt(i))) {
        return null;
      }
      value = value * 10 + normal.charAt(i) - '0';
    }
    boolean more = from + 4 < normal.length() && Chars.isDigit(normal.charAt(from + 4));
    return more || value < MIN_YEAR || value > MAX_YEAR ? null : Integer.valueOf(value);
  }

  private static int skipBlanks(String normal, int from) {
    int i = from;
    while (i < normal.length() && normal.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
