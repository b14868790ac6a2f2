package org.policydata.finding;

/** How serious a finding is, in rising order. */
public enum Severity {

  /** Worth knowing; nothing has to be done. */
  INFO,

  /** Probably wrong, or against good practice; someone should look. */
  WARNING,

  /** Wrong; the data cannot be trusted as it is. */
  ERROR
}
