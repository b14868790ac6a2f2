package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年5月3日",
        "2024 年5 月3 日前",
        "5月3日",
        "2024-05-03 17:00",
        "2024-05-03  17:00",
        "2024-05-03\u3000\u300017:00",
        "2024.5.3",
        "截至2024/5/3",
        "2024年5月1日至3日"
      })
  void a_day_is_read_however_it_is_printed(String phrase) {
    assertThat(PrintedDate.in(phrase)).last().matches(date -> date.means(DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30日内", "公告发布之日起3日", "电话0574-87186423", "第3日"})
  void what_is_no_date_is_none(String phrase) {
    assertThat(PrintedDate.in(phrase)).noneMatch(date -> date.means(DAY));
  }

  @Test
  void a_date_without_a_year_means_that_day_of_any_year() {
    assertThat(PrintedDate.in("5月3日前").get(0).means(DAY.plusYears(1))).isTrue();
    assertThat(PrintedDate.in("2024年5月3日前").get(0).means(DAY.plusYears(1))).isFalse();
  }

  @Test
  void the_words_around_a_date_tell_that_something_begins() {
    assertThat(PrintedDate.in("自2024年4月12日起至5月3日止"))
        .extracting(PrintedDate::opens)
        .containsExactly(true, false);
    assertThat(PrintedDate.in("2024年4月12日—5月3日"))
        .extracting(PrintedDate::opens)
        .containsExactly(true, false);
  }
}
