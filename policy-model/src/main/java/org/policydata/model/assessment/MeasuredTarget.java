package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Baseline;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Direction;
import org.policydata.model.MeasuredBaseline;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;

/**
 * Reads measurements in the scale of one target. A promised change of a level becomes the level
 * that it leads to from the baseline, so that levels and changes are compared in the same way.
 */
final class MeasuredTarget {

  private static final int MAX_YEARS = 100;
  private static final int MAX_DOUBLINGS = 30;

  private final Target target;
  private final PolicyDocument version;
  private final List<Measurement> series;
  private final BigDecimal tolerance;

  /**
   * Creates a reader.
   *
   * @param series the measurements of the target, for the value of a year before
   */
  MeasuredTarget(
      Target target, PolicyDocument version, List<Measurement> series, BigDecimal tolerance) {
    this.target = target;
    this.version = version;
    this.series = series;
    this.tolerance = tolerance;
  }

  /**
   * A measurement in the scale of the target.
   *
   * @param dueOn the day the target is due; null for none
   */
  Reading read(Measurement measured, @Nullable LocalDate dueOn) {
    TargetMeasure measure = target.measure();
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return level(measured, quantity);
    }
    if (measure instanceof TargetMeasure.Change change) {
      Optional<Goal> goal =
          Goal.of(
              change.comparator(), change.value(), change.upper(), target.ascending(), tolerance);
      if (goal.isEmpty()) {
        return new Reading.Obstacle(NotMeasurable.INCOMPLETE_TARGET);
      }
      return measured.kind() == MeasurementKind.CHANGE
          ? published(measured, change, goal.get())
          : new Growth(measured, change, goal.get(), dueOn).read();
    }
    return new Reading.Obstacle(NotMeasurable.QUALITATIVE);
  }

  private Reading level(Measurement measured, TargetMeasure.Quantity quantity) {
    Optional<Goal> goal =
        Goal.of(
            quantity.comparator(),
            quantity.value(),
            quantity.upper(),
            target.ascending(),
            tolerance);
    if (goal.isEmpty()) {
      return new Reading.Obstacle(NotMeasurable.INCOMPLETE_TARGET);
    }
    if (measured.kind() == MeasurementKind.CHANGE) {
      return new Reading.Obstacle(NotMeasurable.KIND_DIFFERS);
    }
    MeasureUnit unit = MeasureUnit.of(quantity.unit());
    Optional<BigDecimal> value = MeasureUnit.of(measured.unit()).convert(measured.value(), unit);
    if (value.isEmpty()) {
      return unitDiffers(measured.unit(), quantity.unit());
    }
    Calculation calculation = limits(Formula.LEVEL, "value", value.get(), goal.get());
    return new Reading.Value(
        value.get(),
        goal.get(),
        start(measured, unit, quantity.unit()),
        false,
        calculation,
        quantity.unit());
  }

  /** A change as published is compared with the promised one; its path begins at no change. */
  private Reading published(Measurement measured, TargetMeasure.Change change, Goal goal) {
    Optional<BigDecimal> value =
        MeasureUnit.of(measured.unit()).convert(measured.value(), MeasureUnit.of(change.unit()));
    if (value.isEmpty()) {
      return unitDiffers(measured.unit(), change.unit());
    }
    Goal signed = change.direction() == Direction.INCREASE ? goal : goal.negated();
    return new Reading.Value(
        value.get(),
        signed,
        Reading.Start.of(BigDecimal.ZERO, startsOn(measured)),
        isRate(change),
        limits(Formula.REPORTED_CHANGE, "change", value.get(), signed),
        change.unit());
  }

  private static boolean isRate(TargetMeasure.Change change) {
    return change.basis() == ChangeBasis.YEAR_ON_YEAR
        || change.basis() == ChangeBasis.ANNUAL_AVERAGE;
  }

  private static Calculation limits(Formula formula, String name, BigDecimal value, Goal goal) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    numbers.put(name, Numbers.shown(value));
    if (goal.lower() != null) {
      numbers.put("lower", Numbers.shown(goal.lower()));
    }
    if (goal.upper() != null) {
      numbers.put("upper", Numbers.shown(goal.upper()));
    }
    return new Calculation(formula, numbers, Map.of());
  }

  private static Reading.Obstacle unitDiffers(@Nullable String found, @Nullable String expected) {
    return new Reading.Obstacle(
        NotMeasurable.UNIT_DIFFERS,
        Map.of(
            "found", found == null ? "-" : found, "expected", expected == null ? "-" : expected));
  }

  /** The starting value that the text states, else the one that was measured. */
  private Reading.Start start(
      Measurement measured, MeasureUnit unit, @Nullable String unstatedUnit) {
    Baseline stated = target.baseline();
    if (stated != null && stated.value() != null) {
      String printed = stated.unit() == null ? unstatedUnit : stated.unit();
      return MeasureUnit.of(printed)
          .convert(stated.value(), unit)
          .map(value -> Reading.Start.of(value, startsOn(measured)))
          .orElseGet(Reading.Start::unfit);
    }
    MeasuredBaseline found = measured.baseline();
    if (found == null) {
      return Reading.Start.NONE;
    }
    boolean otherYear =
        stated != null && stated.year() != null && stated.year() != found.measuredOn().getYear();
    return otherYear
        ? Reading.Start.unfit()
        : MeasureUnit.of(found.unit())
            .convert(found.value(), unit)
            .map(value -> Reading.Start.of(value, found.measuredOn()))
            .orElseGet(Reading.Start::unfit);
  }

  /** The day of the starting value: stated, measured, or the eve of the period. */
  private @Nullable LocalDate startsOn(Measurement measured) {
    Baseline stated = target.baseline();
    if (stated != null && stated.year() != null) {
      return Numbers.lastDay(stated.year());
    }
    if (measured.baseline() != null) {
      return measured.baseline().measuredOn();
    }
    for (TimeFrame frame : new TimeFrame[] {target.period(), version.planPeriod()}) {
      if (frame != null && frame.startsOn() != null && frame.recurrence() == null) {
        return frame.startsOn().minusDays(1);
      }
    }
    return null;
  }

  /** A measured level and the change that was promised for it. */
  private final class Growth {

    private final Measurement measured;
    private final TargetMeasure.Change change;
    private final Goal goal;
    private final @Nullable LocalDate dueOn;
    private final MeasureUnit unit;
    private final MeasureUnit changeUnit;

    Growth(
        Measurement measured, TargetMeasure.Change change, Goal goal, @Nullable LocalDate dueOn) {
      this.measured = measured;
      this.change = change;
      this.goal = goal;
      this.dueOn = dueOn;
      this.unit = MeasureUnit.of(measured.unit());
      this.changeUnit = MeasureUnit.of(change.unit());
    }

    Reading read() {
      boolean yearly = change.basis() == ChangeBasis.YEAR_ON_YEAR;
      Reading.Start start =
          yearly ? yearBefore() : start(measured, unit, isAmount() ? change.unit() : null);
      BigDecimal baseline = start.value();
      if (baseline == null) {
        return new Reading.Obstacle(Objects.requireNonNull(start.obstacle(), "obstacle"));
      }
      OptionalInt years = OptionalInt.of(1);
      if (change.basis() == ChangeBasis.ANNUAL_AVERAGE) {
        years = years(start.on(), dueOn == null ? measured.asOf() : dueOn);
        if (years.isEmpty()) {
          return new Reading.Obstacle(
              start.on() == null ? NotMeasurable.NO_BASELINE_DATE : NotMeasurable.UNFIT_BASELINE);
        }
      }
      return compare(start, baseline, years.getAsInt());
    }

    private Reading compare(Reading.Start start, BigDecimal baseline, int years) {
      boolean average = change.basis() == ChangeBasis.ANNUAL_AVERAGE;
      Formula formula;
      BigDecimal step;
      if (isAmount()) {
        Optional<BigDecimal> one = oneInUnit();
        if (one.isEmpty()) {
          return unitDiffers(measured.unit(), change.unit());
        }
        step = one.get();
        formula = average ? Formula.ANNUAL_AVERAGE_AMOUNT : Formula.ADDED_TO_BASELINE;
      } else if (changeUnit.isShare()) {
        step = BigDecimal.ONE.scaleByPowerOfTen(changeUnit.exponent());
        formula = average ? Formula.ANNUAL_AVERAGE_PERCENT : Formula.PERCENT_OF_BASELINE;
      } else if (average || change.direction() == Direction.DECREASE) {
        return unknownChange();
      } else if (changeUnit.base().equals("倍")) {
        step = BigDecimal.ONE;
        formula = Formula.MULTIPLE_OF_BASELINE;
      } else {
        step = BigDecimal.ONE;
        formula = Formula.DOUBLINGS_OF_BASELINE;
        if (!isCount(goal.lower()) || !isCount(goal.upper())) {
          return unknownChange();
        }
      }
      boolean multiplies =
          formula != Formula.ADDED_TO_BASELINE && formula != Formula.ANNUAL_AVERAGE_AMOUNT;
      if (multiplies && baseline.signum() <= 0) {
        return new Reading.Obstacle(NotMeasurable.UNFIT_BASELINE);
      }
      Goal signed = change.direction() == Direction.INCREASE ? goal : goal.negated();
      if (average
          && (fallsBelowZero(signed.lower(), step) || fallsBelowZero(signed.upper(), step))) {
        return new Reading.Obstacle(NotMeasurable.INCOMPLETE_TARGET);
      }
      Goal levels = signed.map(size -> limit(formula, baseline, size.multiply(step), years));
      return new Reading.Value(
          measured.value(),
          levels,
          start,
          change.basis() == ChangeBasis.YEAR_ON_YEAR,
          calculation(formula, baseline, start.on(), levels, years),
          measured.unit());
    }

    /** A level cannot fall by more than all of it, year after year. */
    private boolean fallsBelowZero(@Nullable BigDecimal size, BigDecimal step) {
      return !isAmount() && size != null && BigDecimal.ONE.add(size.multiply(step)).signum() < 0;
    }

    private BigDecimal limit(Formula formula, BigDecimal baseline, BigDecimal size, int years) {
      BigDecimal factor = BigDecimal.ONE.add(size);
      return switch (formula) {
        case ADDED_TO_BASELINE -> baseline.add(size);
        case ANNUAL_AVERAGE_AMOUNT -> baseline.add(size.multiply(BigDecimal.valueOf(years)));
        case PERCENT_OF_BASELINE, MULTIPLE_OF_BASELINE -> baseline.multiply(factor);
        case ANNUAL_AVERAGE_PERCENT -> baseline.multiply(factor.pow(years));
        case DOUBLINGS_OF_BASELINE ->
            baseline.multiply(BigDecimal.valueOf(1L << size.intValueExact()));
        case LEVEL, REPORTED_CHANGE, LINEAR_PATH ->
            throw new IllegalArgumentException("no change: " + formula);
      };
    }

    private Calculation calculation(
        Formula formula, BigDecimal baseline, @Nullable LocalDate on, Goal levels, int years) {
      Map<String, BigDecimal> numbers = new LinkedHashMap<>();
      numbers.put("baseline", Numbers.shown(baseline));
      BigDecimal size = change.value();
      numbers.put("change", change.direction() == Direction.INCREASE ? size : size.negate());
      if (change.basis() == ChangeBasis.ANNUAL_AVERAGE) {
        numbers.put("years", BigDecimal.valueOf(years));
      }
      numbers.putAll(limits(formula, "value", measured.value(), levels).numbers());
      return new Calculation(formula, numbers, on == null ? Map.of() : Map.of("baselineOn", on));
    }

    private boolean isAmount() {
      boolean factor = changeUnit.base().equals("倍") || changeUnit.base().equals("番");
      return !factor && !changeUnit.isShare();
    }

    /** One of the promised unit in the unit of the level; a percentage point is one of 100. */
    private Optional<BigDecimal> oneInUnit() {
      if (changeUnit.isPoints()) {
        return unit.isShare()
            ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(-2 - unit.exponent()))
            : Optional.empty();
      }
      return changeUnit.convert(BigDecimal.ONE, unit);
    }

    private boolean isCount(@Nullable BigDecimal size) {
      return size == null
          || size.signum() >= 0
              && size.compareTo(BigDecimal.valueOf(MAX_DOUBLINGS)) <= 0
              && size.stripTrailingZeros().scale() <= 0;
    }

    private Reading unknownChange() {
      return new Reading.Obstacle(
          NotMeasurable.UNKNOWN_CHANGE,
          Map.of("unit", change.unit() == null ? "-" : change.unit()));
    }

    /** The level a year before: measured with this one, or a measurement of its own. */
    private Reading.Start yearBefore() {
      MeasuredBaseline given = measured.baseline();
      if (given != null && Numbers.isYearBefore(given.measuredOn(), measured.asOf())) {
        return inUnit(given.value(), given.unit(), given.measuredOn());
      }
      for (Measurement other : series) {
        if (other.kind() != MeasurementKind.CHANGE
            && Numbers.isYearBefore(other.asOf(), measured.asOf())) {
          return inUnit(other.value(), other.unit(), other.asOf());
        }
      }
      return given == null ? Reading.Start.NONE : Reading.Start.unfit();
    }

    private Reading.Start inUnit(BigDecimal value, @Nullable String printed, LocalDate on) {
      return MeasureUnit.of(printed)
          .convert(value, unit)
          .map(converted -> Reading.Start.of(converted, on))
          .orElseGet(Reading.Start::unfit);
    }

    private OptionalInt years(@Nullable LocalDate from, LocalDate to) {
      if (from == null) {
        return OptionalInt.empty();
      }
      int years = to.getYear() - from.getYear();
      boolean whole = years > 0 && years <= MAX_YEARS && from.plusYears(years).equals(to);
      return whole ? OptionalInt.of(years) : OptionalInt.empty();
    }
  }
}
