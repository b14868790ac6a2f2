package org.policydata.model.revision;

/** What an event is about. */
public enum EventTopic {

  /** A promised result. */
  TARGET,

  /** Who has to do something, and until when. */
  DUTY,

  /** What is offered. */
  SUPPORT,

  /** A provision that holds for others: validity, exclusion, definition, a rule stated once. */
  PROVISION,

  /** The window for comments. */
  CONSULTATION,

  /** Printed words. */
  TEXT,

  /** A clause as a whole. */
  CLAUSE
}
