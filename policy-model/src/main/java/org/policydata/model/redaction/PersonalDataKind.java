package org.policydata.model.redaction;

/** What kind of personal data something is. */
public enum PersonalDataKind {

  /** Name of a person. */
  PERSON_NAME,

  /** Mobile number. */
  MOBILE_NUMBER,

  /** Number of a fixed line that belongs to a person. */
  PHONE_NUMBER,

  /** Number of an identity card (GB 11643). */
  IDENTITY_NUMBER,

  /** Mailbox of a person. */
  EMAIL,

  /** Number or name of an account with a messenger, such as QQ or 微信. */
  ACCOUNT,

  /** Address where a person lives. */
  ADDRESS
}
