package org.policydata.model.assessment;

import java.util.List;
import java.util.Objects;

/**
 * What became of all targets that are due at one time.
 *
 * @param period the time
 * @param counts how many results have each status
 * @param results the results
 */
public record PeriodSummary(
    AssessmentPeriod period, StatusCounts counts, List<TargetResult> results) {

  public PeriodSummary {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(counts, "counts");
    results = List.copyOf(results);
  }
}
