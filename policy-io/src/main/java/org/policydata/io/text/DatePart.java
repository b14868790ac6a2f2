package org.policydata.io.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Precision;

/**
 * A date as far as it is stated.
 *
 * @param year year, null where the text leaves it out
 * @param month month
 * @param day day
 * @param quarter quarter of the year
 * @param half half of the year
 * @param tail whether a word such as 底 or 前 follows
 * @param end offset behind the words
 */
record DatePart(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    int quarter,
    int half,
    boolean tail,
    int end) {

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2199;

  /** Reads 2025年, 2025年6月, 2025年6月30日, 6月30日, 30日, each with 底, 前 and the like behind it. */
  static @Nullable DatePart read(String text, int from, @Nullable DatePart before) {
    Part first = Part.read(text, Words.skipBlank(text, from));
    if (first == null) {
      return null;
    }
    Integer year = null;
    Integer month = null;
    Integer day = null;
    int end = first.end();
    Part next = first;
    if (next.mark() == '年') {
      year = next.fullYear();
      if (year == null) {
        return null;
      }
      next = Part.read(text, Words.skipBlank(text, end));
    }
    if (next != null && next.mark() == '月' && next.value() >= 1 && next.value() <= 12) {
      month = next.value();
      end = next.end();
      next = Part.read(text, Words.skipBlank(text, end));
    }
    if (next != null
        && next.mark() == '日'
        && (month != null || before != null && before.month() != null)) {
      day = next.value();
      end = next.end();
      if (month == null && before != null) {
        month = before.month();
      }
    }
    if (year == null && month == null) {
      return null;
    }
    return withTail(text, year, month, day, end);
  }

  private static @Nullable DatePart withTail(
      String text, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day, int at) {
    int quarter = 0;
    int half = 0;
    int end = at;
    boolean tail = false;
    if (month == null) {
      int i = text.startsWith("第", at) ? at + 1 : at;
      int number = i < text.length() ? "一二三四".indexOf(text.charAt(i)) : -1;
      if (number >= 0 && text.startsWith("季度", i + 1)) {
        quarter = number + 1;
        end = i + 3;
        tail = true;
      } else if (text.startsWith("上半年", at)) {
        half = 1;
        end = at + 3;
        tail = true;
      } else if (text.startsWith("下半年", at)) {
        half = 2;
        end = at + 3;
        tail = true;
      }
    }
    for (String word :
        List.of(
            "年底前", "年底以前", "年底", "年末", "底以前", "底之前", "底前", "底", "末前", "末", "初", "上旬", "中旬", "下旬",
            "以前", "之前", "前", "内", "全年", "年内", "年度", "度", "份")) {
      if (text.startsWith(word, end)
          && !(word.equals("初") && text.startsWith("初步", end))
          && !(word.equals("前") && text.startsWith("前沿", end))) {
        boolean yearTail = word.startsWith("年") || word.equals("全年") || word.equals("度");
        if (yearTail && (year == null || month != null)) {
          continue;
        }
        end += word.length();
        tail = true;
        break;
      }
    }
    return new DatePart(year, month, day, quarter, half, tail, end);
  }

  /** A month or day without a year is a date of its own only with a day or a word like 底. */
  boolean standsAsDate() {
    return day != null || tail;
  }

  Precision precision() {
    if (day != null) {
      return Precision.DAY;
    }
    if (month != null) {
      return Precision.MONTH;
    }
    return quarter > 0 ? Precision.QUARTER : Precision.YEAR;
  }

  @Nullable LocalDate firstDay(int ofYear) {
    int firstMonth = month != null ? month : quarter > 0 ? quarter * 3 - 2 : half == 2 ? 7 : 1;
    return date(ofYear, firstMonth, day == null ? 1 : day);
  }

  @Nullable LocalDate lastDay(int ofYear) {
    int lastMonth = month != null ? month : quarter > 0 ? quarter * 3 : half == 1 ? 6 : 12;
    return day != null
        ? date(ofYear, lastMonth, day)
        : YearMonth.of(ofYear, lastMonth).atEndOfMonth();
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Years that texts speak of; other numbers of four digits are none. */
  static boolean isPlausibleYear(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  /**
   * A number with 年, 月 or 日 behind it.
   *
   * @param value the number
   * @param digits how many characters it has
   * @param mark the character behind it
   * @param end offset behind that character
   */
  private record Part(int value, int digits, char mark, int end) {

    static @Nullable Part read(String text, int from) {
      int i = from;
      while (i < text.length()
          && i - from < 5
          && (Chars.isDigitOfAnyWidth(text.charAt(i))
              || ChineseNumerals.isNumeral(text.charAt(i)))) {
        i++;
      }
      if (i == from) {
        return null;
      }
      String digits = text.substring(from, i);
      OptionalLong value =
          Chars.isDigitOfAnyWidth(digits.charAt(0))
              ? arabic(digits)
              : ChineseNumerals.parse(digits);
      int markAt = Words.skipBlank(text, i);
      if (value.isEmpty() || markAt >= text.length()) {
        return null;
      }
      char mark = text.charAt(markAt);
      if (mark == '号' && value.getAsLong() <= 31 && digits.length() <= 2) {
        return null;
      }
      return "年月日".indexOf(mark) < 0
          ? null
          : new Part((int) Math.min(value.getAsLong(), 99_999), i - from, mark, markAt + 1);
    }

    private static OptionalLong arabic(String digits) {
      return digits.chars().allMatch(c -> Chars.isDigitOfAnyWidth((char) c))
          ? OptionalLong.of(Long.parseLong(digits))
          : OptionalLong.empty();
    }

    /** The year where it is written with four digits, null for a length of time. */
    @Nullable Integer fullYear() {
      return digits == 4 && isPlausibleYear(value) ? Integer.valueOf(value) : null;
    }
  }
}
