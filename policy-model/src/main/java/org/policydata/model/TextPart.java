package org.policydata.model;

/** Part of a text that an amendment replaces. */
public enum TextPart {

  /** Title of the whole text. */
  TITLE,

  /** Heading of a clause. */
  HEADING,

  /** Text of a clause. */
  TEXT,

  /** Responsibility bracket of a clause. */
  RESPONSIBILITY_TEXT
}
