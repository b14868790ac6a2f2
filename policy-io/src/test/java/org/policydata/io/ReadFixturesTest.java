package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.finding.Finding;

/**
 * Reads each document {@code read/x.json} and compares its findings with the lines of {@code
 * read/x.expected}: severity, code, the variant of its message in brackets, pointer in quotes, line
 * and column. Nothing may be missing and nothing stand there besides.
 *
 * <p>Documents named {@code limit-…} are read with small limits.
 */
class ReadFixturesTest {

  private static final PolicyReader READER = PolicyReader.create();
  private static final PolicyReader SMALL = PolicyReader.create(new ReadLimits(800, 8, 100, 20));

  @TestFactory
  Stream<DynamicTest> theFindingsAreExactlyTheExpectedOnes() throws IOException {
    return documents().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    name(document),
                    document.toUri(),
                    () -> {
                      ReadResult result = read(document);
                      assertThat(lines(result)).isEqualTo(expected(document));
                      boolean error =
                          expected(document).stream().anyMatch(line -> line.startsWith("ERROR"));
                      assertThat(result.dossier().isPresent()).isNotEqualTo(error);
                    }));
  }

  @Test
  void everyKindAndEveryVariantOfItHasADocument() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path document : documents()) {
      for (String line : expected(document)) {
        seen.add(line.split(" ")[1]);
      }
    }
    assertThat(seen).containsAll(wordings());
  }

  @Test
  void everyExpectationHasItsDocument() throws IOException {
    assertThat(files(".expected")).hasSameSizeAs(documents());
  }

  /**
   * All wordings but two: every limit has one of its own, and the records of a dossier refuse
   * nothing that a reader lets through.
   */
  private static Set<String> wordings() {
    return ReadFindings.all().stream()
        .flatMap(
            kind ->
                Stream.concat(
                    Stream.of(kind.code()),
                    kind.variants().stream().map(variant -> kind.code() + "[" + variant + "]")))
        .filter(wording -> !wording.equals("read.limit-exceeded"))
        .filter(wording -> !wording.equals("read.bad-value[REFUSED]"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ReadResult read(Path document) throws IOException {
    return (name(document).startsWith("limit-") ? SMALL : READER).read(document);
  }

  private static List<String> lines(ReadResult result) {
    return result.findings().stream().map(ReadFixturesTest::line).toList();
  }

  private static String line(Finding finding) {
    String variant = finding.detail("problem").map(problem -> "[" + problem + "]").orElse("");
    return finding.severity()
        + " "
        + finding.code()
        + variant
        + " \""
        + finding.pointer()
        + "\" "
        + finding.location();
  }

  private static List<String> expected(Path document) throws IOException {
    return Files.readAllLines(document.resolveSibling(name(document) + ".expected"));
  }

  private static List<Path> documents() throws IOException {
    return files(".json");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path folder() {
    try {
      return Path.of(ReadFixturesTest.class.getResource("read").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path document) {
    String file = document.getFileName().toString();
    return file.substring(0, file.lastIndexOf('.'));
  }
}
