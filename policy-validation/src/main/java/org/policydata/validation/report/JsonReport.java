package org.policydata.validation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Stamp;
import org.policydata.validation.ValidationReport;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as one JSON document {@code {"reportVersion", "reports": [...]}}, always of this shape,
 * for programs. Immutable and thread-safe.
 */
public final class JsonReport {

  private static final String REPORT_VERSION = "1.0";
  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writer().with(prettyPrinter());

  private final PolicyValidator validator;
  private final Wording wording;

  private JsonReport(PolicyValidator validator, Locale language) {
    this.validator = Objects.requireNonNull(validator, "validator");
    this.wording = new Wording(validator, language);
  }

  /**
   * Returns a writer of JSON reports.
   *
   * @param validator the validator that made the reports; its profile gives the legal basis
   * @param language language of the messages: Chinese, or anything else for English
   * @return the writer
   */
  public static JsonReport of(PolicyValidator validator, Locale language) {
    return new JsonReport(validator, language);
  }

  /**
   * Returns reports as JSON.
   *
   * @param sources the reports and what they are about
   * @return one document that ends with a line feed
   */
  public String write(List<CheckedSource> sources) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("reportVersion", REPORT_VERSION);
    document.put("reports", sources.stream().map(this::report).toList());
    return WRITER.writeValueAsString(document) + "\n";
  }

  private Map<String, Object> report(CheckedSource source) {
    ValidationReport report = source.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source.name());
    json.put("stamp", stamp(report.stamp()));
    json.put("counts", report.countsBySeverity());
    json.put("findings", report.findings().stream().map(this::finding).toList());
    json.put("suppressed", report.suppressed().stream().map(this::finding).toList());
    json.put("basis", basis(report));
    json.put("rulesRun", report.rulesRun());
    json.put("rulesSkipped", report.rulesSkipped());
    json.put("ruleFailures", report.ruleFailures());
    return json;
  }

  private static Map<String, Object> stamp(Stamp stamp) {
    Map<String, Object> json = new LinkedHashMap<>();
    stamp.library().ifPresent(version -> json.put("library", version));
    json.put("profile", stamp.profile());
    stamp.profileReviewedOn().ifPresent(day -> json.put("profileReviewedOn", day.toString()));
    stamp.formatVersion().ifPresent(version -> json.put("formatVersion", version));
    json.put("asOf", stamp.asOf().toString());
    stamp.inputHash().ifPresent(hash -> json.put("inputHash", hash));
    return json;
  }

  private Map<String, Object> finding(Finding finding) {
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
    return json;
  }

  /** The legal basis of the codes that were found, by code. */
  private Map<String, Object> basis(ValidationReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (String code : new TreeSet<>(report.countsByCode().keySet())) {
      List<Map<String, Object>> entries = new ArrayList<>();
      for (LegalBasis basis : validator.profile().settings(code).basis()) {
        entries.add(basis(basis));
      }
      if (!entries.isEmpty()) {
        json.put(code, entries);
      }
    }
    return json;
  }

  private static Map<String, Object> basis(LegalBasis basis) {
    Map<String, Object> json = new LinkedHashMap<>();
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
