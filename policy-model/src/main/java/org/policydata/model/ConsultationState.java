package org.policydata.model;

/** Where a consultation stands on a given day. */
public enum ConsultationState {

  /** Neither a closing date nor a result says where it stands. */
  UNKNOWN,

  /** The window has not opened yet. */
  ANNOUNCED,

  /** Comments are taken. */
  OPEN,

  /** The window is closed, and no result is published yet. */
  CLOSED,

  /** The result is published. */
  ANSWERED
}
