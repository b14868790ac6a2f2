package org.policydata.validation;

/** Order in which checks run, so that one cause is not reported again by what depends on it. */
public enum Wave {

  /** What one record can know about itself: the constraints declared on it. */
  CONSTRAINTS,

  /** Ids and references between records. */
  REFERENCES,

  /** What the text and the procedure say. */
  CONTENT
}
