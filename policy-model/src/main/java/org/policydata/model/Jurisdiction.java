package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DivisionCode;
import org.policydata.model.constraint.NonBlankText;

/**
 * The territory a text applies to.
 *
 * @param divisionCode six-digit administrative division code (GB/T 2260)
 * @param name name of the territory
 * @param level administrative level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Jurisdiction(
    @DivisionCode @Nullable String divisionCode,
    @JsonProperty(required = true) @NonBlankText String name,
    @Nullable AdministrativeLevel level) {

  public Jurisdiction {
    Components.required(name, "name");
  }
}
