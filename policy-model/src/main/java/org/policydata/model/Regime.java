package org.policydata.model;

/** Procedure of law that a decision falls under. */
public enum Regime {

  /** 重大行政决策 (重大行政决策程序暂行条例). */
  MAJOR_DECISION,

  /** 规章、法规制定 (规章制定程序条例). */
  RULE_MAKING,

  /** 与市场主体生产经营活动密切相关 (优化营商环境条例). */
  BUSINESS_RELATED
}
