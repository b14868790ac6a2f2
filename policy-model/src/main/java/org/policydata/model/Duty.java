package org.policydata.model;

import org.jspecify.annotations.Nullable;

/**
 * A duty that a unit has on a clause: stated there, or inherited from a clause above.
 *
 * @param responsibility what the text states
 * @param unit the unit as the registry has it; null where the mention has no id, or one
 *     that the registry does not have
 * @param clause the clause the duty covers
 * @param origin the clause that states it
 * @param position position of the responsibility in the list of the clause that states it
 */
public record Duty(
    Responsibility responsibility,
    @Nullable ResponsibleUnit unit,
    PlacedClause clause,
    PlacedClause origin,
    int position) {

  /**
   * Returns where the responsibility stands in the JSON form of the dossier.
   *
   * @return an RFC 6901 JSON pointer
   */
  public String pointer() {
    return origin.pointer() + "/responsibilities/" + position;
  }

  /**
   * Tells whether the duty comes from a clause above.
   *
   * @return true where the origin is another clause
   */
  public boolean inherited() {
    return clause != origin;
  }
}
