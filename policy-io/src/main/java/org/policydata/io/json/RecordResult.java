package org.policydata.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;

/**
 * What came of reading a document.
 *
 * @param <T> type of the root record
 */
public final class RecordResult<T> {

  private final @Nullable T value;
  private final List<Finding> findings;
  private final byte[] bytes;
  private final DroppedElements dropped;

  RecordResult(
      @Nullable T value, List<Finding> findings, byte[] bytes, DroppedElements dropped) {
    this.value = value;
    this.findings = List.copyOf(findings);
    this.bytes = bytes;
    this.dropped = dropped;
  }

  /**
   * Returns all that could be read.
   *
   * @return the root record, empty where a required member of it is missing
   */
  public Optional<T> partial() {
    return Optional.ofNullable(value);
  }

  /**
   * Returns what was wrong.
   *
   * @return the findings in the order of the document
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Returns where values of the record that was read stand in the document.
   *
   * @param pointers JSON pointers into the record that was read
   * @return the pointer into the document and the location for each that was found
   */
  public Map<String, Place> locate(Collection<String> pointers) {
    Map<String, String> sources = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    for (String pointer : pointers) {
      String source = dropped.toSource(pointer);
      sources.put(pointer, source);
      wanted.add(source);
    }
    Map<String, SourceLocation> found = new PointerScan(bytes).locate(wanted);
    Map<String, Place> places = new HashMap<>();
    sources.forEach(
        (pointer, source) -> {
          SourceLocation location = found.get(source);
          if (location != null) {
            places.put(pointer, new Place(source, location));
          }
        });
    return places;
  }

  /**
   * Returns a copy with other findings.
   *
   * @param changed the findings
   * @return the copy
   */
  public RecordResult<T> withFindings(List<Finding> changed) {
    return new RecordResult<>(value, new ArrayList<>(changed), bytes, dropped);
  }

  /**
   * A place in the document.
   *
   * @param pointer JSON pointer into the document
   * @param location line and column
   */
  public record Place(String pointer, SourceLocation location) {

    public Place {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(location, "location");
    }
  }
}
