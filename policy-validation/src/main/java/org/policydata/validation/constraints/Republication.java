package org.policydata.validation.constraints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Adoption;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Promulgation;
import org.policydata.model.Validity;

/** An old text that a site has published again, after it had expired. */
final class Republication {

  /** Value of the detail {@code problem} of a finding on such a text. */
  static final String PROBLEM = "REPUBLISHED";

  private Republication() {}

  /** Whether the text is signed, adopted or in force before it expires, and published after. */
  static boolean isShown(PolicyDocument document, Validity expired) {
    LocalDate endsOn = expired.endsOn();
    LocalDate publishedOn = document.publishedOn();
    if (endsOn == null || publishedOn == null || !publishedOn.isAfter(endsOn)) {
      return false;
    }
    if (document.signedOn() != null) {
      return !document.signedOn().isAfter(endsOn);
    }
    Promulgation carrier = document.promulgation();
    Adoption adoption = document.adoption();
    return isUpTo(endsOn, carrier == null ? null : carrier.signedOn())
        || isUpTo(endsOn, adoption == null ? null : adoption.adoptedOn())
        || isUpTo(endsOn, expired.effectiveOn());
  }

  private static boolean isUpTo(LocalDate last, @Nullable LocalDate date) {
    return date != null && !date.isAfter(last);
  }
}
