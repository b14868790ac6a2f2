package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * A rule on combining supports (就高不重复).
 *
 * @param kind what the rule says
 * @param clauseId {@link Clause#id()} of the clause that states it
 * @param phrase the rule as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackingRule(
    @JsonProperty(required = true) StackingKind kind,
    @WellFormedId @Nullable String clauseId,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public StackingRule {
    Components.required(kind, "kind");
    Components.required(phrase, "phrase");
  }
}
