package org.policydata.model;

/** Whether a page holds an attachment. */
public enum Availability {

  /** Named, its text is not on the page. */
  LISTED,

  /** Its text is on the page. */
  INCLUDED,

  /** Left out by the page (略). */
  OMITTED
}
