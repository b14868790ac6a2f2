package org.policydata.validation.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.Suppressed;
import org.policydata.validation.Suppression;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.corpus.CorpusCheck;

/**
 * Reports as one log of the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which
 * build servers and code hosts show beside the lines of a file. Immutable and thread-safe.
 *
 * <p>INFO becomes {@code note}. A place is a line and a column in UTF-16 units where the source is
 * known, and always a logical location with the JSON pointer. Suppressed findings are results with
 * their reason, rules that failed are notifications.
 */
public final class SarifReport {

  /**
   * Names how {@link Finding#fingerprint()} is worked out, so that another way can stand beside.
   */
  private static final String FINGERPRINT = "clauseWords/v1";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final PolicyValidator validator;
  private final Wording wording;
  private final Locale language;
  private final @Nullable Baseline baseline;

  private SarifReport(PolicyValidator validator, Locale language, @Nullable Baseline baseline) {
    this.validator = validator;
    this.wording = new Wording(validator, language);
    this.language = language;
    this.baseline = baseline;
  }

  /**
   * Returns a writer of SARIF logs.
   *
   * @param validator the validator that made the reports; its rules word the messages
   * @param language language of the messages: Chinese, or anything else for English
   * @return the writer
   */
  public static SarifReport of(PolicyValidator validator, Locale language) {
    return new SarifReport(
        Objects.requireNonNull(validator, "validator"),
        Objects.requireNonNull(language, "language"),
        null);
  }

  /**
   * Returns a writer that says of each result whether it is new, unchanged or absent.
   *
   * @param earlier the findings of an earlier run
   * @return the writer
   */
  public SarifReport against(Baseline earlier) {
    return new SarifReport(validator, language, Objects.requireNonNull(earlier, "earlier"));
  }

  /**
   * Returns reports as one SARIF log with one run.
   *
   * @param sources the reports; their names are taken for relative paths of files
   * @return one JSON document that ends with a line feed
   */
  public String write(List<CheckedSource> sources) {
    Map<String, Integer> ruleIndexes = new HashMap<>();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(sources, ruleIndexes)));
    run.put("language", wording.choose("en-US", "zh-CN"));
    run.put("columnKind", "utf16CodeUnits");
    run.put("invocations", List.of(invocation(sources)));
    run.put("artifacts", sources.stream().map(SarifReport::artifact).toList());
    List<Map<String, Object>> results = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      addResults(sources.get(i), i, ruleIndexes, results);
    }
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonReport.WRITER.writeValueAsString(log) + "\n";
  }

  private Map<String, Object> driver(
      List<CheckedSource> sources, Map<String, Integer> ruleIndexes) {
    List<Map<String, Object>> rules = new ArrayList<>();
    List<RuleDescriptor> descriptors = new ArrayList<>(validator.descriptors());
    if (sources.stream().anyMatch(SarifReport::isAcrossDocuments)) {
      descriptors.addAll(CorpusCheck.descriptors());
    }
    for (RuleDescriptor descriptor : descriptors) {
      ruleIndexes.put(descriptor.code(), rules.size());
      rules.add(rule(descriptor));
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "policy-validation");
    sources.stream()
        .flatMap(source -> source.report().stamp().library().stream())
        .findFirst()
        .ifPresent(version -> driver.put("version", version));
    driver.put("rules", rules);
    return driver;
  }

  private static boolean isAcrossDocuments(CheckedSource source) {
    return CorpusCheck.descriptors().stream()
        .anyMatch(descriptor -> source.report().rulesRun().contains(descriptor.code()));
  }

  private static Map<String, Object> rule(RuleDescriptor descriptor) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", descriptor.code());
    rule.put("shortDescription", text(descriptor.summary()));
    rule.put("fullDescription", text(descriptor.summary() + " " + descriptor.rationale()));
    rule.put("defaultConfiguration", Map.of("level", level(descriptor.severity())));
    rule.put("properties", Map.of("confidence", descriptor.confidence()));
    return rule;
  }

  private static Map<String, Object> invocation(List<CheckedSource> sources) {
    List<Map<String, Object>> failures = new ArrayList<>();
    List<Map<String, Object>> skipped = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      ValidationReport report = sources.get(i).report();
      int artifact = i;
      report
          .ruleFailures()
          .forEach(
              failure ->
                  failures.add(
                      notification("error", failure.code(), failure.problem(), sources, artifact)));
      report
          .rulesSkipped()
          .forEach(
              rule ->
                  skipped.add(notification("note", rule.code(), rule.reason(), sources, artifact)));
    }
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", failures.isEmpty());
    if (!failures.isEmpty()) {
      invocation.put("toolExecutionNotifications", failures);
    }
    if (!skipped.isEmpty()) {
      invocation.put("toolConfigurationNotifications", skipped);
    }
    return invocation;
  }

  private static Map<String, Object> notification(
      String level, String code, String message, List<CheckedSource> sources, int artifact) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("level", level);
    notification.put("associatedRule", Map.of("id", code));
    notification.put("message", text(message));
    notification.put(
        "locations",
        List.of(Map.of("physicalLocation", Map.of("artifactLocation", file(sources, artifact)))));
    return notification;
  }

  private static Map<String, Object> artifact(CheckedSource source) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("location", Map.of("uri", uri(source.name())));
    source
        .report()
        .stamp()
        .inputHash()
        .ifPresent(hash -> artifact.put("properties", Map.of("contentHash", hash)));
    return artifact;
  }

  private void addResults(
      CheckedSource source,
      int artifact,
      Map<String, Integer> ruleIndexes,
      List<Map<String, Object>> results) {
    ValidationReport report = source.report();
    BaselineComparison comparison = baseline == null ? null : baseline.compare(source);
    Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());
    if (comparison != null) {
      added.addAll(comparison.added());
    }
    for (Finding finding : report.findings()) {
      Map<String, Object> result = result(finding, source, artifact, ruleIndexes);
      if (comparison != null) {
        result.put("baselineState", added.contains(finding) ? "new" : "unchanged");
      }
      results.add(result);
    }
    for (Suppressed suppressed : report.suppressed()) {
      Map<String, Object> result = result(suppressed.finding(), source, artifact, ruleIndexes);
      result.put("suppressions", List.of(suppression(suppressed.suppression())));
      results.add(result);
    }
  }

  private Map<String, Object> result(
      Finding finding, CheckedSource source, int artifact, Map<String, Integer> ruleIndexes) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    Integer index = ruleIndexes.get(finding.code());
    if (index != null) {
      result.put("ruleIndex", index);
    }
    result.put("level", level(finding.severity()));
    result.put("message", text(wording.message(finding)));
    result.put("locations", List.of(location(finding, source, artifact)));
    result.put("partialFingerprints", Map.of(FINGERPRINT, finding.fingerprint()));
    result.put("properties", properties(finding, source.report()));
    return result;
  }

  private static Map<String, Object> location(Finding finding, CheckedSource source, int artifact) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", file(finding, source, artifact));
    SourceLocation place = finding.location();
    if (place != null) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", place.line());
      region.put("startColumn", place.column());
      physical.put("region", region);
    }
    Map<String, Object> logical = new LinkedHashMap<>();
    if (finding.subject() != null) {
      logical.put("name", finding.subject());
    }
    logical.put("fullyQualifiedName", finding.pointer());
    logical.put("kind", "value");
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private Map<String, Object> properties(Finding finding, ValidationReport report) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("confidence", finding.confidence());
    Set<String> basis = new LinkedHashSet<>();
    for (LegalBasis entry : report.basis(finding)) {
      basis.add(wording.citation(entry.citation()));
    }
    if (!basis.isEmpty()) {
      properties.put("basis", basis);
    }
    if (!finding.details().isEmpty()) {
      properties.put("details", finding.details());
    }
    return properties;
  }

  private static Map<String, Object> suppression(Suppression suppression) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "external");
    json.put("status", "accepted");
    if (suppression.reason() != null) {
      json.put("justification", suppression.reason());
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    if (suppression.owner() != null) {
      properties.put("owner", suppression.owner());
    }
    if (suppression.expiresOn() != null) {
      properties.put("expiresOn", suppression.expiresOn().toString());
    }
    if (!properties.isEmpty()) {
      json.put("properties", properties);
    }
    return json;
  }

  private static Map<String, Object> file(List<CheckedSource> sources, int artifact) {
    return file(sources.get(artifact).name(), artifact);
  }

  /** A finding across documents stands in one of them. */
  private static Map<String, Object> file(Finding finding, CheckedSource source, int artifact) {
    return isAcrossDocuments(source) && finding.detail("source").orElse(null) instanceof String name
        ? Map.of("uri", uri(name))
        : file(source.name(), artifact);
  }

  private static Map<String, Object> file(String name, int artifact) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("uri", uri(name));
    file.put("index", artifact);
    return file;
  }

  /** A file name as a relative reference (RFC 3986), Chinese characters percent-encoded. */
  private static String uri(String name) {
    try {
      return new URI(null, null, name.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no file can have this name: " + name, e);
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
