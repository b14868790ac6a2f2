package org.policydata.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the place in a dossier where it stands. Immutable.
 *
 * @param <T> type of the value
 */
public final class Placed<T> {

  private final T value;
  private final @Nullable PlacedClause clause;
  private final Pointer pointer;

  Placed(T value, @Nullable PlacedClause clause, Pointer pointer) {
    this.value = Objects.requireNonNull(value, "value");
    this.clause = clause;
    this.pointer = pointer;
  }

  /**
   * Returns the value.
   *
   * @return the value
   */
  public T value() {
    return value;
  }

  /**
   * Returns the clause the value hangs on.
   *
   * @return the clause, empty for a value outside the clauses, such as a drafter
   */
  public Optional<PlacedClause> clause() {
    return PlacedClause.optional(clause);
  }

  /**
   * Returns where the value stands in the JSON form of the dossier.
   *
   * @return an RFC 6901 JSON pointer
   */
  public String pointer() {
    return pointer.toString();
  }

  /** Returns the place and the value in one line. */
  @Override
  public String toString() {
    return pointer + " " + value;
  }
}
