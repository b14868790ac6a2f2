package org.policydata.model;

/** How a support combines with others. */
public enum StackingKind {

  /** Only the highest is paid (就高不重复). */
  HIGHEST_ONLY,

  /** The difference is paid (补差). */
  TOP_UP,

  /** Supports add up (可叠加享受). */
  CUMULATIVE,

  /** None beside another (不得同时享受). */
  EXCLUSIVE,

  /** Paid once (不重复享受). */
  ONCE_ONLY,

  /** One limit for several supports. */
  JOINT_CAP
}
