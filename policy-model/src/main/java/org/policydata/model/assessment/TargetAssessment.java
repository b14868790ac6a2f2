package org.policydata.model.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Measurement;
import org.policydata.model.Placed;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Target;

/**
 * The targets of one version against what was measured.
 *
 * <p>A target with one day it is due is judged by the measurement of that day. Before that day it
 * is met early as soon as a value satisfies it, unless the baseline satisfied it as well: then it
 * is on course while it is kept. A value that falls short is on course as long as it keeps up with
 * the straight line from the baseline to the limit. A recurring target is judged period by period;
 * a target that always holds, by the latest value; a target without any day, too, but it is never
 * missed.
 *
 * <p>What the target does not say about its day, the deadline of its clause and then the period of
 * the plan say. A target with {@code EQUAL} or {@code ABOUT} that says which way is better is also
 * met beyond its value.
 *
 * <p>Immutable and thread-safe.
 */
public final class TargetAssessment {

  private final AssessmentOptions options;
  private final @Nullable PolicyDocument version;
  private final List<TargetResult> results;
  private final List<UnusedMeasurement> unused;
  private final List<UnitSummary> byUnit;
  private final List<TargetResult> unassigned;
  private final List<PeriodSummary> byPeriod;

  private TargetAssessment(
      AssessmentOptions options,
      @Nullable PolicyDocument version,
      List<TargetResult> results,
      List<UnusedMeasurement> unused,
      UnitRollUp units) {
    this.options = options;
    this.version = version;
    this.results = List.copyOf(results);
    this.unused = List.copyOf(unused);
    this.byUnit = List.copyOf(units.summaries());
    this.unassigned = List.copyOf(units.unassigned());
    this.byPeriod = periods(results);
  }

  /**
   * Returns the assessment of a dossier.
   *
   * @param dossier the dossier
   * @param measurements what was measured, in any order
   * @param options day of the assessment, tolerance, version
   * @return the assessment; without results for a dossier without texts
   * @throws IllegalArgumentException if the options name a version that the dossier has not
   */
  public static TargetAssessment of(
      PolicyDossier dossier, List<Measurement> measurements, AssessmentOptions options) {
    return of(DossierIndex.of(dossier), measurements, options);
  }

  /**
   * Returns the assessment of an indexed dossier.
   *
   * @param index index of the dossier
   * @param measurements what was measured, in any order
   * @param options day of the assessment, tolerance, version
   * @return the assessment; without results for a dossier without texts
   * @throws IllegalArgumentException if the options name a version that the dossier has not
   */
  public static TargetAssessment of(
      DossierIndex index, List<Measurement> measurements, AssessmentOptions options) {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(options, "options");
    List<Measurement> all = List.copyOf(measurements);
    PolicyDocument version = version(index, options);
    String versionId = version == null ? "" : version.id();
    List<Placed<Target>> targets =
        index.targets().stream().filter(target -> isOf(target, versionId)).toList();
    MeasurementMatch match = MeasurementMatch.of(index, versionId, targets, all, options);
    List<TargetResult> results = new ArrayList<>();
    for (int i = 0; version != null && i < targets.size(); i++) {
      Placed<Target> target = targets.get(i);
      Map<@Nullable String, List<MeasurementMatch.Entry>> series = match.of(i);
      if (series.isEmpty()) {
        results.addAll(TargetJudge.judge(target, version, options, null, List.of(), match));
      }
      for (Map.Entry<@Nullable String, List<MeasurementMatch.Entry>> subject : series.entrySet()) {
        results.addAll(
            TargetJudge.judge(
                target, version, options, subject.getKey(), subject.getValue(), match));
      }
    }
    List<UnusedMeasurement> unused = new ArrayList<>(match.unused());
    unused.sort((a, b) -> Integer.compare(a.position(), b.position()));
    return new TargetAssessment(options, version, results, unused, UnitRollUp.of(index, results));
  }

  private static boolean isOf(Placed<Target> target, String versionId) {
    return target
        .clause()
        .filter(clause -> clause.textId().equals(versionId) && isInVersion(clause.pointer()))
        .isPresent();
  }

  /** A notice may have the id of a version by mistake. */
  private static boolean isInVersion(String pointer) {
    return pointer.startsWith("/versions/");
  }

  private static @Nullable PolicyDocument version(DossierIndex index, AssessmentOptions options) {
    String wanted = options.versionId();
    if (wanted != null) {
      return index
          .version(wanted)
          .orElseThrow(() -> new IllegalArgumentException("the dossier has no version " + wanted));
    }
    List<PolicyDocument> versions = index.dossier().versions();
    return versions.isEmpty() ? null : versions.get(versions.size() - 1);
  }

  private static List<PeriodSummary> periods(List<TargetResult> results) {
    Map<AssessmentPeriod, List<TargetResult>> byPeriod = new TreeMap<>();
    results.forEach(
        result ->
            byPeriod.computeIfAbsent(result.period(), period -> new ArrayList<>()).add(result));
    return byPeriod.entrySet().stream()
        .map(
            entry ->
                new PeriodSummary(
                    entry.getKey(), StatusCounts.of(entry.getValue()), entry.getValue()))
        .toList();
  }

  /**
   * Returns what the assessment was made with.
   *
   * @return the options
   */
  public AssessmentOptions options() {
    return options;
  }

  /**
   * Returns the version whose targets were assessed.
   *
   * @return its id, empty for a dossier without texts
   */
  public Optional<String> versionId() {
    return Optional.ofNullable(version).map(PolicyDocument::id);
  }

  /**
   * Returns what became of the targets: one result for each target, or for each unit and each
   * period it was measured for.
   *
   * @return the results in the order of the text, then of the period
   */
  public List<TargetResult> results() {
    return results;
  }

  /**
   * Returns the results with one status.
   *
   * @param status the status
   * @return the results in the order of {@link #results()}
   */
  public List<TargetResult> results(AssessmentStatus status) {
    return results.stream().filter(result -> result.status() == status).toList();
  }

  /**
   * Returns how many results have each status.
   *
   * @return the counts
   */
  public StatusCounts counts() {
    return StatusCounts.of(results);
  }

  /**
   * Returns the results by the units that have a duty for the target, their own duties and those
   * inherited from clauses above, in all roles. A unit that was measured on its own answers for its
   * own value only.
   *
   * @return the units in the order in which the text names them
   */
  public List<UnitSummary> byUnit() {
    return byUnit;
  }

  /**
   * Returns the results that no unit has a duty for.
   *
   * @return the results in the order of {@link #results()}
   */
  public List<TargetResult> unassigned() {
    return unassigned;
  }

  /**
   * Returns the results by the time the targets are due.
   *
   * @return the periods, earliest end first, {@link AssessmentPeriod#NONE} last
   */
  public List<PeriodSummary> byPeriod() {
    return byPeriod;
  }

  /**
   * Returns the measurements that could not be put to any use.
   *
   * @return the measurements in the order they were given
   */
  public List<UnusedMeasurement> unused() {
    return unused;
  }

  /** Returns the version and the counts in one line. */
  @Override
  public String toString() {
    return "TargetAssessment[" + versionId().orElse("no version") + ", " + counts() + "]";
  }
}
