package org.policydata.model;

/** How often something returns. */
public enum Recurrence {

  /** 每年, 年度. */
  YEARLY,

  /** 每半年. */
  HALF_YEARLY,

  /** 每季度. */
  QUARTERLY,

  /** 每月. */
  MONTHLY
}
