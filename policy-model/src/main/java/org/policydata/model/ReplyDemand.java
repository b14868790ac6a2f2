package org.policydata.model;

/** What a reply to a consultation has to bring. */
public enum ReplyDemand {

  /** 书面. */
  WRITTEN,

  /** 加盖公章. */
  OFFICIAL_SEAL,

  /** 签名. */
  SIGNATURE,

  /** 联系人. */
  CONTACT_PERSON,

  /** 联系方式. */
  CONTACT_DETAILS,

  /** 真实姓名. */
  REAL_NAME,

  /** 身份证明. */
  IDENTITY_DOCUMENT,

  /** 单位名称. */
  ORGANISATION_NAMED,

  /** 反馈表. */
  REPLY_FORM,

  /** 理由. */
  REASONS,

  /** 电子版. */
  ELECTRONIC_COPY,

  /** Words on the envelope or in the subject line (注明). */
  MARKED
}
