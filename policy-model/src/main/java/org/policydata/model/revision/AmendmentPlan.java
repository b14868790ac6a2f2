package org.policydata.model.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PolicyDocument;

/**
 * What amendments would do to a version.
 *
 * @param baseVersionId {@link PolicyDocument#id()} of the version they apply to; absent where it
 *     could not be told
 * @param steps the amendments in the order in which they are applied
 * @param conflicts why they cannot be applied; empty where they can
 * @param revision the new version and how it came about; absent with any conflict
 */
public record AmendmentPlan(
    @Nullable String baseVersionId,
    List<AmendmentStep> steps,
    List<AmendmentConflict> conflicts,
    @Nullable Revision revision) {

  public AmendmentPlan {
    steps = List.copyOf(steps);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Tells whether the amendments cannot be applied.
   *
   * @return true where {@link #revision()} is absent
   */
  public boolean hasConflicts() {
    return !conflicts.isEmpty();
  }
}
