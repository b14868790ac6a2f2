package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.policydata.model.revision.EditScript.Hunk;

/**
 * What changed from one wording to another, word by word, for people to look at.
 *
 * <pre>{@code
 * for (TextDiff.Segment segment : TextDiff.between("不低于50%", "不低于40%").segments()) {
 *   System.out.println(segment.kind() + " " + segment.text()); // EQUAL 不低于, DELETED 50, …
 * }
 * }</pre>
 *
 * <p>A word is a run of letters or digits, or one Han character, mark or blank. Changes that lie
 * closer together than the eye can follow are shown as one. Texts that have next to nothing in
 * common are compared sentence by sentence, and as a whole where that leads nowhere, so that the
 * time stays proportional to their length. Immutable and thread-safe.
 */
public final class TextDiff {

  /** Whether a segment stands in both texts or in one of them. */
  public enum SegmentKind {

    /** In both texts. */
    EQUAL,

    /** In the old text only. */
    DELETED,

    /** In the new text only. */
    INSERTED
  }

  /**
   * A stretch of text that was kept, deleted or inserted.
   *
   * @param kind which texts it stands in
   * @param text the words, never empty
   */
  public record Segment(SegmentKind kind, String text) {

    public Segment {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(text, "text");
    }
  }

  /** Equal stretches of up to this many characters between two changes are shown as changed. */
  private static final int MAX_JOINED = 3;

  /** Shorter deletions are grammar rather than words. */
  private static final int MIN_DROPPED = 2;

  /** Characters on each side that tell where a change belongs. */
  private static final int AROUND = 5;

  private final WordTokens before;
  private final WordTokens after;
  private final List<Hunk> hunks;

  private TextDiff(WordTokens before, WordTokens after, List<Hunk> hunks) {
    this.before = before;
    this.after = after;
    this.hunks = hunks;
  }

  /**
   * Compares two texts.
   *
   * @param before the old text
   * @param after the new text
   * @return what changed
   */
  public static TextDiff between(String before, String after) {
    WordTokens a = WordTokens.of(before);
    WordTokens b = WordTokens.of(after);
    Map<String, Integer> numbers = new HashMap<>();
    int[] x = a.numbered(numbers);
    int[] y = b.numbered(numbers);
    List<Hunk> hunks = EditScript.between(x, y);
    if (hunks == null) {
      hunks = bySentence(before, after, a, b, x, y);
    }
    return new TextDiff(a, b, joined(slid(hunks, a, x, b, y), a, b));
  }

  /**
   * Returns both texts as segments in reading order, a deletion before the insertion that replaces
   * it. Without the insertions they make up the old text, without the deletions the new one.
   *
   * @return the segments
   */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>(2 * hunks.size() + 1);
    int at = 0;
    for (Hunk hunk : hunks) {
      add(segments, SegmentKind.EQUAL, before.between(at, hunk.oldFrom()));
      add(segments, SegmentKind.DELETED, before.between(hunk.oldFrom(), hunk.oldTo()));
      add(segments, SegmentKind.INSERTED, after.between(hunk.newFrom(), hunk.newTo()));
      at = hunk.oldTo();
    }
    add(segments, SegmentKind.EQUAL, before.between(at, before.count()));
    return List.copyOf(segments);
  }

  private static void add(List<Segment> segments, SegmentKind kind, String text) {
    if (!text.isEmpty()) {
      segments.add(new Segment(kind, text));
    }
  }

  /**
   * Returns the words that were dropped without a replacement, without marks at their ends. Words
   * that were put in again elsewhere in the text, and single characters, are not among them.
   *
   * @return the dropped words in reading order
   */
  public List<String> dropped() {
    Set<String> inserted = new HashSet<>();
    for (Hunk hunk : hunks) {
      inserted.add(bare(after, hunk.newFrom(), hunk.newTo()));
    }
    List<String> dropped = new ArrayList<>();
    for (Hunk hunk : hunks) {
      String words = bare(before, hunk.oldFrom(), hunk.oldTo());
      boolean replaced = !bare(after, hunk.newFrom(), hunk.newTo()).isEmpty();
      if (!replaced && words.length() >= MIN_DROPPED && !inserted.contains(words)) {
        dropped.add(words);
      }
    }
    return List.copyOf(dropped);
  }

  /**
   * Returns the first change that another text does not hold: the new words with a few characters
   * of what stands around them, blanks and the width of marks apart. What else differs makes no
   * difference.
   *
   * @param text a text, for example a later wording of the new one
   * @return the words that are missing, empty where the text holds every change
   */
  public Optional<String> missingIn(String text) {
    String plain = PlainWords.of(text);
    List<Segment> segments = segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.kind() == SegmentKind.EQUAL) {
        continue;
      }
      String left = i == 0 ? "" : tail(segments.get(i - 1).text());
      String words = "";
      if (segment.kind() == SegmentKind.INSERTED) {
        words = segment.text();
      } else if (i + 1 < segments.size() && segments.get(i + 1).kind() == SegmentKind.INSERTED) {
        i++;
        words = segments.get(i).text();
      }
      String right = i + 1 < segments.size() ? head(segments.get(i + 1).text()) : "";
      String change = left + words + right;
      if (!plain.contains(PlainWords.of(change))) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  private static String tail(String text) {
    int from = Math.max(0, text.length() - AROUND);
    return text.substring(
        from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }

  private static String head(String text) {
    int to = Math.min(AROUND, text.length());
    return text.substring(
        0, to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to);
  }

  private static String bare(WordTokens tokens, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && tokens.isMark(first)) {
      first++;
    }
    while (last > first && tokens.isMark(last - 1)) {
      last--;
    }
    return tokens.between(first, last);
  }

  /** Whole sentences first, then the words of those that changed. */
  private static List<Hunk> bySentence(
      String before, String after, WordTokens a, WordTokens b, int[] x, int[] y) {
    WordTokens oldSentences = WordTokens.sentences(before);
    WordTokens newSentences = WordTokens.sentences(after);
    Map<String, Integer> numbers = new HashMap<>();
    List<Hunk> changed =
        EditScript.between(oldSentences.numbered(numbers), newSentences.numbered(numbers));
    if (changed == null) {
      return List.of(new Hunk(0, x.length, 0, y.length));
    }
    List<Hunk> hunks = new ArrayList<>();
    TokenCursor olds = new TokenCursor(a);
    TokenCursor news = new TokenCursor(b);
    for (Hunk hunk : changed) {
      int oldFrom = olds.indexAt(oldSentences.start(hunk.oldFrom()));
      int oldTo = olds.indexAt(oldSentences.start(hunk.oldTo()));
      int newFrom = news.indexAt(newSentences.start(hunk.newFrom()));
      int newTo = news.indexAt(newSentences.start(hunk.newTo()));
      int[] oldPart = Arrays.copyOfRange(x, oldFrom, oldTo);
      int[] newPart = Arrays.copyOfRange(y, newFrom, newTo);
      List<Hunk> words = EditScript.between(oldPart, newPart);
      if (words == null) {
        hunks.add(new Hunk(oldFrom, oldTo, newFrom, newTo));
      } else {
        for (Hunk word : words) {
          hunks.add(
              new Hunk(
                  word.oldFrom() + oldFrom,
                  word.oldTo() + oldFrom,
                  word.newFrom() + newFrom,
                  word.newTo() + newFrom));
        }
      }
    }
    return hunks;
  }

  /** Finds the token at an offset; offsets rise from call to call. */
  private static final class TokenCursor {

    private final WordTokens tokens;
    private int index;

    TokenCursor(WordTokens tokens) {
      this.tokens = tokens;
    }

    int indexAt(int offset) {
      while (index < tokens.count() && tokens.start(index) < offset) {
        index++;
      }
      return index;
    }
  }

  /**
   * A deletion that could as well stand some words further on is put where it takes a whole item of
   * a list with the mark behind it: 甲、[乙、]丙 rather than 甲[、乙]、丙.
   */
  private static List<Hunk> slid(List<Hunk> hunks, WordTokens a, int[] x, WordTokens b, int[] y) {
    List<Hunk> slid = new ArrayList<>(hunks.size());
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int room = i == 0 ? hunk.oldFrom() : hunk.oldFrom() - slid.get(i - 1).oldTo();
      int next = i + 1 < hunks.size() ? hunks.get(i + 1).oldFrom() : x.length;
      if (hunk.hasOld() && !hunk.hasNew()) {
        hunk = hunk.shifted(shift(a, x, hunk.oldFrom(), hunk.oldTo(), room, next - hunk.oldTo()));
      } else if (hunk.hasNew() && !hunk.hasOld()) {
        hunk = hunk.shifted(shift(b, y, hunk.newFrom(), hunk.newTo(), room, next - hunk.oldTo()));
      }
      slid.add(hunk);
    }
    return slid;
  }

  private static int shift(WordTokens tokens, int[] x, int from, int to, int left, int right) {
    int best = 0;
    int bestRank = rank(tokens, from, to);
    for (int by = -1; -by <= left && x[from + by] == x[to + by]; by--) {
      int rank = rank(tokens, from + by, to + by);
      if (rank > bestRank) {
        best = by;
        bestRank = rank;
      }
    }
    for (int by = 1; by <= right && x[from + by - 1] == x[to + by - 1]; by++) {
      int rank = rank(tokens, from + by, to + by);
      if (rank > bestRank) {
        best = by;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(WordTokens tokens, int from, int to) {
    boolean afterMark = from == 0 || tokens.isMark(from - 1);
    boolean endsWithMark = tokens.isMark(to - 1);
    boolean startsWithMark = tokens.isMark(from);
    if (afterMark && endsWithMark && !startsWithMark) {
      return 2;
    }
    boolean beforeMark = to == tokens.count() || tokens.isMark(to);
    return startsWithMark && beforeMark && !endsWithMark ? 1 : 0;
  }

  /** Changes with a character or two between them read as one. */
  private static List<Hunk> joined(List<Hunk> hunks, WordTokens a, WordTokens b) {
    List<Hunk> joined = new ArrayList<>(hunks.size());
    for (Hunk hunk : hunks) {
      Hunk current = hunk;
      while (!joined.isEmpty() && belong(joined.get(joined.size() - 1), current, a, b)) {
        Hunk last = joined.remove(joined.size() - 1);
        current = new Hunk(last.oldFrom(), current.oldTo(), last.newFrom(), current.newTo());
      }
      joined.add(current);
    }
    return List.copyOf(joined);
  }

  private static boolean belong(Hunk left, Hunk right, WordTokens a, WordTokens b) {
    int gap = a.start(right.oldFrom()) - a.start(left.oldTo());
    boolean onlyDeleted = !left.hasNew() && !right.hasNew();
    boolean onlyInserted = !left.hasOld() && !right.hasOld();
    if (gap == 0) {
      return true;
    }
    return gap <= MAX_JOINED
        && !onlyDeleted
        && !onlyInserted
        && gap <= Math.min(size(left, a, b), size(right, a, b));
  }

  private static int size(Hunk hunk, WordTokens a, WordTokens b) {
    int deleted = a.start(hunk.oldTo()) - a.start(hunk.oldFrom());
    int inserted = b.start(hunk.newTo()) - b.start(hunk.newFrom());
    return Math.max(deleted, inserted);
  }

  /**
   * Returns the changes in one line: deletions in [-…-], insertions in {+…+}, and around each some
   * of what stayed.
   *
   * @param context characters of what stayed on each side of a change
   * @return the marked text, with … for what is left out
   */
  public String marked(int context) {
    List<Segment> segments = segments();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String text = segment.text();
      switch (segment.kind()) {
        case EQUAL -> out.append(hunks.isEmpty() ? text : shortened(segments, i, context));
        case DELETED -> out.append("[-").append(text).append("-]");
        case INSERTED -> out.append("{+").append(text).append("+}");
      }
    }
    return out.toString();
  }

  /** What stayed, with as much as asked for beside the changes around it. */
  private static String shortened(List<Segment> segments, int index, int context) {
    String text = segments.get(index).text();
    int head = index == 0 ? 0 : context;
    int tail = index == segments.size() - 1 ? 0 : context;
    if (text.length() <= (long) head + tail + 1) {
      return text;
    }
    int from = head;
    int to = text.length() - tail;
    // A character of two code units is kept or left out as a whole.
    from -= from > 0 && Character.isHighSurrogate(text.charAt(from - 1)) ? 1 : 0;
    to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    return text.substring(0, from) + "…" + text.substring(to);
  }

  /** Returns both texts in one, with deletions in [-…-] and insertions in {+…+}. */
  @Override
  public String toString() {
    return marked(Integer.MAX_VALUE);
  }
}
