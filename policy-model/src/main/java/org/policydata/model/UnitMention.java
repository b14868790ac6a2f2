package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A unit as a text writes it, with the registry entry it resolves to.
 *
 * @param name name as printed, without markers such as an asterisk
 * @param unitId {@link ResponsibleUnit#id()} of the unit meant
 * @param gloss explanation printed behind the name (含…管委会)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitMention(
    @JsonProperty(required = true) @NonBlankText String name,
    @WellFormedId @Nullable String unitId,
    @NonBlankText @Nullable String gloss) {

  public UnitMention {
    Components.required(name, "name");
  }
}
