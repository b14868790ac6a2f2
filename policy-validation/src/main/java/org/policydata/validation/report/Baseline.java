package org.policydata.validation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.io.ReadFindings;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.SettingsFindings;
import org.policydata.validation.SettingsResult;
import org.policydata.validation.Suppressed;
import org.policydata.validation.settings.SettingsFile;

/**
 * The findings of an earlier run, to be compared with those of a later one by fingerprint, so that
 * renumbering a text or importing it again changes nothing.
 *
 * <pre>{@code
 * Baseline baseline = Baseline.read(Path.of("last-week.json")).value().orElseThrow();
 * BaselineComparison comparison = baseline.compare(new CheckedSource("notice.json", report));
 * comparison.added();       // look at these
 * comparison.remaining();   // known
 * comparison.fixed();       // gone
 * }</pre>
 *
 * <p>The file is a JSON report ({@link JsonReport}), or one that holds nothing but what comparing
 * needs, as {@link #write()} makes it; other members are passed over. Dossiers are told apart by
 * their ids, and where several have one id by the names of what was checked; so they are where no
 * dossier could be read. Immutable and thread-safe.
 */
public final class Baseline {

  /** Codes of findings that are made whatever checks run. */
  private static final Set<String> OF_NO_CHECK = PolicyValidator.otherCodes();

  private final Map<String, Group> byDossier;

  private Baseline(Map<String, Group> byDossier) {
    this.byDossier = byDossier;
  }

  /** The findings on dossiers of one id, by the name of what was checked and by fingerprint. */
  private record Group(Map<String, Map<String, Entry>> bySource) {

    Group() {
      this(new LinkedHashMap<>());
    }

    /** A single dossier may have another name now; of several, each has to have its own. */
    Map<String, Entry> of(String source) {
      Map<String, Entry> entries = bySource.get(source);
      if (entries == null && bySource.size() == 1) {
        return bySource.values().iterator().next();
      }
      return entries == null ? Map.of() : entries;
    }
  }

  /**
   * A finding of an earlier run.
   *
   * @param code its code
   * @param severity how serious it was
   * @param fingerprint {@link Finding#fingerprint()}
   * @param message what it said, in the language of that run
   * @param count how many findings it stands for, where it stands for the rest of very many
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @JsonProperty(required = true) String code,
      @Nullable Severity severity,
      @JsonProperty(required = true) String fingerprint,
      @Nullable String message,
      @Nullable Integer count) {

    public Entry {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** The rest of very many is known while it does not grow. */
    private boolean covers(Finding finding) {
      return count == null || finding.count() <= count;
    }
  }

  /**
   * Returns the baseline that reports make.
   *
   * @param sources the reports and what they are about
   * @return the baseline
   */
  public static Baseline of(List<CheckedSource> sources) {
    Builder builder = builder();
    sources.forEach(builder::add);
    return builder.build();
  }

  /**
   * Returns a builder for a run whose reports are too many to keep.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a file.
   *
   * @param file a JSON report, or what {@link #write()} made
   * @return the baseline and the findings
   * @throws IOException if the file cannot be read
   */
  public static SettingsResult<Baseline> read(Path file) throws IOException {
    return judged(Files.READER.read(file));
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a JSON report, or what {@link #write()} made
   * @return the baseline and the findings
   * @throws IOException if the stream cannot be read
   */
  public static SettingsResult<Baseline> read(InputStream in) throws IOException {
    return judged(Files.READER.read(in));
  }

  /**
   * Reads a text.
   *
   * @param json a JSON report, or what {@link #write()} made
   * @return the baseline and the findings
   */
  public static SettingsResult<Baseline> read(String json) {
    return judged(Files.READER.read(json));
  }

  private static SettingsResult<Baseline> judged(SettingsFile<Content> file) {
    Map<String, Group> byDossier = new LinkedHashMap<>();
    file.partial().ifPresent(content -> content.collect(file, byDossier));
    return SettingsResult.of(
        new Baseline(byDossier), file.findingsWithout(Set.of(ReadFindings.UNKNOWN_MEMBER.code())));
  }

  /**
   * Compares a later report with the findings on the same dossier; without any in the baseline, all
   * of its findings are new. What a check has found before that did not run this time is not fixed.
   *
   * @param source the later report and what it is about
   * @return what was added, has remained and is gone
   */
  public BaselineComparison compare(CheckedSource source) {
    Map<String, Entry> entries = entries(source);
    List<Finding> added = new ArrayList<>();
    List<Finding> remaining = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (Finding finding : source.report().findings()) {
      String fingerprint = finding.fingerprint();
      present.add(fingerprint);
      Entry known = entries.get(fingerprint);
      (known != null && known.covers(finding) ? remaining : added).add(finding);
    }
    for (Suppressed suppressed : source.report().suppressed()) {
      present.add(suppressed.finding().fingerprint());
    }
    Set<String> run = new HashSet<>(source.report().rulesRun());
    List<Entry> fixed =
        entries.values().stream()
            .filter(entry -> !present.contains(entry.fingerprint()))
            .filter(entry -> run.contains(entry.code()) || OF_NO_CHECK.contains(entry.code()))
            .toList();
    return new BaselineComparison(added, remaining, fixed);
  }

  /** Whether the findings on the same dossier hold this one. */
  boolean holds(CheckedSource source, Finding finding) {
    Entry known = entries(source).get(finding.fingerprint());
    return known != null && known.covers(finding);
  }

  private Map<String, Entry> entries(CheckedSource source) {
    Group group = byDossier.get(keyOf(source));
    return group == null ? Map.of() : group.of(source.label());
  }

  /**
   * Returns the baseline as JSON, a JSON report reduced to what comparing needs.
   *
   * @return one document that ends with a line feed
   */
  public String write() {
    List<Map<String, Object>> reports = new ArrayList<>();
    byDossier.forEach(
        (dossier, group) ->
            group
                .bySource()
                .forEach(
                    (source, entries) -> {
                      Map<String, Object> report = new LinkedHashMap<>();
                      report.put("source", source);
                      report.put("stamp", Map.of("dossier", dossier));
                      report.put("findings", entries.values());
                      reports.add(report);
                    }));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("reportVersion", JsonReport.REPORT_VERSION);
    document.put("reports", reports);
    return JsonReport.WRITER.writeValueAsString(document) + "\n";
  }

  private static String keyOf(CheckedSource source) {
    return source.report().stamp().dossier().orElse(source.label());
  }

  private static Entry entry(Finding finding) {
    return new Entry(
        finding.code(),
        finding.severity(),
        finding.fingerprint(),
        finding.message(),
        finding.isRemainder() ? finding.count() : null);
  }

  private static void add(Map<String, Entry> entries, Entry entry) {
    entries.putIfAbsent(entry.fingerprint(), entry);
  }

  /** Returns how many dossiers there are. */
  @Override
  public String toString() {
    return "Baseline[dossiers=" + byDossier.size() + "]";
  }

  /** Collects the findings of a run, report by report. */
  public static final class Builder {

    private final Map<String, Group> byDossier = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds the findings of a report.
     *
     * @param source the report and what it is about
     * @return this builder
     */
    public Builder add(CheckedSource source) {
      Map<String, Entry> entries =
          byDossier
              .computeIfAbsent(keyOf(source), key -> new Group())
              .bySource()
              .computeIfAbsent(source.label(), key -> new LinkedHashMap<>());
      source.report().findings().forEach(finding -> Baseline.add(entries, entry(finding)));
      return this;
    }

    /**
     * Returns the baseline.
     *
     * @return the baseline of the reports that were added
     */
    public Baseline build() {
      return new Baseline(new LinkedHashMap<>(byDossier));
    }
  }

  /**
   * The findings of an earlier run, as they stand in a file.
   *
   * @param reportVersion version of the format
   * @param reports reports by dossier
   */
  record Content(
      @JsonProperty(required = true) String reportVersion,
      @JsonProperty(required = true) List<Report> reports) {

    Content {
      Objects.requireNonNull(reportVersion, "reportVersion");
      reports = List.copyOf(Objects.requireNonNull(reports, "reports"));
    }

    void collect(SettingsFile<Content> file, Map<String, Group> byDossier) {
      if (!reportVersion.equals(JsonReport.REPORT_VERSION)) {
        file.report(
            SettingsFindings.UNSUPPORTED_BASELINE,
            "/reportVersion",
            null,
            Map.of("found", reportVersion, "expected", JsonReport.REPORT_VERSION));
      }
      for (int i = 0; i < reports.size(); i++) {
        Report report = reports.get(i);
        String key = report.key();
        Map<String, Map<String, Entry>> bySource =
            byDossier.computeIfAbsent(key, id -> new Group()).bySource();
        Map<String, Entry> entries = bySource.get(report.label());
        if (entries == null) {
          entries = new LinkedHashMap<>();
          bySource.put(report.label(), entries);
        } else {
          file.report(
              SettingsFindings.DUPLICATE_REPORT, "/reports/" + i, key, Map.of("found", key));
        }
        for (Entry entry : report.findings()) {
          add(entries, entry);
        }
      }
    }
  }

  /**
   * The findings on one dossier.
   *
   * @param source name of what was checked
   * @param line the line of that file, where it is one
   * @param stamp names the dossier
   * @param findings the findings
   */
  record Report(
      @JsonProperty(required = true) String source,
      @Nullable Integer line,
      @Nullable DossierStamp stamp,
      @JsonProperty(required = true) List<Entry> findings) {

    Report {
      Objects.requireNonNull(source, "source");
      findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
    }

    String key() {
      return Optional.ofNullable(stamp).map(DossierStamp::dossier).orElse(label());
    }

    String label() {
      return line == null ? source : source + ":" + line;
    }
  }

  /**
   * What a baseline needs of a stamp.
   *
   * @param dossier id of the dossier
   */
  record DossierStamp(@Nullable String dossier) {}

  /** Made when a file is first read. */
  private static final class Files {
    static final SettingsFile.Reader<Content> READER =
        new SettingsFile.Reader<>(Content.class, MethodHandles.lookup());
  }
}
