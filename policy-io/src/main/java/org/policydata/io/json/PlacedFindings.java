package org.policydata.io.json;

import java.util.ArrayList;
import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ReadFindings;
import org.policydata.io.json.PlacedValue.Origin;

/** Findings on a document that was changed, in terms of the document as it stands. */
final class PlacedFindings {

  private final PlacedValue document;
  private final Positions positions;

  PlacedFindings(PlacedValue document, byte[] bytes) {
    this.document = document;
    this.positions = new Positions(bytes);
  }

  List<Finding> of(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    for (Finding finding : findings) {
      Origin origin = document.origin(finding.pointer());
      if (!isOfTheBreak(finding, origin)) {
        kept.add(finding);
        origins.add(origin);
      }
    }
    SourceLocation[] locations =
        positions.locate(origins.stream().mapToLong(Origin::offset).toArray());
    for (int i = 0; i < locations.length; i++) {
      // The remainder of a flood stands nowhere.
      if (kept.get(i).location() != null) {
        kept.set(i, kept.get(i).withPointer(origins.get(i).pointer()).at(locations[i]));
      }
    }
    // A value may have gone to several places.
    return kept.stream().distinct().toList();
  }

  /** What is missing where a document breaks off may stand behind the break. */
  private static boolean isOfTheBreak(Finding finding, Origin origin) {
    return finding.code().equals(ReadFindings.MISSING_MEMBER.code()) && !origin.isComplete();
  }
}
