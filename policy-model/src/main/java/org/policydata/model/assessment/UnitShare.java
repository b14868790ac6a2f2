package org.policydata.model.assessment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Role;

/**
 * The part of a unit in the result of a target.
 *
 * @param result the result
 * @param role the unit's role on the clause of the target; absent where the unit was measured and
 *     the text gives it no duty
 * @param inherited whether the duty is stated on a clause above
 */
public record UnitShare(TargetResult result, @Nullable Role role, boolean inherited) {

  public UnitShare {
    Objects.requireNonNull(result, "result");
  }
}
