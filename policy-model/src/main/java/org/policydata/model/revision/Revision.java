package org.policydata.model.revision;

import java.util.List;
import java.util.Objects;
import org.policydata.model.PolicyDocument;

/**
 * A new version of a text and how it came about.
 *
 * @param version the new version
 * @param clauseIds what became of the clauses of the old version
 * @param targetChanges the targets that differ, in the order of the old version, then those that
 *     are new
 * @param values the values on every changed, inserted or removed clause, and where they come from
 * @param inverse what leads back to the old version
 */
public record Revision(
    PolicyDocument version,
    ClauseIds clauseIds,
    List<TargetChange> targetChanges,
    List<RevisedValue> values,
    InverseAmendments inverse) {

  public Revision {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(clauseIds, "clauseIds");
    targetChanges = List.copyOf(targetChanges);
    values = List.copyOf(values);
    Objects.requireNonNull(inverse, "inverse");
  }

  /**
   * Returns the values that came about in one way.
   *
   * @param fate where they come from, or that they are lost
   * @return the values in the order of {@link #values()}
   */
  public List<RevisedValue> values(RevisedValue.Fate fate) {
    return values.stream().filter(value -> value.fate() == fate).toList();
  }
}
