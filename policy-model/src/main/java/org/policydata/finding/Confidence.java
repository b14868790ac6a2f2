package org.policydata.finding;

/** How sure a judgement is; what is derived from running text is rarely certain. */
public enum Confidence {

  /** Follows from the data without interpretation. */
  CERTAIN,

  /** Follows from a reading of the text that is usually right. */
  LIKELY,

  /** A lead that a person has to judge. */
  HINT
}
