package org.policydata.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadResult;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.corpus.CorpusCheck;
import org.policydata.validation.corpus.CorpusSummary;
import org.policydata.validation.report.CheckedSource;
import picocli.CommandLine.Option;

/**
 * Checks across the sources of a run. Takes them one by one, in any order and by any thread; keeps
 * a small summary of each.
 */
final class CorpusOption {

  /** What the report across documents is called. */
  static final String NAME = "corpus";

  @Option(
      names = "--corpus",
      description =
          "also checks across the documents: numbers claimed twice, citations and consultations"
              + " that lead nowhere, targets that contradict each other")
  private boolean asked;

  private @Nullable CorpusCheck check;
  private CorpusSummary summary = CorpusSummary.empty();

  /** Begins a run; without the option nothing is kept. */
  void begin(PolicyValidator validator) {
    check = asked ? CorpusCheck.of(validator) : null;
    summary = CorpusSummary.empty();
  }

  /** Takes what was checked. */
  void add(CheckedSource source) {
    CorpusCheck across = check;
    if (across != null) {
      CorpusSummary mapped = map(source, across);
      synchronized (this) {
        summary = summary.merge(mapped);
      }
    }
  }

  private static CorpusSummary map(CheckedSource source, CorpusCheck across) {
    ReadResult reading = source.reading();
    PolicyDossier dossier = source.dossier();
    if (reading != null) {
      return across.map(source.name(), reading);
    }
    return dossier == null ? CorpusSummary.empty() : across.map(source.name(), dossier);
  }

  /** The report on all that was taken; empty without the option. */
  Optional<CheckedSource> report(LocalDate day) {
    CorpusCheck across = check;
    return across == null
        ? Optional.empty()
        : Optional.of(new CheckedSource(NAME, across.finish(summary, day)));
  }
}
