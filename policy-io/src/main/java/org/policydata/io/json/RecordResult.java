package org.policydata.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final DocumentPlaces places;

  /** The line of a file that is the document, or 0 for a file of its own. */
  private final int line;

  RecordResult(@Nullable T value, List<Finding> findings, DocumentPlaces places) {
    this(value, findings, places, 0);
  }

  private RecordResult(@Nullable T value, List<Finding> findings, DocumentPlaces places, int line) {
    this.value = value;
    this.findings = List.copyOf(findings);
    this.places = places;
    this.line = line;
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
   * Returns the lines and columns of values of the record that was read, as {@link #locate} finds
   * them.
   *
   * @param pointers JSON pointers into the record that was read
   * @return the location for each; none where nothing was read
   */
  public Map<String, SourceLocation> locations(Collection<String> pointers) {
    Map<String, SourceLocation> locations = places.locations(pointers);
    if (line > 0) {
      locations.replaceAll((pointer, location) -> onLine(location, line));
    }
    return locations;
  }

  /**
   * Returns where values of the record that was read stand in the document. A pointer to a value
   * that the document has not is answered with the nearest value around it.
   *
   * @param pointers JSON pointers into the record that was read
   * @return the pointer into the document and the location for each; none where nothing was read
   */
  public Map<String, Place> locate(Collection<String> pointers) {
    Map<String, Place> located = places.locate(pointers);
    if (line > 0) {
      located.replaceAll(
          (pointer, place) -> new Place(place.pointer(), onLine(place.location(), line)));
    }
    return located;
  }

  /**
   * Returns the document that was read, for another reader to look at.
   *
   * @return its bytes without a mark, each malformed one replaced; empty where it was not read
   */
  public byte[] document() {
    return places.bytes().clone();
  }

  /**
   * Returns a copy with other findings.
   *
   * @param other the findings
   * @return the copy
   */
  public RecordResult<T> withFindings(List<Finding> other) {
    return new RecordResult<>(value, new ArrayList<>(other), places, line);
  }

  /**
   * Returns a copy whose places are those in a file of which the document is one line.
   *
   * @param number number of the line, from 1
   * @return the copy
   */
  public RecordResult<T> onLine(int number) {
    List<Finding> placed = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      SourceLocation location = finding.location();
      placed.add(location == null ? finding : finding.at(onLine(location, number)));
    }
    return new RecordResult<>(value, placed, places, number);
  }

  /** Where lines end with line feeds, a carriage return between values is one more column. */
  private SourceLocation onLine(SourceLocation location, int number) {
    int before = 0;
    if (location.line() > 1) {
      byte[] bytes = places.bytes();
      long start = new Positions(bytes).offset(location.line(), 1);
      before = Positions.codeUnits(bytes, 0, (int) start);
    }
    return new SourceLocation(number, before + location.column());
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
