package org.policydata.validation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/**
 * A report as plain text: findings grouped by code, the most serious first, with counts and the first
 * few of each. Immutable and thread-safe.
 */
public final class TextReport {

  private static final int SHOWN_PER_CODE = 5;

  private final PolicyValidator validator;
  private final Wording wording;

  private TextReport(PolicyValidator validator, Locale language) {
    this.validator = Objects.requireNonNull(validator, "validator");
    this.wording = new Wording(validator, language);
  }

  /**
   * Returns a writer of text reports.
   *
   * @param validator the validator that made the reports; its rules word the messages
   * @param language Chinese, or anything else for English
   * @return the writer
   */
  public static TextReport of(PolicyValidator validator, Locale language) {
    return new TextReport(validator, language);
  }

  /**
   * Returns a report as text.
   *
   * @param source the report and what it is about
   * @return lines that end with a line feed
   */
  public String write(CheckedSource source) {
    ValidationReport report = source.report();
    List<String> lines = new ArrayList<>();
    lines.add(source.name() + ": " + verdict(report));
    byCode(report).forEach((code, findings) -> addGroup(lines, code, findings));
    for (SkippedRule skipped : report.rulesSkipped()) {
      lines.add(
          wording.choose("  not checked: ", "  未检查:")
              + skipped.code()
              + " ("
              + skipped.reason()
              + ")");
    }
    for (RuleFailure failure : report.ruleFailures()) {
      lines.add(
          wording.choose("  defect in the check ", "  检查程序缺陷:")
              + failure.code()
              + ": "
              + failure.problem());
    }
    return String.join("\n", lines) + "\n";
  }

  private String verdict(ValidationReport report) {
    Map<Severity, Integer> counts = report.countsBySeverity();
    int errors = counts.getOrDefault(Severity.ERROR, 0);
    int warnings = counts.getOrDefault(Severity.WARNING, 0);
    int infos = counts.getOrDefault(Severity.INFO, 0);
    return wording.choose(
        plural(errors, "error") + ", " + plural(warnings, "warning") + ", " + infos + " info",
        errors + "个错误," + warnings + "个警告," + infos + "个提示");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static Map<String, List<Finding>> byCode(ValidationReport report) {
    Comparator<Finding> gravestFirst =
        Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code);
    return report.findings().stream()
        .sorted(gravestFirst)
        .collect(
            Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
  }

  private void addGroup(List<String> lines, String code, List<Finding> findings) {
    String severity = wording.severity(findings.get(0).severity());
    String count = findings.size() == 1 ? "" : " (" + findings.size() + ")";
    lines.add("  " + severity + " " + code + count);
    findings.stream()
        .limit(SHOWN_PER_CODE)
        .forEach(finding -> lines.add("    " + place(finding) + " " + wording.message(finding)));
    int rest = findings.size() - SHOWN_PER_CODE;
    if (rest > 0) {
      lines.add(wording.choose("    … and " + rest + " more", "    ……另有" + rest + "处"));
    }
    String basis =
        validator.profile().settings(code).basis().stream()
            .map(LegalBasis::citation)
            .collect(Collectors.joining("; "));
    if (!basis.isEmpty()) {
      lines.add(wording.choose("    basis: ", "    依据:") + basis);
    }
  }

  private static String place(Finding finding) {
    SourceLocation location = finding.location();
    String pointer = finding.pointer().isEmpty() ? "/" : finding.pointer();
    return location == null ? pointer : location + " " + pointer;
  }
}
