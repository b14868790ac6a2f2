package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PlacedClause;
import org.policydata.validation.PlacedText;
import org.policydata.validation.RuleContext;

/**
 * What the marks in headings, texts and responsibilities of clauses tell, read in one pass.
 *
 * @param unpaired the clauses of which a bracket closes no other than the one opened last
 * @param halfWidth how many marks of half width stand in Chinese text
 * @param firstHalfWidth the clause with the first of these, null where there is none
 */
record TextMarks(
    List<PlacedClause> unpaired, int halfWidth, @Nullable PlacedClause firstHalfWidth) {

  /** Kinds of brackets and book-title marks; those of both widths are one kind. */
  static final int BRACKET_KINDS = 6;

  private static final String OPENING = "([〔〈《【（［";
  private static final String CLOSING = ")]〕〉》】）］";

  /** For each character what {@link #bracket} says of it. */
  private static final byte[] BRACKETS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int i = 0; i < OPENING.length(); i++) {
      byte kind = (byte) (1 + i % BRACKET_KINDS);
      BRACKETS[OPENING.charAt(i)] = kind;
      BRACKETS[CLOSING.charAt(i)] = (byte) -kind;
    }
  }

  private static final int MAX_NESTING = 16;

  private static final int MAX_LABEL_NUMERALS = 3;

  TextMarks {
    unpaired = List.copyOf(unpaired);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static TextMarks in(RuleContext context) {
    return context.shared(TextMarks.class, index -> of(context.texts().all()));
  }

  private static TextMarks of(List<PlacedText> texts) {
    List<PlacedClause> unpaired = new ArrayList<>(0);
    Nesting nesting = new Nesting();
    PlacedClause place = null;
    int halfWidth = 0;
    PlacedClause firstHalfWidth = null;
    for (PlacedText text : texts) {
      if (text.markCount() == 0 || !isRunning(text)) {
        continue;
      }
      PlacedClause clause = text.clause().orElse(null);
      if (clause != place) {
        if (place != null && !nesting.isClosed()) {
          unpaired.add(place);
        }
        nesting.clear();
        place = clause;
      }
      nesting.read(text);
      int here = halfWidth(text);
      halfWidth += here;
      firstHalfWidth = firstHalfWidth == null && here > 0 ? clause : firstHalfWidth;
    }
    if (place != null && !nesting.isClosed()) {
      unpaired.add(place);
    }
    return new TextMarks(unpaired, halfWidth, firstHalfWidth);
  }

  /** Not a title, nor the cell of a table. */
  private static boolean isRunning(PlacedText text) {
    return switch (text.role()) {
      case HEADING, TEXT, RESPONSIBILITY -> true;
      case TITLE, CELL -> false;
    };
  }

  /** The brackets of a clause, each of which closes the one opened last in nearly every clause. */
  private static final class Nesting {

    private final int[] open = new int[MAX_NESTING];
    private int depth;
    private boolean broken;

    /** Forgets the clause before. */
    void clear() {
      depth = 0;
      broken = false;
    }

    /** Reads on, in the next text of the clause. */
    void read(PlacedText text) {
      String words = text.value();
      int count = text.markCount();
      if (isFlat(words, text, count)) {
        return;
      }
      for (int i = 0; i < count && !broken; i++) {
        int bracket = bracket(words.charAt(text.mark(i)));
        if (bracket > 0 && depth < MAX_NESTING) {
          open[depth++] = bracket;
        } else if (bracket != 0) {
          broken = bracket > 0 || depth == 0 || open[--depth] != -bracket;
        }
      }
    }

    /** Whether each mark that opens is closed by the next one, as in most texts. */
    private static boolean isFlat(String words, PlacedText text, int count) {
      boolean flat = (count & 1) == 0;
      for (int i = 0; flat && i < count; i += 2) {
        int bracket = bracket(words.charAt(text.mark(i)));
        flat = bracket > 0 && bracket + bracket(words.charAt(text.mark(i + 1))) == 0;
      }
      return flat;
    }

    boolean isClosed() {
      return !broken && depth == 0;
    }
  }

  /**
   * Returns the kind of a bracket or book-title mark, from 1 to {@link #BRACKET_KINDS}: as it is
   * for one that opens, negative for one that closes, 0 for any other character.
   */
  static int bracket(char c) {
    return BRACKETS[c];
  }

  private static int halfWidth(PlacedText placed) {
    String text = placed.value();
    int marks = placed.markCount();
    int count = 0;
    for (int i = 0; i < marks; i++) {
      int at = placed.mark(i);
      if (isHalfWidth(text.charAt(at))) {
        boolean betweenAscii = isAscii(text, at - 1) && isAscii(text, at + 1);
        count += betweenAscii || isLabelMark(text, at) ? 0 : 1;
      }
    }
    return count;
  }

  /** Square brackets are printed in either width. */
  private static boolean isHalfWidth(char mark) {
    return mark < 0x80 && mark != '[' && mark != ']';
  }

  /** The brackets of (一), (1) and 1) belong to labels inside a paragraph. */
  private static boolean isLabelMark(String text, int at) {
    char mark = text.charAt(at);
    if (mark == ')') {
      int start = at;
      while (start > 0 && at - start < MAX_LABEL_NUMERALS && isNumeral(text.charAt(start - 1))) {
        start--;
      }
      boolean open = start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（');
      return start < at && (open || isHalfBracketLabel(text, at));
    }
    if (mark != '(') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && end - at <= MAX_LABEL_NUMERALS && isNumeral(text.charAt(end))) {
      end++;
    }
    return end > at + 1
        && end < text.length()
        && (text.charAt(end) == ')' || text.charAt(end) == '）');
  }

  /** {@code 1)} and {@code a）} at the head of an item are labels. */
  static boolean isHalfBracketLabel(String text, int at) {
    int start = at;
    while (start > 0 && at - start < 3 && isAsciiLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean atHead = start == 0 || "。;；:：,，、(（ \n\t".indexOf(text.charAt(start - 1)) >= 0;
    return start < at && atHead;
  }

  private static boolean isNumeral(char c) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> true;
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
      default -> false;
    };
  }

  private static boolean isAscii(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) < 0x80;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
