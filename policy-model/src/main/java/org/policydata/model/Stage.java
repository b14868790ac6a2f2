package org.policydata.model;

/** Stage of drafting that a version shows, in the order of the procedure. */
public enum Stage {

  /** 讨论稿. */
  DISCUSSION_DRAFT,

  /** 征求意见稿. */
  CONSULTATION_DRAFT,

  /** 送审稿. */
  REVIEW_DRAFT,

  /** 草案, 审议稿. */
  DELIBERATION_DRAFT,

  /** 修改稿, 再次征求意见稿. */
  REVISED_DRAFT,

  /** 通过, not yet published. */
  ADOPTED,

  /** 印发, 公布. */
  ISSUED,

  /** 修正, 修订后. */
  AMENDED
}
