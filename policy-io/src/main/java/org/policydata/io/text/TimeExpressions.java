package org.policydata.io.text;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Precision;
import org.policydata.model.Recurrence;
import org.policydata.model.TimeFrame;

/**
 * Finds the dates, periods and frequencies that a text states: 到2025年底, 6月底前, 每年, “十四五”期间,
 * 2019年1月1日至12月31日.
 *
 * <p>Immutable. A date without a year takes the document's year and is marked as inferred.
 */
final class TimeExpressions {

  /** The words for parts of the document's year; a longer one stands before its own beginning. */
  private static final Map<String, YearWord> YEAR_WORDS = yearWords();

  private static final List<String> STARTS =
      List.of("截至", "截止到", "截止", "力争到", "争取到", "到", "至", "自", "从", "在", "于", "从今年起");
  private static final String START_CHARACTERS = Words.firstCharacters(STARTS);
  private static final List<String> RANGE =
      List.of("——", "－－", "—", "－", "–", "-", "~", "～", "至", "到", "―", "─");

  private final @Nullable Integer documentYear;

  TimeExpressions(@Nullable Integer documentYear) {
    this.documentYear = documentYear;
  }

  /** Returns the times of a text in their order; they do not overlap. */
  List<Extracted<TimeFrame>> find(String text) {
    List<Extracted<TimeFrame>> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Extracted<TimeFrame> time = at(text, i);
      if (time == null) {
        i++;
      } else {
        found.add(time);
        i = time.end();
      }
    }
    return found;
  }

  private @Nullable Extracted<TimeFrame> at(String text, int start) {
    char c = text.charAt(start);
    if (c == '每' || c == '逐') {
      return Recurrences.at(text, start);
    }
    if (c == '“' || c == '"' || c == '「' || ChineseNumerals.isNumeral(c)) {
      Extracted<TimeFrame> plan = fiveYearPlan(text, start);
      if (plan != null) {
        return plan;
      }
    }
    int from = start + startWord(text, start);
    if (from >= text.length()) {
      return null;
    }
    char first = text.charAt(from);
    boolean mayBeDate =
        Chars.isDigitOfAnyWidth(first)
            || ChineseNumerals.isNumeral(first)
            || from > start && Chars.isBlank(first);
    if (mayBeDate && !followsDigit(text, start)) {
      Extracted<TimeFrame> date = date(text, start, from);
      if (date != null) {
        return date;
      }
    }
    if (from == start && mayBeDate && !followsDigit(text, start)) {
      Extracted<TimeFrame> within = within(text, start);
      if (within != null) {
        return within;
      }
    }
    if ("全年本今上下季明".indexOf(first) >= 0) {
      return ofDocumentYear(text, start, from);
    }
    return null;
  }

  /** 5年内, 3个月内: a length of time that something is to be done in. */
  private static @Nullable Extracted<TimeFrame> within(String text, int start) {
    if (Chars.isBlank(text.charAt(start))) {
      return null;
    }
    Extracted<Period> length = TimeLengths.at(text, start);
    if (length == null || !text.startsWith("内", length.end())) {
      return null;
    }
    boolean monthsOnly = length.value().equals(length.value().withDays(0));
    if (!monthsOnly) {
      return null;
    }
    int end = length.end() + 1;
    TimeFrame frame =
        TimeFrame.builder().term(length.value()).phrase(text.substring(start, end)).build();
    return new Extracted<>(frame, start, end);
  }

  private static boolean followsDigit(String text, int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    return Chars.isDigitOfAnyWidth(before) || before == '.' || ChineseNumerals.isNumeral(before);
  }

  private static int startWord(String text, int at) {
    if (START_CHARACTERS.indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    for (String word : STARTS) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }

  private @Nullable Extracted<TimeFrame> date(String text, int start, int from) {
    DatePart first = DatePart.read(text, from, null);
    if (first == null) {
      return yearRange(text, start, from);
    }
    if (first.year() == null && documentYear == null) {
      return ofUnknownYear(text, start, first);
    }
    if (first.year() == null && !first.standsAsDate()) {
      return null;
    }
    int next = Words.skipBlank(text, first.end());
    for (String dash : RANGE) {
      if (text.startsWith(dash, next)) {
        DatePart second = DatePart.read(text, Words.skipBlank(text, next + dash.length()), first);
        if (second != null) {
          return range(text, start, first, second);
        }
      }
    }
    return single(text, start, first);
  }

  /** 6月底前 in a text whose year is unknown is a date all the same. */
  private static @Nullable Extracted<TimeFrame> ofUnknownYear(
      String text, int start, DatePart date) {
    if (date.month() == null || !date.tail()) {
      return null;
    }
    String phrase = text.substring(start, date.end());
    return new Extracted<>(TimeFrame.builder().phrase(phrase).build(), start, date.end());
  }

  /** 2026—2028年: the first year has no 年 of its own. */
  private static @Nullable Extracted<TimeFrame> yearRange(String text, int start, int from) {
    int digits = from;
    while (digits < text.length()
        && digits - from < 4
        && Chars.isDigitOfAnyWidth(text.charAt(digits))) {
      digits++;
    }
    if (digits - from != 4) {
      return null;
    }
    int next = Words.skipBlank(text, digits);
    for (String dash : RANGE) {
      if (text.startsWith(dash, next)) {
        DatePart second = DatePart.read(text, Words.skipBlank(text, next + dash.length()), null);
        Integer lastYear = second == null ? null : second.year();
        int firstYear = Integer.parseInt(text.substring(from, digits));
        if (second == null
            || lastYear == null
            || second.month() != null
            || !DatePart.isPlausibleYear(firstYear)) {
          return null;
        }
        TimeFrame frame =
            TimeFrame.builder()
                .startsOn(LocalDate.of(firstYear, 1, 1))
                .endsOn(LocalDate.of(lastYear, 12, 31))
                .precision(Precision.YEAR)
                .phrase(text.substring(start, second.end()))
                .build();
        return lastYear < firstYear ? null : new Extracted<>(frame, start, second.end());
      }
    }
    return null;
  }

  private @Nullable Extracted<TimeFrame> range(
      String text, int start, DatePart first, DatePart second) {
    Integer year = first.year() == null ? documentYear : first.year();
    if (year == null) {
      return null;
    }
    Integer lastYear = second.year() == null ? year : second.year();
    LocalDate startsOn = first.firstDay(year);
    LocalDate endsOn = second.lastDay(lastYear);
    if (startsOn == null || endsOn == null || endsOn.isBefore(startsOn)) {
      return null;
    }
    TimeFrame frame =
        TimeFrame.builder()
            .startsOn(startsOn)
            .endsOn(endsOn)
            .precision(second.precision())
            .inferred(first.year() == null ? Boolean.TRUE : null)
            .phrase(text.substring(start, second.end()))
            .build();
    return new Extracted<>(frame, start, second.end());
  }

  private @Nullable Extracted<TimeFrame> single(String text, int start, DatePart date) {
    Integer year = date.year() == null ? documentYear : date.year();
    if (year == null) {
      return null;
    }
    LocalDate endsOn = date.lastDay(year);
    if (endsOn == null) {
      return null;
    }
    boolean begins =
        text.startsWith("自", start)
            || text.startsWith("从", start)
            || text.startsWith("起", date.end());
    TimeFrame.Builder frame = TimeFrame.builder().precision(date.precision());
    if (begins) {
      frame.startsOn(date.firstDay(year));
    } else {
      frame.endsOn(endsOn);
    }
    frame.inferred(date.year() == null ? Boolean.TRUE : null);
    frame.phrase(text.substring(start, date.end()));
    return new Extracted<>(frame.build(), start, date.end());
  }

  /** “十四五”期间 is 2021 to 2025: since the sixth plan each begins in a year ending in 1 or 6. */
  private static @Nullable Extracted<TimeFrame> fiveYearPlan(String text, int start) {
    boolean quoted = !ChineseNumerals.isNumeral(text.charAt(start));
    int from = quoted ? start + 1 : start;
    int end = from;
    while (end < text.length() && end - from < 4 && "一二三四五六七八九十".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end - from < 2 || text.charAt(end - 1) != '五') {
      return null;
    }
    OptionalLong number = ChineseNumerals.parse(text.substring(from, end - 1));
    if (number.isEmpty() || number.getAsLong() < 6 || number.getAsLong() > 30) {
      return null;
    }
    if (quoted) {
      if (end >= text.length() || "”\"」".indexOf(text.charAt(end)) < 0) {
        return null;
      }
      end++;
    }
    boolean atEnd = false;
    for (String word : List.of("规划期间", "规划期末", "规划期内", "期间", "时期", "期末", "末", "以来")) {
      if (text.startsWith(word, end)) {
        if (word.equals("以来")) {
          return null;
        }
        atEnd = word.endsWith("末");
        int last = end + word.length();
        int firstYear = (int) (1951 + 5 * number.getAsLong());
        TimeFrame.Builder frame =
            TimeFrame.builder()
                .endsOn(LocalDate.of(firstYear + 4, 12, 31))
                .precision(Precision.YEAR)
                .phrase(text.substring(start, last));
        if (!atEnd) {
          frame.startsOn(LocalDate.of(firstYear, 1, 1));
        }
        return new Extracted<>(frame.build(), start, last);
      }
    }
    return null;
  }

  /** 全年, 年内, 年底前, 今年, 上半年, 一季度 of the document's year, which may be unknown. */
  private @Nullable Extracted<TimeFrame> ofDocumentYear(String text, int start, int from) {
    if (from > 0
        && from == start
        && text.charAt(from) == '年'
        && "当次去前近周隔整多半成".indexOf(text.charAt(from - 1)) >= 0) {
      return null;
    }
    for (Map.Entry<String, YearWord> form : YEAR_WORDS.entrySet()) {
      String word = form.getKey();
      if (text.startsWith(word, from) && !followsNumber(text, from, word)) {
        int end = from + word.length();
        return new Extracted<>(yearFrame(form.getValue(), text.substring(start, end)), start, end);
      }
    }
    return null;
  }

  private static Map<String, YearWord> yearWords() {
    Map<String, YearWord> words = new LinkedHashMap<>();
    words.put("上半年", YearWord.FIRST_HALF);
    words.put("下半年", YearWord.SECOND_HALF);
    words.put("全年", YearWord.WHOLE);
    List<String> ends =
        List.of("年底前", "年底", "年末", "今年底前", "今年年底前", "今年年底", "今年底", "本年底", "年内", "今年内", "本年度内");
    ends.forEach(word -> words.put(word, YearWord.END));
    words.put("今年", YearWord.THIS_YEAR);
    words.put("本年度", YearWord.THIS_YEAR);
    words.put("明年", YearWord.NEXT_YEAR);
    words.put("年度", YearWord.PER_YEAR);
    return Collections.unmodifiableMap(words);
  }

  /** 3年内 is a length of time, not the document's year. */
  private static boolean followsNumber(String text, int from, String form) {
    if (!form.startsWith("年") || from == 0) {
      return false;
    }
    char before = text.charAt(from - 1);
    return Chars.isDigitOfAnyWidth(before)
        || Chars.isBlank(before)
        || ChineseNumerals.isNumeral(before)
        || before == '半'
        || before == '几'
        || before == '每';
  }

  private TimeFrame yearFrame(YearWord word, String phrase) {
    TimeFrame.Builder frame = TimeFrame.builder().phrase(phrase);
    if (word == YearWord.PER_YEAR) {
      return frame.recurrence(Recurrence.YEARLY).build();
    }
    if (documentYear == null) {
      return frame.build();
    }
    int year = word == YearWord.NEXT_YEAR ? documentYear + 1 : documentYear;
    frame.precision(word.precision).inferred(true);
    if (word.firstMonth > 0) {
      frame.startsOn(LocalDate.of(year, word.firstMonth, 1));
    }
    return frame.endsOn(YearMonth.of(year, word.lastMonth).atEndOfMonth()).build();
  }

  /** Parts of the document's year. */
  private enum YearWord {
    FIRST_HALF(1, 6, Precision.MONTH),
    SECOND_HALF(7, 12, Precision.MONTH),
    WHOLE(1, 12, Precision.YEAR),
    END(0, 12, Precision.YEAR),
    THIS_YEAR(1, 12, Precision.YEAR),
    NEXT_YEAR(1, 12, Precision.YEAR),
    PER_YEAR(0, 0, Precision.YEAR);

    private final int firstMonth;
    private final int lastMonth;
    private final Precision precision;

    YearWord(int firstMonth, int lastMonth, Precision precision) {
      this.firstMonth = firstMonth;
      this.lastMonth = lastMonth;
      this.precision = precision;
    }
  }
}
