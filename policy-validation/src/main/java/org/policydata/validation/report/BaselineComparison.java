package org.policydata.validation.report;

import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;

/**
 * What has changed in the findings on one dossier since an earlier run.
 *
 * @param added findings that the earlier run had not
 * @param remaining findings that both have
 * @param fixed findings of the earlier run that are gone; one that is suppressed now is not fixed
 */
public record BaselineComparison(
    List<Finding> added, List<Finding> remaining, List<Baseline.Entry> fixed) {

  public BaselineComparison {
    added = List.copyOf(added);
    remaining = List.copyOf(remaining);
    fixed = List.copyOf(fixed);
  }

  /**
   * Tells whether any new finding is at least as serious as a severity.
   *
   * @param severity the severity
   * @return true where such a finding was added
   */
  public boolean hasAdded(Severity severity) {
    return added.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
  }
}
