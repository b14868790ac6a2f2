package org.policydata.model;

/** Rank of a text among the sources of law. */
public enum LegalForce {

  /** 法律. */
  LAW,

  /** 行政法规. */
  ADMINISTRATIVE_REGULATION,

  /** 地方性法规. */
  LOCAL_REGULATION,

  /** 部门规章. */
  DEPARTMENTAL_RULE,

  /** 地方政府规章. */
  LOCAL_GOVERNMENT_RULE,

  /** 行政规范性文件. */
  NORMATIVE_DOCUMENT,

  /** 党内文件. */
  PARTY_DOCUMENT,

  /** Any other official document. */
  OTHER_DOCUMENT
}
