package org.policydata.model.assessment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many results have each status.
 *
 * @param met targets met
 * @param missed targets missed
 * @param onCourse targets on course
 * @param offCourse targets off course
 * @param notMeasurable targets that cannot be measured
 */
public record StatusCounts(int met, int missed, int onCourse, int offCourse, int notMeasurable) {

  static StatusCounts of(Collection<TargetResult> results) {
    Map<AssessmentStatus, Integer> counts = new EnumMap<>(AssessmentStatus.class);
    results.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
    return new StatusCounts(
        counts.getOrDefault(AssessmentStatus.MET, 0),
        counts.getOrDefault(AssessmentStatus.MISSED, 0),
        counts.getOrDefault(AssessmentStatus.ON_COURSE, 0),
        counts.getOrDefault(AssessmentStatus.OFF_COURSE, 0),
        counts.getOrDefault(AssessmentStatus.NOT_MEASURABLE, 0));
  }

  /**
   * Returns the count of one status.
   *
   * @param status the status
   * @return how many results have it
   */
  public int count(AssessmentStatus status) {
    return switch (status) {
      case MET -> met;
      case MISSED -> missed;
      case ON_COURSE -> onCourse;
      case OFF_COURSE -> offCourse;
      case NOT_MEASURABLE -> notMeasurable;
    };
  }

  /**
   * Returns how many results there are.
   *
   * @return the sum of all counts
   */
  public int total() {
    return met + missed + onCourse + offCourse + notMeasurable;
  }
}
