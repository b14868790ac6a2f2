package org.policydata.model.redaction;

import java.util.Objects;

/**
 * What was taken out of a dossier at one place; never the value itself.
 *
 * @param pointer JSON pointer to the member, in the dossier as it was
 * @param kind what kind of personal data it was
 * @param count how often it stood there
 */
public record Removal(String pointer, PersonalDataKind kind, int count) {

  public Removal {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(kind, "kind");
  }
}
