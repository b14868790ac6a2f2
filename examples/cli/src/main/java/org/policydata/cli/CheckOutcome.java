package org.policydata.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.validation.SuppressionAudit;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.batch.BatchCount;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.CheckedSource;

/** What a check comes to, worked out report by report so that none has to be kept. */
final class CheckOutcome {

  private final SuppressionAudit audit;
  private final Optional<Baseline> earlier;
  private final Baseline.@Nullable Builder later;
  private final Severity failOn;
  private boolean found;
  private long unread;

  CheckOutcome(
      SuppressionAudit audit, Optional<Baseline> earlier, boolean writesBaseline, Severity failOn) {
    this.audit = audit;
    this.earlier = earlier;
    this.later = writesBaseline ? Baseline.builder() : null;
    this.failOn = failOn;
  }

  void add(CheckedSource source) {
    audit.add(source.report());
    judge(source);
  }

  void add(BatchCount count) {
    unread += count.unread();
  }

  private void judge(CheckedSource source) {
    if (later != null) {
      later.add(source);
    }
    found |=
        earlier
            .map(baseline -> baseline.compare(source).hasAdded(failOn))
            .orElseGet(() -> source.report().hasFindings(failOn));
  }

  /** What is wrong with the suppressions, under the name of their file. */
  Optional<CheckedSource> audit(@Nullable Path file) {
    ValidationReport report = audit.report();
    if (file == null || report.findings().isEmpty()) {
      return Optional.empty();
    }
    CheckedSource source = new CheckedSource(file.toString(), report);
    judge(source);
    return Optional.of(source);
  }

  long unread() {
    return unread;
  }

  /** The findings of this run. */
  Baseline baseline() {
    return (later == null ? Baseline.builder() : later).build();
  }

  int exitCode() {
    return unread > 0 ? ExitCode.UNUSABLE : found ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
