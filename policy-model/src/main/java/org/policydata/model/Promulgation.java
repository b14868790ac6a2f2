package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * The document that carries a text into force: an issuing notice (印发通知), an order (令) or an
 * announcement.
 *
 * @param kind what kind of carrier it is
 * @param title its own title
 * @param clauses its own words as clauses
 * @param signatures who signed it
 * @param signedOn its own date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promulgation(
    @JsonProperty(required = true) PromulgationKind kind,
    @NonBlankText @Nullable String title,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Clause> clauses,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Signature> signatures,
    @Nullable LocalDate signedOn) {

  public Promulgation {
    Components.required(kind, "kind");
    clauses = Components.list(clauses);
    signatures = Components.list(signatures);
  }
}
