package org.policydata.io.text;

import java.util.List;

/** Small questions about the characters of Chinese text. */
final class Words {

  private Words() {}

  /** Returns the characters that words begin with, to be asked before the words themselves are. */
  static String firstCharacters(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      if (out.indexOf(word.substring(0, 1)) < 0) {
        out.append(word.charAt(0));
      }
    }
    return out.toString();
  }

  /** Returns text without white space at its ends and next to a Chinese character. */
  static String joined(String text) {
    String stripped = strip(text);
    StringBuilder out = new StringBuilder(stripped.length());
    int i = 0;
    while (i < stripped.length()) {
      char c = stripped.charAt(i);
      if (!Chars.isBlank(c)) {
        out.append(c);
        i++;
        continue;
      }
      int next = i;
      while (next < stripped.length() && Chars.isBlank(stripped.charAt(next))) {
        next++;
      }
      boolean needed =
          stripped.charAt(i - 1) < 0x80 && next < stripped.length() && stripped.charAt(next) < 0x80;
      if (needed) {
        out.append(' ');
      }
      i = next;
    }
    return out.toString();
  }

  /** Returns text with each stretch of white space as one space, none at its ends. */
  static String spaced(String text) {
    String stripped = strip(text);
    StringBuilder out = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (!Chars.isBlank(c)) {
        out.append(c);
      } else if (!Chars.isBlank(stripped.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Returns text without white space of any width at its ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Chars.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Returns the first offset of a stretch that is not white space, its end where all is. */
  static int skipBlank(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns the first offset from one on that is not white space. */
  static int skipBlank(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
