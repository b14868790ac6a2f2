package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.DateOrder;
import org.policydata.model.constraint.NonBlankText;

/**
 * Another name of a unit, with the time it was in use.
 *
 * @param name the name
 * @param kind why the unit has it
 * @param from first day of use
 * @param until last day of use
 */
@DateOrder(earlier = "from", later = "until")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitAlias(
    @JsonProperty(required = true) @NonBlankText String name,
    @JsonProperty(required = true) AliasKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public UnitAlias {
    Components.required(name, "name");
    Components.required(kind, "kind");
  }
}
