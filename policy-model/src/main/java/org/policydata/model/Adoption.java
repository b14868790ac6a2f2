package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * A note on the adoption of a text: which body, at which meeting, on which day (题注, 立法法 Art. 65).
 *
 * @param body adopting body
 * @param meeting meeting as printed
 * @param adoptedOn day of adoption
 * @param phrase the note as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adoption(
    @Valid @Nullable UnitMention body,
    @NonBlankText @Nullable String meeting,
    @Nullable LocalDate adoptedOn,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public Adoption {
    Components.required(phrase, "phrase");
  }
}
