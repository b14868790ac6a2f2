package org.policydata.validation.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.SkipReason;
import org.policydata.validation.Suppressed;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/**
 * A report as plain text: findings grouped by code, the most serious first, with counts and the
 * first few of each. Immutable and thread-safe.
 */
public final class TextReport {

  private static final int SHOWN_PER_CODE = 5;

  /** More checks than this that did not run for one reason are counted and not named. */
  static final int NAMED_PER_REASON = 20;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f]");

  private final Wording wording;
  private final @Nullable Baseline baseline;

  private TextReport(Wording wording, @Nullable Baseline baseline) {
    this.wording = wording;
    this.baseline = baseline;
  }

  /**
   * Returns a writer of text reports.
   *
   * @param validator the validator that made the reports; its rules word the messages
   * @param language Chinese, or anything else for English
   * @return the writer
   */
  public static TextReport of(PolicyValidator validator, Locale language) {
    return new TextReport(
        new Wording(Objects.requireNonNull(validator, "validator"), language), null);
  }

  /**
   * Returns a writer that says how many findings are new, remaining and fixed, and marks the new
   * ones.
   *
   * @param earlier the findings of an earlier run
   * @return the writer
   */
  public TextReport against(Baseline earlier) {
    return new TextReport(wording, Objects.requireNonNull(earlier, "earlier"));
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
    BaselineComparison comparison = baseline == null ? null : baseline.compare(source);
    lines.add(source.label() + wording.choose(": ", "：") + verdict(report) + changes(comparison));
    Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());
    if (comparison != null) {
      added.addAll(comparison.added());
    }
    groups(report, added).forEach(findings -> addGroup(lines, findings, report, added));
    addFixed(lines, comparison);
    addSuppressed(lines, report);
    addSkipped(lines, report);
    for (RuleFailure failure : report.ruleFailures()) {
      lines.add(
          wording.choose("  defect in the check ", "  检查程序缺陷：")
              + failure.code()
              + wording.choose(": ", "：")
              + failure.problem());
    }
    return lines.stream().map(TextReport::printable).collect(Collectors.joining("\n")) + "\n";
  }

  /**
   * Returns a stream that writes text reports one below the other.
   *
   * @param out where to write them
   * @return the stream
   */
  public ReportStream stream(Appendable out) {
    Objects.requireNonNull(out, "out");
    return new ReportStream() {
      @Override
      public void write(CheckedSource source) throws IOException {
        out.append(TextReport.this.write(source));
      }

      @Override
      public void close() {
        // Nothing stands behind the last report.
      }
    };
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
        errors + "个错误，" + warnings + "个警告，" + infos + "个提示");
  }

  private String changes(@Nullable BaselineComparison comparison) {
    if (comparison == null) {
      return "";
    }
    int added = comparison.added().size();
    int remaining = comparison.remaining().size();
    int fixed = comparison.fixed().size();
    return wording.choose(
        " (" + added + " new, " + remaining + " remaining, " + fixed + " fixed)",
        "（新增" + added + "个，仍有" + remaining + "个，已消除" + fixed + "个）");
  }

  private void addFixed(List<String> lines, @Nullable BaselineComparison comparison) {
    List<Baseline.Entry> fixed = comparison == null ? List.of() : comparison.fixed();
    for (Baseline.Entry entry : fixed.subList(0, Math.min(SHOWN_PER_CODE, fixed.size()))) {
      String message = entry.message() == null ? "" : " " + entry.message();
      lines.add(wording.choose("  fixed: ", "  已消除：") + entry.code() + message);
    }
    if (fixed.size() > SHOWN_PER_CODE) {
      int rest = fixed.size() - SHOWN_PER_CODE;
      lines.add(wording.choose("  … and " + rest + " more fixed", "  ……另有" + rest + "处已消除"));
    }
  }

  /** All of them: whoever reads the report must see what was set aside. */
  private void addSuppressed(List<String> lines, ValidationReport report) {
    for (Suppressed suppressed : report.suppressed()) {
      Finding finding = suppressed.finding();
      lines.add(
          wording.choose("  suppressed: ", "  已豁免：")
              + finding.code()
              + " "
              + place(finding)
              + " "
              + wording.message(finding));
      lines.add(
          wording.choose("    reason: ", "    理由：") + wording.reason(suppressed.suppression()));
    }
  }

  /** Where one reason keeps many checks from running, it is told once. */
  private void addSkipped(List<String> lines, ValidationReport report) {
    byReason(report.rulesSkipped())
        .forEach(
            (reason, codes) -> {
              boolean many = codes.size() > NAMED_PER_REASON;
              String number = wording.choose(codes.size() + " checks", codes.size() + "项检查");
              for (String code : many ? List.of(number) : codes) {
                lines.add(
                    wording.choose("  not checked: ", "  未检查：")
                        + code
                        + wording.choose(" (", "（")
                        + wording.reason(reason)
                        + wording.choose(")", "）"));
              }
            });
  }

  /** The codes of checks that did not run, by the reason. */
  static Map<SkipReason, List<String>> byReason(List<SkippedRule> skipped) {
    return skipped.stream()
        .collect(
            Collectors.groupingBy(
                SkippedRule::reason,
                LinkedHashMap::new,
                Collectors.mapping(SkippedRule::code, Collectors.toList())));
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A group is of one severity and one code; what is new comes first. */
  private static Collection<List<Finding>> groups(ValidationReport report, Set<Finding> added) {
    Comparator<Finding> gravestFirst =
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::code)
            .thenComparing(finding -> !added.contains(finding));
    return report.findings().stream()
        .sorted(gravestFirst)
        .collect(
            Collectors.groupingBy(
                finding -> finding.severity() + " " + finding.code(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private void addGroup(
      List<String> lines, List<Finding> findings, ValidationReport report, Set<Finding> added) {
    Finding first = findings.get(0);
    int total = findings.stream().mapToInt(Finding::count).sum();
    lines.add(
        "  "
            + wording.severity(first.severity())
            + " "
            + first.code()
            + (total == 1 ? "" : " (" + total + ")"));
    List<Finding> shown =
        findings.stream()
            // What a flood left out is in the count.
            .filter(finding -> !finding.isRemainder())
            .limit(SHOWN_PER_CODE)
            .toList();
    for (Finding finding : shown) {
      String mark = added.contains(finding) ? wording.choose("new ", "新增 ") : "";
      lines.add("    " + mark + place(finding) + " " + wording.message(finding));
    }
    int rest = total - shown.size();
    if (rest > 0) {
      lines.add(wording.choose("    … and " + rest + " more", "    ……另有" + rest + "处"));
    }
    String basis = wording.basis(findings, report);
    if (!basis.isEmpty()) {
      lines.add(wording.choose("    basis: ", "    依据：") + basis);
    }
  }

  private static String place(Finding finding) {
    SourceLocation location = finding.location();
    String pointer = finding.pointer().isEmpty() ? "/" : finding.pointer();
    return location == null ? pointer : location + " " + pointer;
  }
}
