package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the second copy of a text that a page holds twice. */
final class Duplicates {

  private static final int SHINGLE = 16;
  private static final int MIN_LENGTH = 200;
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
    List<String> texts =
        paragraphs.stream().map(paragraph -> paragraph.slice().squeezed()).toList();
    int i = 0;
    while (i < paragraphs.size()) {
      int end = duplicates.runEnd(texts, i);
      if (isCopy(texts.subList(i, end))) {
        paragraphs.subList(i, end).forEach(paragraph -> coverage.noise(paragraph.slice()));
        i = end;
        continue;
      }
      for (end = Math.max(end, i + 1); i < end; i++) {
        duplicates.take(paragraphs.get(i), texts.get(i));
      }
    }
    return duplicates.kept;
  }

  /** The end of the run of paragraphs that all stood before. */
  private int runEnd(List<String> texts, int from) {
    int end = from;
    while (end < texts.size() && lines.contains(texts.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether repeated paragraphs are so many and so long that it is no chance. */
  private static boolean isCopy(List<String> run) {
    int length = run.stream().mapToInt(String::length).sum();
    return run.size() >= MIN_RUN && length >= MIN_LENGTH && length >= 20 * run.size();
  }

  private void take(Paragraph paragraph, String text) {
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
    for (int i = 0; i + SHINGLE <= text.length(); i++) {
      int hash = hash(text, i);
      if (isSample(hash)) {
        looked++;
        known += shingles.contains(hash) ? 1 : 0;
      }
    }
    return looked > 0 && known * 10 >= looked * 7;
  }

  private void remember(String text) {
    String joined = tail.concat(text);
    for (int i = 0; i + SHINGLE <= joined.length(); i++) {
      int hash = hash(joined, i);
      if (isSample(hash)) {
        shingles.add(hash);
      }
    }
    tail = joined.substring(Math.max(0, joined.length() - SHINGLE + 1));
  }

  /** One stretch of four is enough to know a text by. */
  private static boolean isSample(int hash) {
    return (hash & 3) == 0;
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
