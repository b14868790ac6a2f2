package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Baseline;

/** Finds the year a change is counted from: 在2020年基础上, 比2020年. */
final class BaselineYear {

  private BaselineYear() {}

  /** Returns the baseline stated in a stretch of text, null for none. */
  static @Nullable Baseline in(String text, int start, int end) {
    for (int i = start; i + 5 <= end; i++) {
      boolean opens = "在比较以".indexOf(text.charAt(i)) >= 0;
      int from = Words.skipBlank(text, i + 1);
      if (!opens || !isYear(text, from)) {
        continue;
      }
      int mark = Words.skipBlank(text, from + 4);
      if (mark >= end || text.charAt(mark) != '年') {
        continue;
      }
      int year = Integer.parseInt(text.substring(from, from + 4));
      int after = mark + 1;
      if (text.startsWith("的基础上", after) || text.startsWith("基础上", after)) {
        int stop = text.indexOf('上', after) + 1;
        return new Baseline(null, null, year, text.substring(i, stop));
      }
      if (text.startsWith("为基", after)) {
        return new Baseline(null, null, year, text.substring(i, after + 2));
      }
      if (text.charAt(i) == '比' || text.charAt(i) == '较') {
        return new Baseline(null, null, year, text.substring(i, after));
      }
    }
    return null;
  }

  private static boolean isYear(String text, int from) {
    if (from + 4 > text.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
