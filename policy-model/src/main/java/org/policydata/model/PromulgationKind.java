package org.policydata.model;

/** Kind of document that carries a text into force. */
public enum PromulgationKind {

  /** 印发通知. */
  ISSUING_NOTICE,

  /** 转发通知. */
  FORWARDING_NOTICE,

  /** 令. */
  ORDER,

  /** 公告. */
  ANNOUNCEMENT,

  /** 批复. */
  REPLY
}
