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
  private final @Nullable PlacedValue changed;

  RecordResult(@Nullable T value, List<Finding> findings, byte[] bytes, DroppedElements dropped) {
    this(value, findings, bytes, dropped, null);
  }

  /** The last is the document as it was read, where it was changed before. */
  RecordResult(
      @Nullable T value,
      List<Finding> findings,
      byte[] bytes,
      DroppedElements dropped,
      @Nullable PlacedValue changed) {
    this.value = value;
    this.findings = List.copyOf(findings);
    this.bytes = bytes;
    this.dropped = dropped;
    this.changed = changed;
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
   * Returns where values of the record that was read stand in the document. A pointer to a value
   * that the document has not is answered with the nearest value around it.
   *
   * @param pointers JSON pointers into the record that was read
   * @return the pointer into the document and the location for each; none where nothing was read
   */
  public Map<String, Place> locate(Collection<String> pointers) {
    Map<String, String> sources = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    for (String pointer : pointers) {
      String read = dropped.toSource(pointer);
      String source = changed == null ? read : changed.origin(read).pointer();
      sources.put(pointer, source);
      wanted.add(source);
    }
    Map<String, SourceLocation> found = PointerScan.locate(bytes, wanted);
    Map<String, Place> places = new HashMap<>();
    sources.forEach(
        (pointer, source) -> {
          String nearest = source;
          while (!found.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = parent(nearest);
          }
          SourceLocation location = found.get(nearest);
          if (location != null) {
            places.put(pointer, new Place(source, location));
          }
        });
    return places;
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /**
   * Returns the document that was read, for another reader to look at.
   *
   * @return its bytes without a mark, each malformed one replaced; empty where it was not read
   */
  public byte[] document() {
    return bytes.clone();
  }

  /**
   * Returns a copy with other findings.
   *
   * @param other the findings
   * @return the copy
   */
  public RecordResult<T> withFindings(List<Finding> other) {
    return new RecordResult<>(value, new ArrayList<>(other), bytes, dropped, changed);
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
