package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DayCountProperties {

  @Property
  void days_are_those_behind_the_first_up_to_the_last(
      @ForAll("days") LocalDate first, @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);

    assertThat(DayCount.days(first, last)).isEqualTo(first.datesUntil(last).count());
  }

  @Property
  void working_days_are_counted_one_by_one(
      @ForAll("days") LocalDate first, @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);
    long expected =
        first
            .plusDays(1)
            .datesUntil(last.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .count();

    assertThat(DayCount.weekdays().workingDays(first, last)).isEqualTo(expected);
  }

  @Property
  void a_window_that_is_split_has_the_days_of_its_parts(
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 400) int behind) {
    LocalDate middle = first.plusDays(before);
    LocalDate last = middle.plusDays(behind);

    assertThat(DayCount.weekdays().workingDays(first, last))
        .isEqualTo(
            DayCount.weekdays().workingDays(first, middle)
                + DayCount.weekdays().workingDays(middle, last));
  }

  @Property
  void a_reversed_window_has_no_working_days_and_less_than_no_days(
      @ForAll("days") LocalDate last, @ForAll @IntRange(min = 1, max = 800) int length) {
    LocalDate first = last.plusDays(length);

    assertThat(DayCount.weekdays().workingDays(first, last)).isZero();
    assertThat(DayCount.days(first, last)).isEqualTo(-length);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    long from = LocalDate.of(1990, 1, 1).toEpochDay();
    long until = LocalDate.of(2060, 12, 31).toEpochDay();
    return Arbitraries.longs().between(from, until).map(LocalDate::ofEpochDay);
  }
}
