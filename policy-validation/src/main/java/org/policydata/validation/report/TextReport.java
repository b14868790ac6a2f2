package org.policydata.validation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/**
 * A report as plain text: findings grouped by code, the most serious first, with counts and the
 * first few of each. Immutable and thread-safe.
 */
public final class TextReport {

  private static final int SHOWN_PER_CODE = 5;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f]");

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
    byCode(report).forEach((code, findings) -> addGroup(lines, code, findings, report));
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
    return lines.stream().map(TextReport::printable).collect(Collectors.joining("\n")) + "\n";
  }

  /** File names and names of members may hold anything; a line stays a line. */
  private static String printable(String line) {
    return CONTROL
        .matcher(line)
        .replaceAll(
            match -> String.format(Locale.ROOT, "\\\\u%04x", (int) match.group().charAt(0)));
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
        .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
  }

  private void addGroup(
      List<String> lines, String code, List<Finding> findings, ValidationReport report) {
    String severity = wording.severity(findings.get(0).severity());
    int total = report.countsByCode().getOrDefault(code, findings.size());
    lines.add("  " + severity + " " + code + (total == 1 ? "" : " (" + total + ")"));
    List<Finding> shown =
        findings.stream()
            // What a flood left out is in the count.
            .filter(finding -> finding.detail(FindingKind.MORE).isEmpty())
            .limit(SHOWN_PER_CODE)
            .toList();
    shown.forEach(finding -> lines.add("    " + place(finding) + " " + wording.message(finding)));
    int rest = total - shown.size();
    if (rest > 0) {
      lines.add(wording.choose("    … and " + rest + " more", "    ……另有" + rest + "处"));
    }
    boolean told = findings.stream().anyMatch(finding -> finding.detail("basis").isPresent());
    String basis = told ? "" : wording.basis(validator, code, report.stamp().asOf());
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
