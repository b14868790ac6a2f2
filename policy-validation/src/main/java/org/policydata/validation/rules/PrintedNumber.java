package org.policydata.validation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;

/**
 * A number as a text prints it, in digits or in Chinese characters: 5000, 1.2亿, 两万, 百分之十, 一半.
 *
 * <p>Every number is found, names and codes too: the rules look for one that a record claims, and
 * that one may have any unit.
 *
 * @param value the number with its 万 or 亿; a share written in words is the ratio
 * @param printed the number without them
 * @param ratio whether words such as 百分之 and 一半 make it a ratio
 * @param start offset of the number
 * @param end offset behind it
 */
record PrintedNumber(BigDecimal value, BigDecimal printed, boolean ratio, int start, int end) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int LONGEST = 20;
  private static final int MOST_MULTIPLIERS = 4;
  private static final int RATIO_DIGITS = 4;

  /** Stands for a character that is left out. */
  private static final char NOTHING = 0;

  /** 千瓦, 千米 and 百分点 are units that begin like a multiplier. */
  private static final String AFTER_THOUSAND = "瓦米克伏卡帕";

  /**
   * Returns the numbers of a text.
   *
   * @param text a text without white space, see {@link #squeeze}
   */
  static List<PrintedNumber> in(String text) {
    List<PrintedNumber> numbers = new ArrayList<>(4);
    int i = 0;
    while (i < text.length()) {
      PrintedNumber number = at(text, i);
      if (number != null) {
        numbers.add(number);
      }
      i = number == null ? i + 1 : number.end();
    }
    return numbers;
  }

  private static @Nullable PrintedNumber at(String text, int start) {
    char c = text.charAt(start);
    if (isDigit(c)) {
      return inDigits(text, start);
    }
    boolean half = c == '半' || c == '一';
    if (half && (text.startsWith("一半", start) || text.startsWith("半数", start))) {
      return new PrintedNumber(HALF, HALF, true, start, start + 2);
    }
    return ChineseNumerals.isNumeral(c) ? inWords(text, start) : null;
  }

  private static PrintedNumber inDigits(String text, int start) {
    int end = endOfDigits(text, start);
    BigDecimal printed = new BigDecimal(text.substring(start, end));
    int scaled = endOfMultipliers(text, end);
    BigDecimal value = printed.multiply(scale(text, end, scaled));
    return new PrintedNumber(value, printed, false, start, scaled);
  }

  private static @Nullable PrintedNumber inWords(String text, int start) {
    int end = endOfNumerals(text, start);
    BigDecimal value = parse(text.substring(start, end));
    if (value == null) {
      return null;
    }
    int next = end + 2;
    if (text.startsWith("分之", end) && next < text.length()) {
      int last = isDigit(text.charAt(next)) ? endOfDigits(text, next) : endOfNumerals(text, next);
      BigDecimal part =
          last == next
              ? null
              : isDigit(text.charAt(next))
                  ? new BigDecimal(text.substring(next, last))
                  : parse(text.substring(next, last));
      if (part != null && value.signum() > 0) {
        BigDecimal ratio = part.divide(value, RATIO_DIGITS, RoundingMode.HALF_UP);
        return new PrintedNumber(ratio, part, true, start, last);
      }
    }
    if (end < text.length() && text.charAt(end) == '成' && value.compareTo(BigDecimal.TEN) <= 0) {
      return new PrintedNumber(value.movePointLeft(1), value, true, start, end + 1);
    }
    return new PrintedNumber(value, value, false, start, end);
  }

  private static @Nullable BigDecimal parse(String words) {
    OptionalLong value = ChineseNumerals.parse(words);
    if (value.isEmpty() && !words.isEmpty() && "百千万亿".indexOf(words.charAt(0)) >= 0) {
      // 百家 and 万名 leave the one out.
      value = ChineseNumerals.parse("一" + words);
    }
    return value.isEmpty() ? null : BigDecimal.valueOf(value.getAsLong());
  }

  private static int endOfNumerals(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST
        && ChineseNumerals.isNumeral(text.charAt(end))
        && !(end > start && isUnitHead(text, end))) {
      end++;
    }
    return end;
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    boolean point = false;
    while (end < text.length() && end - start < LONGEST) {
      boolean decimal =
          text.charAt(end) == '.'
              && !point
              && end + 1 < text.length()
              && isDigit(text.charAt(end + 1));
      if (!decimal && !isDigit(text.charAt(end))) {
        break;
      }
      point |= decimal;
      end++;
    }
    return end;
  }

  private static int endOfMultipliers(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < MOST_MULTIPLIERS
        && "十百千万亿".indexOf(text.charAt(end)) >= 0
        && !isUnitHead(text, end)) {
      end++;
    }
    return end;
  }

  private static BigDecimal scale(String text, int start, int end) {
    BigDecimal scale = BigDecimal.ONE;
    for (int i = start; i < end; i++) {
      scale =
          scale.scaleByPowerOfTen(
              switch (text.charAt(i)) {
                case '十' -> 1;
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                default -> 8;
              });
    }
    return scale;
  }

  private static boolean isUnitHead(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return c == '千' && AFTER_THOUSAND.indexOf(next) >= 0 || c == '百' && next == '分';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a text without white space, with digits, letters and marks of half width, and without
   * the commas of 10,000.
   */
  static String squeeze(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!UnitNames.isIdeograph(text.charAt(i)) && squeezed(text, i) != text.charAt(i)) {
        return squeezed(text);
      }
    }
    return text;
  }

  private static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = squeezed(text, i);
      if (c != NOTHING) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What is left of a character: itself, the same of half width, or nothing. */
  private static char squeezed(String text, int at) {
    char c = text.charAt(at);
    boolean blank = c <= ' ' || c == '\u3000' || c == '\u00A0' || c >= '\u2000' && c <= '\u200F';
    if (blank || isThousandsMark(text, at)) {
      return NOTHING;
    }
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }

  private static boolean isThousandsMark(String text, int at) {
    char c = text.charAt(at);
    if (c != ',' && c != '，' || at == 0 || !isDigit(text.charAt(at - 1))) {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && end <= at + 4 && isDigit(text.charAt(end))) {
      end++;
    }
    return end == at + 4;
  }

  /**
   * A unit with the multiplier that stands before it: 万元 is ten thousand times 元.
   *
   * @param scale the multiplier
   * @param base the unit without it, empty for 万 alone
   */
  record Unit(BigDecimal scale, String base) {

    /** The unit of a value that has none. */
    static final Unit NONE = new Unit(BigDecimal.ONE, "");

    /** Returns the parts of a unit as printed. */
    static Unit of(@Nullable String printed) {
      if (printed == null) {
        return NONE;
      }
      String unit = squeeze(printed);
      int from = endOfMultipliers(unit, 0);
      return new Unit(PrintedNumber.scale(unit, 0, from), unit.substring(from));
    }

    /** Tells whether values of this unit are per cent or per mille. */
    boolean isShare() {
      return base.equals("%") || base.equals("‰");
    }
  }
}
