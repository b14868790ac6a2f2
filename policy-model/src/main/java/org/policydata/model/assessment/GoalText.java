package org.policydata.model.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.TargetMeasure;

/** Writes what was promised in signs that both languages share: ≥18%, +≥8%, ≈30%, 5–8万元. */
final class GoalText {

  private GoalText() {}

  static String of(TargetMeasure measure) {
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return limits(quantity.comparator(), quantity.value(), quantity.upper(), quantity.unit());
    }
    if (measure instanceof TargetMeasure.Change change) {
      String sign = change.direction() == Direction.INCREASE ? "↑" : "↓";
      return sign + limits(change.comparator(), change.value(), change.upper(), change.unit());
    }
    return ((TargetMeasure.Qualitative) measure).description();
  }

  private static String limits(
      Comparator comparator, BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {
    String sign =
        switch (comparator) {
          case AT_LEAST -> "≥";
          case MORE_THAN -> ">";
          case AT_MOST -> "≤";
          case LESS_THAN -> "<";
          case EQUAL -> "=";
          case ABOUT -> "≈";
          case BETWEEN -> "";
        };
    String end = upper == null ? "" : "–" + Numbers.shown(upper).toPlainString();
    return sign + Numbers.shown(value).toPlainString() + end + (unit == null ? "" : unit);
  }
}
