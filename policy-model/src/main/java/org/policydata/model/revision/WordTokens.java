package org.policydata.model.revision;

import java.util.Map;

/**
 * A text cut into words: a run of letters or digits is one word, a Han character, a mark or a blank
 * is one each, as Chinese is printed without spaces. A decimal point belongs to its number.
 */
final class WordTokens {

  private static final char FIRST_IDEOGRAPH = '\u4E00';
  private static final char LAST_IDEOGRAPH = '\u9FFF';

  private final String text;
  private final int[] ends;
  private final int count;

  private WordTokens(String text, int[] ends, int count) {
    this.text = text;
    this.ends = ends;
    this.count = count;
  }

  static WordTokens of(String text) {
    int[] ends = new int[text.length()];
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      at = end(text, at);
      ends[count++] = at;
    }
    return new WordTokens(text, ends, count);
  }

  /** Cut behind each full stop, semicolon and line break. */
  static WordTokens sentences(String text) {
    int[] ends = new int[text.length()];
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      if ("。;；!！?？\n".indexOf(text.charAt(at)) >= 0 || at == text.length() - 1) {
        ends[count++] = at + 1;
      }
    }
    return new WordTokens(text, ends, count);
  }

  private static int end(String text, int from) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    if (!isRun(first)) {
      return at;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean point =
          (c == '.' || c == '．')
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at - 1))
              && Character.isDigit(text.charAt(at + 1));
      if (!isRun(c) && !point) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isRun(int codePoint) {
    if (codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH) {
      return false;
    }
    return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
  }

  int count() {
    return count;
  }

  /** Offset of the text where the token with an index starts, its length for the index behind. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  String between(int from, int to) {
    return text.substring(start(from), start(to));
  }

  /** Tells whether a token is a mark or a blank. */
  boolean isMark(int index) {
    return !Character.isLetterOrDigit(text.codePointAt(start(index)));
  }

  /** A number for each token, the same for the same words in all texts of one numbering. */
  int[] numbered(Map<String, Integer> numbers) {
    int[] numbered = new int[count];
    for (int i = 0; i < count; i++) {
      int start = start(i);
      // Most tokens are one character, which is its own number.
      numbered[i] =
          ends[i] - start == 1
              ? text.charAt(start)
              : numbers.computeIfAbsent(
                  between(i, i + 1), key -> Character.MAX_VALUE + 1 + numbers.size());
    }
    return numbered;
  }
}
