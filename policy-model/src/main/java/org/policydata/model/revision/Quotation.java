package org.policydata.model.revision;

import org.jspecify.annotations.Nullable;

/**
 * Where quoted words stand in a text, white space apart.
 *
 * @param count how often they stand there, without overlap
 * @param start offset of the first character of the first place
 * @param end offset behind its last character
 */
record Quotation(int count, int start, int end) {

  static Quotation find(String quoted, @Nullable String text) {
    String wanted = Words.squeeze(quoted);
    String squeezed = Words.squeeze(text);
    int first = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted);
    if (text == null || first < 0) {
      return new Quotation(0, 0, 0);
    }
    int count = 0;
    for (int at = first; at >= 0; at = squeezed.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    if (wanted.length() == squeezed.length()) {
      return new Quotation(count, 0, text.length());
    }
    int start = offset(text, first);
    return new Quotation(count, start, offset(text, first + wanted.length() - 1) + 1);
  }

  /** The offset of a character that has so many others before it, white space apart. */
  private static int offset(String text, int before) {
    int left = before;
    for (int i = 0; i < text.length(); i++) {
      if (!Words.isSpace(text.charAt(i)) && left-- == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no character " + before);
  }

  /** The text with other words in the place of the quoted ones. */
  String replaced(String text, String newWords) {
    return text.substring(0, start) + newWords + text.substring(end);
  }
}
