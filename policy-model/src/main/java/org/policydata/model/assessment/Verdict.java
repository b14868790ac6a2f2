package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a target, before it is told where it stands.
 *
 * @param status what became of it
 * @param problem the detail that chooses the wording; null for the general one
 * @param reason why it cannot be told
 * @param details what the message names beside the target
 * @param calculations how it was computed
 */
record Verdict(
    AssessmentStatus status,
    @Nullable String problem,
    @Nullable NotMeasurable reason,
    Map<String, Object> details,
    List<Calculation> calculations) {

  private static final String EARLY = "EARLY";

  Verdict {
    details = Map.copyOf(details);
    calculations = List.copyOf(calculations);
  }

  static Verdict not(NotMeasurable reason, Map<String, Object> details) {
    return new Verdict(AssessmentStatus.NOT_MEASURABLE, reason.name(), reason, details, List.of());
  }

  boolean early() {
    return EARLY.equals(problem);
  }

  /** The day the target is due has come, or it is due always. */
  static Verdict closed(Reading.Value reading) {
    boolean met = reading.goal().accepts(reading.value());
    return new Verdict(
        met ? AssessmentStatus.MET : AssessmentStatus.MISSED,
        null,
        null,
        Map.of(),
        List.of(reading.calculation()));
  }

  /** The target is due at no stated time: it can be met, and not be missed. */
  static Verdict undated(Reading.Value reading) {
    return reading.goal().accepts(reading.value())
        ? closed(reading)
        : new Verdict(
            AssessmentStatus.NOT_MEASURABLE,
            NotMeasurable.NO_DEADLINE.name(),
            NotMeasurable.NO_DEADLINE,
            Map.of(),
            List.of(reading.calculation()));
  }

  /**
   * The target is still open.
   *
   * @param recurring whether a period is judged as a whole, so that nothing in it is met before
   */
  static Verdict open(
      Reading.Value reading, LocalDate measuredOn, LocalDate deadline, boolean recurring) {
    BigDecimal baseline = reading.start().value();
    boolean keptSoFar = baseline != null && reading.goal().accepts(baseline);
    Map<String, Object> due = Map.of("deadline", deadline.toString());
    List<Calculation> limits = List.of(reading.calculation());
    if (reading.goal().accepts(reading.value())) {
      return recurring || reading.rate() || keptSoFar
          ? new Verdict(AssessmentStatus.ON_COURSE, "KEPT", null, due, limits)
          : new Verdict(AssessmentStatus.MET, EARLY, null, due, limits);
    }
    if (reading.rate()) {
      return new Verdict(AssessmentStatus.OFF_COURSE, "RATE", null, due, limits);
    }
    NotMeasurable obstacle = reading.start().obstacle();
    if (obstacle != null) {
      return new Verdict(AssessmentStatus.NOT_MEASURABLE, obstacle.name(), obstacle, due, limits);
    }
    return path(
        reading,
        Objects.requireNonNull(baseline, "baseline"),
        Objects.requireNonNull(reading.start().on(), "baselineOn"),
        measuredOn,
        deadline);
  }

  private static Verdict path(
      Reading.Value reading,
      BigDecimal baseline,
      LocalDate baselineOn,
      LocalDate measuredOn,
      LocalDate deadline) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("deadline", deadline.toString());
    if (!baselineOn.isBefore(deadline) || measuredOn.isBefore(baselineOn)) {
      return new Verdict(
          AssessmentStatus.NOT_MEASURABLE,
          NotMeasurable.UNFIT_BASELINE.name(),
          NotMeasurable.UNFIT_BASELINE,
          details,
          List.of(reading.calculation()));
    }
    int side = reading.goal().side(reading.value());
    if (reading.goal().side(baseline) != side) {
      // It began within the goal, or on its other side, and has left it.
      return new Verdict(
          AssessmentStatus.OFF_COURSE, "LEFT", null, details, List.of(reading.calculation()));
    }
    BigDecimal limit = reading.goal().limit(side);
    BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(baselineOn, measuredOn));
    BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(baselineOn, deadline));
    BigDecimal gained = limit.subtract(baseline).multiply(passed);
    // Compared without the division, so that nothing is rounded.
    BigDecimal lead = reading.value().subtract(baseline).multiply(whole).subtract(gained);
    boolean keepsUp = side < 0 ? lead.signum() >= 0 : lead.signum() <= 0;
    BigDecimal expected = Numbers.shown(baseline.add(Numbers.quotient(gained, whole)));
    details.put("expected", Numbers.print(expected, reading.unit()));
    Calculation path =
        new Calculation(
            Formula.LINEAR_PATH,
            numbers(baseline, limit, expected),
            dates(baselineOn, measuredOn, deadline));
    return new Verdict(
        keepsUp ? AssessmentStatus.ON_COURSE : AssessmentStatus.OFF_COURSE,
        null,
        null,
        details,
        List.of(reading.calculation(), path));
  }

  private static Map<String, BigDecimal> numbers(
      BigDecimal baseline, BigDecimal limit, BigDecimal expected) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    numbers.put("baseline", Numbers.shown(baseline));
    numbers.put("limit", Numbers.shown(limit));
    numbers.put("expected", expected);
    return numbers;
  }

  private static Map<String, LocalDate> dates(
      LocalDate baselineOn, LocalDate measuredOn, LocalDate deadline) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    dates.put("baselineOn", baselineOn);
    dates.put("measuredOn", measuredOn);
    dates.put("deadline", deadline);
    return dates;
  }
}
