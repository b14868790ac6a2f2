package org.policydata.model;

/** Why a unit has a second name. */
public enum AliasKind {

  /** Full name (全称). */
  FULL,

  /** Short name (简称). */
  SHORT,

  /** Former name (曾用名). */
  FORMER,

  /** Second name of the same body (挂牌). */
  CONCURRENT,

  /** Form that one text uses. */
  IN_TEXT,

  /** Slip. */
  MISSPELT
}
