package org.policydata.model.assessment;

/** What became of a target. */
public enum AssessmentStatus {

  /** The value satisfies what was promised. */
  MET,

  /** The day has come, and the value does not satisfy what was promised. */
  MISSED,

  /** The day has not come, and the value is on the path to what was promised, or beyond it. */
  ON_COURSE,

  /** The day has not come, and the value lags behind the path to what was promised. */
  OFF_COURSE,

  /** It cannot be told; a {@link NotMeasurable} says why. */
  NOT_MEASURABLE
}
