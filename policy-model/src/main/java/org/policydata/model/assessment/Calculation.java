package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A formula with the numbers that were put in and that came out, in the unit of the target or, for
 * a change, of its baseline.
 *
 * @param formula how it is computed
 * @param numbers by their names in {@link Formula#expression()}; rounded to six decimals, half to
 *     even
 * @param dates by their names in {@link Formula#expression()}
 */
public record Calculation(
    Formula formula, Map<String, BigDecimal> numbers, Map<String, LocalDate> dates) {

  public Calculation {
    Objects.requireNonNull(formula, "formula");
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
  }
}
