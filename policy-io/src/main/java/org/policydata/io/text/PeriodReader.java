package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DayKind;

/** Reads from when until when comments are asked for. */
final class PeriodReader {

  private static final int MAX_BETWEEN = 14;

  private final int year;
  private @Nullable LocalDate opens;
  private @Nullable LocalDate closes;
  private @Nullable String phrase;
  private @Nullable TextSlice closing;
  private @Nullable Integer days;
  private @Nullable DayKind dayKind;
  private @Nullable String shortening;
  private @Nullable TextSlice place;
  private final List<Finding> findings = new ArrayList<>();

  /** Creates a reader that takes the year of days without one from the notice; 0 for none. */
  PeriodReader(int year) {
    this.year = year;
  }

  /** Takes one line or paragraph of the notice. */
  void read(TextSlice paragraph) {
    String normal = paragraph.normal();
    List<DateMention> dates = Dates.find(normal);
    if (isAbout(normal) || normal.length() < 60) {
      readRange(paragraph, dates);
      readLabelled(paragraph, dates);
    }
    if (isAbout(normal)) {
      readClosing(paragraph, dates);
    }
    readDays(normal);
    int shortened = normal.indexOf("缩短");
    if (shortened >= 0 && (normal.contains("期限") || normal.contains("征求意见"))) {
      shortening = sentence(paragraph, shortened);
    }
  }

  /** The period, or null where the notice states none. */
  @Nullable ConsultationPeriod period() {
    if (opens == null && closes == null && days == null) {
      return null;
    }
    return ConsultationPeriod.builder()
        .opensOn(opens)
        .closesOn(closes)
        .statedDays(days)
        .statedDayKind(dayKind)
        .phrase(phrase)
        .closingPhrase(closing == null ? null : closing.text())
        .shorteningReason(shortening)
        .build();
  }

  @Nullable TextSlice place() {
    return place;
  }

  /** The words that say until when. */
  @Nullable TextSlice closing() {
    return closing;
  }

  List<Finding> findings() {
    return findings;
  }

  private static boolean isAbout(String normal) {
    return normal.contains("意见")
        || normal.contains("建议")
        || normal.contains("反馈")
        || normal.contains("征集")
        || normal.contains("征求")
        || normal.contains("截止")
        || normal.contains("截至");
  }

  private void readRange(TextSlice paragraph, List<DateMention> dates) {
    for (int i = 0; opens == null && i + 1 < dates.size(); i++) {
      DateMention from = dates.get(i);
      DateMention to = dates.get(i + 1);
      int gap = to.start() - from.end();
      if (gap > MAX_BETWEEN || !joins(paragraph.normal().substring(from.end(), to.start()))) {
        continue;
      }
      LocalDate start = from.inYear(year).orElse(null);
      LocalDate end = start == null ? null : to.inYear(start.getYear()).orElse(null);
      if (end != null && to.year() == 0 && end.isBefore(start)) {
        end = end.plusYears(1);
      }
      if (start == null || end == null || end.isBefore(start)) {
        continue;
      }
      opens = start;
      closes = end;
      if (to.year() == 0) {
        ambiguous(paragraph.text().substring(to.start(), to.end()), end);
      }
      phrase = clause(paragraph, from.start(), to.end()).text();
      place = paragraph;
    }
  }

  private static boolean joins(String between) {
    String text = Chars.squeeze(between);
    return text.startsWith("至")
        || text.startsWith("到")
        || text.startsWith("起至")
        || text.startsWith("起到")
        || text.startsWith("-")
        || text.startsWith("—")
        || text.startsWith("~")
        || text.startsWith("–")
        || text.startsWith("―")
        || text.endsWith("结束时间:")
        || text.endsWith("截止时间:")
        || text.endsWith("截止日期:")
        || text.endsWith("结束日期:")
        || text.startsWith("起,至")
        || text.endsWith("至");
  }

  /** 开始时间：… and 结束时间：… on lines of their own. */
  private void readLabelled(TextSlice paragraph, List<DateMention> dates) {
    if (dates.size() != 1) {
      return;
    }
    DateMention date = dates.get(0);
    String before = Chars.squeeze(paragraph.normal().substring(0, date.start()));
    if (opens == null
        && (before.endsWith("开始时间:") || before.endsWith("开始日期:") || before.endsWith("起始时间:"))) {
      opens = date.inYear(year).orElse(null);
    }
    if (closes == null
        && (before.endsWith("结束时间:")
            || before.endsWith("截止时间:")
            || before.endsWith("截止日期:")
            || before.endsWith("结束日期:"))) {
      close(paragraph, date, 0, date.end());
    }
  }

  private void readClosing(TextSlice paragraph, List<DateMention> dates) {
    String normal = paragraph.normal();
    for (DateMention date : dates) {
      String after =
          Chars.squeeze(normal.substring(date.end(), Math.min(normal.length(), date.end() + 14)));
      int from = Math.max(0, date.start() - 14);
      String before = Chars.squeeze(normal.substring(from, date.start()));
      int word = deadlineWord(after);
      boolean until = word > 0 || after.startsWith("止");
      boolean announced =
          before.contains("截止")
              || before.contains("截至")
              || before.endsWith("期限至")
              || before.endsWith("期限为");
      if (!until && !announced) {
        continue;
      }
      int end = until ? skip(normal, date.end(), word) : date.end();
      if (closing == null) {
        closing = clause(paragraph, date.start(), end);
      }
      if (closes == null) {
        close(paragraph, date, date.start(), end);
      }
      return;
    }
  }

  private static int deadlineWord(String after) {
    String text = after;
    int skipped = 0;
    // 前 may follow a time of day or a weekday: 5月14日17:00前, 5月14日（星期四）前.
    while (!text.isEmpty()
        && skipped < 10
        && text.charAt(0) != '前'
        && (Chars.isDigit(text.charAt(0))
            || ":时点分()星期一二三四五六日下上午(以之".indexOf(text.charAt(0)) >= 0)) {
      text = text.substring(1);
      skipped++;
    }
    return text.startsWith("前") ? skipped + 1 : 0;
  }

  private static int skip(String normal, int from, int word) {
    int i = from;
    int left = Math.max(1, word);
    while (i < normal.length() && left > 0) {
      left -= normal.charAt(i) == ' ' ? 0 : 1;
      i++;
    }
    return i;
  }

  private void close(TextSlice paragraph, DateMention date, int from, int end) {
    int known = opens == null ? year : opens.getYear();
    closes = date.inYear(known).orElse(null);
    if (date.year() == 0) {
      ambiguous(paragraph.text().substring(date.start(), date.end()), closes);
    }
    place = place == null ? paragraph : place;
    phrase = phrase == null ? sentencePart(paragraph, from, end) : phrase;
  }

  private void ambiguous(String phrase, @Nullable LocalDate taken) {
    Map<String, Object> details =
        taken == null
            ? Map.of("problem", "unknown", "phrase", phrase)
            : Map.of("phrase", phrase, "year", taken.getYear());
    findings.add(
        TextFindings.AMBIGUOUS_DATE.finding("/consultations/0/period/closesOn", null, details));
  }

  private void readDays(String normal) {
    for (String word :
        new String[] {"公示期为", "公示期", "征求意见期限为", "征求意见时间为", "征集期限为", "期限为", "意见征集期为", "时限为"}) {
      int at = normal.indexOf(word);
      if (at < 0 || days != null) {
        continue;
      }
      int from = at + word.length();
      int end = from;
      while (end < normal.length()
          && end - from < 4
          && (Chars.isDigit(normal.charAt(end)) || Chars.isChineseNumeral(normal.charAt(end)))) {
        end++;
      }
      if (end == from) {
        continue;
      }
      String unit = normal.substring(end, Math.min(normal.length(), end + 5));
      boolean working = unit.startsWith("个工作日") || unit.startsWith("工作日");
      boolean calendar = unit.startsWith("日") || unit.startsWith("天") || unit.startsWith("个自然日");
      Integer value = number(normal.substring(from, end));
      if (value != null && (working || calendar)) {
        days = value;
        dayKind = working ? DayKind.WORKING : DayKind.CALENDAR;
      }
    }
  }

  static @Nullable Integer number(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return null;
    }
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.valueOf(digits);
    }
    OptionalLong value = ChineseNumerals.parse(digits);
    return value.isPresent() && value.getAsLong() < Integer.MAX_VALUE
        ? (int) value.getAsLong()
        : null;
  }

  /** The words from the last mark before a place to its end. */
  private static TextSlice clause(TextSlice paragraph, int from, int end) {
    int start = from;
    while (start > 0 && from - start < 60 && ",;。".indexOf(paragraph.at(start - 1)) < 0) {
      start--;
    }
    return paragraph.sub(start, end).trim();
  }

  private static String sentencePart(TextSlice paragraph, int from, int end) {
    int start = from;
    while (start > 0 && from - start < 80 && ",;。".indexOf(paragraph.at(start - 1)) < 0) {
      start--;
    }
    int to = end;
    while (to < paragraph.length() && to - end < 80 && ",;。".indexOf(paragraph.at(to)) < 0) {
      to++;
    }
    return paragraph.sub(start, to).trim().text();
  }

  private static String sentence(TextSlice paragraph, int at) {
    int start = at;
    while (start > 0 && "。;".indexOf(paragraph.at(start - 1)) < 0) {
      start--;
    }
    int to = at;
    while (to < paragraph.length() && "。;".indexOf(paragraph.at(to)) < 0) {
      to++;
    }
    return paragraph.sub(start, to).trim().text();
  }
}
