package org.policydata.model;

/** Whether a term abbreviates or defines. */
public enum TermKind {

  /** 以下简称. */
  ABBREVIATION,

  /** 是指. */
  DEFINITION
}
