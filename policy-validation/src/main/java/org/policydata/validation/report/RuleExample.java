package org.policydata.validation.report;

import java.time.LocalDate;
import java.util.List;

/** A document, and the lines of what a validator of all built-in checks finds in it. */
record RuleExample(LocalDate asOf, String document, List<String> findings) {

  RuleExample {
    findings = List.copyOf(findings);
  }
}
