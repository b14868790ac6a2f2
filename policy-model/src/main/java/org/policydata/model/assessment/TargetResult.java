package org.policydata.model.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Measurement;
import org.policydata.model.Placed;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Target;

/**
 * What became of one target at one time, for all or for one unit that was measured on its own.
 * Immutable.
 */
public final class TargetResult {

  private final Placed<Target> target;
  private final AssessmentPeriod period;
  private final @Nullable String measuredUnitId;
  private final @Nullable Measurement measurement;
  private final Verdict verdict;
  private final Map<String, Object> details;

  TargetResult(
      Placed<Target> target,
      AssessmentPeriod period,
      @Nullable String measuredUnitId,
      @Nullable Measurement measurement,
      Verdict verdict,
      Map<String, Object> details) {
    this.target = Objects.requireNonNull(target, "target");
    this.period = Objects.requireNonNull(period, "period");
    this.measuredUnitId = measuredUnitId;
    this.measurement = measurement;
    this.verdict = verdict;
    this.details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /**
   * Returns the target.
   *
   * @return the target with its place in the dossier
   */
  public Placed<Target> target() {
    return target;
  }

  /**
   * Returns the time the target is due.
   *
   * @return the period; {@link AssessmentPeriod#NONE} where none is stated
   */
  public AssessmentPeriod period() {
    return period;
  }

  /**
   * Returns the unit whose value was measured.
   *
   * @return {@link ResponsibleUnit#id()}; empty for the value of all
   */
  public Optional<String> measuredUnitId() {
    return Optional.ofNullable(measuredUnitId);
  }

  /**
   * Returns the measurement that decided.
   *
   * @return the measurement, empty where there is none
   */
  public Optional<Measurement> measurement() {
    return Optional.ofNullable(measurement);
  }

  /**
   * Returns what became of the target.
   *
   * @return the status
   */
  public AssessmentStatus status() {
    return verdict.status();
  }

  /**
   * Returns why it cannot be told.
   *
   * @return the reason, empty where the status is not {@link AssessmentStatus#NOT_MEASURABLE}
   */
  public Optional<NotMeasurable> reason() {
    return Optional.ofNullable(verdict.reason());
  }

  /**
   * Tells whether the target was met before it is due.
   *
   * @return true where a later value can still fall short
   */
  public boolean early() {
    return verdict.early();
  }

  /**
   * Returns how the status was computed.
   *
   * @return the formulas with their numbers, the limits first, then the path; empty where nothing
   *     could be computed
   */
  public List<Calculation> calculations() {
    return verdict.calculations();
  }

  /**
   * Returns the stable id of the message.
   *
   * @return for example {@code assessment.missed}
   */
  public String code() {
    return AssessmentMessages.of(status()).code();
  }

  /**
   * Returns what the message names: indicator, goal, value, dates, and in {@code problem} which
   * wording of it is used.
   *
   * @return values by name
   */
  public Map<String, Object> details() {
    return details;
  }

  /**
   * Returns one sentence.
   *
   * @param language Chinese, or anything else for English
   * @return the message
   */
  public String message(Locale language) {
    return AssessmentMessages.of(status()).message(details, language);
  }

  /** Returns the place, the period and the status in one line. */
  @Override
  public String toString() {
    return target.pointer() + " " + period.label() + " " + status();
  }
}
