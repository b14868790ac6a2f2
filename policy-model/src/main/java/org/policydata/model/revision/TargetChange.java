package org.policydata.model.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Target;

/**
 * A target that is not the same in two versions.
 *
 * @param clauseId clause it stands on, in the new version where it is there
 * @param before the target in the old version; absent where it is new
 * @param after the target in the new version; absent where it is gone
 */
public record TargetChange(String clauseId, @Nullable Target before, @Nullable Target after) {

  public TargetChange {
    Objects.requireNonNull(clauseId, "clauseId");
  }
}
