package org.policydata.model.assessment;

import java.util.Collection;

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
    int[] counts = new int[AssessmentStatus.values().length];
    results.forEach(result -> counts[result.status().ordinal()]++);
    return new StatusCounts(
        counts[AssessmentStatus.MET.ordinal()],
        counts[AssessmentStatus.MISSED.ordinal()],
        counts[AssessmentStatus.ON_COURSE.ordinal()],
        counts[AssessmentStatus.OFF_COURSE.ordinal()],
        counts[AssessmentStatus.NOT_MEASURABLE.ordinal()]);
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
