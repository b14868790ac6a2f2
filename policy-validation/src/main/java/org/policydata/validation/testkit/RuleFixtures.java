package org.policydata.validation.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/**
 * The documents that rules are tested with, in a folder for each check: {@code <code>/fires.json}
 * beside {@code <code>/fires.expected}, {@code <code>/silent.json} where nothing is found.
 *
 * <pre>{@code
 * RuleFixtures fixtures = RuleFixtures.in(folder, LocalDate.of(2024, 5, 1));
 * PolicyValidator validator = PolicyValidator.builder().rule(rule).build();
 * assertTrue(fixtures.check(validator).isEmpty());
 * assertTrue(fixtures.gaps(List.of(rule.descriptor())).isEmpty());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleFixtures {

  private final List<RuleFixture> all;
  private final Set<String> codes;

  private RuleFixtures(List<RuleFixture> all, Set<String> codes) {
    this.all = all;
    this.codes = codes;
  }

  /**
   * Returns the fixtures of a folder, those of all folders below it included.
   *
   * @param folder a folder with one folder for each check
   * @param asOf day the judgement is made for where a fixture names none
   * @return the fixtures, by code and name
   * @throws IOException if the folder cannot be read
   * @throws java.time.DateTimeException if an {@code as-of} line holds no day
   */
  public static RuleFixtures in(Path folder, LocalDate asOf) throws IOException {
    Objects.requireNonNull(asOf, "asOf");
    List<Path> documents;
    try (Stream<Path> files = Files.walk(folder)) {
      documents =
          files
              .filter(file -> file.getFileName().toString().endsWith(RuleFixture.JSON))
              .sorted()
              .toList();
    }
    List<RuleFixture> fixtures = new ArrayList<>();
    for (Path document : documents) {
      fixtures.add(RuleFixture.of(document, asOf));
    }
    return new RuleFixtures(List.copyOf(fixtures), Set.of());
  }

  /**
   * Returns the fixtures of the folder {@code rules} that lies beside a class among the resources.
   *
   * @param type the class, as a rule the test itself
   * @param asOf day the judgement is made for where a fixture names none
   * @return the fixtures, by code and name
   * @throws IOException if the folder cannot be read
   * @throws IllegalArgumentException if there is no such folder, or if it lies in a jar
   * @throws java.time.DateTimeException if an {@code as-of} line holds no day
   */
  public static RuleFixtures beside(Class<?> type, LocalDate asOf) throws IOException {
    URL folder = type.getResource("rules");
    if (folder == null || !folder.getProtocol().equals("file")) {
      throw new IllegalArgumentException("type has no folder rules beside it: " + type.getName());
    }
    try {
      return in(Path.of(folder.toURI()), asOf);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("type lies at no proper place: " + folder, e);
    }
  }

  /**
   * Returns a copy that compares the findings of some checks and passes over all others, so that a
   * new version of the library, with more checks, breaks no test of one's own rules.
   *
   * @param code code of a check
   * @param more codes of further checks
   * @return the copy
   */
  public RuleFixtures comparing(String code, String... more) {
    Set<String> chosen = new TreeSet<>(List.of(more));
    chosen.add(code);
    return new RuleFixtures(all, Set.copyOf(chosen));
  }

  /**
   * Returns the fixtures.
   *
   * @return all, by code and name
   */
  public List<RuleFixture> all() {
    return all;
  }

  /**
   * Checks every document and compares exactly: nothing missing, nothing extra, in the order of the
   * document. A rule that throws is a mismatch too, and so are a message without a value for one of
   * its placeholders, and a compared rule that could not run on a document of its own.
   *
   * @param validator the validator that has the rules
   * @return what differs; empty where all is as expected
   * @throws IOException if a document cannot be read from its file
   */
  public List<FixtureMismatch> check(PolicyValidator validator) throws IOException {
    List<FixtureMismatch> mismatches = new ArrayList<>();
    for (RuleFixture fixture : all) {
      check(fixture, validator).ifPresent(mismatches::add);
    }
    return List.copyOf(mismatches);
  }

  /**
   * Checks one document, for tests that show each by its name.
   *
   * @param fixture one of {@link #all()}
   * @param validator the validator that has the rules
   * @return what differs; empty where all is as expected
   * @throws IOException if the document cannot be read from its file
   */
  public Optional<FixtureMismatch> check(RuleFixture fixture, PolicyValidator validator)
      throws IOException {
    ValidationReport report = fixture.report(validator);
    List<SkippedRule> skipped =
        report.rulesSkipped().stream()
            .filter(rule -> rule.code().equals(fixture.code()) && codes.contains(rule.code()))
            .toList();
    // Why a rule could not run is told by errors that are no findings of its own.
    boolean withErrors = !skipped.isEmpty();
    List<Finding> compared =
        report.findings().stream()
            .filter(
                finding ->
                    isCompared(RuleFixture.line(finding))
                        || (withErrors && finding.severity() == Severity.ERROR))
            .toList();
    List<RuleFailure> failures = new ArrayList<>(report.ruleFailures());
    compared.forEach(finding -> failures.addAll(unfilled(finding)));
    List<String> expected = fixture.expected().stream().filter(this::isCompared).toList();
    List<String> found = compared.stream().map(RuleFixture::line).toList();
    return found.equals(expected) && failures.isEmpty() && skipped.isEmpty()
        ? Optional.empty()
        : Optional.of(new FixtureMismatch(fixture, expected, found, failures, skipped));
  }

  /** What the message of a finding should say, and the rule did not. */
  private static List<RuleFailure> unfilled(Finding finding) {
    String problem = finding.detail("problem").map(String::valueOf).orElse("");
    return finding.kind().placeholders(problem).stream()
        .filter(name -> finding.detail(name).isEmpty())
        .map(name -> "no value for {" + name + "} at " + finding.pointer())
        .map(missing -> new RuleFailure(finding.code(), missing))
        .toList();
  }

  private boolean isCompared(String line) {
    return codes.isEmpty() || codes.stream().anyMatch(code -> RuleFixture.isOf(code, line));
  }

  /**
   * Tells what is missing before the checks count as tested and documented: a document on which
   * each fires, one on which it is silent, its summary and its rationale. A fixture without a check
   * is a gap as well, as after a slip in the name of its folder.
   *
   * @param descriptors descriptors of the checks
   * @return the gaps; empty where all is there
   */
  public List<FixtureGap> gaps(Collection<RuleDescriptor> descriptors) {
    List<FixtureGap> gaps = new ArrayList<>();
    Set<String> firing = codes(RuleFixture::fires);
    Set<String> silent = codes(RuleFixture::silent);
    Set<String> known = new TreeSet<>();
    for (RuleDescriptor descriptor : descriptors) {
      String code = descriptor.code();
      known.add(code);
      if (!firing.contains(code)) {
        gaps.add(new FixtureGap(code, FixtureGap.Kind.NO_FIRING_FIXTURE));
      }
      if (!silent.contains(code)) {
        gaps.add(new FixtureGap(code, FixtureGap.Kind.NO_SILENT_FIXTURE));
      }
      if (descriptor.summary().isBlank()) {
        gaps.add(new FixtureGap(code, FixtureGap.Kind.NO_SUMMARY));
      }
      if (descriptor.rationale().isBlank()) {
        gaps.add(new FixtureGap(code, FixtureGap.Kind.NO_RATIONALE));
      }
    }
    for (String code : codes(fixture -> true)) {
      if (!known.contains(code)) {
        gaps.add(new FixtureGap(code, FixtureGap.Kind.NO_CHECK));
      }
    }
    return List.copyOf(gaps);
  }

  private Set<String> codes(Predicate<RuleFixture> condition) {
    return all.stream()
        .filter(condition)
        .map(RuleFixture::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
