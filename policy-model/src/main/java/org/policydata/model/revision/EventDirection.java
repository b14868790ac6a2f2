package org.policydata.model.revision;

/**
 * Whether a text promises more or less than before, seen from those it makes promises to: the
 * public, the recipients of support, those who hold the administration to its word.
 */
public enum EventDirection {

  /**
   * The text binds more or promises more: a target that fewer results meet, an earlier deadline, a
   * firmer modal word, a new duty, a higher support, a longer window for comments.
   */
  TIGHTENED,

  /**
   * The text binds less or promises less: a target that more results meet, a later deadline, a
   * softer modal word, a duty that is gone, a lower support, a shorter window for comments.
   */
  LOOSENED,

  /**
   * Neither, or the data do not tell: another denominator, another lead, another condition, other
   * words. Who is better off has to be judged by a person.
   */
  NEUTRAL
}
