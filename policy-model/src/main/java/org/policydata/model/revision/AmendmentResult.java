package org.policydata.model.revision;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PolicyDossier;

/** What came of applying amendments or of taking them back. Immutable and thread-safe. */
public final class AmendmentResult {

  private final AmendmentPlan plan;
  private final @Nullable PolicyDossier dossier;

  AmendmentResult(AmendmentPlan plan, @Nullable PolicyDossier dossier) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.dossier = dossier;
  }

  /**
   * Returns what was done: for the same dossier and request the same as {@link Amendments#plan}.
   *
   * @return the plan
   */
  public AmendmentPlan plan() {
    return plan;
  }

  /**
   * Returns the dossier after the change; the one that was given is as it was.
   *
   * @return the dossier, empty with any conflict
   */
  public Optional<PolicyDossier> dossier() {
    return Optional.ofNullable(dossier);
  }
}
