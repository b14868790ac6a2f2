package org.policydata.validation;

import java.util.Arrays;
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
   * and the words of it as its anchor. Where a check finds several things at one place, each has a
   * number of its own.
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
      if (each.clause == null) {
        occurrence = elsewhere.merge(Subject.of(each.finding), 1, Integer::sum);
      } else {
        occurrence = i > 0 && each.repeats(placed[i - 1]) ? occurrence + 1 : 1;
      }
      findings.set(i, each.anchored(anchors, occurrence));
    }
  }

  /** Whether the one before is of the same kind, and points at the same value. */
  private boolean repeats(PlacedFinding before) {
    return rank == before.rank
        && finding.pointer().equals(before.finding.pointer())
        && finding.code().equals(before.finding.code());
  }

  private Finding anchored(ClauseAnchors anchors, int occurrence) {
    String subject =
        finding.subject() != null || clause == null ? finding.subject() : clause.clause().id();
    Finding anchored = finding.about(subject, anchors.anchor(clause, finding.pointer()));
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
