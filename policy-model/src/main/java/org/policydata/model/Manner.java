package org.policydata.model;

/** How several units share a duty. */
public enum Manner {

  /** Each within its remit (按职责分工). */
  BY_REMIT,

  /** Each for its own part (分别). */
  SEVERALLY
}
