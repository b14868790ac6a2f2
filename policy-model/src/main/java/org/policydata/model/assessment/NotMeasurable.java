package org.policydata.model.assessment;

/** Why it cannot be told what became of a target. */
public enum NotMeasurable {

  /** Nobody measured it, or not by the day of the assessment. */
  NO_MEASUREMENT,

  /** The target is a result in words. */
  QUALITATIVE,

  /** The target itself is incomplete or contradicts itself, such as a range without an end. */
  INCOMPLETE_TARGET,

  /** The value was measured in a unit that is not exactly that of the target. */
  UNIT_DIFFERS,

  /** A change was published where the target promises a level. */
  KIND_DIFFERS,

  /** The unit of the promised change is none that can be computed. */
  UNKNOWN_CHANGE,

  /** The value was measured at, or over, another time than the target is due. */
  PERIOD_DIFFERS,

  /** The value falls short, and the text names no day by which it is to be reached. */
  NO_DEADLINE,

  /** Where the periods of the recurring target begin cannot be told. */
  UNKNOWN_PERIOD,

  /** There is no starting value that a change or a path could be computed from. */
  NO_BASELINE,

  /** The starting value is known, and not when it was measured. */
  NO_BASELINE_DATE,

  /** The starting value is zero, negative, in another unit, or of an unfit day. */
  UNFIT_BASELINE
}
