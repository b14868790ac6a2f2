package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * A signatory of a document; signatories are public.
 *
 * @param unit signing unit
 * @param position position of the signing person
 * @param name name of the signing person
 * @param onBehalf true where the seal of one body stands for another (代章), otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signature(
    @JsonProperty(required = true) @Valid UnitMention unit,
    @NonBlankText @Nullable String position,
    @NonBlankText @Nullable String name,
    @Nullable Boolean onBehalf) {

  public Signature {
    Components.required(unit, "unit");
    onBehalf = Components.flag(onBehalf);
  }
}
