package org.policydata.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.io.json.Suggestion;

/**
 * Finds out what is wrong with the suppressions of a run, report by report, so that none has to be
 * kept.
 *
 * <pre>{@code
 * SuppressionAudit audit = validator.audit(asOf);
 * for (PolicyDossier dossier : dossiers) {
 *   ValidationReport report = validator.validate(dossier, asOf);
 *   audit.add(report);
 * }
 * audit.report();   // expired, unused, or of an ERROR
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class SuppressionAudit {

  private final PolicyValidator validator;
  private final LocalDate asOf;
  private final List<Suppression> all;
  private final Set<String> checks;
  private final Set<String> others;
  private final Set<Suppression> used = new HashSet<>();
  private final BitSet ofError = new BitSet();
  private final BitSet couldMatch = new BitSet();

  /** Those that mean something suppressed, by themselves or by one before them. */
  private final BitSet matched = new BitSet();

  SuppressionAudit(
      PolicyValidator validator, LocalDate asOf, Set<String> checks, Set<String> others) {
    this.validator = validator;
    this.asOf = asOf;
    this.all = validator.suppressions().all();
    this.checks = checks;
    this.others = others;
  }

  /**
   * Takes a report of the run into account.
   *
   * @param report a report by the validator
   */
  public void add(ValidationReport report) {
    Objects.requireNonNull(report, "report");
    if (all.isEmpty()) {
      return;
    }
    report.suppressed().forEach(each -> used.add(each.suppression()));
    String dossier = report.stamp().dossier().orElse(null);
    List<Finding> errors =
        report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    Set<String> run = new HashSet<>(report.rulesRun());
    for (int i = 0; i < all.size(); i++) {
      Suppression suppression = all.get(i);
      boolean concerned = suppression.dossier() == null || suppression.dossier().equals(dossier);
      if (concerned && (!checks.contains(suppression.rule()) || run.contains(suppression.rule()))) {
        couldMatch.set(i);
      }
      if (errors.stream().anyMatch(error -> suppression.matches(error, dossier))) {
        ofError.set(i);
      }
      if (report.suppressed().stream()
          .anyMatch(each -> suppression.matches(each.finding(), dossier))) {
        matched.set(i);
      }
    }
  }

  /**
   * Returns what is wrong with the suppressions: {@code suppression.expired}, {@code
   * suppression.unused}, and {@code suppression.of-error} where one is meant for an ERROR, which
   * stands. One that names a dossier, or a check, that the run has not been through is not judged.
   *
   * @return a report on the suppressions; pointers and places are those of the file they were read
   *     from
   */
  public ValidationReport report() {
    List<Finding> findings = new ArrayList<>();
    Set<Suppression> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Suppression suppression = all.get(i);
      boolean again = !seen.add(suppression);
      Finding finding =
          !suppression.holdsOn(asOf)
              ? finding(SettingsFindings.EXPIRED, i, Map.of())
              : ofError.get(i)
                  ? finding(SettingsFindings.OF_ERROR, i, Map.of())
                  : again || !used.contains(suppression) ? unused(i, again) : null;
      if (finding != null) {
        findings.add(finding);
      }
    }
    return validator.unchecked(findings, asOf);
  }

  /** Null where the run could not tell: the check did not run on a dossier that is meant. */
  private @Nullable Finding unused(int index, boolean again) {
    String rule = all.get(index).rule();
    if (!checks.contains(rule) && !others.contains(rule)) {
      Map<String, Object> details = new TreeMap<>();
      Optional<String> closest = Suggestion.closest(rule, checks);
      details.put("problem", closest.isPresent() ? "SIMILAR_RULE" : "UNKNOWN_RULE");
      closest.ifPresent(name -> details.put("suggestion", name));
      return finding(SettingsFindings.UNUSED, index, details);
    }
    if (matched.get(index)) {
      return finding(SettingsFindings.UNUSED, index, Map.of("problem", "TAKEN"));
    }
    return again || couldMatch.get(index)
        ? finding(SettingsFindings.UNUSED, index, Map.of())
        : null;
  }

  private Finding finding(FindingKind kind, int index, Map<String, Object> more) {
    Suppression suppression = all.get(index);
    Map<String, Object> details = new TreeMap<>(more);
    details.put("rule", suppression.rule());
    details.put("subject", suppression.subject());
    if (suppression.expiresOn() != null) {
      details.put("expiresOn", suppression.expiresOn().toString());
    }
    return kind.finding(Suppressions.pointer(index), suppression.subject(), details)
        .at(validator.suppressions().location(index));
  }
}
