package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a paragraph and the comma-separated parts of each, as stretches of the
 * paragraph.
 *
 * <p>Marks inside brackets and quotation marks do not divide.
 */
final class Sentences {

  private Sentences() {}

  /** A sentence with its parts. */
  record Sentence(int start, int end, List<Part> parts) {}

  /** A stretch between two commas. */
  record Part(int start, int end) {}

  /** Returns the sentences of a paragraph. */
  static List<Sentence> of(String text, Brackets brackets) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int sentence = 0;
    int part = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end && brackets.depth(i) > 0) {
        continue;
      }
      char c = end ? '。' : text.charAt(i);
      boolean comma = c == '，' || c == ',' && !isBetweenDigits(text, i);
      boolean stop = end || "。；;！!？?\n".indexOf(c) >= 0 || c == '：' || c == ':';
      if (!comma && !stop) {
        continue;
      }
      if (i > part) {
        parts.add(new Part(part, i));
      }
      part = i + 1;
      if (stop) {
        if (!parts.isEmpty()) {
          sentences.add(new Sentence(sentence, i, List.copyOf(parts)));
          parts.clear();
        }
        sentence = i + 1;
      }
    }
    return sentences;
  }

  private static boolean isBetweenDigits(String text, int i) {
    return i > 0
        && i + 3 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1))
        && Character.isDigit(text.charAt(i + 2))
        && Character.isDigit(text.charAt(i + 3))
        && (i + 4 >= text.length() || !Character.isDigit(text.charAt(i + 4)));
  }
}
