package org.policydata.model;

/** Form of consultation (重大行政决策程序暂行条例 Art. 14). */
public enum ConsultationKind {

  /** 向社会公开征求意见. */
  PUBLIC_COMMENT,

  /** 听证会. */
  HEARING,

  /** 座谈会. */
  SYMPOSIUM,

  /** 问卷调查, 民意调查. */
  SURVEY,

  /** 专家论证. */
  EXPERT_REVIEW,

  /** 书面征求 of named bodies. */
  TARGETED
}
