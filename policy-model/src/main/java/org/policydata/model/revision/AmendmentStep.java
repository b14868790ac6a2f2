package org.policydata.model.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;

/**
 * One amendment in the order in which amendments are applied.
 *
 * @param commentId comment that brought it about; absent for an amendment given by itself
 * @param amendment the amendment
 */
public record AmendmentStep(@Nullable String commentId, Amendment amendment) {

  public AmendmentStep {
    Objects.requireNonNull(amendment, "amendment");
  }
}
