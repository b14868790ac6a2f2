package org.policydata.io.html;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Disposition;

/** How a decision looks, beside the word that says it. */
final class DecisionTone {

  private DecisionTone() {}

  static String of(@Nullable Disposition disposition) {
    if (disposition == null) {
      return "open";
    }
    return switch (disposition.decision()) {
      case ADOPTED -> "good";
      case PARTLY_ADOPTED, ALREADY_COVERED -> "partly";
      case NOT_ADOPTED, OUT_OF_SCOPE -> "no";
      case EXPLAINED, NOTED, REFERRED, PENDING -> "open";
    };
  }
}
