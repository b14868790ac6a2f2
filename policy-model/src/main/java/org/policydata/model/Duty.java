package org.policydata.model;

/**
 * A duty that a unit has on a clause: stated there, or inherited from a clause above.
 *
 * @param responsibility what the text states
 * @param clause the clause the duty covers
 * @param origin the clause that states it
 * @param pointer JSON pointer to the responsibility
 */
public record Duty(
    Responsibility responsibility, PlacedClause clause, PlacedClause origin, String pointer) {

  /**
   * Tells whether the duty comes from a clause above.
   *
   * @return true where the origin is another clause
   */
  public boolean inherited() {
    return clause != origin;
  }
}
