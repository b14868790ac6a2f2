package org.policydata.io;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceMap;
import org.policydata.io.json.RecordResult;
import org.policydata.model.PolicyDossier;

/** What came of reading a document: the dossier, and what was wrong. Immutable and thread-safe. */
public final class ReadResult {

  private final RecordResult<PolicyDossier> result;

  ReadResult(RecordResult<PolicyDossier> result) {
    this.result = result;
  }

  /** The same, of a document that is a line of a file. */
  ReadResult onLine(int number) {
    return new ReadResult(result.onLine(number));
  }

  /**
   * Returns the dossier of a document without errors.
   *
   * @return the dossier, empty when any finding is an ERROR
   */
  public Optional<PolicyDossier> dossier() {
    return hasErrors() ? Optional.empty() : result.partial();
  }

  /**
   * Returns all that could be read: values with a problem are left out, everything else is there.
   *
   * @return the dossier as far as it goes; empty when the document is no JSON object or lacks a
   *     required member at its root
   */
  public Optional<PolicyDossier> partial() {
    return result.partial();
  }

  /**
   * Returns what was wrong with the document.
   *
   * @return the findings in the order of the document, then by code
   */
  public List<Finding> findings() {
    return result.findings();
  }

  /**
   * Tells whether any finding is an ERROR.
   *
   * @return true where {@link #dossier()} is empty
   */
  public boolean hasErrors() {
    return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * Returns where the values of {@link #partial()} stand in the document. Asking costs a walk over
   * the part of the document that is asked for; little is kept for it while reading.
   *
   * @return a map from pointers into the partial dossier to lines and columns
   */
  public SourceMap sourceMap() {
    return result::locations;
  }

  /**
   * Returns what pointers into {@link #partial()} are in the document: where list elements were
   * left out, the indexes behind them differ.
   *
   * @param pointers JSON pointers into the partial dossier
   * @return the pointer into the document for each that was found
   */
  public Map<String, String> sourcePointers(Collection<String> pointers) {
    return result.locate(pointers).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().pointer()));
  }

  /** Returns how many findings there are and whether a dossier was read. */
  @Override
  public String toString() {
    return "ReadResult[findings="
        + result.findings().size()
        + ", dossier="
        + dossier().map(PolicyDossier::id).orElse("none")
        + "]";
  }
}
