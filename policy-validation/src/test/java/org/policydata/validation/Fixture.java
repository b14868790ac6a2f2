package org.policydata.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;

/**
 * A document beside the findings expected of it: {@code rules/<code>/fires.json} and {@code
 * fires.expected}. A first line {@code # as-of 2024-05-01} sets the day; without {@code .expected}
 * nothing is expected.
 */
public record Fixture(
    String code, String name, Path document, LocalDate asOf, List<String> expected) {

  private static final LocalDate DEFAULT_DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyReader READER = PolicyReader.create();
  private static final String AS_OF = "# as-of ";
  private static final String JSON = ".json";

  /** All fixtures, by code and name. */
  public static List<Fixture> all() {
    URL folder = Objects.requireNonNull(Fixture.class.getResource("rules"), "rules");
    try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(JSON))
          .sorted()
          .map(Fixture::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean fires() {
    return name.startsWith("fires");
  }

  boolean silent() {
    return name.startsWith("silent");
  }

  /** The findings of reading and validating together. */
  List<Finding> findings(PolicyValidator validator) {
    try {
      return validator.validate(READER.read(document), asOf).findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code SEVERITY code pointer line:column}; the document itself is {@code /}. */
  public static String line(Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "/" : finding.pointer();
    return finding.severity() + " " + finding.code() + " " + pointer + " " + finding.location();
  }

  private static Fixture of(Path document) {
    String file = document.getFileName().toString();
    String name = file.substring(0, file.length() - JSON.length());
    String code = Objects.requireNonNull(document.getParent()).getFileName().toString();
    List<String> lines = lines(document.resolveSibling(name + ".expected"));
    boolean dated = !lines.isEmpty() && lines.get(0).startsWith(AS_OF);
    LocalDate asOf = dated ? LocalDate.parse(lines.get(0).substring(AS_OF.length())) : DEFAULT_DAY;
    return new Fixture(code, name, document, asOf, lines.subList(dated ? 1 : 0, lines.size()));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return code + "/" + name;
  }
}
