package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the second copy of a text that a page holds twice. */
final class Duplicates {

  private static final int SHINGLE = 16;
  private static final int MIN_LENGTH = 300;
  private static final int MIN_RUN = 6;

  private final CoverageMap coverage;
  private final Set<Integer> shingles = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final List<Paragraph> kept = new ArrayList<>();
  private String tail = "";

  private Duplicates(CoverageMap coverage) {
    this.coverage = coverage;
  }

  /** Returns the paragraphs without those that print the text a second time; these are noise. */
  static List<Paragraph> remove(List<Paragraph> paragraphs, CoverageMap coverage) {
    Duplicates duplicates = new Duplicates(coverage);
    int i = 0;
    while (i < paragraphs.size()) {
      int run = duplicates.repeatedRun(paragraphs, i);
      if (run > 0) {
        paragraphs.subList(i, i + run).forEach(paragraph -> coverage.noise(paragraph.slice()));
        i += run;
      } else {
        duplicates.take(paragraphs.get(i));
        i++;
      }
    }
    return duplicates.kept;
  }

  /** How many paragraphs from here on stood before, where that is no chance. */
  private int repeatedRun(List<Paragraph> paragraphs, int from) {
    int end = from;
    int length = 0;
    while (end < paragraphs.size() && lines.contains(paragraphs.get(end).slice().squeezed())) {
      length += paragraphs.get(end).slice().length();
      end++;
    }
    return end - from >= MIN_RUN && length >= MIN_LENGTH && length >= 20 * (end - from) ? end - from : 0;
  }

  private void take(Paragraph paragraph) {
    String text = paragraph.slice().squeezed();
    if (text.length() >= MIN_LENGTH && isRepeated(text)) {
      coverage.noise(paragraph.slice());
      return;
    }
    kept.add(paragraph);
    lines.add(text);
    remember(text);
  }

  private boolean isRepeated(String text) {
    int known = 0;
    int looked = 0;
    for (int i = 0; i + SHINGLE <= text.length(); i += SHINGLE / 2) {
      looked++;
      known += shingles.contains(hash(text, i)) ? 1 : 0;
    }
    return known * 10 >= looked * 7;
  }

  private void remember(String text) {
    String joined = tail + text;
    for (int i = 0; i + SHINGLE <= joined.length(); i++) {
      shingles.add(hash(joined, i));
    }
    tail = joined.substring(Math.max(0, joined.length() - SHINGLE + 1));
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
