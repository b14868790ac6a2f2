package org.policydata.model;

import java.util.Objects;

/**
 * A unit that one list of responsibilities names twice.
 *
 * @param first the first duty of the unit in the list
 * @param again a later duty of the same unit, or of one of the same name, in the same list
 */
public record RepeatedDuty(Duty first, Duty again) {

  public RepeatedDuty {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(again, "again");
  }
}
