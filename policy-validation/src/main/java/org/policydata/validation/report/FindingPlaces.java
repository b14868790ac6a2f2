package org.policydata.validation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policydata.finding.Finding;
import org.policydata.io.ReadResult;
import org.policydata.io.html.PagePlaces;

/**
 * Where on a page each finding belongs. Findings of a document that was read name places of the
 * document; where elements were left out of its lists, the dossier counts the ones behind them in
 * another way.
 */
final class FindingPlaces {

  private final PagePlaces places;

  /** Pointers into the document and the places of the dossier they show on; empty for the same. */
  private final Map<String, String> shown = new HashMap<>();

  private final List<Finding> findings;
  private final Map<String, List<Integer>> positions = new HashMap<>();

  FindingPlaces(PagePlaces places, CheckedSource source) {
    this.places = places;
    this.findings = source.report().findings();
    ReadResult reading = source.reading();
    if (reading != null && !reading.findings().isEmpty()) {
      reading
          .sourcePointers(places.pointers())
          .forEach((place, pointer) -> shown.put(pointer, place));
      shown.put("", "");
    }
    for (int i = 0; i < findings.size(); i++) {
      if (!findings.get(i).isRemainder()) {
        positions.computeIfAbsent(of(findings.get(i)).pointer(), place -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The block that shows what a finding is about, or the smallest one around it. */
  PagePlaces.Place of(Finding finding) {
    if (shown.isEmpty()) {
      return places.nearest(finding.pointer());
    }
    String around = finding.pointer();
    while (!shown.containsKey(around)) {
      int slash = around.lastIndexOf('/');
      around = slash <= 0 ? "" : around.substring(0, slash);
    }
    return places.nearest(shown.getOrDefault(around, ""));
  }

  /** Positions in the report of the findings to be shown at one place. */
  List<Integer> at(String pointer) {
    return positions.getOrDefault(pointer, List.of());
  }
}
