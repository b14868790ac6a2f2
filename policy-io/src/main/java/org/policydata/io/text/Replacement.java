package org.policydata.io.text;

import org.jspecify.annotations.Nullable;

/**
 * A change that a comment asks for in quoted words.
 *
 * @param expected words to be replaced; null where the comment names the place only
 * @param replacement words to stand there instead
 */
record Replacement(@Nullable String expected, String replacement) {

  private static final String OPENING = "“\"";
  private static final String CLOSING = "”\"";

  /** The change from one of the words, such as 修改为, to the end of the quotation behind it. */
  static @Nullable Replacement in(TextSlice comment, String[] words) {
    String normal = comment.normal();
    for (String word : words) {
      int at = normal.indexOf(word);
      if (at < 0) {
        continue;
      }
      int open = at + word.length();
      while (open < normal.length() && ": ".indexOf(normal.charAt(open)) >= 0) {
        open++;
      }
      if (open >= normal.length() || OPENING.indexOf(normal.charAt(open)) < 0) {
        continue;
      }
      int close = lastClosing(normal, open + 1);
      if (close > open + 1) {
        return new Replacement(
            quotedBefore(comment, at), comment.text().substring(open + 1, close));
      }
    }
    return null;
  }

  private static int lastClosing(String normal, int from) {
    for (int i = normal.length() - 1; i >= from; i--) {
      if (CLOSING.indexOf(normal.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** 将“…”修改为: the quotation just before the word. */
  private static @Nullable String quotedBefore(TextSlice comment, int at) {
    String normal = comment.normal();
    int close = at - 1;
    if (close <= 0 || CLOSING.indexOf(normal.charAt(close)) < 0) {
      return null;
    }
    int open = close - 1;
    while (open >= 0 && OPENING.indexOf(normal.charAt(open)) < 0) {
      open--;
    }
    return open >= 0 && close > open + 1 ? comment.text().substring(open + 1, close) : null;
  }
}
