package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * One unit's duty on one clause and all clauses below it.
 *
 * @param role what the unit has to do
 * @param unit the unit as printed
 * @param manner how several units share the duty
 * @param ruleId {@link ResponsibilityRule#id()} of the rule that gave the role, where the bracket
 *     itself does not say it
 * @param andOthers words that leave the list open (等部门), as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Responsibility(
    @JsonProperty(required = true) Role role,
    @JsonProperty(required = true) @Valid UnitMention unit,
    @Nullable Manner manner,
    @WellFormedId @Nullable String ruleId,
    @NonBlankText @Nullable String andOthers) {

  public Responsibility {
    Components.required(role, "role");
    Components.required(unit, "unit");
  }
}
