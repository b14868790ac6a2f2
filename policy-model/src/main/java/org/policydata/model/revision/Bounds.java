package org.policydata.model.revision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;

/**
 * The results that meet a stated value: all numbers between two limits, each of which may be absent
 * (no limit) or open (the limit itself does not count).
 */
record Bounds(
    @Nullable BigDecimal lower, boolean lowerOpen, @Nullable BigDecimal upper, boolean upperOpen) {

  /** How two sets of numbers lie to each other. */
  enum Relation {
    EQUAL,
    NARROWER,
    WIDER,
    APART
  }

  /**
   * Returns the results that meet a value. For EQUAL and ABOUT a known sense makes it a limit on
   * one side, as a promise of 50 is not broken by more where more is better.
   *
   * @param ascending true where more is better, false where less is better, null where unknown
   */
  static Bounds of(
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal to,
      @Nullable Boolean ascending) {
    return switch (comparator) {
      case AT_LEAST -> new Bounds(value, false, null, false);
      case MORE_THAN -> new Bounds(value, true, null, false);
      case AT_MOST -> new Bounds(null, false, value, false);
      case LESS_THAN -> new Bounds(null, false, value, true);
      case BETWEEN -> new Bounds(value, false, to == null ? value : to, false);
      case EQUAL, ABOUT ->
          ascending == null
              ? new Bounds(value, false, value, false)
              : ascending
                  ? new Bounds(value, false, null, false)
                  : new Bounds(null, false, value, false);
    };
  }

  /**
   * Returns how these results lie to those of another value: narrower where all of them meet it.
   */
  Relation to(Bounds other) {
    int low = compareLower(other);
    int high = compareUpper(other);
    if (low == 0 && high == 0) {
      return Relation.EQUAL;
    }
    if (low >= 0 && high <= 0) {
      return Relation.NARROWER;
    }
    return low <= 0 && high >= 0 ? Relation.WIDER : Relation.APART;
  }

  /**
   * Ranks two sums that are paid: positive where the least and the most are no less and one of them
   * is more; null where one is less and the other more.
   */
  @Nullable Integer rank(Bounds other) {
    int low = compareLower(other);
    int high = compareUpper(other);
    if (low == 0 || high == 0 || (low > 0) == (high > 0)) {
      return low == 0 ? high : low;
    }
    return null;
  }

  /** Positive where this lower limit is stricter. */
  private int compareLower(Bounds other) {
    if (lower == null || other.lower == null) {
      return Boolean.compare(lower != null, other.lower != null);
    }
    int byValue = lower.compareTo(other.lower);
    return byValue != 0 ? byValue : Boolean.compare(lowerOpen, other.lowerOpen);
  }

  /** Negative where this upper limit is stricter. */
  private int compareUpper(Bounds other) {
    if (upper == null || other.upper == null) {
      return Boolean.compare(upper == null, other.upper == null);
    }
    int byValue = upper.compareTo(other.upper);
    return byValue != 0 ? byValue : Boolean.compare(other.upperOpen, upperOpen);
  }
}
