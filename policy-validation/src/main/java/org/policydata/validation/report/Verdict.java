package org.policydata.validation.report;

import org.policydata.finding.Severity;
import org.policydata.validation.ValidationReport;

/** What a report comes to, in one word. */
enum Verdict {
  FAILED("no", "Errors found", "有错误"),
  PASSED_WITH_WARNINGS("partly", "No errors, but warnings", "无错误，有警告"),
  PASSED("good", "No errors, no warnings", "无错误，无警告");

  private final String tone;
  private final String english;
  private final String chinese;

  Verdict(String tone, String english, String chinese) {
    this.tone = tone;
    this.english = english;
    this.chinese = chinese;
  }

  static Verdict of(ValidationReport report) {
    if (report.hasFindings(Severity.ERROR)) {
      return FAILED;
    }
    return report.hasFindings(Severity.WARNING) ? PASSED_WITH_WARNINGS : PASSED;
  }

  /** How it looks, beside the word that says it. */
  String tone() {
    return tone;
  }

  String word(Wording wording) {
    return wording.choose(english, chinese);
  }
}
