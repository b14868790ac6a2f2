package org.policydata.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policydata.model.assessment.Promise.DUE;
import static org.policydata.model.assessment.Promise.START;
import static org.policydata.model.assessment.Promise.assess;
import static org.policydata.model.assessment.Promise.change;
import static org.policydata.model.assessment.Promise.dueOn;
import static org.policydata.model.assessment.Promise.every;
import static org.policydata.model.assessment.Promise.from;
import static org.policydata.model.assessment.Promise.level;
import static org.policydata.model.assessment.Promise.measured;
import static org.policydata.model.assessment.Promise.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Baseline;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.MeasuredBaseline;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementKind;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Recurrence;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;

class TargetAssessmentTest {

  private static final LocalDate MIDDLE = LocalDate.of(2025, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 18, MET",
    "AT_LEAST, 17.999, MISSED",
    "MORE_THAN, 18, MISSED",
    "MORE_THAN, 18.001, MET",
    "AT_MOST, 18, MET",
    "AT_MOST, 18.001, MISSED",
    "LESS_THAN, 18, MISSED",
    "LESS_THAN, 17.999, MET",
    "EQUAL, 18, MET",
    "EQUAL, 18.001, MISSED",
    "ABOUT, 17.1, MET",
    "ABOUT, 18.9, MET",
    "ABOUT, 17.09, MISSED",
    "ABOUT, 18.91, MISSED",
  })
  void each_comparator_has_its_limits(
      Comparator comparator, String value, AssessmentStatus status) {
    Target target = target(level(comparator, "18", "%")).period(dueOn(DUE)).build();

    assertThat(assess(target, DUE, measured(value, "%", DUE).build()).status()).isEqualTo(status);
  }

  @Test
  void a_range_includes_both_ends_and_needs_them() {
    TargetMeasure range =
        new TargetMeasure.Quantity(
            Comparator.BETWEEN, new BigDecimal("5"), new BigDecimal("8"), "家");
    Target target = target(range).period(dueOn(DUE)).build();

    assertThat(assess(target, DUE, measured("5", "家", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(assess(target, DUE, measured("8", "家", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(assess(target, DUE, measured("9", "家", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MISSED);
    Target endless = target(level(Comparator.BETWEEN, "5", "家")).period(dueOn(DUE)).build();
    assertThat(assess(endless, DUE, measured("5", "家", DUE).build()).reason())
        .contains(NotMeasurable.INCOMPLETE_TARGET);
  }

  @Test
  void the_tolerance_of_about_is_the_callers_choice() {
    PolicyDossier dossier =
        Promise.dossier(target(level(Comparator.ABOUT, "30", "%")).period(dueOn(DUE)).build());
    List<Measurement> low = List.of(measured("27", "%", DUE).build());
    AssessmentOptions options = AssessmentOptions.asOf(DUE);

    assertThat(TargetAssessment.of(dossier, low, options).counts().missed()).isOne();
    assertThat(
            TargetAssessment.of(dossier, low, options.withTolerance(new BigDecimal("0.1")))
                .counts()
                .met())
        .isOne();
    assertThatThrownBy(() -> options.withTolerance(BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_value_that_says_which_way_is_better_is_met_beyond_it() {
    Target shorter =
        target(level(Comparator.EQUAL, "65", "天")).ascending(false).period(dueOn(DUE)).build();

    assertThat(assess(shorter, DUE, measured("60", "天", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(assess(shorter, DUE, measured("66", "天", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MISSED);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 亿元, 10000, 万元", "1, 亿元, 100000000, 元", "18, %, 0.18, ''", "18, %, 180, ‰",
    "18, ％, 18, %", "3, 万亿元, 30000, 亿元", "2, 万家, 20000, 家", "5, 元, 5, 人民币",
    "1, 百万千瓦, 100, 万千瓦"
  })
  void units_are_converted_where_that_is_exact(
      String promised, String unit, String value, String measuredIn) {
    Target target = target(level(Comparator.EQUAL, promised, unit)).period(dueOn(DUE)).build();
    String given = measuredIn.isEmpty() ? null : measuredIn;

    assertThat(assess(target, DUE, measured(value, given, DUE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
  }

  @ParameterizedTest
  @CsvSource({"%, 个百分点", "%, 元", "万元, 万美元", "家, 个", "家, ''"})
  void other_units_are_not_compared(String promised, String measuredIn) {
    Target target = target(level(Comparator.AT_LEAST, "1", promised)).period(dueOn(DUE)).build();
    String given = measuredIn.isEmpty() ? null : measuredIn;

    TargetResult result = assess(target, DUE, measured("100", given, DUE).build());

    assertThat(result.reason()).contains(NotMeasurable.UNIT_DIFFERS);
    assertThat(result.message(Locale.ENGLISH)).contains(promised, given == null ? "-" : given);
  }

  @Test
  void before_it_is_due_a_value_is_compared_with_the_line_from_the_baseline() {
    // 1461 days from 10 to 18, 731 of them passed: 10 + 8 * 731 / 1461 = 14.002738
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).period(dueOn(DUE)).build();

    TargetResult ahead =
        assess(target, MIDDLE, measured("14.01", "%", MIDDLE).baseline(from("10", "%")).build());
    TargetResult behind =
        assess(target, MIDDLE, measured("14", "%", MIDDLE).baseline(from("10", "%")).build());

    assertThat(ahead.status()).isEqualTo(AssessmentStatus.ON_COURSE);
    assertThat(behind.status()).isEqualTo(AssessmentStatus.OFF_COURSE);
    Calculation path = behind.calculations().get(1);
    assertThat(path.formula().id()).isEqualTo("path.linear");
    assertThat(path.numbers())
        .containsEntry("baseline", new BigDecimal("10"))
        .containsEntry("limit", new BigDecimal("18"))
        .containsEntry("expected", new BigDecimal("14.002738"));
    assertThat(path.dates())
        .containsEntry("baselineOn", START)
        .containsEntry("measuredOn", MIDDLE)
        .containsEntry("deadline", DUE);
    assertThat(behind.message(Locale.ENGLISH))
        .isEqualTo(
            "占比: 14% on 2025-12-31 lags behind the path to ≥18% by 2027-12-31, which is at"
                + " 14.002738%");
    assertThat(behind.message(Locale.CHINESE))
        .isEqualTo("占比：2025-12-31为14%，落后于到2027-12-31达到≥18%的进度（14.002738%）");
  }

  @Test
  void a_falling_target_is_on_course_below_the_line() {
    Target target = target(level(Comparator.AT_MOST, "30", "微克")).period(dueOn(DUE)).build();

    assertThat(
            assess(target, MIDDLE, measured("34", "微克", MIDDLE).baseline(from("40", "微克")).build())
                .status())
        .isEqualTo(AssessmentStatus.ON_COURSE);
    assertThat(
            assess(target, MIDDLE, measured("36", "微克", MIDDLE).baseline(from("40", "微克")).build())
                .status())
        .isEqualTo(AssessmentStatus.OFF_COURSE);
  }

  @Test
  void what_is_reached_before_it_is_due_is_met_early() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).period(dueOn(DUE)).build();

    TargetResult result =
        assess(target, MIDDLE, measured("18", "%", MIDDLE).baseline(from("10", "%")).build());

    assertThat(result.status()).isEqualTo(AssessmentStatus.MET);
    assertThat(result.early()).isTrue();
  }

  @Test
  void a_level_that_is_to_be_kept_is_on_course_while_it_is_kept() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).period(dueOn(DUE)).build();

    assertThat(
            assess(target, MIDDLE, measured("19", "%", MIDDLE).baseline(from("20", "%")).build())
                .status())
        .isEqualTo(AssessmentStatus.ON_COURSE);
    TargetResult left =
        assess(target, MIDDLE, measured("17", "%", MIDDLE).baseline(from("20", "%")).build());
    assertThat(left.status()).isEqualTo(AssessmentStatus.OFF_COURSE);
    assertThat(left.message(Locale.ENGLISH)).contains("no longer satisfies");
  }

  @Test
  void without_a_baseline_there_is_no_path() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).period(dueOn(DUE)).build();

    assertThat(assess(target, MIDDLE, measured("17", "%", MIDDLE).build()).reason())
        .contains(NotMeasurable.NO_BASELINE);
    Target stated =
        target.toBuilder().baseline(new Baseline(new BigDecimal("10"), "%", null, "10%")).build();
    assertThat(assess(stated, MIDDLE, measured("17", "%", MIDDLE).build()).reason())
        .contains(NotMeasurable.NO_BASELINE_DATE);
    Target dated =
        target.toBuilder().baseline(new Baseline(new BigDecimal("10"), "%", 2023, "10%")).build();
    assertThat(assess(dated, MIDDLE, measured("17", "%", MIDDLE).build()).status())
        .isEqualTo(AssessmentStatus.ON_COURSE);
  }

  @Test
  void a_value_of_another_day_does_not_decide_when_the_target_was_due() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).period(dueOn(MIDDLE)).build();
    LocalDate later = MIDDLE.plusMonths(6);

    assertThat(assess(target, DUE, measured("20", "%", later).build()).reason())
        .contains(NotMeasurable.PERIOD_DIFFERS);
    assertThat(assess(target, DUE, measured("17", "%", MIDDLE.minusDays(1)).build()).reason())
        .contains(NotMeasurable.PERIOD_DIFFERS);
    assertThat(assess(target, DUE, measured("18", "%", MIDDLE.minusDays(1)).build()).status())
        .isEqualTo(AssessmentStatus.MET);
  }

  @Test
  void a_target_without_a_day_can_be_met_and_not_missed() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).build();

    assertThat(assess(target, DUE, measured("18", "%", MIDDLE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(assess(target, DUE, measured("17", "%", MIDDLE).build()).reason())
        .contains(NotMeasurable.NO_DEADLINE);
    Target always =
        target.toBuilder()
            .period(TimeFrame.builder().continuing(true).phrase("长期坚持").build())
            .build();
    assertThat(assess(always, DUE, measured("17", "%", MIDDLE).build()).status())
        .isEqualTo(AssessmentStatus.MISSED);
  }

  @Test
  void the_plan_period_is_the_day_of_targets_without_one() {
    Target target = target(level(Comparator.AT_LEAST, "18", "%")).build();
    PolicyDossier dossier = Promise.dossier(target);
    PolicyDossier planned =
        dossier.toBuilder()
            .versions(List.of(dossier.versions().get(0).toBuilder().planPeriod(dueOn(DUE)).build()))
            .build();

    TargetAssessment assessment =
        TargetAssessment.of(
            planned, List.of(measured("17", "%", DUE).build()), AssessmentOptions.asOf(DUE));

    assertThat(assessment.results(AssessmentStatus.MISSED)).hasSize(1);
    assertThat(assessment.byPeriod().get(0).period().label()).isEqualTo("2027");
  }

  @Test
  void a_recurring_target_is_judged_period_by_period() {
    Target target =
        target(level(Comparator.AT_LEAST, "35", "%")).period(every(Recurrence.YEARLY)).build();
    PolicyDossier dossier = Promise.dossier(target);
    List<Measurement> years =
        List.of(
            measured("36", "%", LocalDate.of(2024, 12, 31)).build(),
            measured("34", "%", LocalDate.of(2025, 12, 31)).build(),
            measured("37", "%", LocalDate.of(2026, 6, 30)).build(),
            measured("30", "%", LocalDate.of(2023, 6, 30)).build());

    TargetAssessment assessment =
        TargetAssessment.of(dossier, years, AssessmentOptions.asOf(LocalDate.of(2026, 7, 1)));

    assertThat(assessment.results())
        .extracting(result -> result.period().label() + " " + result.status())
        .containsExactly("2023 NOT_MEASURABLE", "2024 MET", "2025 MISSED", "2026 ON_COURSE");
    assertThat(assessment.results().get(0).reason()).contains(NotMeasurable.PERIOD_DIFFERS);
  }

  @Test
  void a_quarter_is_no_year() {
    Target target =
        target(level(Comparator.AT_LEAST, "100", "家")).period(every(Recurrence.YEARLY)).build();
    Measurement quarter = measured("120", "家", MIDDLE).from(LocalDate.of(2025, 10, 1)).build();

    assertThat(assess(target, DUE, quarter).reason()).contains(NotMeasurable.PERIOD_DIFFERS);
    assertThat(
            assess(target, DUE, quarter.toBuilder().from(LocalDate.of(2025, 1, 1)).build())
                .status())
        .isEqualTo(AssessmentStatus.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "INCREASE, 8, %, 108, MET",
    "INCREASE, 8, %, 107.99, MISSED",
    "DECREASE, 8, %, 92, MET",
    "DECREASE, 8, %, 92.01, MISSED",
    "INCREASE, 8, 万元, 108, MET",
    "DECREASE, 80000, 元, 92, MET",
    "INCREASE, 2, 番, 400, MET",
    "INCREASE, 2, 番, 399, MISSED",
    "INCREASE, 2, 倍, 300, MET"
  })
  void a_change_is_computed_from_the_baseline(
      Direction direction, String size, String unit, String value, AssessmentStatus status) {
    Target target =
        target(change(direction, size, unit, ChangeBasis.SINCE_BASELINE))
            .period(dueOn(DUE))
            .build();
    Measurement measured = measured(value, "万元", DUE).baseline(from("100", "万元")).build();

    assertThat(assess(target, DUE, measured).status()).isEqualTo(status);
  }

  @Test
  void percentage_points_are_added_and_per_cent_multiplied() {
    Measurement measured = measured("42", "%", DUE).baseline(from("40", "%")).build();
    Target points =
        target(change(Direction.INCREASE, "2", "个百分点", null)).period(dueOn(DUE)).build();
    Target percent = target(change(Direction.INCREASE, "5", "%", null)).period(dueOn(DUE)).build();

    assertThat(assess(points, DUE, measured).status()).isEqualTo(AssessmentStatus.MET);
    assertThat(assess(points, DUE, measured).calculations().get(0).formula())
        .isEqualTo(Formula.ADDED_TO_BASELINE);
    assertThat(assess(percent, DUE, measured).status()).isEqualTo(AssessmentStatus.MET);
    assertThat(
            assess(points, DUE, measured("0.4199", null, DUE).baseline(from("40", "%")).build())
                .status())
        .isEqualTo(AssessmentStatus.MISSED);
    assertThat(
            assess(points, DUE, measured("42", "家", DUE).baseline(from("40", "家")).build())
                .reason())
        .contains(NotMeasurable.UNIT_DIFFERS);
  }

  @Test
  void an_annual_average_is_compounded_exactly() {
    Target target =
        target(change(Direction.INCREASE, "10", "%", ChangeBasis.ANNUAL_AVERAGE))
            .period(dueOn(DUE))
            .build();

    assertThat(
            assess(target, DUE, measured("146.41", "亿元", DUE).baseline(from("100", "亿元")).build())
                .status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(
            assess(target, DUE, measured("146.40", "亿元", DUE).baseline(from("100", "亿元")).build())
                .status())
        .isEqualTo(AssessmentStatus.MISSED);
  }

  @Test
  void a_year_on_year_change_uses_the_measurement_of_the_year_before() {
    Target target =
        target(change(Direction.INCREASE, "8", "%", ChangeBasis.YEAR_ON_YEAR))
            .period(dueOn(DUE))
            .build();
    Measurement before = measured("100", "亿元", DUE.minusYears(1)).build();

    assertThat(assess(target, DUE, before, measured("108", "亿元", DUE).build()).status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(assess(target, DUE, measured("108", "亿元", DUE).build()).reason())
        .contains(NotMeasurable.NO_BASELINE);
    Measurement published = measured("8.1", "%", DUE).kind(MeasurementKind.CHANGE).build();
    assertThat(assess(target, DUE, published).status()).isEqualTo(AssessmentStatus.MET);
  }

  @Test
  void a_published_fall_satisfies_a_promised_fall() {
    Target target =
        target(change(Direction.DECREASE, "5", "%", ChangeBasis.SINCE_BASELINE))
            .period(dueOn(DUE))
            .build();

    assertThat(
            assess(target, DUE, measured("-5.2", "%", DUE).kind(MeasurementKind.CHANGE).build())
                .status())
        .isEqualTo(AssessmentStatus.MET);
    assertThat(
            assess(target, DUE, measured("5.2", "%", DUE).kind(MeasurementKind.CHANGE).build())
                .status())
        .isEqualTo(AssessmentStatus.MISSED);
  }

  @Test
  void a_change_against_nothing_or_of_a_level_is_not_compared() {
    Target grown = target(change(Direction.INCREASE, "5", "%", null)).period(dueOn(DUE)).build();
    assertThat(
            assess(grown, DUE, measured("5", "家", DUE).baseline(from("0", "家")).build()).reason())
        .contains(NotMeasurable.UNFIT_BASELINE);
    Target level = target(level(Comparator.AT_LEAST, "5", "%")).period(dueOn(DUE)).build();
    assertThat(
            assess(level, DUE, measured("5", "%", DUE).kind(MeasurementKind.CHANGE).build())
                .reason())
        .contains(NotMeasurable.KIND_DIFFERS);
  }

  @Test
  void words_and_what_nobody_measured_are_not_measurable() {
    Target words = target(new TargetMeasure.Qualitative("明显改善")).period(dueOn(DUE)).build();
    assertThat(assess(words, DUE, measured("1", null, DUE).build()).reason())
        .contains(NotMeasurable.QUALITATIVE);
    Target level = target(level(Comparator.AT_LEAST, "5", "%")).period(dueOn(DUE)).build();
    assertThat(assess(level, DUE).reason()).contains(NotMeasurable.NO_MEASUREMENT);
    assertThat(assess(level, MIDDLE, measured("5", "%", DUE).build()).reason())
        .contains(NotMeasurable.NO_MEASUREMENT);
  }

  @Test
  void a_measurement_names_its_target_by_id_or_by_indicator() {
    Target target = target(level(Comparator.AT_LEAST, "5", "%")).period(dueOn(DUE)).build();
    PolicyDossier dossier =
        Promise.dossier(target, target.toBuilder().id("t2").scope("丘陵县").build());
    Measurement unnamed = measured("5", "%", DUE).targetId(null).build();
    List<Measurement> measurements =
        List.of(
            unnamed.toBuilder().indicator("占 比").scope("丘陵县").build(),
            unnamed.toBuilder().indicator("占比").build(),
            unnamed.toBuilder().indicator("别的").build(),
            unnamed.toBuilder().targetId("t1").indicator("占全部企业贷款比").build(),
            unnamed.toBuilder().targetId("t9").build(),
            unnamed.toBuilder().targetId("t1").unitId("某局").build(),
            unnamed.toBuilder().targetId("t1").asOf(DUE.plusDays(1)).build(),
            unnamed.toBuilder().targetId("t1").build(),
            unnamed.toBuilder().targetId("t1").value(BigDecimal.ONE).build());

    TargetAssessment assessment =
        TargetAssessment.of(dossier, measurements, AssessmentOptions.asOf(DUE));

    assertThat(assessment.counts()).isEqualTo(new StatusCounts(2, 0, 0, 0, 0));
    assertThat(assessment.unused())
        .extracting(UnusedMeasurement::reason)
        .containsExactly(
            UnusedMeasurement.Reason.AMBIGUOUS_INDICATOR,
            UnusedMeasurement.Reason.UNKNOWN_TARGET,
            UnusedMeasurement.Reason.INDICATOR_DIFFERS,
            UnusedMeasurement.Reason.UNKNOWN_TARGET,
            UnusedMeasurement.Reason.UNKNOWN_UNIT,
            UnusedMeasurement.Reason.LATER,
            UnusedMeasurement.Reason.DUPLICATE);
  }

  @Test
  void the_version_is_the_last_one_or_the_one_asked_for() {
    PolicyDossier dossier = Promise.dossier(target(level(Comparator.AT_LEAST, "5", "%")).build());

    assertThat(TargetAssessment.of(dossier, List.of(), AssessmentOptions.asOf(DUE)).versionId())
        .contains("v1");
    assertThatThrownBy(
            () ->
                TargetAssessment.of(
                    dossier, List.of(), AssessmentOptions.asOf(DUE).withVersion("v2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("v2");
  }

  @Test
  void every_message_has_both_languages_with_the_same_placeholders() {
    AssessmentMessages.all()
        .forEach(
            (code, kind) -> {
              for (String problem : withGeneral(kind.variants())) {
                assertThat(kind.template(problem, Locale.CHINESE))
                    .doesNotContainPattern("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");
                assertThat(placeholders(kind.template(problem, Locale.CHINESE)))
                    .as(code + " " + problem)
                    .isEqualTo(placeholders(kind.template(problem, Locale.ENGLISH)));
              }
            });
    assertThat(AssessmentMessages.of(AssessmentStatus.NOT_MEASURABLE).variants())
        .containsExactlyInAnyOrder(
            Arrays.stream(NotMeasurable.values()).map(Enum::name).toArray(String[]::new));
    assertThat(AssessmentMessages.unused().variants())
        .containsExactlyInAnyOrder(
            Arrays.stream(UnusedMeasurement.Reason.values())
                .map(Enum::name)
                .toArray(String[]::new));
  }

  private static List<String> withGeneral(Set<String> variants) {
    List<String> all = new ArrayList<>(variants);
    all.add("");
    return all;
  }

  private static Set<String> placeholders(String template) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\w+\\}").matcher(template);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @Test
  void a_measurement_keeps_its_components_through_its_builder() {
    Measurement measurement =
        Measurement.builder()
            .targetId("t1")
            .indicator("i")
            .scope("s")
            .unitId("u")
            .kind(MeasurementKind.LEVEL)
            .from(START)
            .asOf(DUE)
            .value(new BigDecimal("18.0"))
            .unit("%")
            .baseline(new MeasuredBaseline(new BigDecimal("1"), "%", START))
            .reportedBy(new UnitMention("局", null, null))
            .source("年鉴")
            .extensions(Map.of("x-note", "n"))
            .build();

    assertThat(measurement.toBuilder().build()).isEqualTo(measurement);
    assertThat(measurement.value()).isEqualTo(new BigDecimal("18"));
    assertThat(measurement).hasNoNullFieldsOrProperties();
    assertThatThrownBy(() -> Measurement.builder().asOf(DUE).build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
  }
}
