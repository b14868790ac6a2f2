package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit as printed, split into what is counted and a power of ten: 亿元 is 元 times ten to the
 * eighth, % is a plain ratio times ten to the minus second.
 *
 * @param base what is counted, empty for a plain number or ratio
 * @param exponent the power of ten
 */
record MeasureUnit(String base, int exponent) {

  private static final String MULTIPLIERS = "十百千万亿";
  private static final int[] EXPONENTS = {1, 2, 3, 4, 8};
  private static final String POINTS = "百分点";

  static MeasureUnit of(@Nullable String printed) {
    String unit = printed == null ? "" : squeeze(printed);
    if (unit.equals("%")) {
      return new MeasureUnit("", -2);
    }
    if (unit.equals("‰")) {
      return new MeasureUnit("", -3);
    }
    if (unit.equals(POINTS) || unit.equals("个" + POINTS)) {
      return new MeasureUnit(POINTS, 0);
    }
    int exponent = 0;
    int start = 0;
    while (start < unit.length() && MULTIPLIERS.indexOf(unit.charAt(start)) >= 0) {
      exponent += EXPONENTS[MULTIPLIERS.indexOf(unit.charAt(start))];
      start++;
    }
    String base = unit.substring(start);
    return new MeasureUnit(isYuan(base) ? "元" : base, exponent);
  }

  private static boolean isYuan(String base) {
    return base.equals("人民币") || base.equals("元人民币") || base.equals("圆");
  }

  boolean isPoints() {
    return base.equals(POINTS);
  }

  /** Per cent, per mille or a plain ratio; 万 alone counts things. */
  boolean isShare() {
    return base.isEmpty() && exponent <= 0;
  }

  boolean isPercent() {
    return base.isEmpty() && exponent == -2;
  }

  /** The same quantity in another unit; empty where that is not exact. */
  Optional<BigDecimal> convert(BigDecimal value, MeasureUnit to) {
    return base.equals(to.base)
        ? Optional.of(value.scaleByPowerOfTen(exponent - to.exponent))
        : Optional.empty();
  }

  /** White space is taken out, and full-width marks become those of ASCII. */
  private static String squeeze(String printed) {
    StringBuilder unit = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        unit.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
      }
    }
    return unit.toString();
  }
}
