package org.policydata.validation.report;

import java.util.Locale;
import java.util.Objects;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;

/**
 * Findings in the words of a language, as the reports have them: those of checks, of files and
 * reading, and of settings. For programs that show findings without a report, such as those on a
 * profile that cannot be used. Immutable and thread-safe.
 */
public final class FindingWords {

  private final Wording wording;

  private FindingWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * Returns the words of a language.
   *
   * @param language Chinese, or anything else for English
   * @return the words
   */
  public static FindingWords of(Locale language) {
    return new FindingWords(new Wording(Objects.requireNonNull(language, "language")));
  }

  /**
   * Returns what was found.
   *
   * @param finding the finding
   * @return one sentence
   */
  public String message(Finding finding) {
    return wording.message(finding);
  }

  /**
   * Returns how grave it is.
   *
   * @param severity the severity
   * @return for example {@code warning} or 警告
   */
  public String severity(Severity severity) {
    return wording.severity(severity);
  }
}
