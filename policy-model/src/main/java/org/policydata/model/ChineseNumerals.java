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
   * <p>Both ways of writing are read: with units (二百零五, 五千亿, 两万) and digit by digit (二〇二四, with 〇,
   * ○ and 零 for zero).
   *
   * @param text the characters of the number and nothing else
   * @return the value, empty where the text is no number or one beyond the range of a long
   */
  public static OptionalLong parse(CharSequence text) {
    if (text.length() == 0 || text.length() > MAX_LENGTH) {
      return OptionalLong.empty();
    }
    try {
      return hasUnit(text) ? parseWithUnits(text.toString()) : parseDigits(text);
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

  private static boolean hasUnit(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (unit(text.charAt(i)) > 0) {
        return true;
      }
    }
    return false;
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

  /** 亿 and 万 part a number into sections of four digits. */
  private static OptionalLong parseWithUnits(String text) {
    int mark = text.indexOf('亿');
    if (mark < 0) {
      return parseTenThousands(text, false);
    }
    OptionalLong high = parseTenThousands(text.substring(0, mark), false);
    String rest = text.substring(mark + 1);
    OptionalLong low = rest.isEmpty() ? OptionalLong.of(0) : parseTenThousands(rest, true);
    return sum(high, HUNDRED_MILLION, low);
  }

  private static OptionalLong parseTenThousands(String text, boolean follows) {
    int mark = text.indexOf('万');
    if (mark < 0) {
      return parseSection(text, follows, true);
    }
    OptionalLong high = parseSection(text.substring(0, mark), follows, false);
    String rest = text.substring(mark + 1);
    OptionalLong low = rest.isEmpty() ? OptionalLong.of(0) : parseSection(rest, true, true);
    return sum(high, TEN_THOUSAND, low);
  }

  private static OptionalLong sum(OptionalLong high, long unit, OptionalLong low) {
    if (high.isEmpty() || low.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        Math.addExact(Math.multiplyExact(high.getAsLong(), unit), low.getAsLong()));
  }

  /**
   * Up to four digits with their units; a last digit whose unit is left out (两万五) is not guessed.
   */
  private static OptionalLong parseSection(String text, boolean follows, boolean last) {
    if (text.isEmpty() || (!follows && digit(text.charAt(0)) == 0)) {
      return OptionalLong.empty();
    }
    int thousands = digitOf('千', text, 0);
    int at = thousands > 0 ? 2 : 0;
    int next = behindZero(text, at);
    int hundreds = digitOf('百', text, next);
    at = hundreds > 0 ? next + 2 : at;
    boolean large = thousands > 0 || hundreds > 0;

    next = behindZero(text, at);
    int tens = digitOf('十', text, next);
    at = tens > 0 ? next + 2 : at;
    if (tens == 0 && next < text.length() && text.charAt(next) == '十') {
      if (large) {
        return OptionalLong.empty();
      }
      tens = 1;
      at = next + 1;
    }

    next = behindZero(text, at);
    int ones = next < text.length() ? Math.max(0, digit(text.charAt(next))) : 0;
    boolean afterLargeUnit = tens == 0 && (large || (follows && last));
    boolean unitLeftOut = ones > 0 && next == at && afterLargeUnit;
    at = ones > 0 ? next + 1 : at;
    return unitLeftOut || at < text.length()
        ? OptionalLong.empty()
        : OptionalLong.of(1_000L * thousands + 100L * hundreds + 10L * tens + ones);
  }

  /** The digit at an offset, where the unit follows it; 0 without. */
  private static int digitOf(char unit, String text, int at) {
    boolean follows = at + 1 < text.length() && text.charAt(at + 1) == unit;
    return follows ? Math.max(0, digit(text.charAt(at))) : 0;
  }

  private static int behindZero(String text, int at) {
    return at < text.length() && digit(text.charAt(at)) == 0 ? at + 1 : at;
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇', '○', '零', 'Ｏ' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
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
