package org.policydata.model;

/** Way to send a comment. */
public enum ChannelKind {

  /** 电子邮件. */
  EMAIL,

  /** 网站, 在线表单. */
  WEB,

  /** 移动应用, 公众号. */
  APP,

  /** 信函. */
  POST,

  /** 传真. */
  FAX,

  /** 电话. */
  PHONE,

  /** 当面. */
  VISIT,

  /** Any other way. */
  OTHER
}
