package org.policydata.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;

/** A finding with the clause it lies in. Findings are ordered as {@link DocumentOrder} has them. */
final class PlacedFinding implements Comparable<PlacedFinding> {

  private final Finding finding;
  private final @Nullable PlacedClause clause;
  private final int rank;

  /** Worked out when another finding has the same rank. */
  private @Nullable String key;

  private PlacedFinding(Finding finding, ClausePlaces places) {
    this.finding = finding;
    this.clause = places.clauseAt(finding.pointer());
    this.rank = clause == null ? places.rankOf(key()) : places.rankIn(clause, finding.pointer());
  }

  /**
   * Puts findings in the order of the dossier, and gives each the clause it lies in as its subject,
   * and the words of it as its anchor, or the text of which it is told once. Where a check finds
   * several things at one place, each has a number of its own.
   */
  static void arrange(List<Finding> findings, DossierIndex index) {
    if (findings.isEmpty()) {
      return;
    }
    ClausePlaces places = new ClausePlaces(index);
    PlacedFinding[] placed = new PlacedFinding[findings.size()];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = new PlacedFinding(findings.get(i), places);
    }
    Arrays.sort(placed);
    ClauseAnchors anchors = new ClauseAnchors(index);
    Map<Subject, Integer> elsewhere = new HashMap<>();
    int occurrence = 0;
    for (int i = 0; i < placed.length; i++) {
      PlacedFinding each = placed[i];
      String ofText = each.anchorOfText();
      if (ofText != null) {
        Subject once = new Subject(each.finding.code(), ofText);
        findings.set(i, each.anchored(ofText, elsewhere.merge(once, 1, Integer::sum)));
        continue;
      }
      if (each.clause == null) {
        occurrence = elsewhere.merge(Subject.of(each.finding), 1, Integer::sum);
      } else {
        occurrence = i > 0 && each.repeats(placed[i - 1]) ? occurrence + 1 : 1;
      }
      String anchor = anchors.anchor(each.clause, each.finding.pointer());
      findings.set(i, each.anchored(anchor, occurrence));
    }
  }

  /** What names a finding that its text has but once; null for one with a place of its own. */
  private @Nullable String anchorOfText() {
    List<String> details = clause == null ? null : finding.kind().toldApartBy().orElse(null);
    if (details == null || clause == null) {
      return null;
    }
    StringBuilder anchor = new StringBuilder(clause.textId());
    for (String name : details) {
      Object value = finding.details().get(name);
      // In the order in which they stand, which may change.
      anchor.append(':').append(value instanceof List<?> list ? sorted(list) : value);
    }
    return anchor.toString();
  }

  private static List<String> sorted(List<?> values) {
    List<String> sorted = new ArrayList<>(values.size());
    for (Object value : values) {
      sorted.add(String.valueOf(value));
    }
    Collections.sort(sorted);
    return sorted;
  }

  /** Whether the one before is of the same kind, and points at the same value. */
  private boolean repeats(PlacedFinding before) {
    return rank == before.rank
        && finding.pointer().equals(before.finding.pointer())
        && finding.code().equals(before.finding.code());
  }

  private Finding anchored(@Nullable String anchor, int occurrence) {
    String subject =
        finding.subject() != null || clause == null ? finding.subject() : clause.clause().id();
    Finding anchored = finding.about(subject, anchor);
    return occurrence == 1
        ? anchored
        : anchored.about(subject, anchored.fingerprint() + "#" + occurrence);
  }

  @Override
  public int compareTo(PlacedFinding other) {
    if (rank != other.rank) {
      return Integer.compare(rank, other.rank);
    }
    boolean together = finding.pointer().equals(other.finding.pointer());
    int byKey = together ? 0 : key().compareTo(other.key());
    return byKey != 0 ? byKey : DocumentOrder.AT_ONE_PLACE.compare(finding, other.finding);
  }

  private String key() {
    String known = key;
    if (known == null) {
      known = DocumentOrder.key(finding.pointer());
      key = known;
    }
    return known;
  }

  /** What {@link Finding#fingerprint} is the hash of, outside the clauses. */
  private record Subject(String code, String place) {

    static Subject of(Finding finding) {
      String subject = finding.subject();
      return new Subject(finding.code(), subject != null ? subject : finding.pointer());
    }
  }
}
