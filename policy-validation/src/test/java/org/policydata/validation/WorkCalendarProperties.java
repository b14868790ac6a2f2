package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarProperties {

  private static final WorkCalendar WEEKDAYS = WorkCalendar.weekdays();
  private static final Set<Integer> YEARS = Set.of(2023, 2024);

  @Property
  void days_are_those_behind_the_first_up_to_the_last(
      @ForAll("days") LocalDate first, @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);

    assertThat(WEEKDAYS.count(first, last).days()).isEqualTo(first.datesUntil(last).count());
  }

  @Property
  void without_a_calendar_monday_to_friday_are_counted(
      @ForAll("days") LocalDate first, @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);
    long expected =
        first
            .plusDays(1)
            .datesUntil(last.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .count();

    assertThat(WEEKDAYS.count(first, last).workingDays()).isEqualTo(expected);
  }

  @Property
  void with_a_calendar_its_working_days_are_counted_one_by_one(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);
    long expected =
        first.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count();

    assertThat(calendar.count(first, last).workingDays()).isEqualTo(expected);
  }

  @Property
  void a_window_that_is_split_has_the_days_of_its_parts(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 400) int behind) {
    LocalDate middle = first.plusDays(before);
    LocalDate last = middle.plusDays(behind);

    assertThat(calendar.count(first, last).workingDays())
        .isEqualTo(
            calendar.count(first, middle).workingDays()
                + calendar.count(middle, last).workingDays());
  }

  @Property
  void a_reversed_window_has_no_working_days_and_less_than_no_days(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate last,
      @ForAll @IntRange(min = 1, max = 800) int length) {
    DayCount count = calendar.count(last.plusDays(length), last);

    assertThat(count.workingDays()).isZero();
    assertThat(count.days()).isEqualTo(-length);
  }

  @Property
  void the_years_of_a_window_that_are_not_covered_are_named(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(max = 800) int length) {
    LocalDate last = first.plusDays(length);
    List<Integer> expected =
        (length == 0 ? first : first.plusDays(1))
            .datesUntil(last.plusDays(1))
            .map(LocalDate::getYear)
            .distinct()
            .filter(year -> !YEARS.contains(year))
            .toList();

    assertThat(calendar.count(first, last).uncoveredYears()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    long from = LocalDate.of(2021, 1, 1).toEpochDay();
    long until = LocalDate.of(2026, 12, 31).toEpochDay();
    return Arbitraries.longs().between(from, until).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    Arbitrary<List<LocalDate>> some = days().list().ofMaxSize(40);
    return some.flatMap(
        holidays -> some.map(worked -> WorkCalendar.of("own", YEARS, holidays, worked)));
  }
}
