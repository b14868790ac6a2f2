package org.policydata.validation;

import java.util.Objects;
import org.policydata.finding.Finding;

/**
 * A finding that a suppression took out of the verdict.
 *
 * @param finding the finding
 * @param suppression why it may stand, and until when
 */
public record Suppressed(Finding finding, Suppression suppression) {

  public Suppressed {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(suppression, "suppression");
  }
}
