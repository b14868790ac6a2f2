package org.policydata.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the number that a record claims in the words it was taken from.
 *
 * @param problem VALUE where the number does not stand there, UNIT where it stands there with
 *     another unit only, null where it does
 * @param number the number that was found, null where words such as 全覆盖 say it without one
 */
record ClaimInText(@Nullable String problem, @Nullable PrintedNumber number) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal RATIO_TOLERANCE = new BigDecimal("0.005");

  /** Marks and words that join numbers which share the unit behind the last one. */
  private static final String JOINING = "、,/和及与至到-~—–－～";

  /** Words that say a number without one. */
  private static final List<String> WHOLE = List.of("全覆盖", "全部", "全面", "全员", "全量", "清零", "破零");

  private static final List<String> DOUBLE = List.of("翻番", "翻一番", "倍增");

  /**
   * Returns what is found.
   *
   * @param claim the number claimed
   * @param text the words, squeezed
   */
  static ClaimInText of(Claim claim, String text) {
    PrintedNumber.Unit unit = PrintedNumber.Unit.of(claim.unit());
    List<PrintedNumber> numbers = PrintedNumber.in(text);
    PrintedNumber otherUnit = null;
    boolean otherUpper = false;
    for (PrintedNumber number : numbers) {
      boolean value = hasValue(number, claim.value(), unit, text);
      if (value && hasUnit(number, unit, claim, text)) {
        if (hasUpper(claim, unit, numbers, text)) {
          return new ClaimInText(null, number);
        }
        otherUpper = true;
      } else if (value || number.printed().compareTo(claim.value()) == 0) {
        otherUnit = number;
      }
    }
    if (saysWithoutNumber(claim, unit, text)) {
      return new ClaimInText(null, null);
    }
    return new ClaimInText(otherUnit == null || otherUpper ? "VALUE" : "UNIT", otherUnit);
  }

  private static boolean hasValue(
      PrintedNumber number, BigDecimal claimed, PrintedNumber.Unit unit, String text) {
    boolean below = number.start() > 0 && "-－−负".indexOf(text.charAt(number.start() - 1)) >= 0;
    BigDecimal value = claimed.signum() < 0 && below ? claimed.negate() : claimed;
    if (number.ratio()) {
      BigDecimal ratio = unit.isShare() ? value.movePointLeft(2) : value;
      return ratio.subtract(number.value()).abs().compareTo(RATIO_TOLERANCE) < 0;
    }
    boolean same = number.value().compareTo(value.multiply(unit.scale())) == 0;
    boolean listed = number.printed().compareTo(value) == 0 && isFollowed(number, text);
    // A ratio without unit may be printed as per cent: 0.5 is 50%.
    boolean share =
        unit.base().isEmpty()
            && text.startsWith("%", number.end())
            && number.value().compareTo(value.multiply(HUNDRED)) == 0;
    return same || listed || share;
  }

  private static boolean hasUnit(
      PrintedNumber number, PrintedNumber.Unit unit, Claim claim, String text) {
    String base = bare(unit.base());
    if (base.isEmpty() || number.ratio() && unit.isShare()) {
      return true;
    }
    int at = number.end();
    while (at < text.length() && "余多来几个(（".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (text.startsWith(base, number.end()) || text.startsWith(base, at)) {
      return true;
    }
    // 100、200家: the unit stands behind the last number.
    return isFollowed(number, text)
        && text.indexOf(bareUnit(claim.unit(), base), number.end()) >= 0;
  }

  private static String bareUnit(@Nullable String printed, String base) {
    return printed == null ? base : bare(PrintedNumber.squeeze(printed));
  }

  /** 个工作日 and 工作日 are one unit; 元/平方米 is 元 for each. */
  private static String bare(String unit) {
    String counted = unit.length() > 1 && unit.startsWith("个") ? unit.substring(1) : unit;
    int slash = counted.indexOf('/');
    return slash > 0 ? counted.substring(0, slash) : counted;
  }

  private static boolean isFollowed(PrintedNumber number, String text) {
    return number.end() < text.length() && JOINING.indexOf(text.charAt(number.end())) >= 0;
  }

  private static boolean hasUpper(
      Claim claim, PrintedNumber.Unit unit, List<PrintedNumber> numbers, String text) {
    BigDecimal upper = claim.upper();
    return upper == null
        || numbers.stream().anyMatch(number -> hasValue(number, upper, unit, text));
  }

  /** 全覆盖 is 100 %, 翻番 is once more, twice or 100 %. */
  private static boolean saysWithoutNumber(Claim claim, PrintedNumber.Unit unit, String text) {
    BigDecimal value = claim.value();
    boolean whole =
        value.signum() == 0
            || value.compareTo(BigDecimal.ONE) == 0
            || value.compareTo(HUNDRED) == 0 && unit.isShare();
    if (whole && WHOLE.stream().anyMatch(text::contains)) {
      return true;
    }
    boolean twice = whole || value.compareTo(TWO) == 0;
    return twice && DOUBLE.stream().anyMatch(text::contains);
  }
}
