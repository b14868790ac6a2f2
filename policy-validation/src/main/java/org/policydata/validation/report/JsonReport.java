package org.policydata.validation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Stamp;
import org.policydata.validation.Suppressed;
import org.policydata.validation.Suppression;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.SkippedRule;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as one JSON document {@code {"reportVersion", "reports": [...]}}, always of this shape,
 * for programs. Immutable and thread-safe.
 */
public final class JsonReport {

  static final String REPORT_VERSION = "1.0";
  static final ObjectWriter WRITER = JsonMapper.builder().build().writer().with(prettyPrinter());
  private static final ObjectWriter LINE_WRITER = JsonMapper.builder().build().writer();

  private final Wording wording;
  private final @Nullable Baseline baseline;

  private JsonReport(Wording wording, @Nullable Baseline baseline) {
    this.wording = wording;
    this.baseline = baseline;
  }

  /**
   * Returns a writer of JSON reports.
   *
   * @param validator the validator that made the reports; its rules word the messages
   * @param language language of the messages: Chinese, or anything else for English
   * @return the writer
   */
  public static JsonReport of(PolicyValidator validator, Locale language) {
    return new JsonReport(
        new Wording(Objects.requireNonNull(validator, "validator"), language), null);
  }

  /**
   * Returns a writer that says of each finding whether it is new, and how many are new, remaining
   * and fixed.
   *
   * @param earlier the findings of an earlier run
   * @return the writer
   */
  public JsonReport against(Baseline earlier) {
    return new JsonReport(wording, Objects.requireNonNull(earlier, "earlier"));
  }

  /**
   * Returns reports as JSON.
   *
   * @param sources the reports and what they are about
   * @return one document that ends with a line feed
   */
  public String write(List<CheckedSource> sources) {
    StringBuilder out = new StringBuilder();
    try (ReportStream reports = stream(out)) {
      for (CheckedSource source : sources) {
        reports.write(source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Returns a stream that writes the same document report by report.
   *
   * @param out where to write it
   * @return the stream, which has to be closed to complete the document
   */
  public ReportStream stream(Appendable out) {
    return new JsonDocumentStream(this::report, out);
  }

  /**
   * Returns a stream that writes JSON Lines: one report a line, each an element of {@code reports}
   * with its {@code reportVersion} in front.
   *
   * @param out where to write it
   * @return the stream
   */
  public ReportStream lines(Appendable out) {
    Objects.requireNonNull(out, "out");
    return new ReportStream() {
      @Override
      public void prepare(CheckedSource source) {
        source.report().stamp().inputHash();
      }

      @Override
      public void write(CheckedSource source) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("reportVersion", REPORT_VERSION);
        line.putAll(report(source));
        out.append(LINE_WRITER.writeValueAsString(line)).append('\n');
      }

      @Override
      public void close() {
        // Each line is complete.
      }
    };
  }

  private Map<String, Object> report(CheckedSource source) {
    ValidationReport report = source.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source.name());
    putIfPresent(json, "line", source.line());
    json.put("stamp", stamp(report.stamp()));
    json.put("counts", report.countsBySeverity());
    BaselineComparison comparison = baseline == null ? null : baseline.compare(source);
    if (comparison != null) {
      json.put("baseline", baseline(comparison));
    }
    Set<Finding> added = identities(comparison);
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      Map<String, Object> entry = finding(finding, report);
      if (comparison != null) {
        entry.put("baselineState", added.contains(finding) ? "new" : "remaining");
      }
      findings.add(entry);
    }
    json.put("findings", findings);
    json.put("suppressed", report.suppressed().stream().map(s -> suppressed(s, report)).toList());
    json.put("basis", basis(report));
    json.put("rulesRun", report.rulesRun());
    json.put("rulesSkipped", report.rulesSkipped().stream().map(this::skipped).toList());
    json.put("ruleFailures", report.ruleFailures());
    return json;
  }

  private static Set<Finding> identities(@Nullable BaselineComparison comparison) {
    Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());
    if (comparison != null) {
      added.addAll(comparison.added());
    }
    return added;
  }

  private static Map<String, Object> baseline(BaselineComparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("new", comparison.added().size());
    json.put("remaining", comparison.remaining().size());
    json.put("fixed", comparison.fixed());
    return json;
  }

  private static Map<String, Object> stamp(Stamp stamp) {
    Map<String, Object> json = new LinkedHashMap<>();
    stamp.library().ifPresent(version -> json.put("library", version));
    json.put("profile", stamp.profile());
    stamp.profileReviewedOn().ifPresent(day -> json.put("profileReviewedOn", day.toString()));
    stamp.dossier().ifPresent(id -> json.put("dossier", id));
    stamp.formatVersion().ifPresent(version -> json.put("formatVersion", version));
    json.put("asOf", stamp.asOf().toString());
    stamp.inputHash().ifPresent(hash -> json.put("inputHash", hash));
    return json;
  }

  private Map<String, Object> suppressed(Suppressed suppressed, ValidationReport report) {
    Suppression suppression = suppressed.suppression();
    Map<String, Object> why = new LinkedHashMap<>();
    putIfPresent(why, "reason", suppression.reason());
    putIfPresent(why, "owner", suppression.owner());
    putIfPresent(why, "expiresOn", suppression.expiresOn());
    Map<String, Object> json = finding(suppressed.finding(), report);
    json.put("suppression", why);
    return json;
  }

  private Map<String, Object> skipped(SkippedRule skipped) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", skipped.code());
    json.put("reason", wording.reason(skipped.reason()));
    return json;
  }

  private Map<String, Object> finding(Finding finding, ValidationReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", finding.severity());
    json.put("confidence", finding.confidence());
    json.put("pointer", finding.pointer());
    SourceLocation location = finding.location();
    if (location != null) {
      json.put("line", location.line());
      json.put("column", location.column());
    }
    putIfPresent(json, "subject", finding.subject());
    json.put("message", wording.message(finding));
    json.put("details", finding.details());
    json.put("fingerprint", finding.fingerprint());
    putIfPresent(json, "count", finding.isRemainder() ? finding.count() : null);
    List<String> basis = report.basis(finding).stream().map(LegalBasis::id).toList();
    if (!basis.isEmpty()) {
      json.put("basis", basis);
    }
    return json;
  }

  /** What the findings rest on, by code; of each code only what some finding of it names. */
  private static Map<String, Object> basis(ValidationReport report) {
    Map<String, Map<String, Object>> byCode = new TreeMap<>();
    Stream.concat(report.findings().stream(), report.suppressed().stream().map(Suppressed::finding))
        .forEach(
            finding ->
                report
                    .basis(finding)
                    .forEach(
                        basis ->
                            byCode
                                .computeIfAbsent(finding.code(), code -> new LinkedHashMap<>())
                                .putIfAbsent(basis.id(), basis(basis))));
    Map<String, Object> json = new LinkedHashMap<>();
    byCode.forEach((code, entries) -> json.put(code, entries.values()));
    return json;
  }

  static Map<String, Object> basis(LegalBasis basis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", basis.id());
    json.put("instrument", basis.instrument());
    putIfPresent(json, "number", basis.number());
    putIfPresent(json, "article", basis.article());
    json.put("kind", basis.kind());
    putIfPresent(json, "inForceFrom", basis.inForceFrom());
    putIfPresent(json, "inForceUntil", basis.inForceUntil());
    json.put("trust", basis.trust());
    putIfPresent(json, "reviewedOn", basis.reviewedOn());
    return json;
  }

  private static void putIfPresent(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value instanceof LocalDate date ? date.toString() : value);
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    return printer.withArrayIndenter(indenter).withObjectIndenter(indenter);
  }
}
