package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A measurement seen from its target: comparable with what was promised, or not. */
sealed interface Reading {

  /**
   * A value in the same scale as what was promised.
   *
   * @param value the value
   * @param goal what satisfies
   * @param start where the path to the goal begins
   * @param rate whether the value is a rate, which has no path but itself
   * @param calculation how the goal was computed
   * @param unit unit of all numbers, as printed
   */
  record Value(
      BigDecimal value,
      Goal goal,
      Start start,
      boolean rate,
      Calculation calculation,
      @Nullable String unit)
      implements Reading {}

  /**
   * Why a value cannot be compared.
   *
   * @param reason the reason
   * @param details what the message names
   */
  record Obstacle(NotMeasurable reason, Map<String, Object> details) implements Reading {

    Obstacle(NotMeasurable reason) {
      this(reason, Map.of());
    }
  }

  /**
   * Where a path begins; a value without a day, or neither, begins none.
   *
   * @param value the starting value, in the scale of what is compared
   * @param on the day it was measured
   * @param obstacle what is wrong with the starting value; null for nothing
   */
  record Start(
      @Nullable BigDecimal value, @Nullable LocalDate on, @Nullable NotMeasurable obstacle) {

    static final Start NONE = new Start(null, null, NotMeasurable.NO_BASELINE);

    static Start unfit() {
      return new Start(null, null, NotMeasurable.UNFIT_BASELINE);
    }

    static Start of(BigDecimal value, @Nullable LocalDate on) {
      return new Start(value, on, on == null ? NotMeasurable.NO_BASELINE_DATE : null);
    }
  }
}
