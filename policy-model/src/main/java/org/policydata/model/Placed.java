package org.policydata.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the place in a dossier where it stands.
 *
 * @param value the value
 * @param clauseOrNull the clause it hangs on; null for a value outside the clauses, such as a drafter
 * @param pointer JSON pointer to the value
 * @param <T> type of the value
 */
public record Placed<T>(T value, @Nullable PlacedClause clauseOrNull, String pointer) {

  /**
   * Returns the clause the value hangs on.
   *
   * @return the clause, empty for a value outside the clauses
   */
  public Optional<PlacedClause> clause() {
    return Optional.ofNullable(clauseOrNull);
  }
}
