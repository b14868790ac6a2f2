package org.policydata.model;

/** Kind of day that a period counts. */
public enum DayKind {

  /** 日, every day. */
  CALENDAR,

  /** 工作日. */
  WORKING
}
