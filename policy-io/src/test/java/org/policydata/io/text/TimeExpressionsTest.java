package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Precision;
import org.policydata.model.Recurrence;
import org.policydata.model.TimeFrame;

class TimeExpressionsTest {

  private static final TimeExpressions TIMES = new TimeExpressions(2023);

  private static TimeFrame only(String text) {
    List<Extracted<TimeFrame>> found = TIMES.find(text);
    assertThat(found).hasSize(1);
    Extracted<TimeFrame> time = found.get(0);
    assertThat(text.substring(time.start(), time.end())).isEqualTo(time.value().phrase());
    return time.value();
  }

  @Test
  void aYearEndsOnItsLastDay() {
    TimeFrame frame = only("到2025年底，建成");
    assertThat(frame.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(frame.precision()).isEqualTo(Precision.YEAR);
    assertThat(frame.phrase()).isEqualTo("到2025年底");
  }

  @Test
  void spacesInsideADateDoNotMatter() {
    assertThat(only("2023 年2 月28 日").endsOn()).isEqualTo(LocalDate.of(2023, 2, 28));
  }

  @Test
  void digitsOfFullWidthAreRead() {
    TimeFrame month = only("到２０２６年１２月底前");
    assertThat(month.endsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(month.phrase()).isEqualTo("到２０２６年１２月底前");
    assertThat(only("２０２６—２０２８年").endsOn()).isEqualTo(LocalDate.of(2028, 12, 31));
    assertThat(only("３年内").term()).isEqualTo(Period.ofYears(3));
  }

  @Test
  void chineseNumeralsAreRead() {
    assertThat(only("二○○四年六月十六日").endsOn()).isEqualTo(LocalDate.of(2004, 6, 16));
  }

  @Test
  void aMonthTakesTheYearOfTheDocument() {
    TimeFrame frame = only("6月底前");
    assertThat(frame.endsOn()).isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(frame.inferred()).isTrue();
    assertThat(only("年内").endsOn()).isEqualTo(LocalDate.of(2023, 12, 31));
  }

  @Test
  void rangesMayLeaveOutHalfOfADate() {
    TimeFrame days = only("2023年6月25日至7月24日");
    assertThat(days.startsOn()).isEqualTo(LocalDate.of(2023, 6, 25));
    assertThat(days.endsOn()).isEqualTo(LocalDate.of(2023, 7, 24));
    TimeFrame years = only("2026—2028年");
    assertThat(years.startsOn()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(years.endsOn()).isEqualTo(LocalDate.of(2028, 12, 31));
  }

  @Test
  void aFiveYearPlanHasItsYears() {
    TimeFrame frame = only("“十四五”期间");
    assertThat(frame.startsOn()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(frame.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(only("“九五”期间").endsOn()).isEqualTo(LocalDate.of(2000, 12, 31));
  }

  @Test
  void frequenciesRecur() {
    assertThat(only("每年").recurrence()).isEqualTo(Recurrence.YEARLY);
    assertThat(only("每5年").every()).isEqualTo(5);
    assertThat(only("每半年").recurrence()).isEqualTo(Recurrence.HALF_YEARLY);
  }

  @Test
  void lengthsOfTimeAreTerms() {
    assertThat(only("5年内").term()).isEqualTo(Period.ofYears(5));
  }

  @Test
  void ordinaryNumbersAreNoDates() {
    assertThat(TIMES.find("3年以上研发经历，5G基站100个，9月度，第3年")).isEmpty();
    assertThat(TIMES.find("2023年13月45日")).allMatch(time -> time.value().phrase().equals("2023年"));
  }
}
