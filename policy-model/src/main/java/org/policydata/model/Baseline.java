package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * The value or year that a target starts from.
 *
 * @param value starting value
 * @param unit unit of the value
 * @param year year of the starting value
 * @param phrase the words that state it, as printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Baseline(
    @Nullable BigDecimal value,
    @NonBlankText @Nullable String unit,
    @Nullable Integer year,
    @JsonProperty(required = true) @NonBlankText String phrase) {

  public Baseline {
    value = Components.numberOrNull(value);
    Components.required(phrase, "phrase");
  }
}
