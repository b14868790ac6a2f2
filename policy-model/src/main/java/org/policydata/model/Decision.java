package org.policydata.model;

/** What was decided on a comment (采纳情况). */
public enum Decision {

  /** 采纳. */
  ADOPTED,

  /** 部分采纳. */
  PARTLY_ADOPTED,

  /** 未采纳. */
  NOT_ADOPTED,

  /** 已有规定. */
  ALREADY_COVERED,

  /** 不属于本文件范围. */
  OUT_OF_SCOPE,

  /** 解释说明. */
  EXPLAINED,

  /** 留作参考, 进一步研究. */
  NOTED,

  /** 转有关部门. */
  REFERRED,

  /** 尚未答复. */
  PENDING
}
