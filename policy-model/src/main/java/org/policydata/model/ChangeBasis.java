package org.policydata.model;

/** What a change is compared with. */
public enum ChangeBasis {

  /** 同比, with the year before. */
  YEAR_ON_YEAR,

  /** 年均, each year on average. */
  ANNUAL_AVERAGE,

  /** With the baseline. */
  SINCE_BASELINE
}
