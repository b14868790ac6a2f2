package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the second copy of a text that a page holds twice. */
final class Duplicates {

  private static final int SHINGLE = 20;
  private static final int MIN_LENGTH = 400;

  private Duplicates() {}

  /** Returns the paragraphs without long ones whose words all stood before; those are noise. */
  static List<Paragraph> remove(List<Paragraph> paragraphs, CoverageMap coverage) {
    Set<Integer> seen = new HashSet<>();
    List<Paragraph> kept = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      String text = paragraph.slice().squeezed();
      if (text.length() >= MIN_LENGTH && isRepeated(text, seen)) {
        coverage.noise(paragraph.slice());
      } else {
        kept.add(paragraph);
        remember(text, seen);
      }
    }
    return kept;
  }

  private static boolean isRepeated(String text, Set<Integer> seen) {
    int known = 0;
    int looked = 0;
    for (int i = 0; i + SHINGLE <= text.length(); i += SHINGLE / 2) {
      looked++;
      known += seen.contains(hash(text, i)) ? 1 : 0;
    }
    return known * 10 >= looked * 7;
  }

  /** Paragraphs are remembered one by one: words across two of them are not. */
  private static void remember(String text, Set<Integer> seen) {
    for (int i = 0; i + SHINGLE <= text.length(); i++) {
      seen.add(hash(text, i));
    }
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
