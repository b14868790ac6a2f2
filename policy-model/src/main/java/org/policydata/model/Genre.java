package org.policydata.model;

/** Type of a text (文种). */
public enum Genre {

  /** 决议. */
  RESOLUTION,

  /** 决定. */
  DECISION,

  /** 命令（令）. */
  ORDER,

  /** 公报. */
  COMMUNIQUE,

  /** 公告. */
  ANNOUNCEMENT,

  /** 通告. */
  PUBLIC_NOTICE,

  /** 意见. */
  OPINION,

  /** 通知. */
  NOTICE,

  /** 通报. */
  CIRCULAR,

  /** 报告. */
  REPORT,

  /** 请示. */
  REQUEST,

  /** 批复. */
  REPLY,

  /** 议案. */
  PROPOSAL,

  /** 函. */
  LETTER,

  /** 纪要. */
  MINUTES,

  /** 条例. */
  REGULATION,

  /** 规定. */
  PROVISIONS,

  /** 办法. */
  MEASURES,

  /** 细则. */
  DETAILED_RULES,

  /** 规则. */
  RULES,

  /** 若干措施, 政策措施, 举措. */
  POLICY_MEASURES,

  /** 规划. */
  PLAN,

  /** 计划, 行动计划. */
  PROGRAMME,

  /** 方案. */
  SCHEME,

  /** 工作要点. */
  WORK_POINTS,

  /** 标准. */
  STANDARD,

  /** 指南, 指引. */
  GUIDELINE,

  /** 目录, 清单. */
  CATALOGUE,

  /** 预案. */
  CONTINGENCY_PLAN,

  /** Any other type. */
  OTHER
}
