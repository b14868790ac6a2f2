package org.policydata.io.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit as a text prints it: 30%, 1.2亿千瓦, 8—10个, 两万平方米.
 *
 * @param value the number; the lower one of a range
 * @param upper the upper number of a range
 * @param unit unit as printed, with 万 or 亿 where digits stand before it; null for a plain ratio
 *     such as 一半
 * @param inWords whether the number is written in Chinese characters
 * @param start offset of the number
 * @param end offset behind the unit
 */
record Quantity(
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    boolean inWords,
    int start,
    int end) {

  /** Tells whether the unit is one of money. */
  boolean isMoney() {
    return unit != null && !unit.isEmpty() && (unit.contains("元") || unit.endsWith("人民币"));
  }

  /** Tells whether the unit is one of time; 吨/日 is none. */
  boolean isTime() {
    return unit != null
        && unit.indexOf('/') < 0
        && (unit.contains("日")
            || unit.contains("天")
            || unit.contains("小时")
            || unit.contains("分钟")
            || unit.contains("月")
            || unit.endsWith("年")
            || unit.contains("秒")
            || unit.endsWith("周"));
  }

  /** Tells whether the number is a share: per cent, per mille or a plain ratio. */
  boolean isShare() {
    return unit == null || unit.equals("%") || unit.equals("％") || unit.equals("‰");
  }

  /** Tells whether the unit counts percentage points. */
  boolean isPercentagePoints() {
    return unit != null && unit.endsWith("百分点");
  }

  /** Tells whether the unit counts things. */
  boolean isCount() {
    return !isMoney() && !isTime() && !isShare() && !isPercentagePoints();
  }
}
