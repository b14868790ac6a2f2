package org.policydata.validation.settings;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.FloodGate;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ReadLimits;
import org.policydata.io.json.JsonText;
import org.policydata.io.json.RecordReader;
import org.policydata.io.json.RecordResult;

/**
 * A file of settings that was read, and what is wrong with it. Not thread-safe.
 *
 * @param <F> record type of the file
 */
public final class SettingsFile<F> {

  private static final Comparator<Finding> BY_LOCATION =
      Comparator.comparing(Finding::location, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::code);

  private final RecordResult<F> result;
  private final FloodGate gate = new FloodGate();
  private final List<Finding> problems = new ArrayList<>();

  private SettingsFile(RecordResult<F> result) {
    this.result = result;
  }

  /**
   * Reads files of one type; built once.
   *
   * @param <F> record type of the file
   */
  public static final class Reader<F> {

    private final RecordReader<F> reader;

    /** A reader; the lookup gives access to the constructors of the records. */
    public Reader(Class<F> type, MethodHandles.Lookup lookup) {
      this.reader = new RecordReader<>(type, lookup, ReadLimits.DEFAULT);
    }

    /** What came of reading a file. */
    public SettingsFile<F> read(Path file) throws IOException {
      return new SettingsFile<>(reader.read(file));
    }

    /** What came of reading a stream to its end. */
    public SettingsFile<F> read(InputStream in) throws IOException {
      return new SettingsFile<>(reader.read(in));
    }

    /** What came of reading a text. */
    public SettingsFile<F> read(String json) {
      return new SettingsFile<>(reader.read(JsonText.utf8(json)));
    }
  }

  /** What could be read. */
  public Optional<F> partial() {
    return result.partial();
  }

  /** Adds a problem; the pointer leads into {@link #partial()}. */
  public void report(
      FindingKind kind, String pointer, @Nullable String subject, Map<String, Object> details) {
    if (gate.admits(kind)) {
      problems.add(kind.finding(pointer, subject, details));
    }
  }

  /** Whether a problem of a kind would be told, or only counted as one of very many. */
  public boolean isOpen(FindingKind kind) {
    return gate.isOpen(kind);
  }

  /** Where values stand in the file. */
  public Map<String, SourceLocation> locate(List<String> pointers) {
    Map<String, SourceLocation> locations = new HashMap<>();
    result.locate(pointers).forEach((pointer, place) -> locations.put(pointer, place.location()));
    return locations;
  }

  /** All findings in the order of the file. */
  public List<Finding> findings() {
    return findingsWithout(Set.of());
  }

  /** The findings but those of reading with certain codes. */
  public List<Finding> findingsWithout(Set<String> codes) {
    List<Finding> all = new ArrayList<>();
    result.findings().stream().filter(finding -> !codes.contains(finding.code())).forEach(all::add);
    Map<String, RecordResult.Place> places =
        problems.isEmpty()
            ? Map.of()
            : result.locate(problems.stream().map(Finding::pointer).distinct().toList());
    for (Finding problem : problems) {
      RecordResult.Place place = places.get(problem.pointer());
      all.add(place == null ? problem : problem.withPointer(place.pointer()).at(place.location()));
    }
    all.sort(BY_LOCATION);
    all.addAll(gate.remainders());
    return all;
  }
}
