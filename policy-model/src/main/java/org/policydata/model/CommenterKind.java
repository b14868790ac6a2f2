package org.policydata.model;

/** Kind of author of a comment. */
public enum CommenterKind {

  /** 个人. */
  INDIVIDUAL,

  /** 企业. */
  ENTERPRISE,

  /** 行业协会, 商会. */
  ASSOCIATION,

  /** 机关, 事业单位. */
  PUBLIC_BODY,

  /** Anyone else. */
  OTHER
}
