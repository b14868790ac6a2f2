package org.policydata.validation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.io.json.Suggestion;
import org.policydata.validation.settings.SettingsFile;

/**
 * Findings that someone lets stand: they leave the verdict and stay listed in the report, apart
 * from the others and with the reason.
 *
 * <pre>{@code
 * Suppressions suppressions = Suppressions.read(Path.of("suppressions.json")).value().orElseThrow();
 * PolicyValidator validator = PolicyValidator.builder().suppressions(suppressions).build();
 * ValidationReport report = validator.validate(dossier, asOf);
 * report.suppressed();                                  // what was found and may stand
 * validator.auditSuppressions(List.of(report), asOf);   // expired, unused, or of an ERROR
 * }</pre>
 *
 * <p>The file:
 *
 * <pre>{@code
 * {"suppressions": [
 *   {"rule": "text.suspicious-word", "subject": "c2-s5-a20-p1", "dossier": "nb-2024",
 *    "reason": "published so; the slip is corrected in the final text",
 *    "owner": "市经信局", "expiresOn": "2024-12-31"}
 * ]}
 * }</pre>
 *
 * <p>An ERROR cannot be suppressed, and a suppression without a reason is refused. Immutable and
 * thread-safe.
 */
public final class Suppressions {

  private static final Suppressions NONE = new Suppressions(List.of(), Map.of());

  private final List<Suppression> all;
  private final Map<Integer, SourceLocation> locations;
  private final Map<String, List<Suppression>> byRule;

  private Suppressions(List<Suppression> all, Map<Integer, SourceLocation> locations) {
    this.all = List.copyOf(all);
    this.locations = Map.copyOf(locations);
    this.byRule = this.all.stream().collect(Collectors.groupingBy(Suppression::rule));
  }

  /**
   * Returns no suppressions.
   *
   * @return an empty list
   */
  public static Suppressions none() {
    return NONE;
  }

  /**
   * Returns suppressions.
   *
   * @param suppressions the suppressions, each with a reason
   * @return the suppressions
   * @throws IllegalArgumentException if one gives no reason
   */
  public static Suppressions of(List<Suppression> suppressions) {
    for (Suppression suppression : suppressions) {
      if (!suppression.gaveReason()) {
        throw new IllegalArgumentException("no reason is given: " + suppression);
      }
    }
    return new Suppressions(suppressions, Map.of());
  }

  /**
   * Reads a file.
   *
   * @param file a file that holds suppressions
   * @return the suppressions and the findings
   * @throws IOException if the file cannot be read
   */
  public static SettingsResult<Suppressions> read(Path file) throws IOException {
    return judged(Files.READER.read(file));
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a stream of suppressions
   * @return the suppressions and the findings
   * @throws IOException if the stream cannot be read
   */
  public static SettingsResult<Suppressions> read(InputStream in) throws IOException {
    return judged(Files.READER.read(in));
  }

  /**
   * Reads a text.
   *
   * @param json suppressions
   * @return the suppressions and the findings
   */
  public static SettingsResult<Suppressions> read(String json) {
    return judged(Files.READER.read(json));
  }

  private static SettingsResult<Suppressions> judged(SettingsFile<Content> file) {
    Optional<Content> content = file.partial();
    if (content.isEmpty()) {
      return SettingsResult.of(null, file.findings());
    }
    List<Suppression> all = content.get().suppressions();
    List<String> pointers = IntStream.range(0, all.size()).mapToObj(Suppressions::pointer).toList();
    Map<String, SourceLocation> places = file.locate(pointers);
    Map<Integer, SourceLocation> locations = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Suppression suppression = all.get(i);
      SourceLocation place = places.get(pointers.get(i));
      if (place != null) {
        locations.put(i, place);
      }
      if (!suppression.gaveReason()) {
        Map<String, Object> details = Map.of("rule", suppression.rule());
        file.report(SettingsFindings.NO_REASON, pointers.get(i), suppression.subject(), details);
      }
    }
    return SettingsResult.of(new Suppressions(all, locations), file.findings());
  }

  private static String pointer(int index) {
    return "/suppressions/" + index;
  }

  /**
   * Returns the suppressions.
   *
   * @return the suppressions in the order of the file
   */
  public List<Suppression> all() {
    return all;
  }

  /** The report with the findings apart that someone lets stand on its day. */
  ValidationReport apply(ValidationReport report) {
    if (all.isEmpty()) {
      return report;
    }
    LocalDate day = report.stamp().asOf();
    String dossier = report.stamp().dossier().orElse(null);
    List<Finding> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>(report.suppressed());
    for (Finding finding : report.findings()) {
      Optional<Suppression> by =
          finding.severity() == Severity.ERROR
              ? Optional.empty()
              : byRule.getOrDefault(finding.code(), List.of()).stream()
                  .filter(each -> each.holdsOn(day) && each.matches(finding, dossier))
                  .findFirst();
      by.ifPresentOrElse(
          each -> suppressed.add(new Suppressed(finding, each)), () -> findings.add(finding));
    }
    return suppressed.isEmpty() ? report : report.withFindings(findings, suppressed);
  }

  /**
   * What is wrong with the suppressions themselves, judged by all reports of a run.
   *
   * @param checks codes of the checks
   * @param others codes of all other findings there can be
   */
  List<Finding> audit(
      Collection<ValidationReport> reports,
      LocalDate asOf,
      Set<String> checks,
      Set<String> others) {
    Set<Suppression> used = new HashSet<>();
    reports.forEach(report -> report.suppressed().forEach(each -> used.add(each.suppression())));
    List<Finding> findings = new ArrayList<>();
    Set<Suppression> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Suppression suppression = all.get(i);
      boolean again = !seen.add(suppression);
      Finding finding =
          !suppression.holdsOn(asOf)
              ? finding(SettingsFindings.EXPIRED, i, Map.of())
              : matchesError(suppression, reports)
                  ? finding(SettingsFindings.OF_ERROR, i, Map.of())
                  : again || !used.contains(suppression)
                      ? unused(i, reports, checks, others, again)
                      : null;
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static boolean matchesError(
      Suppression suppression, Collection<ValidationReport> reports) {
    for (ValidationReport report : reports) {
      String dossier = report.stamp().dossier().orElse(null);
      for (Finding finding : report.findings()) {
        if (finding.severity() == Severity.ERROR && suppression.matches(finding, dossier)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Null where the run could not tell: the check did not run on a dossier that is meant. */
  private @Nullable Finding unused(
      int index,
      Collection<ValidationReport> reports,
      Set<String> checks,
      Set<String> others,
      boolean again) {
    Suppression suppression = all.get(index);
    String rule = suppression.rule();
    boolean check = checks.contains(rule);
    if (!check && !others.contains(rule)) {
      Map<String, Object> details = new TreeMap<>();
      Optional<String> closest = Suggestion.closest(rule, checks);
      details.put("problem", closest.isPresent() ? "SIMILAR_RULE" : "UNKNOWN_RULE");
      closest.ifPresent(name -> details.put("suggestion", name));
      return finding(SettingsFindings.UNUSED, index, details);
    }
    boolean couldMatch =
        reports.stream()
            .filter(report -> concerns(suppression, report))
            .anyMatch(report -> !check || report.rulesRun().contains(rule));
    return again || couldMatch ? finding(SettingsFindings.UNUSED, index, Map.of()) : null;
  }

  private static boolean concerns(Suppression suppression, ValidationReport report) {
    return suppression.dossier() == null
        || report.stamp().dossier().filter(suppression.dossier()::equals).isPresent();
  }

  private Finding finding(FindingKind kind, int index, Map<String, Object> more) {
    Suppression suppression = all.get(index);
    Map<String, Object> details = new TreeMap<>(more);
    details.put("rule", suppression.rule());
    details.put("subject", suppression.subject());
    if (suppression.expiresOn() != null) {
      details.put("expiresOn", suppression.expiresOn().toString());
    }
    return kind.finding(pointer(index), suppression.subject(), details).at(locations.get(index));
  }

  /** Returns how many there are. */
  @Override
  public String toString() {
    return "Suppressions[" + all.size() + "]";
  }

  /**
   * Findings that may stand, as a file lists them.
   *
   * @param suppressions the suppressions
   */
  record Content(List<Suppression> suppressions) {

    Content {
      suppressions = suppressions == null ? List.of() : List.copyOf(suppressions);
    }
  }

  /** Made when a file is first read. */
  private static final class Files {
    static final SettingsFile.Reader<Content> READER =
        new SettingsFile.Reader<>(Content.class, MethodHandles.lookup());
  }
}
