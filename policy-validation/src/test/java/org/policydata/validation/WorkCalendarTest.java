package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;

class WorkCalendarTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

  @Test
  void the_published_year_2024_has_251_working_days() throws IOException {
    DayCount count = example().count(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31));

    assertThat(count.days()).isEqualTo(366);
    assertThat(count.workingDays()).isEqualTo(251);
    // The first day is not counted, so its year need not be covered.
    assertThat(count.uncoveredYears()).isEmpty();
  }

  @Test
  void a_holiday_is_no_working_day_and_a_make_up_day_is_one() throws IOException {
    WorkCalendar calendar = example();

    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 28))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 27))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 29))).isTrue();
  }

  @Test
  void in_a_year_it_does_not_cover_it_knows_monday_to_friday_only() throws IOException {
    WorkCalendar calendar = example();

    assertThat(calendar.covers(LocalDate.of(2024, 10, 1))).isTrue();
    assertThat(calendar.covers(LocalDate.of(2025, 10, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 1))).isTrue();
  }

  @Test
  void days_outside_the_years_are_not_considered() {
    LocalDate outside = LocalDate.of(2022, 12, 30);
    WorkCalendar calendar = WorkCalendar.of("own", Set.of(2023), List.of(outside), List.of());

    assertThat(calendar.isWorkingDay(outside)).isTrue();
  }

  @Test
  void a_count_says_how_the_working_days_were_told() throws IOException {
    LocalDate first = LocalDate.of(2024, 12, 20);

    assertThat(WorkCalendar.weekdays().count(first, first.plusDays(30)).counting())
        .isEqualTo("Monday to Friday, holidays not considered");
    assertThat(example().count(first, first.plusDays(5)).counting())
        .isEqualTo("by the calendar cn-2024");
    assertThat(example().count(first, first.plusDays(30)).counting())
        .isEqualTo(
            "Monday to Friday, holidays not considered, in 2025, else by the calendar cn-2024");
    assertThat(example().count(first, first.plusDays(800)).counting())
        .isEqualTo(
            "Monday to Friday, holidays not considered, in 2025 to 2027, else by the calendar"
                + " cn-2024");
  }

  @Test
  void a_window_of_ages_names_a_few_years_only() throws IOException {
    assertThat(example().count(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1)).uncoveredYears())
        .hasSize(DayCount.MAX_YEARS);
  }

  @Test
  void a_window_over_labour_day_is_shorter_by_the_calendar() throws IOException {
    String notice = notice("2024-04-26", "2024-05-08", "");

    assertThat(messages(PolicyValidator.create(), notice)).isEmpty();
    assertThat(messages(by(example()), notice))
        .containsExactly(
            "the window is 12 days, 6 of them working days (by the calendar cn-2024); 7 working"
                + " days are the minimum under 市县法治政府建设示范指标体系（2021年版） 指标24");
  }

  @Test
  void a_stated_length_is_compared_by_the_calendar() throws IOException {
    String notice =
        notice("2024-04-25", "2024-05-10", ", \"statedDays\": 9, \"statedDayKind\": \"WORKING\"");

    assertThat(messages(by(example()), notice)).isEmpty();
    assertThat(messages(PolicyValidator.create(), notice))
        .containsExactly(
            "the notice states 9 working days, its dates give 11 without the first day and 12 with"
                + " it (Monday to Friday, holidays not considered)");
  }

  @Test
  void each_minimum_that_holds_has_to_be_met() {
    String minimums =
        """
        {"id": "own", "rules": [{"code": "consultation.period-too-short",
          "parameters": {"minimums": [
            {"days": 30, "dayKind": "CALENDAR", "basis": "a"},
            {"days": 25, "dayKind": "WORKING", "basis": "b"}]},
          "basis": [
            {"id": "a", "instrument": "甲条例", "kind": "LAW", "trust": "VERIFIED"},
            {"id": "b", "instrument": "乙条例", "kind": "LAW", "trust": "VERIFIED"}]}]}
        """;
    PolicyValidator validator =
        PolicyValidator.builder()
            .profile(ProfileReader.create().read(minimums).value().orElseThrow())
            .build();

    assertThat(messages(validator, notice("2024-04-12", "2024-05-13", "")))
        .singleElement()
        .asString()
        .contains("31 days, 21 of them", "25 working days are the minimum under 乙条例");
    assertThat(messages(validator, notice("2024-04-12", "2024-05-20", ""))).isEmpty();
  }

  @Test
  void a_window_partly_outside_the_years_says_so() throws IOException {
    assertThat(messages(by(example()), notice("2024-12-27", "2025-01-03", "")))
        .singleElement()
        .asString()
        .contains("(Monday to Friday, holidays not considered, in 2025, else by the calendar cn");
  }

  @Test
  void the_details_hold_the_calendar_and_the_years_it_lacks() throws IOException {
    LocalDate first = LocalDate.of(2024, 12, 20);
    Map<String, Object> details = new TreeMap<>();
    example().count(first, first.plusDays(30)).describe(details);

    assertThat(details)
        .containsEntry("calendar", "cn-2024")
        .containsEntry("uncoveredYears", List.of(2025))
        .containsKey("counting");
  }

  private static PolicyValidator by(WorkCalendar calendar) {
    return PolicyValidator.builder().calendar(calendar).build();
  }

  private static List<String> messages(PolicyValidator validator, String notice) {
    return validator.validate(PolicyReader.create().read(notice), DAY).findings().stream()
        .filter(finding -> finding.code().matches("consultation\\.(period|stated).*"))
        .map(Finding::message)
        .toList();
  }

  private static String notice(String opensOn, String closesOn, String more) {
    return """
           {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1",
             "period": {"opensOn": "%s", "closesOn": "%s"%s},
             "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}]}
           """
        .formatted(opensOn, closesOn, more);
  }

  /** The calendar beside the other examples; the build sets the folder of the module. */
  static WorkCalendar example() throws IOException {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("examples/data/calendars/cn-2024.json");
    SettingsResult<WorkCalendar> result = WorkCalendar.read(file);
    assertThat(result.findings()).isEmpty();
    return result.value().orElseThrow();
  }
}
