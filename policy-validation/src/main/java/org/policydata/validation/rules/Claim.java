package org.policydata.validation.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;
import org.policydata.model.TargetMeasure;

/**
 * The number a target or support claims.
 *
 * @param comparator how the value limits it
 * @param value the value, the lower one of a range
 * @param upper the upper value of a range
 * @param unit its unit
 */
record Claim(
    Comparator comparator, BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {

  /** The law names no tolerance for 左右; a twentieth of the value is taken. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  /** Returns the claim of a measure, null where it has no number. */
  static @Nullable Claim of(TargetMeasure measure) {
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return of(quantity);
    }
    return measure instanceof TargetMeasure.Change change
        ? new Claim(change.comparator(), change.value(), change.upper(), change.unit())
        : null;
  }

  static Claim of(TargetMeasure.Quantity quantity) {
    return new Claim(quantity.comparator(), quantity.value(), quantity.upper(), quantity.unit());
  }

  /**
   * Tells whether both can be one promise: the same comparator with the same value, or comparators
   * that leave room for both. Two different floors do not agree, though the higher one meets both.
   */
  boolean agreesWith(@Nullable Claim other) {
    if (other == null) {
      return true;
    }
    BigDecimal scale = PrintedNumber.Unit.of(unit).scale();
    BigDecimal otherScale = PrintedNumber.Unit.of(other.unit).scale();
    BigDecimal mine = value.multiply(scale);
    BigDecimal its = other.value.multiply(otherScale);
    if (comparator == other.comparator && comparator != Comparator.BETWEEN) {
      return mine.compareTo(its) == 0;
    }
    return isAtMost(lowest(scale), other.highest(otherScale))
        && isAtMost(other.lowest(otherScale), highest(scale));
  }

  private static boolean isAtMost(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null || low.compareTo(high) <= 0;
  }

  private @Nullable BigDecimal lowest(BigDecimal scale) {
    return switch (comparator) {
      case AT_LEAST, MORE_THAN, EQUAL, BETWEEN -> value.multiply(scale);
      case ABOUT -> value.subtract(value.abs().multiply(TOLERANCE)).multiply(scale);
      case AT_MOST, LESS_THAN -> null;
    };
  }

  private @Nullable BigDecimal highest(BigDecimal scale) {
    return switch (comparator) {
      case AT_MOST, LESS_THAN, EQUAL -> value.multiply(scale);
      case BETWEEN -> (upper == null ? value : upper).multiply(scale);
      case ABOUT -> value.add(value.abs().multiply(TOLERANCE)).multiply(scale);
      case AT_LEAST, MORE_THAN -> null;
    };
  }

  /** Returns the claim in signs, such as {@code ≥18%}. */
  @Override
  public String toString() {
    String sign =
        switch (comparator) {
          case AT_LEAST -> "≥";
          case MORE_THAN -> ">";
          case AT_MOST -> "≤";
          case LESS_THAN -> "<";
          case ABOUT -> "≈";
          case EQUAL -> "=";
          case BETWEEN -> "";
        };
    String range = upper == null ? "" : "–" + upper.toPlainString();
    return sign + value.toPlainString() + range + (unit == null ? "" : unit);
  }
}
