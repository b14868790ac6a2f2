package org.policydata.io;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.model.MeasurementSet;

/**
 * What came of reading a measurement file. Immutable and thread-safe.
 *
 * @param partial all that could be read: measurements with an error are left out; empty when the
 *     document is no JSON object or lacks its format version
 * @param findings what was wrong, in the order of the document
 */
public record MeasurementResult(Optional<MeasurementSet> partial, List<Finding> findings) {

  public MeasurementResult {
    Objects.requireNonNull(partial, "partial");
    findings = List.copyOf(findings);
  }

  /**
   * Returns the measurements of a file without errors.
   *
   * @return the measurements, empty when any finding is an ERROR
   */
  public Optional<MeasurementSet> measurements() {
    return hasErrors() ? Optional.empty() : partial;
  }

  /**
   * Tells whether any finding is an ERROR.
   *
   * @return true where {@link #measurements()} is empty
   */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
