package org.policydata.model;

/** What an attachment holds. */
public enum AttachmentKind {

  /** 征求意见稿. */
  DRAFT,

  /** 起草说明. */
  EXPLANATION,

  /** 意见反馈表. */
  REPLY_FORM,

  /** 修改对照表. */
  COMPARISON_TABLE,

  /** 报告. */
  REPORT,

  /** 名单, 清单. */
  LIST,

  /** Anything else. */
  OTHER
}
