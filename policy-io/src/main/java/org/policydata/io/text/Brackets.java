package org.policydata.io.text;

import java.util.Arrays;

/**
 * Which bracket of a text closes which, and how deep each character stands in brackets.
 *
 * <p>Round, square and tortoise-shell brackets may close one another, because texts mix them up;
 * angle brackets, title marks and quotation marks only close their own kind. A bracket without a
 * partner counts as a plain character. Building takes time in proportion to the text.
 */
final class Brackets {

  private static final String OPENING = "(（〔[［【﹝｛{〈《“「『‘";
  private static final String CLOSING = ")）〕]］】﹞｝}〉》”」』’";

  /** No bracket. */
  private static final int NONE = 0;

  /** Brackets that may close one another; each pair behind them is a family of its own. */
  private static final int ROUND = 1;

  private static final int LAST_ROUND = OPENING.indexOf('{');
  private static final int FAMILIES = OPENING.length() - LAST_ROUND + 1;

  private final int[] partner;
  private final int[] depth;

  private Brackets(int[] partner, int[] depth) {
    this.partner = partner;
    this.depth = depth;
  }

  /** Returns the brackets of a text. */
  static Brackets of(CharSequence text) {
    int length = text.length();
    int[] partner = new int[length];
    Arrays.fill(partner, -1);
    int[] open = new int[length];
    int top = 0;
    int[] openOfFamily = new int[FAMILIES];
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int opens = family(OPENING, c);
      if (opens != NONE) {
        open[top++] = i;
        openOfFamily[opens]++;
        continue;
      }
      int closes = family(CLOSING, c);
      if (closes == NONE || openOfFamily[closes] == 0) {
        continue;
      }
      while (top > 0) {
        int candidate = open[--top];
        int family = family(OPENING, text.charAt(candidate));
        openOfFamily[family]--;
        if (family == closes) {
          partner[candidate] = i;
          partner[i] = candidate;
          break;
        }
      }
    }
    return new Brackets(partner, depths(partner));
  }

  private static int[] depths(int[] partner) {
    int[] depth = new int[partner.length];
    int now = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && partner[i] < i) {
        now--;
      }
      depth[i] = now;
      if (partner[i] > i) {
        now++;
      }
    }
    return depth;
  }

  /** Returns the offset of the bracket that belongs to the one at an offset, -1 for none. */
  int partner(int offset) {
    return partner[offset];
  }

  /**
   * Returns how many pairs of brackets enclose a character; a bracket stands outside itself, and so
   * does the end of the text.
   */
  int depth(int offset) {
    return offset < depth.length ? depth[offset] : 0;
  }

  /** Tells whether a character can open a bracket that holds an aside or a list of units. */
  static boolean opensAside(char c) {
    return family(OPENING, c) == ROUND;
  }

  /** Tells whether a character can close a bracket that holds an aside or a list of units. */
  static boolean closesAside(char c) {
    return family(CLOSING, c) == ROUND;
  }

  private static int family(String table, char c) {
    if (c < 0x80 && "()[]{}".indexOf(c) < 0 || Chars.isHan(c)) {
      return NONE;
    }
    int index = table.indexOf(c);
    if (index < 0) {
      return NONE;
    }
    return index <= LAST_ROUND ? ROUND : ROUND + index - LAST_ROUND;
  }
}
