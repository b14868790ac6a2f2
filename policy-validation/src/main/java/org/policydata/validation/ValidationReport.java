package org.policydata.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;

/**
 * The verdict on one dossier: what was found, which checks ran and which did not, and what is
 * needed to repeat the run. Immutable.
 *
 * @param findings what reading and validating found, in the order of the document, then by code
 * @param suppressed findings that a suppression took out of the verdict
 * @param rulesRun codes of the checks that ran
 * @param rulesSkipped checks that could not run, with the reason
 * @param ruleFailures checks that failed: a defect of the check, not of the data
 * @param stamp what is needed to repeat the run
 * @param law which law the findings were judged by
 */
public record ValidationReport(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<String> rulesRun,
    List<SkippedRule> rulesSkipped,
    List<RuleFailure> ruleFailures,
    Stamp stamp,
    AppliedLaw law) {

  public ValidationReport {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    rulesRun = List.copyOf(rulesRun);
    rulesSkipped = List.copyOf(rulesSkipped);
    ruleFailures = List.copyOf(ruleFailures);
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(law, "law");
  }

  /** A copy with other findings. */
  ValidationReport withFindings(List<Finding> kept, List<Suppressed> apart) {
    return new ValidationReport(kept, apart, rulesRun, rulesSkipped, ruleFailures, stamp, law);
  }

  /**
   * Returns what a finding rests on.
   *
   * @param finding a finding of this report
   * @return the legal bases of its check that were in force on the day that counts for its place,
   *     {@link AppliedLaw} says which; empty where the profile names none
   */
  public List<LegalBasis> basis(Finding finding) {
    return law.basis(finding);
  }

  /**
   * Returns how many findings there are of each severity.
   *
   * @return the counts, with a zero for a severity without findings
   */
  public Map<Severity, Integer> countsBySeverity() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings.forEach(finding -> counts.merge(finding.severity(), finding.count(), Integer::sum));
    return counts;
  }

  /**
   * Returns how many findings there are of each code.
   *
   * @return the counts, by code
   */
  public Map<String, Integer> countsByCode() {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.code(), finding.count(), Integer::sum));
    return counts;
  }

  /**
   * Tells whether any finding is at least as serious as a severity.
   *
   * @param severity the severity
   * @return true where such a finding was found
   */
  public boolean hasFindings(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
  }

  /**
   * A check that could not run.
   *
   * @param code code of the check
   * @param reason why
   */
  public record SkippedRule(String code, SkipReason reason) {

    public SkippedRule {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A check that failed by its own defect; the others ran.
   *
   * @param code code of the check
   * @param problem class and message of what it threw, without personal data
   */
  public record RuleFailure(String code, String problem) {

    /** What a check threw may not even be able to say what it is. */
    static RuleFailure of(String code, Throwable thrown) {
      String problem;
      try {
        problem = thrown.toString();
      } catch (RuntimeException | Error e) {
        problem = null;
      }
      return new RuleFailure(code, problem == null ? thrown.getClass().getName() : problem);
    }

    public RuleFailure {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(problem, "problem");
    }
  }
}
