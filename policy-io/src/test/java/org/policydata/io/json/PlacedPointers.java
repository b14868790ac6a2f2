package org.policydata.io.json;

import java.util.List;
import java.util.Optional;
import org.policydata.finding.SourceLocation;

/** Finds places in documents by another way than reading them. */
public final class PlacedPointers {

  private PlacedPointers() {}

  /**
   * Returns where a pointer stands in a document.
   *
   * @param document the document
   * @param pointer JSON pointer
   * @return the place, that of the nearest value around it where the document has no such value;
   *     empty where the document is
   */
  public static Optional<SourceLocation> locate(byte[] document, String pointer) {
    return Optional.ofNullable(
        PointerScan.locate(document, ValueSpans.NONE, List.of(pointer)).get(pointer));
  }
}
