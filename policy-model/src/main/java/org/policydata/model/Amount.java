package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.ValueRange;

/**
 * A quantity of money or of something else, as a support promises it.
 *
 * @param comparator how the value limits the amount
 * @param value the value; the lower one for a range
 * @param upper upper value of a range, only beside BETWEEN
 * @param unit unit as printed, for example 万元 or %
 * @param per what one amount is paid for (家, 亩, 年), in words
 */
@ValueRange(comparator = "comparator", lower = "value", upper = "upper")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amount(
    @JsonProperty(required = true) Comparator comparator,
    @JsonProperty(required = true) BigDecimal value,
    @Nullable BigDecimal upper,
    @JsonProperty(required = true) @NonBlankText String unit,
    @NonBlankText @Nullable String per) {

  public Amount {
    Components.required(comparator, "comparator");
    value = Components.number(Components.required(value, "value"));
    upper = Components.numberOrNull(upper);
    Components.required(unit, "unit");
  }
}
