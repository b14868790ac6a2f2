package org.policydata.io.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.SourceLocation;
import org.policydata.io.json.RecordResult.Place;

/** Where the values of a record stand in the document that it was read from. */
final class DocumentPlaces {

  private final byte[] bytes;
  private final ValueSpans spans;
  private final DroppedElements dropped;
  private final @Nullable PlacedValue changed;

  private DocumentPlaces(
      byte[] bytes, ValueSpans spans, DroppedElements dropped, @Nullable PlacedValue changed) {
    this.bytes = bytes;
    this.spans = spans;
    this.dropped = dropped;
    this.changed = changed;
  }

  /** The places in a document that has been read. */
  static DocumentPlaces of(byte[] bytes, ReadState read) {
    return new DocumentPlaces(bytes, read.spans(), read.dropped(), null);
  }

  /** The places in a document that was changed before it was read. */
  static DocumentPlaces ofChanged(byte[] bytes, PlacedValue changed, ReadState read) {
    // What was noted while reading are the offsets of the changed document.
    return new DocumentPlaces(bytes, ValueSpans.NONE, read.dropped(), changed);
  }

  /** Those of a document that was not read: none. */
  static DocumentPlaces none() {
    return new DocumentPlaces(new byte[0], ValueSpans.NONE, new DroppedElements(Map.of()), null);
  }

  /** The document, not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** The location of each pointer into the record. */
  Map<String, SourceLocation> locations(Collection<String> pointers) {
    if (isAsRead()) {
      return PointerScan.locate(bytes, spans, pointers);
    }
    Map<String, SourceLocation> locations = new HashMap<>();
    locate(pointers).forEach((pointer, place) -> locations.put(pointer, place.location()));
    return locations;
  }

  /** Whether the record holds what the document holds, in the same places. */
  private boolean isAsRead() {
    return dropped.isEmpty() && changed == null;
  }

  /** The pointer into the document and the location of each pointer into the record. */
  Map<String, Place> locate(Collection<String> pointers) {
    Map<String, String> sources = new HashMap<>();
    for (String pointer : pointers) {
      String read = dropped.toSource(pointer);
      sources.put(pointer, changed == null ? read : changed.origin(read).pointer());
    }
    Set<String> wanted = new LinkedHashSet<>(sources.values());
    Map<String, SourceLocation> found = PointerScan.locate(bytes, spans, wanted);
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
}
