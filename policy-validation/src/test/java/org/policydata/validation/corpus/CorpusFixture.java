package org.policydata.validation.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.ValidationReport;

/**
 * A folder of dossiers beside the findings expected across them: {@code <code>/fires/} and {@code
 * fires.expected}; a file {@code fires.profile} takes the place of the profile {@code cn}. A first
 * line {@code # as-of 2024-05-01} sets the day; without {@code .expected} nothing is expected.
 */
public record CorpusFixture(
    String code, String name, Path folder, LocalDate asOf, List<String> expected) {

  /** What the profile is called among the files. */
  public static final String PROFILE = "profile.json";

  private static final LocalDate DEFAULT_DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyReader READER = PolicyReader.create();
  private static final String AS_OF = "# as-of ";

  /** All fixtures, by code and name. */
  public static List<CorpusFixture> all() {
    URL root = Objects.requireNonNull(CorpusFixture.class.getResource("corpus.duplicate-id"));
    try {
      Path codes = Objects.requireNonNull(Path.of(root.toURI()).getParent());
      List<CorpusFixture> fixtures = new ArrayList<>();
      for (Path code : folders(codes)) {
        for (Path folder : folders(code)) {
          fixtures.add(of(folder));
        }
      }
      return fixtures;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> folders(Path parent) {
    return children(parent).stream()
        .filter(Files::isDirectory)
        .filter(folder -> folder.toString().contains("corpus."))
        .toList();
  }

  private static List<Path> children(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorpusFixture of(Path folder) {
    String name = folder.getFileName().toString();
    String code = Objects.requireNonNull(folder.getParent()).getFileName().toString();
    Path expected = folder.resolveSibling(name + ".expected");
    List<String> lines = Files.exists(expected) ? lines(expected) : List.of();
    boolean dated = !lines.isEmpty() && lines.get(0).startsWith(AS_OF);
    LocalDate asOf = dated ? LocalDate.parse(lines.get(0).substring(AS_OF.length())) : DEFAULT_DAY;
    return new CorpusFixture(code, name, folder, asOf, lines.subList(dated ? 1 : 0, lines.size()));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether its check has to fire. */
  public boolean fires() {
    return name.startsWith("fires");
  }

  /** Tells whether nothing is to be found. */
  public boolean silent() {
    return name.startsWith("silent");
  }

  PolicyValidator validator() {
    Path own = folder.resolveSibling(name + ".profile");
    try {
      Profile profile =
          Files.exists(own) ? ProfileReader.create().read(own).value().orElseThrow() : Profile.cn();
      return PolicyValidator.builder().profile(profile).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dossiers by the names of their files, behind the profile where it has one of its own. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Path own = folder.resolveSibling(name + ".profile");
    try {
      if (Files.exists(own)) {
        files.put(PROFILE, Files.readString(own));
      }
      for (Path file : children(folder)) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The summaries of its dossiers, one by one. */
  List<CorpusSummary> summaries(CorpusCheck check) {
    List<CorpusSummary> summaries = new ArrayList<>();
    for (Path file : children(folder)) {
      try {
        summaries.add(check.map(file.getFileName().toString(), READER.read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return summaries;
  }

  ValidationReport report() {
    return report(validator());
  }

  ValidationReport report(PolicyValidator validator) {
    CorpusCheck check = CorpusCheck.of(validator);
    CorpusSummary all =
        summaries(check).stream().reduce(CorpusSummary.empty(), CorpusSummary::merge);
    return check.finish(all, asOf);
  }

  /** {@code SEVERITY code source pointer}. */
  public static String line(Finding finding) {
    return finding.severity()
        + " "
        + finding.code()
        + " "
        + finding.detail("source").orElse("-")
        + " "
        + finding.pointer();
  }

  @Override
  public String toString() {
    return code + "/" + name;
  }
}
