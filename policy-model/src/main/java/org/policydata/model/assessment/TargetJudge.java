package org.policydata.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Measurement;
import org.policydata.model.Placed;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;

/**
 * Judges one target by the measurements of one unit, or of all: which of them decides, and whether
 * the day it is due has come.
 */
final class TargetJudge {

  private final Placed<Target> place;
  private final TargetSchedule schedule;
  private final MeasuredTarget measured;
  private final AssessmentOptions options;
  private final @Nullable String unitId;
  private final List<MeasurementMatch.Entry> series;
  private final List<TargetResult> results = new ArrayList<>(1);

  private TargetJudge(
      Placed<Target> place,
      PolicyDocument version,
      AssessmentOptions options,
      @Nullable String unitId,
      List<MeasurementMatch.Entry> series) {
    Target target = place.value();
    List<Measurement> values = series.stream().map(MeasurementMatch.Entry::measurement).toList();
    this.place = place;
    this.schedule = TargetSchedule.of(target, place.clause().orElseThrow().clause(), version);
    this.measured = new MeasuredTarget(target, version, values, options.tolerance());
    this.options = options;
    this.unitId = unitId;
    this.series = series;
  }

  /** The results, one for each measured period of a recurring target, one for any other. */
  static List<TargetResult> judge(
      Placed<Target> place,
      PolicyDocument version,
      AssessmentOptions options,
      @Nullable String unitId,
      List<MeasurementMatch.Entry> series,
      MeasurementMatch match) {
    TargetJudge judge = new TargetJudge(place, version, options, unitId, series);
    judge.judge(match);
    return judge.results;
  }

  private void judge(MeasurementMatch match) {
    if (place.value().measure() instanceof TargetMeasure.Qualitative) {
      add(schedule.once(), null, Verdict.not(NotMeasurable.QUALITATIVE, Map.of()));
    } else if (schedule.kind() == TargetSchedule.Kind.RECURRING) {
      judgeRecurring(match);
    } else if (series.isEmpty()) {
      unmeasured(schedule.once());
    } else {
      switch (schedule.kind()) {
        case ONCE -> judgeOnce(schedule.once());
        case ALWAYS -> judgeLatest(true);
        case UNSTATED -> judgeLatest(false);
        case RECURRING -> throw new IllegalStateException("judged before");
      }
    }
  }

  private void unmeasured(AssessmentPeriod period) {
    Map<String, Object> day = Map.of("asOf", options.asOf().toString());
    add(period, null, Verdict.not(NotMeasurable.NO_MEASUREMENT, day));
  }

  private void judgeLatest(boolean always) {
    Measurement latest = series.get(series.size() - 1).measurement();
    Reading reading = measured.read(latest, null);
    Verdict verdict =
        reading instanceof Reading.Value comparable
            ? always ? Verdict.closed(comparable) : Verdict.undated(comparable)
            : obstacle(reading);
    add(AssessmentPeriod.NONE, latest, verdict);
  }

  private void judgeOnce(AssessmentPeriod due) {
    LocalDate deadline = due.endsOn() == null ? options.asOf() : due.endsOn();
    Measurement before = null;
    for (MeasurementMatch.Entry entry : series) {
      Measurement measurement = entry.measurement();
      if (measurement.asOf().equals(deadline)) {
        add(due, measurement, ofPeriod(measurement, due, deadline, true, false));
        return;
      }
      before = measurement.asOf().isBefore(deadline) ? measurement : before;
    }
    if (before == null) {
      Measurement later = series.get(0).measurement();
      add(due, later, periodDiffers(later, due));
      return;
    }
    Verdict verdict = ofPeriod(before, due, deadline, false, false);
    boolean over = !deadline.isAfter(options.asOf());
    boolean met = verdict.status() == AssessmentStatus.MET;
    add(due, before, over && !met ? periodDiffers(before, due) : verdict);
  }

  private void judgeRecurring(MeasurementMatch match) {
    if (!schedule.hasPeriods()) {
      add(AssessmentPeriod.NONE, null, Verdict.not(NotMeasurable.UNKNOWN_PERIOD, Map.of()));
      return;
    }
    Map<AssessmentPeriod, Measurement> latest = new TreeMap<>();
    for (MeasurementMatch.Entry entry : series) {
      Measurement measurement = entry.measurement();
      AssessmentPeriod period = schedule.periodOf(measurement.asOf()).orElse(null);
      if (period != null) {
        latest.merge(period, measurement, (earlier, later) -> decisive(period, earlier, later));
      } else {
        match.addUnused(
            entry,
            UnusedMeasurement.Reason.OUTSIDE_PERIODS,
            Map.of("name", place.value().id(), "measuredOn", measurement.asOf().toString()));
      }
    }
    if (latest.isEmpty()) {
      unmeasured(schedule.periodOf(options.asOf()).orElse(AssessmentPeriod.NONE));
    }
    latest.forEach(this::judgePeriod);
  }

  /** The later one decides, but never one of another length. */
  private static Measurement decisive(
      AssessmentPeriod period, Measurement earlier, Measurement later) {
    return !isOf(period, later) && isOf(period, earlier) ? earlier : later;
  }

  private void judgePeriod(AssessmentPeriod period, Measurement measurement) {
    LocalDate deadline = period.endsOn() == null ? measurement.asOf() : period.endsOn();
    boolean whole = measurement.asOf().equals(deadline);
    boolean over = !deadline.isAfter(options.asOf());
    Verdict verdict =
        over && !whole
            ? periodDiffers(measurement, period)
            : ofPeriod(measurement, period, deadline, whole, true);
    add(period, measurement, verdict);
  }

  private Verdict ofPeriod(
      Measurement measurement,
      AssessmentPeriod period,
      LocalDate deadline,
      boolean closed,
      boolean recurring) {
    if (!isOf(period, measurement)) {
      return periodDiffers(measurement, period);
    }
    Reading reading = measured.read(measurement, deadline);
    if (!(reading instanceof Reading.Value comparable)) {
      return obstacle(reading);
    }
    return closed
        ? Verdict.closed(comparable)
        : Verdict.open(comparable, measurement.asOf(), deadline, recurring);
  }

  /** A value that tells where its time begins has to begin with the period. */
  private static boolean isOf(AssessmentPeriod period, Measurement measurement) {
    return measurement.from() == null
        || period.startsOn() == null
        || measurement.from().equals(period.startsOn());
  }

  private static Verdict obstacle(Reading reading) {
    Reading.Obstacle obstacle = (Reading.Obstacle) reading;
    return Verdict.not(obstacle.reason(), obstacle.details());
  }

  private static Verdict periodDiffers(Measurement measurement, AssessmentPeriod due) {
    String measuredFor =
        (measurement.from() == null ? "" : measurement.from() + "/") + measurement.asOf();
    return Verdict.not(
        NotMeasurable.PERIOD_DIFFERS, Map.of("measured", measuredFor, "due", due.label()));
  }

  private void add(AssessmentPeriod period, @Nullable Measurement measurement, Verdict verdict) {
    Map<String, Object> details = new TreeMap<>(verdict.details());
    Target target = place.value();
    details.put("target", target.id());
    details.put("indicator", target.indicator());
    details.put("goal", GoalText.of(target.measure()));
    if (measurement != null) {
      details.put("value", Numbers.print(measurement.value(), measurement.unit()));
      details.put("measuredOn", measurement.asOf().toString());
    }
    if (verdict.problem() != null) {
      details.put(AssessmentMessages.PROBLEM, verdict.problem());
    }
    results.add(new TargetResult(place, period, unitId, measurement, verdict, details));
  }
}
