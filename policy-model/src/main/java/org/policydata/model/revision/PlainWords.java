package org.policydata.model.revision;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;

/** The words of a clause in the form in which two prints of one text are equal. */
final class PlainWords {

  private PlainWords() {}

  /** What the clause itself prints behind its label, without blanks and in narrow marks. */
  static String of(Clause clause) {
    StringBuilder out = new StringBuilder();
    append(out, clause.heading());
    append(out, clause.text());
    for (String cell : clause.cells()) {
      append(out, cell);
    }
    return out.toString();
  }

  static String of(@Nullable String text) {
    StringBuilder out = new StringBuilder();
    append(out, text);
    return out.toString();
  }

  /** Tells whether two texts differ in blanks and the width of marks at most. */
  static boolean same(@Nullable String a, @Nullable String b) {
    return Objects.equals(a, b) || (a != null && b != null && of(a).equals(of(b)));
  }

  private static void append(StringBuilder out, @Nullable String text) {
    if (text == null) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean han = c >= '\u4E00' && c <= '\u9FFF';
      if (han) {
        out.append(c);
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(narrow(c));
      }
    }
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return c == '﹒' ? '.' : c;
  }

  /** The pairs of neighbouring characters, sorted, each once. */
  static int[] pairs(String words) {
    int[] pairs = new int[Math.max(0, words.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = words.charAt(i) << 16 | words.charAt(i + 1);
    }
    Arrays.sort(pairs);
    int count = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[count++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /**
   * How much two sets of pairs have in common, from 0 to 1 (Dice): twice the common ones by all.
   * Sets of very different size are not worth counting and yield 0.
   */
  static double likeness(int[] a, int[] b) {
    int smaller = Math.min(a.length, b.length);
    if (smaller == 0 || Math.max(a.length, b.length) / 8 > smaller) {
      return 0;
    }
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * common / (a.length + b.length);
  }

  static double likeness(@Nullable String a, @Nullable String b) {
    return likeness(pairs(of(a)), pairs(of(b)));
  }
}
