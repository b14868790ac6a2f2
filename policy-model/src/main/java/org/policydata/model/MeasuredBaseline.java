package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * The level that a measurement is compared with, as it was measured.
 *
 * @param value the level
 * @param unit unit of the level; absent for a plain number
 * @param measuredOn last day of what was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasuredBaseline(
    @JsonProperty(required = true) BigDecimal value,
    @NonBlankText @Nullable String unit,
    @JsonProperty(required = true) LocalDate measuredOn) {

  public MeasuredBaseline {
    value = Components.number(Components.required(value, "value"));
    Components.required(measuredOn, "measuredOn");
  }
}
