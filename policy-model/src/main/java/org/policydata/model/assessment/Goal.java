package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;

/**
 * The values that satisfy what was promised: an interval, open to one side for most targets.
 *
 * @param lower lower limit; null for none
 * @param upper upper limit; null for none
 * @param strict whether the limits themselves do not satisfy (超过, 低于)
 */
record Goal(@Nullable BigDecimal lower, @Nullable BigDecimal upper, boolean strict) {

  /**
   * The goal of a comparator; empty for a range that has no end or ends before it begins.
   *
   * @param ascending whether more, or less, is better where the text names the value alone
   */
  static Optional<Goal> of(
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable Boolean ascending,
      BigDecimal tolerance) {
    return switch (comparator) {
      case AT_LEAST -> Optional.of(new Goal(value, null, false));
      case MORE_THAN -> Optional.of(new Goal(value, null, true));
      case AT_MOST -> Optional.of(new Goal(null, value, false));
      case LESS_THAN -> Optional.of(new Goal(null, value, true));
      case EQUAL -> Optional.of(around(value, BigDecimal.ZERO, ascending));
      case ABOUT -> Optional.of(around(value, value.abs().multiply(tolerance), ascending));
      case BETWEEN ->
          upper == null || upper.compareTo(value) < 0
              ? Optional.empty()
              : Optional.of(new Goal(value, upper, false));
    };
  }

  private static Goal around(BigDecimal value, BigDecimal margin, @Nullable Boolean ascending) {
    return new Goal(
        Boolean.FALSE.equals(ascending) ? null : value.subtract(margin),
        Boolean.TRUE.equals(ascending) ? null : value.add(margin),
        false);
  }

  /** Negative below the goal, 0 within it, positive above it. */
  int side(BigDecimal value) {
    if (lower != null && value.compareTo(lower) < (strict ? 1 : 0)) {
      return -1;
    }
    return upper != null && value.compareTo(upper) > (strict ? -1 : 0) ? 1 : 0;
  }

  boolean accepts(BigDecimal value) {
    return side(value) == 0;
  }

  /** The limit that a value on one side of the goal has to reach. */
  BigDecimal limit(int side) {
    return Objects.requireNonNull(side < 0 ? lower : upper, "limit");
  }

  /** The goal in another scale that runs the same way. */
  Goal map(UnaryOperator<BigDecimal> scale) {
    return new Goal(
        lower == null ? null : scale.apply(lower),
        upper == null ? null : scale.apply(upper),
        strict);
  }

  /** The goal of the opposite of a value: at least 5 less is at most −5. */
  Goal negated() {
    return new Goal(
        upper == null ? null : upper.negate(), lower == null ? null : lower.negate(), strict);
  }
}
