package org.policydata.model;

/** What the value of a measurement is. */
public enum MeasurementKind {

  /** The level that was reached: 18.3 %, 120家, 35亿元. */
  LEVEL,

  /** The change as it was published: 同比增长6.2%; negative for a decrease. */
  CHANGE
}
