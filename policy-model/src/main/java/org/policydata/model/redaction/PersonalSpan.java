package org.policydata.model.redaction;

import java.util.Objects;

/**
 * Where personal data stands in a text.
 *
 * @param kind what kind it is
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record PersonalSpan(PersonalDataKind kind, int start, int end) {

  public PersonalSpan {
    Objects.requireNonNull(kind, "kind");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }
}
