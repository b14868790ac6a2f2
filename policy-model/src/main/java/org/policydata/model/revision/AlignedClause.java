package org.policydata.model.revision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;

/**
 * A clause of the old version beside its counterpart in the new one; one side is empty for a clause
 * that was added or removed. Immutable.
 */
public final class AlignedClause {

  private final @Nullable AlignmentNode before;
  private final @Nullable AlignmentNode after;

  AlignedClause(@Nullable AlignmentNode before, @Nullable AlignmentNode after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the clause in the old version.
   *
   * @return the clause, empty where it is new
   */
  public Optional<Clause> before() {
    return Optional.ofNullable(before).map(AlignmentNode::clause);
  }

  /**
   * Returns the clause in the new version.
   *
   * @return the clause, empty where it is gone
   */
  public Optional<Clause> after() {
    return Optional.ofNullable(after).map(AlignmentNode::clause);
  }

  /**
   * Returns where the clause stands in the dossier of the old version.
   *
   * @return an RFC 6901 JSON pointer, empty where the clause is new
   */
  public Optional<String> beforePointer() {
    return Optional.ofNullable(before).map(AlignmentNode::pointer);
  }

  /**
   * Returns where the clause stands in the dossier of the new version.
   *
   * @return an RFC 6901 JSON pointer, empty where the clause is gone
   */
  public Optional<String> afterPointer() {
    return Optional.ofNullable(after).map(AlignmentNode::pointer);
  }

  /**
   * Returns the place in the old version as a reader would cite it.
   *
   * @return the labels of the path, empty where the clause is new
   */
  public Optional<String> beforeCitation() {
    return Optional.ofNullable(before).map(AlignmentNode::citation);
  }

  /**
   * Returns the place in the new version as a reader would cite it.
   *
   * @return the labels of the path, empty where the clause is gone
   */
  public Optional<String> afterCitation() {
    return Optional.ofNullable(after).map(AlignmentNode::citation);
  }

  /**
   * Returns how many clauses stand above it, in the new version if it is there.
   *
   * @return 0 for the top level
   */
  public int depth() {
    AlignmentNode node = after != null ? after : before;
    int depth = -1;
    for (AlignmentNode at = node; at != null && !at.isRoot(); at = at.parent()) {
      depth++;
    }
    return Math.max(depth, 0);
  }

  /**
   * Returns why both are taken for one clause.
   *
   * @return the basis, {@link AlignmentBasis#NONE} where there is one side only
   */
  public AlignmentBasis basis() {
    return before == null || after == null ? AlignmentBasis.NONE : after.basis();
  }

  /**
   * Returns how sure it is that both are one clause.
   *
   * @return the confidence, {@link Confidence#CERTAIN} where there is one side only
   */
  public Confidence confidence() {
    return before == null || after == null ? Confidence.CERTAIN : after.confidence();
  }

  /** Returns both ids and the basis in one line. */
  @Override
  public String toString() {
    return before().map(Clause::id).orElse("-")
        + " "
        + after().map(Clause::id).orElse("-")
        + " "
        + basis();
  }
}
