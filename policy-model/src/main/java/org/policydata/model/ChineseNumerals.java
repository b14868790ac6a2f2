package org.policydata.model;

import java.util.OptionalLong;

/**
 * Whole numbers in Chinese characters, as labels, dates and amounts print them: 二十六, 一百零三, 五千亿,
 * 二〇二四.
 */
public final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int MAX_LENGTH = 40;
  private static final long TEN_THOUSAND = 10_000;
  private static final long HUNDRED_MILLION = 100_000_000;

  private ChineseNumerals() {}

  /**
   * Returns the value of a number in Chinese characters.
   *
   * <p>Both ways of writing are read: with units (二百零五, 五千亿, 两万) and digit by digit (二〇二四,
   * with 〇, ○ and 零 for zero).
   *
   * @param text the characters of the number and nothing else
   * @return the value, empty where the text is no number or one beyond the range of a long
   */
  public static OptionalLong parse(CharSequence text) {
    if (text.length() == 0 || text.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    boolean hasUnit = text.chars().anyMatch(c -> unit((char) c) > 0);
    try {
      return hasUnit || text.length() == 1 ? parseWithUnits(text) : parseDigits(text);
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Returns a number in Chinese characters, with units: 26 is 二十六, 103 is 一百零三.
   *
   * @param number a number from 0 to 9999
   * @return its characters
   * @throws IllegalArgumentException if the number is outside the range
   */
  public static String format(int number) {
    if (number < 0 || number > 9999) {
      throw new IllegalArgumentException("number must be from 0 to 9999, but is " + number);
    }
    if (number == 0) {
      return "零";
    }
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int rest = number;
    for (int unit = 1000; unit >= 1; unit /= 10) {
      int digit = rest / unit;
      rest %= unit;
      if (digit == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      boolean leadingTen = unit == 10 && digit == 1 && out.length() == 0;
      if (!leadingTen) {
        out.append(DIGITS.charAt(digit));
      }
      if (unit > 1) {
        out.append(unit == 1000 ? '千' : unit == 100 ? '百' : '十');
      }
    }
    return out.toString();
  }

  /**
   * Tells whether a character can stand in a number.
   *
   * @param c a character
   * @return true for digits, zeros and units
   */
  public static boolean isNumeral(char c) {
    return digit(c) >= 0 || unit(c) > 0;
  }

  private static OptionalLong parseDigits(CharSequence text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return OptionalLong.empty();
      }
      value = Math.addExact(Math.multiplyExact(value, 10), digit);
    }
    return OptionalLong.of(value);
  }

  /**
   * Within a section of four digits the units fall; 万 and 亿 close a section. A digit whose unit is
   * left out (两万五) is not guessed.
   */
  private static OptionalLong parseWithUnits(CharSequence text) {
    long total = 0;
    long section = 0;
    long digit = -1;
    long lastUnit = 1;
    boolean afterZero = false;
    boolean tenThousands = false;
    boolean hundredMillions = false;
    for (int i = 0; i < text.length(); i++) {
      int value = digit(text.charAt(i));
      long unit = unit(text.charAt(i));
      boolean unitLeftOut = digit > 0 && lastUnit > 10 && !afterZero;
      if (value >= 0) {
        if (digit > 0) {
          return OptionalLong.empty();
        }
        afterZero |= value == 0;
        digit = value;
        continue;
      }
      if (unit == 0) {
        return OptionalLong.empty();
      }
      if (unit < TEN_THOUSAND) {
        boolean bareTen = unit == 10 && section == 0 && (digit < 0 || total > 0);
        boolean rises = lastUnit > 1 && lastUnit < TEN_THOUSAND && unit >= lastUnit;
        if (rises || (digit <= 0 && !bareTen)) {
          return OptionalLong.empty();
        }
        section += Math.max(digit, 1) * unit;
      } else {
        if (digit == 0 || (unitLeftOut && lastUnit < TEN_THOUSAND)) {
          return OptionalLong.empty();
        }
        section += Math.max(digit, 0);
        boolean again = unit == TEN_THOUSAND ? tenThousands : hundredMillions;
        boolean nothing = section == 0 && (unit == TEN_THOUSAND || total == 0);
        if (again || nothing) {
          return OptionalLong.empty();
        }
        tenThousands = unit == TEN_THOUSAND;
        hundredMillions |= unit == HUNDRED_MILLION;
        total =
            unit == HUNDRED_MILLION
                ? Math.multiplyExact(Math.addExact(total, section), unit)
                : Math.addExact(total, Math.multiplyExact(section, unit));
        section = 0;
      }
      lastUnit = unit;
      digit = -1;
      afterZero = false;
    }
    boolean incomplete = lastUnit > 1 && digit == 0;
    boolean unitLeftOut = digit > 0 && lastUnit > 10 && !afterZero;
    return incomplete || unitLeftOut
        ? OptionalLong.empty()
        : OptionalLong.of(Math.addExact(total, section + Math.max(digit, 0)));
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇', '○', '零', 'Ｏ' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> TEN_THOUSAND;
      case '亿' -> HUNDRED_MILLION;
      default -> 0;
    };
  }
}
