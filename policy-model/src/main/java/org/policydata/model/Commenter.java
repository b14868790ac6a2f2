package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * Who sent a comment; personal data, which {@link #toString()} masks.
 *
 * @param kind what kind of author it is
 * @param name name of the author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Commenter(@Nullable CommenterKind kind, @NonBlankText @Nullable String name) {

  /** Returns the kind of author, without personal data. */
  @Override
  public String toString() {
    return Summary.of("Commenter").add("kind", kind).masked("name", name).toString();
  }
}
