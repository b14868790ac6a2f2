package org.policydata.model.revision;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;

/** Words compared as the model keeps them: white space apart. */
final class Words {

  /** Stands between the parts of a clause, so that no phrase runs from one into the next. */
  private static final char BETWEEN_PARTS = '\0';

  private Words() {}

  static boolean isSpace(char c) {
    if (c > ' ' && c < '\u007F' || c > '\u3000' && c < '\uD800') {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  static boolean isBlank(@Nullable String text) {
    return squeeze(text).isEmpty();
  }

  static String squeeze(@Nullable String text) {
    if (text == null) {
      return "";
    }
    int length = text.length();
    int i = 0;
    while (i < length && !isSpace(text.charAt(i))) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder out = new StringBuilder(length).append(text, 0, i);
    for (; i < length; i++) {
      if (!isSpace(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** All words of a clause itself, squeezed. */
  static String of(Clause clause) {
    StringBuilder out = new StringBuilder();
    add(clause.heading(), out);
    add(clause.text(), out);
    clause.cells().forEach(cell -> add(cell, out));
    add(clause.responsibilityText(), out);
    return out.toString();
  }

  private static void add(@Nullable String part, StringBuilder out) {
    String words = squeeze(part);
    if (!words.isEmpty()) {
      out.append(out.length() == 0 ? "" : BETWEEN_PARTS).append(words);
    }
  }

  /** All words of a clause and of everything below it as printed, squeezed. */
  static String printed(Clause clause) {
    StringBuilder out = new StringBuilder();
    print(clause, out);
    return out.toString();
  }

  private static void print(Clause clause, StringBuilder out) {
    out.append(squeeze(clause.label()));
    out.append(squeeze(clause.heading()));
    out.append(squeeze(clause.text()));
    out.append(squeeze(clause.responsibilityText()));
    clause.cells().forEach(cell -> out.append(squeeze(cell)));
    clause.children().forEach(child -> print(child, out));
  }

  /**
   * How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of characters. Texts
   * of very different length yield 0.
   */
  static double likeness(@Nullable String left, @Nullable String right) {
    String a = squeeze(left);
    String b = squeeze(right);
    if (a.equals(b)) {
      return 1;
    }
    return PlainWords.likeness(PlainWords.pairs(a), PlainWords.pairs(b));
  }
}
