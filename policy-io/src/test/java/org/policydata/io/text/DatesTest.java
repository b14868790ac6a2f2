package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2024年4月12日, 2024-04-12",
    "2023 年2 月28 日, 2023-02-28",
    "2024-04-12, 2024-04-12",
    "2024.4.12, 2024-04-12",
    "二〇〇四年六月二十六日, 2004-06-26",
    "二○○四年六月十六日, 2004-06-16",
    "一九八一年五月二十三日, 1981-05-23"
  })
  void readsADay(String printed, LocalDate expected) {
    assertThat(Dates.find(Chars.normal(printed)).get(0).date()).contains(expected);
  }

  @Test
  void readsADayWithoutItsYear() {
    assertThat(Dates.find("请于4月23日前").get(0).inYear(2024)).contains(LocalDate.of(2024, 4, 23));
    assertThat(Dates.find("请于4月23日前").get(0).date()).isEmpty();
  }

  @Test
  void knowsThatSomeDaysDoNotExist() {
    assertThat(Dates.find("2023年2月30日").get(0).date()).isEmpty();
    assertThat(Dates.find("2026月3月26日")).allSatisfy(day -> assertThat(day.date()).isEmpty());
  }
}
