package org.policydata.model;

/** Order in which grades are printed. */
public enum GradeOrder {

  /** The best grade stands first. */
  BEST_FIRST,

  /** The best grade stands last. */
  BEST_LAST
}
