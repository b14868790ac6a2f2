package org.policydata.model.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;

/**
 * Where an event happened in one of the two versions, and what stands there.
 *
 * @param pointer RFC 6901 JSON pointer into the dossier of that version
 * @param clauseId {@link Clause#id()}; absent for the document as a whole and for consultations
 * @param subject id of the target, support, rule or notice; absent for what has no id
 * @param place the place as a reader would cite it, for example {@code 二、(三)11.¶2}; empty for the
 *     document as a whole
 * @param value what is compared, in words or symbols that need no translation; absent where there
 *     is nothing
 * @param element the record itself, for example a target or a clause; absent for a plain text
 */
public record EventSide(
    String pointer,
    @Nullable String clauseId,
    @Nullable String subject,
    String place,
    @Nullable String value,
    @Nullable Record element) {

  public EventSide {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(place, "place");
  }
}
