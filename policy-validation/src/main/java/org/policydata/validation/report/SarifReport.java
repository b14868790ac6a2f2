package org.policydata.validation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
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
import org.policydata.validation.corpus.CorpusRules;

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

  /** How an absolute name begins on Windows. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");

  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Where a report is about no single file. */
  static final int NO_FILE = -1;

  private static final String BASELINE_STATE = "baselineState";
  private static final String SUPPRESSIONS = "suppressions";

  private final PolicyValidator validator;
  private final Wording wording;
  private final Locale language;
  private final @Nullable Baseline baseline;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();

  private SarifReport(PolicyValidator validator, Locale language, @Nullable Baseline baseline) {
    this.validator = validator;
    this.wording = new Wording(validator, language);
    this.language = language;
    this.baseline = baseline;
    descriptors(validator).forEach(rule -> ruleIndexes.put(rule.code(), ruleIndexes.size()));
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
   * @param sources the reports; their names are taken for paths of files; an absolute one becomes a
   *     {@code file:} URI
   * @return one JSON document that ends with a line feed
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
   * Returns a stream that writes the same log report by report. Only the names of the files, and
   * which checks failed or did not run, are kept until the end, as the format lists them apart.
   *
   * @param out where to write it
   * @return the stream, which has to be closed to complete the log
   */
  public ReportStream stream(Appendable out) {
    return new SarifStream(this, Objects.requireNonNull(out, "out"));
  }

  Wording wording() {
    return wording;
  }

  /** What stands in front of the results; the version is that of the library that reported. */
  Map<String, Object> head(@Nullable CheckedSource first) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "policy-validation");
    if (first != null) {
      first.report().stamp().library().ifPresent(version -> driver.put("version", version));
    }
    driver.put("rules", descriptors(validator).stream().map(this::rule).toList());
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("tool", Map.of("driver", driver));
    head.put("language", wording.choose("en-US", "zh-CN"));
    head.put("columnKind", "utf16CodeUnits");
    return head;
  }

  /** The checks of one dossier and those across dossiers, in the order that indexes count. */
  private static List<RuleDescriptor> descriptors(PolicyValidator validator) {
    List<RuleDescriptor> descriptors = new ArrayList<>(validator.descriptors());
    descriptors.addAll(CorpusRules.descriptors());
    return descriptors;
  }

  static boolean isAcrossDocuments(CheckedSource source) {
    return CorpusRules.descriptors().stream()
        .anyMatch(descriptor -> source.report().rulesRun().contains(descriptor.code()));
  }

  private Map<String, Object> rule(RuleDescriptor descriptor) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", descriptor.code());
    rule.put("shortDescription", text(descriptor.summary(language)));
    rule.put("fullDescription", text(wording.description(descriptor)));
    String help = help(descriptor);
    if (!help.isEmpty()) {
      rule.put("help", text(help));
    }
    rule.put("defaultConfiguration", Map.of("level", level(descriptor.severity())));
    rule.put("properties", Map.of("confidence", descriptor.confidence()));
    return rule;
  }

  /** Why the check exists, and what the profile says it rests on. */
  private String help(RuleDescriptor descriptor) {
    String basis = wording.basis(validator.profile().settings(descriptor.code()).basis().stream());
    String rationale = descriptor.rationale(language);
    return basis.isEmpty()
        ? rationale
        : rationale + "\n\n" + wording.choose("Legal basis: ", "法律依据：") + basis;
  }

  static Map<String, Object> notification(
      String level, @Nullable String code, String message, CheckedSource source, int artifact) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("level", level);
    if (code != null) {
      notification.put("associatedRule", Map.of("id", code));
    }
    notification.put("message", text(message));
    if (artifact != NO_FILE) {
      Map<String, Object> physical = new LinkedHashMap<>();
      physical.put("artifactLocation", file(source.name(), artifact));
      if (source.line() != null) {
        physical.put("region", Map.of("startLine", source.line()));
      }
      notification.put("locations", List.of(Map.of("physicalLocation", physical)));
    }
    return notification;
  }

  static Map<String, Object> artifact(CheckedSource source) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("location", Map.of("uri", uri(source.name())));
    if (source.line() == null) {
      source
          .report()
          .stamp()
          .inputHash()
          .ifPresent(hash -> artifact.put("properties", Map.of("contentHash", hash)));
    }
    return artifact;
  }

  List<Map<String, Object>> results(CheckedSource source, int artifact) {
    List<Map<String, Object>> results = new ArrayList<>();
    ValidationReport report = source.report();
    BaselineComparison comparison = baseline == null ? null : baseline.compare(source);
    Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());
    if (comparison != null) {
      added.addAll(comparison.added());
    }
    for (Finding finding : report.findings()) {
      Map<String, Object> result = result(finding, source, artifact);
      if (comparison != null) {
        result.put(BASELINE_STATE, added.contains(finding) ? "new" : "unchanged");
      }
      results.add(result);
    }
    for (Suppressed suppressed : report.suppressed()) {
      Map<String, Object> result = result(suppressed.finding(), source, artifact);
      if (baseline != null) {
        boolean known = baseline.holds(source, suppressed.finding());
        result.put(BASELINE_STATE, known ? "unchanged" : "new");
      }
      result.put(SUPPRESSIONS, List.of(suppression(suppressed.suppression())));
      results.add(result);
    }
    if (comparison != null) {
      comparison.fixed().forEach(entry -> results.add(absent(entry, source, artifact)));
    }
    if (!validator.suppressions().all().isEmpty()) {
      // The format wants them of all results or of none.
      results.forEach(result -> result.putIfAbsent(SUPPRESSIONS, List.of()));
    }
    return results;
  }

  /** A finding of the earlier run that is gone; where it stood nobody knows any more. */
  private Map<String, Object> absent(Baseline.Entry entry, CheckedSource source, int artifact) {
    Map<String, Object> result = new LinkedHashMap<>();
    identify(result, entry.code());
    result.put("level", entry.severity() == null ? "none" : level(entry.severity()));
    result.put("message", text(entry.message() == null ? entry.code() : entry.message()));
    if (artifact != NO_FILE) {
      Map<String, Object> file = Map.of("artifactLocation", file(source.name(), artifact));
      result.put("locations", List.of(Map.of("physicalLocation", file)));
    }
    result.put("partialFingerprints", Map.of(FINGERPRINT, entry.fingerprint()));
    result.put(BASELINE_STATE, "absent");
    return result;
  }

  private void identify(Map<String, Object> result, String code) {
    result.put("ruleId", code);
    Integer index = ruleIndexes.get(code);
    if (index != null) {
      result.put("ruleIndex", index);
    }
  }

  private Map<String, Object> result(Finding finding, CheckedSource source, int artifact) {
    Map<String, Object> result = new LinkedHashMap<>();
    identify(result, finding.code());
    result.put("level", level(finding.severity()));
    result.put("message", text(wording.message(finding)));
    result.put("locations", List.of(location(finding, source, artifact)));
    result.put("partialFingerprints", Map.of(FINGERPRINT, finding.fingerprint()));
    result.put("properties", properties(finding, source.report()));
    return result;
  }

  private static Map<String, Object> location(Finding finding, CheckedSource source, int artifact) {
    Map<String, Object> physical = new LinkedHashMap<>();
    Map<String, Object> file = file(finding, source, artifact);
    if (!file.isEmpty()) {
      physical.put("artifactLocation", file);
    }
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
    if (!physical.isEmpty()) {
      location.put("physicalLocation", physical);
    }
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private Map<String, Object> properties(Finding finding, ValidationReport report) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("confidence", finding.confidence());
    Set<String> basis = new LinkedHashSet<>();
    for (LegalBasis entry : report.basis(finding)) {
      basis.add(entry.citation(language));
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

  /** A finding across documents stands in one of them. */
  private static Map<String, Object> file(Finding finding, CheckedSource source, int artifact) {
    if (artifact != NO_FILE) {
      return file(source.name(), artifact);
    }
    return finding.detail("source").orElse(null) instanceof String name
        ? Map.of("uri", uri(name))
        : Map.of();
  }

  private static Map<String, Object> file(String name, int artifact) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("uri", uri(name));
    file.put("index", artifact);
    return file;
  }

  /**
   * A file name as a URI (RFC 3986) where it is absolute, and as a relative reference otherwise;
   * Chinese characters are percent-encoded.
   */
  static String uri(String name) {
    String path = name.replace('\\', '/');
    try {
      if (path.startsWith("/") || DRIVE.matcher(path).lookingAt()) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        String direct = new URI(null, null, rooted, null).normalize().getPath();
        return new URI("file", "", direct, null).toASCIIString();
      }
      boolean looksLikeScheme = path.indexOf(':') >= 0;
      URI relative = new URI(null, null, (looksLikeScheme ? "./" : "") + path, null);
      return relative.normalize().toASCIIString();
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
