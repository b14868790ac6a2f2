package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;

/**
 * Two versions clause by clause, side by side.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClauseAlignment {

  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final List<AlignedClause> rows;

  private ClauseAlignment(List<AlignmentNode> before, List<AlignmentNode> after) {
    this.before = before;
    this.after = after;
    this.rows = Collections.unmodifiableList(rows(before, after));
  }

  static ClauseAlignment of(VersionPlace before, VersionPlace after, boolean sameIds) {
    List<AlignmentNode> olds = new ArrayList<>();
    List<AlignmentNode> news = new ArrayList<>();
    AlignmentNode oldRoot =
        AlignmentNode.root(before.version().clauses(), before.pointer() + "/clauses", olds);
    AlignmentNode newRoot =
        AlignmentNode.root(after.version().clauses(), after.pointer() + "/clauses", news);
    Aligner.align(oldRoot, newRoot, olds, news, sameIds);
    return new ClauseAlignment(olds, news);
  }

  /** A removed clause stands behind the clause that it followed. */
  private static List<AlignedClause> rows(List<AlignmentNode> before, List<AlignmentNode> after) {
    Map<AlignmentNode, List<AlignedClause>> followers = new HashMap<>();
    List<AlignedClause> rows = new ArrayList<>(Math.max(before.size(), after.size()));
    List<AlignedClause> run = rows;
    for (AlignmentNode node : before) {
      if (node.isPaired()) {
        run = new ArrayList<>(0);
        followers.put(node, run);
      } else {
        run.add(new AlignedClause(node, null));
      }
    }
    for (AlignmentNode node : after) {
      AlignmentNode old = node.partner();
      rows.add(new AlignedClause(old, node));
      if (old != null) {
        rows.addAll(followers.getOrDefault(old, List.of()));
      }
    }
    return rows;
  }

  List<AlignmentNode> oldNodes() {
    return before;
  }

  List<AlignmentNode> newNodes() {
    return after;
  }

  /**
   * Returns all clauses of both versions in the reading order of the new one; a removed clause
   * follows the clause it followed in the old version.
   *
   * @return the rows
   */
  public List<AlignedClause> rows() {
    return rows;
  }

  /**
   * Returns the clauses that have no counterpart.
   *
   * @return those that were added or removed, in the order of {@link #rows()}
   */
  public List<AlignedClause> unaligned() {
    return rows.stream().filter(row -> row.basis() == AlignmentBasis.NONE).toList();
  }

  /**
   * Returns the clauses whose counterpart a person should confirm.
   *
   * @return those aligned with less than certainty, in the order of {@link #rows()}
   */
  public List<AlignedClause> uncertain() {
    return rows.stream().filter(row -> row.confidence() != Confidence.CERTAIN).toList();
  }

  /**
   * Returns the row of a clause of the old version.
   *
   * @param clauseId {@link Clause#id()} in the old {@link PolicyDocument}
   * @return the row, empty for an unknown id
   */
  public Optional<AlignedClause> ofOld(String clauseId) {
    return rows.stream().filter(row -> has(row.before(), clauseId)).findFirst();
  }

  /**
   * Returns the row of a clause of the new version.
   *
   * @param clauseId {@link Clause#id()} in the new {@link PolicyDocument}
   * @return the row, empty for an unknown id
   */
  public Optional<AlignedClause> ofNew(String clauseId) {
    return rows.stream().filter(row -> has(row.after(), clauseId)).findFirst();
  }

  private static boolean has(Optional<Clause> clause, String clauseId) {
    return clause.map(Clause::id).filter(clauseId::equals).isPresent();
  }

  /**
   * Returns the ids that belong together.
   *
   * @return the id in the new version by the id in the old one, in reading order
   */
  public Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    for (AlignedClause row : rows) {
      row.before()
          .ifPresent(old -> row.after().ifPresent(now -> ids.putIfAbsent(old.id(), now.id())));
    }
    return Collections.unmodifiableMap(ids);
  }
}
