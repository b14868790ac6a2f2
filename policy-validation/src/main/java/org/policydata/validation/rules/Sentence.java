package org.policydata.validation.rules;

/** Cuts texts at the marks that end a sentence. */
final class Sentence {

  /** Beyond this number of characters to either side nothing belongs together. */
  private static final int LONGEST = 500;

  private static final String ENDS = "。；;！!？?\n";

  private Sentence() {}

  /** Returns the sentence in which an offset lies, without the mark that ends it. */
  static String around(String text, int offset) {
    int end = offset;
    while (end < text.length() && end - offset < LONGEST && !isEnd(text.charAt(end))) {
      end++;
    }
    return text.substring(start(text, offset), end);
  }

  /** Returns the offset at which the sentence begins. */
  static int start(String text, int offset) {
    int start = offset;
    while (start > 0 && offset - start < LONGEST && !isEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isEnd(char c) {
    return !UnitNames.isIdeograph(c) && ENDS.indexOf(c) >= 0;
  }
}
