package org.policydata.model.revision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amount;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.TargetMeasure;

/**
 * A stated value with its unit, whatever record it comes from, so that two of them can be compared.
 *
 * @param context what has to be equal besides the unit, such as the direction of a change
 */
record Measured(
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    String context,
    @Nullable Boolean ascending) {

  private static final int MAX_PLAIN_SCALE = 40;

  /** What a target promises; null for a result in words. */
  static @Nullable Measured of(TargetMeasure measure, @Nullable Boolean ascending) {
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return new Measured(
          quantity.comparator(),
          quantity.value(),
          quantity.upper(),
          unit(quantity.unit()),
          "",
          ascending);
    }
    if (measure instanceof TargetMeasure.Change change) {
      // Who promises a rise or a fall promises at least that much of it, if nothing else is said.
      Boolean more = ascending == null || ascending == (change.direction() == Direction.INCREASE);
      return new Measured(
          change.comparator(),
          change.value(),
          change.upper(),
          unit(change.unit()),
          change.direction() + " " + change.basis(),
          more);
    }
    return null;
  }

  static Measured of(Amount amount) {
    String per = amount.per() == null ? "" : amount.per();
    return new Measured(
        amount.comparator(), amount.value(), amount.upper(), unit(amount.unit()), per, null);
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "" : PlainWords.of(unit);
  }

  /** The unit without 万 and 亿 before it; a share is counted in ones. */
  private String baseUnit() {
    return unit.equals("%") || unit.equals("‰") ? "" : unit.substring(multiples());
  }

  private int multiples() {
    int count = 0;
    while (count < unit.length() && "万亿".indexOf(unit.charAt(count)) >= 0) {
      count++;
    }
    return count;
  }

  private BigDecimal scaled(BigDecimal number) {
    if (unit.equals("%")) {
      return number.scaleByPowerOfTen(-2);
    }
    if (unit.equals("‰")) {
      return number.scaleByPowerOfTen(-3);
    }
    int power = 0;
    for (int i = 0; i < multiples(); i++) {
      power += unit.charAt(i) == '万' ? 4 : 8;
    }
    return number.scaleByPowerOfTen(power);
  }

  /** Tells whether both count the same thing, so that their values can be ranked. */
  boolean comparableTo(Measured other) {
    return baseUnit().equals(other.baseUnit()) && context.equals(other.context);
  }

  /** The results that meet the value, in the unit without multiples. */
  Bounds bounds() {
    return Bounds.of(comparator, scaled(value), upper == null ? null : scaled(upper), ascending);
  }

  /** What is paid at least and at most; at least nothing, as a support takes nothing away. */
  Bounds payment() {
    Bounds bounds =
        Bounds.of(comparator, scaled(value), upper == null ? null : scaled(upper), null);
    return bounds.lower() != null
        ? bounds
        : new Bounds(BigDecimal.ZERO, false, bounds.upper(), bounds.upperOpen());
  }

  /** The value in symbols: ≥50%, 20–100万元/年. */
  String print() {
    String number = plain(value);
    String per = context.isEmpty() || context.indexOf(' ') >= 0 ? "" : "/" + context;
    String text =
        switch (comparator) {
          case AT_LEAST -> "≥" + number;
          case MORE_THAN -> ">" + number;
          case AT_MOST -> "≤" + number;
          case LESS_THAN -> "<" + number;
          case EQUAL -> number;
          case ABOUT -> "≈" + number;
          case BETWEEN -> number + "–" + (upper == null ? "" : plain(upper));
        };
    return text + unit + per;
  }

  private static String plain(BigDecimal number) {
    return Math.abs(number.scale()) <= MAX_PLAIN_SCALE ? number.toPlainString() : number.toString();
  }

  static String print(TargetMeasure measure) {
    if (measure instanceof TargetMeasure.Qualitative qualitative) {
      return qualitative.description();
    }
    Measured measured = of(measure, null);
    String text = measured == null ? "" : measured.print();
    if (measure instanceof TargetMeasure.Change change) {
      return (change.direction() == Direction.INCREASE ? "↑" : "↓") + text;
    }
    return text;
  }
}
