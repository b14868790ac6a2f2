package org.policydata.io.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words of two texts differ: texts are compared by phrases between marks, numbers and letters
 * in one piece, and a phrase that was replaced is narrowed to what differs in it.
 */
final class TextChange {

  /** Pieces up to which texts are compared piece by piece: the work grows with their product. */
  private static final int MOST_PIECES = 600;

  private final List<Run> before = new ArrayList<>();
  private final List<Run> after = new ArrayList<>();

  private TextChange() {}

  /**
   * A stretch of a text.
   *
   * @param text its words
   * @param changed whether the other text lacks it at this place
   */
  record Run(String text, boolean changed) {}

  static TextChange between(String before, String after) {
    TextChange change = new TextChange();
    List<String> old = pieces(before);
    List<String> young = pieces(after);
    if (old.size() > MOST_PIECES || young.size() > MOST_PIECES) {
      change.replaced(before, after);
    } else {
      change.align(old, young);
    }
    return change;
  }

  /** The text before the change. */
  List<Run> before() {
    return merged(before);
  }

  /** The text after it. */
  List<Run> after() {
    return merged(after);
  }

  /** Walks both texts along their longest common subsequence of pieces. */
  private void align(List<String> old, List<String> young) {
    int[][] common = common(old, young);
    int i = 0;
    int j = 0;
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    while (i < old.size() || j < young.size()) {
      if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
        flush(gone, come);
        same(old.get(i));
        i++;
        j++;
      } else if (j == young.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        gone.append(old.get(i++));
      } else {
        come.append(young.get(j++));
      }
    }
    flush(gone, come);
  }

  private static int[][] common(List<String> old, List<String> young) {
    int[][] length = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        length[i][j] =
            old.get(i).equals(young.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private void flush(StringBuilder gone, StringBuilder come) {
    replaced(gone.toString(), come.toString());
    gone.setLength(0);
    come.setLength(0);
  }

  private void same(String text) {
    before.add(new Run(text, false));
    after.add(new Run(text, false));
  }

  private void replaced(String old, String young) {
    int shorter = Math.min(old.length(), young.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == young.charAt(start)) {
      start++;
    }
    while (start > 0 && (splits(old, start) || splits(young, start))) {
      start--;
    }
    int end = 0;
    while (end < shorter - start
        && old.charAt(old.length() - 1 - end) == young.charAt(young.length() - 1 - end)) {
      end++;
    }
    while (end > 0 && (splits(old, old.length() - end) || splits(young, young.length() - end))) {
      end--;
    }
    same(old.substring(0, start));
    before.add(new Run(old.substring(start, old.length() - end), true));
    after.add(new Run(young.substring(start, young.length() - end), true));
    same(old.substring(old.length() - end));
  }

  /** Tells whether a place lies in a number, in a word of letters or in a character. */
  private static boolean splits(String text, int place) {
    return place > 0
        && place < text.length()
        && (isWord(text.charAt(place - 1)) && isWord(text.charAt(place))
            || Character.isLowSurrogate(text.charAt(place)));
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.';
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) {
        if (start < i) {
          pieces.add(text.substring(start, i));
        }
        pieces.add(text.substring(i, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      pieces.add(text.substring(start));
    }
    return pieces;
  }

  private static List<Run> merged(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run run : runs) {
      int last = merged.size() - 1;
      if (run.text().isEmpty()) {
        continue;
      }
      if (last >= 0 && merged.get(last).changed() == run.changed()) {
        merged.set(last, new Run(merged.get(last).text() + run.text(), run.changed()));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }
}
