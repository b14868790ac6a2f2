package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.testkit.RuleFixture;

/**
 * Each file of settings beside the findings expected of it: {@code x.json} and {@code x.expected}.
 */
class SettingsFixturesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

  /** What is found about a run rather than in a file; {@code SuppressionsTest} has them. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "profile.other-territory",
          "profile.unverified-basis",
          "suppression.expired",
          "suppression.of-error",
          "suppression.unused");

  private static final Map<String, Reader> READERS =
      new TreeMap<>(
          Map.of(
              "profile", ProfileReader.create()::read,
              "calendar", WorkCalendar::read,
              "suppressions", Suppressions::read,
              "baseline", Baseline::read));

  @TestFactory
  Stream<DynamicTest> a_file_has_exactly_the_findings_beside_it() {
    return READERS.keySet().stream()
        .flatMap(
            kind ->
                files(kind).stream()
                    .map(
                        file ->
                            dynamicTest(kind + "/" + file.getFileName(), () -> check(kind, file))));
  }

  private static void check(String kind, Path file) throws IOException {
    SettingsResult<?> result = read(kind, file);
    String name = file.getFileName().toString().replace(".json", ".expected");
    Path expected = file.resolveSibling(name);

    assertThat(result.findings().stream().map(RuleFixture::line))
        .containsExactlyElementsOf(
            Files.exists(expected) ? Files.readAllLines(expected) : List.of());
    assertThat(result.value().isPresent())
        .as("usable")
        .isEqualTo(result.findings().stream().noneMatch(SettingsFixturesTest::isError));
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  @Test
  void every_kind_and_every_wording_is_used_by_a_file() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (Finding finding : allFindings()) {
      String problem = finding.detail("problem").map(String::valueOf).orElse("");
      used.computeIfAbsent(finding.code(), key -> new TreeSet<>()).add(problem);
    }
    // A chain of very many files is made by ProfileTest.
    used.computeIfAbsent("profile.circular-parent", code -> new TreeSet<>()).add("TOO_DEEP");
    for (FindingKind kind : SettingsFindings.all()) {
      if (!OF_THE_RUN.contains(kind.code())) {
        Set<String> wordings = new TreeSet<>(kind.variants());
        wordings.add("");
        assertThat(used.getOrDefault(kind.code(), Set.of())).as(kind.code()).containsAll(wordings);
      }
    }
  }

  @Test
  void every_message_has_its_values_in_both_languages() {
    Map<String, FindingKind> kinds = new TreeMap<>();
    SettingsFindings.all().forEach(kind -> kinds.put(kind.code(), kind));
    for (Finding finding : allFindings()) {
      FindingKind kind = kinds.get(finding.code());
      if (kind != null) {
        String problem = finding.detail("problem").map(String::valueOf).orElse("");
        assertThat(finding.details().keySet())
            .as(finding.toString())
            .containsAll(placeholders(kind.template(problem, Locale.ENGLISH)));
      }
    }
  }

  @Test
  void both_languages_have_the_same_placeholders() {
    for (FindingKind kind : SettingsFindings.all()) {
      Set<String> problems = new TreeSet<>(kind.variants());
      problems.add("");
      for (String problem : problems) {
        String chinese = kind.template(problem, Locale.CHINESE);
        assertThat(placeholders(chinese))
            .as(kind.code() + " " + problem)
            .isEqualTo(placeholders(kind.template(problem, Locale.ENGLISH)));
        assertThat(chinese).containsPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void the_kinds_are_listed_by_code() {
    assertThat(SettingsFindings.all())
        .extracting(FindingKind::code)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  static Set<String> placeholders(String template) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(template).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  private static List<Finding> allFindings() {
    List<Finding> all = new ArrayList<>();
    READERS
        .keySet()
        .forEach(kind -> files(kind).forEach(file -> all.addAll(read(kind, file).findings())));
    return all;
  }

  private static SettingsResult<?> read(String kind, Path file) {
    try {
      return READERS.get(kind).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String kind) {
    try {
      return Path.of(
          Objects.requireNonNull(SettingsFixturesTest.class.getResource("settings/" + kind), kind)
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(String kind) {
    try (Stream<Path> files = Files.list(folder(kind))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one kind of settings. */
  @FunctionalInterface
  private interface Reader {
    SettingsResult<?> read(Path file) throws IOException;
  }
}
