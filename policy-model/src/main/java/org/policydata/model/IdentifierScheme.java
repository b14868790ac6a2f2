package org.policydata.model;

/** Numbering that an identifier belongs to. */
public enum IdentifierScheme {

  /** 统一登记号 of normative documents. */
  REGISTRATION_NUMBER,

  /** 索引号 (政府信息公开条例 Art. 12). */
  INDEX_NUMBER,

  /** Any other numbering. */
  OTHER
}
