package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;

/** Finds days in text: 2024年4月12日, 二〇二四年四月十二日, 2024-04-12, 4月23日. */
final class Dates {

  private static final int MIN_YEAR = 1900;
  private static final int MAX_YEAR = 2199;

  private static final List<String> PUBLICATION_WORDS =
      List.of("发布时间", "发布日期", "发布于", "发表时间", "发表日期", "发表于", "公布时间", "公布日期");

  private Dates() {}

  /** All days in a text in normal form, in order. */
  static List<DateMention> find(String normal) {
    List<DateMention> found = new ArrayList<>();
    int i = 0;
    while (i < normal.length()) {
      DateMention mention = startsNumber(normal, i) ? at(normal, i) : null;
      if (mention != null) {
        found.add(mention);
        i = mention.end();
      } else {
        i++;
      }
    }
    return found;
  }

  /** Whether a line is a day and nothing but words such as 发布时间 and a time. */
  static boolean isDateLine(String normal) {
    List<DateMention> dates = find(normal);
    if (dates.size() != 1 || dates.get(0).year() == 0) {
      return false;
    }
    DateMention date = dates.get(0);
    String before = Chars.squeeze(normal.substring(0, date.start()));
    String after = Chars.squeeze(normal.substring(date.end()));
    return (before.isEmpty() || before.length() <= 6 && before.endsWith(":")) && isTime(after);
  }

  /**
   * The day on which a line of a page says that it was put there (发布时间：2023-11-07 信息来源：…), or null.
   */
  static @Nullable DateMention publication(String normal) {
    List<DateMention> dates = normal.indexOf('。') < 0 ? find(normal) : List.of();
    for (DateMention date : dates) {
      if (date.date().isPresent() && isPublished(normal, date.start())) {
        boolean window = dates.size() > 1 && joins(normal, date.end());
        return window ? null : date;
      }
    }
    return null;
  }

  /** Whether words such as 发布时间 stand before a day, and none before them: not 首次发布时间. */
  private static boolean isPublished(String normal, int date) {
    int end = date;
    while (end > 0 && (normal.charAt(end - 1) == ' ' || normal.charAt(end - 1) == ':')) {
      end--;
    }
    for (String word : PUBLICATION_WORDS) {
      int start = end - word.length();
      if (normal.startsWith(word, start)
          && (start == 0 || !Chars.isHan(normal.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(String normal, int end) {
    int next = skip(normal, end);
    return next < normal.length() && "至到-—~".indexOf(normal.charAt(next)) >= 0;
  }

  private static boolean isTime(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Chars.isDigit(c) && c != ':' && "T星期一二三四五六日()上下午".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() <= 12;
  }

  /** The first day in a text that is printed with its year, or null. */
  static @Nullable DateMention first(String normal) {
    for (DateMention date : find(normal)) {
      if (date.date().isPresent()) {
        return date;
      }
    }
    return null;
  }

  private static boolean startsNumber(String normal, int i) {
    if (!isNumeral(normal.charAt(i))) {
      return false;
    }
    return i == 0 || !isNumeral(normal.charAt(i - 1)) && normal.charAt(i - 1) != '.';
  }

  private static @Nullable DateMention at(String normal, int start) {
    Figure first = Figure.at(normal, start);
    if (first == null) {
      return null;
    }
    char mark = charAt(normal, first.next());
    if (isYear(first.value()) && (mark == '年' || mark == '-' || mark == '/' || mark == '.')) {
      return withYear(normal, start, first, mark);
    }
    return mark == '月' ? dayOfMonth(normal, start, 0, first) : null;
  }

  private static @Nullable DateMention withYear(String normal, int start, Figure year, char mark) {
    Figure month = Figure.at(normal, skip(normal, year.next() + 1));
    if (month == null) {
      return null;
    }
    if (mark == '年') {
      return charAt(normal, month.next()) == '月'
          ? dayOfMonth(normal, start, year.value(), month)
          : null;
    }
    if (charAt(normal, month.next()) != mark) {
      return null;
    }
    Figure day = Figure.at(normal, month.next() + 1);
    return day == null ? null : mention(year.value(), month.value(), day, start, day.end());
  }

  private static @Nullable DateMention dayOfMonth(
      String normal, int start, int year, Figure month) {
    Figure day = Figure.at(normal, skip(normal, month.next() + 1));
    if (day == null || charAt(normal, day.next()) != '日' && charAt(normal, day.next()) != '号') {
      return null;
    }
    return mention(year, month.value(), day, start, day.next() + 1);
  }

  private static @Nullable DateMention mention(
      int year, int month, Figure day, int start, int end) {
    boolean plausible = month >= 1 && month <= 12 && day.value() >= 1 && day.value() <= 31;
    return plausible ? new DateMention(year, month, day.value(), start, end) : null;
  }

  private static boolean isYear(int value) {
    return value >= MIN_YEAR && value <= MAX_YEAR;
  }

  private static char charAt(String normal, int index) {
    return index < normal.length() ? normal.charAt(index) : '\0';
  }

  private static int skip(String normal, int index) {
    int i = index;
    while (i < normal.length() && i < index + 4 && normal.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || Chars.isChineseNumeral(c) || c == 'O';
  }

  /** A number in a date: its value, where it ends, and where the mark behind it stands. */
  private record Figure(int value, int end, int next) {

    static @Nullable Figure at(String normal, int start) {
      int end = start;
      while (end < normal.length() && end - start < 5 && isNumeral(normal.charAt(end))) {
        end++;
      }
      if (end == start || end < normal.length() && isNumeral(normal.charAt(end))) {
        return null;
      }
      String digits = normal.substring(start, end);
      int value = Chars.isDigit(digits.charAt(0)) ? arabic(digits) : chinese(digits);
      return value < 0 ? null : new Figure(value, end, skip(normal, end));
    }

    private static int arabic(String digits) {
      int value = 0;
      for (int i = 0; i < digits.length(); i++) {
        if (!Chars.isDigit(digits.charAt(i))) {
          return -1;
        }
        value = value * 10 + digits.charAt(i) - '0';
      }
      return value;
    }

    private static int chinese(String digits) {
      OptionalLong value = ChineseNumerals.parse(digits.replace('O', '〇'));
      return value.isPresent() && value.getAsLong() <= MAX_YEAR ? (int) value.getAsLong() : -1;
    }
  }
}
