package org.policydata.model;

/** How exactly a text states a date. */
public enum Precision {

  /** To the day. */
  DAY,

  /** To the month. */
  MONTH,

  /** To the quarter. */
  QUARTER,

  /** To the year. */
  YEAR
}
