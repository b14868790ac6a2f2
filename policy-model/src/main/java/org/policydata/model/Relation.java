package org.policydata.model;

/** Why a document is named. */
public enum Relation {

  /** Legal or factual basis (根据). */
  BASIS,

  /** The text carries it out (贯彻落实). */
  IMPLEMENTS,

  /** Mentioned. */
  REFERS_TO,

  /** Issued with this one (印发). */
  ISSUES,

  /** Comments are asked for on it. */
  CONSULTS_ON,

  /** To be made later (另行制定). */
  ANNOUNCES,

  /** Goes on to apply (继续执行). */
  CONTINUES,

  /** 修改. */
  AMENDS,

  /** 废止. */
  REPEALS,

  /** 来文收悉. */
  REPLIES_TO
}
