package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PlacedClause;
import org.policydata.validation.PlacedText;
import org.policydata.validation.RuleContext;

/**
 * What the marks in titles and in headings, texts and responsibilities of clauses tell, read in one
 * pass.
 *
 * @param unpairedTitles the titles of which a bracket closes no other than the one opened last
 * @param unpaired the clauses of which that is true
 * @param halfWidth how many marks of half width stand in Chinese text
 * @param firstHalfWidth the clause with the first of these, null where there is none
 */
record TextMarks(
    List<PlacedText> unpairedTitles,
    List<PlacedClause> unpaired,
    int halfWidth,
    @Nullable PlacedClause firstHalfWidth) {

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

  /** What stands behind the end of a sentence that is not the end of the text. */
  private static final String CLOSES_SENTENCE = " \u3000\n\t”’」』)）";

  /** What stands before a label that is not at the head of the text. */
  private static final String BEFORE_LABELS = "。；;：: \u3000\n\t";

  /** The ten stems count as numerals do. */
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  /** Names of domains in Chinese, as in 宁波市.政务. */
  private static final List<String> DOMAINS = List.of("中国", "政务", "公益", "网址", "网络", "公司");

  TextMarks {
    unpairedTitles = List.copyOf(unpairedTitles);
    unpaired = List.copyOf(unpaired);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static TextMarks in(RuleContext context) {
    return context.shared(TextMarks.class, index -> of(context.texts().all()));
  }

  private static TextMarks of(List<PlacedText> texts) {
    List<PlacedText> unpairedTitles = new ArrayList<>(0);
    List<PlacedClause> unpaired = new ArrayList<>(0);
    Nesting nesting = new Nesting();
    PlacedClause place = null;
    int halfWidth = 0;
    PlacedClause firstHalfWidth = null;
    for (PlacedText text : texts) {
      if (text.markCount() == 0 || text.role() == PlacedText.Role.CELL) {
        continue;
      }
      if (text.role() == PlacedText.Role.TITLE) {
        if (!pairs(text)) {
          unpairedTitles.add(text);
        }
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
      int here = read(text, nesting);
      halfWidth += here;
      firstHalfWidth = firstHalfWidth == null && here > 0 ? clause : firstHalfWidth;
    }
    if (place != null && !nesting.isClosed()) {
      unpaired.add(place);
    }
    return new TextMarks(unpairedTitles, unpaired, halfWidth, firstHalfWidth);
  }

  private static boolean pairs(PlacedText title) {
    Nesting nesting = new Nesting();
    for (int i = 0; i < title.markCount(); i++) {
      int bracket = bracket(title.value().charAt(title.mark(i)));
      if (bracket != 0) {
        nesting.take(bracket);
      }
    }
    return nesting.isClosed();
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

    /** Takes the next bracket, as {@link TextMarks#bracket} tells of it. */
    void take(int bracket) {
      if (bracket > 0 && depth < MAX_NESTING) {
        open[depth++] = bracket;
      } else if (bracket > 0 || depth == 0 || open[--depth] != -bracket) {
        broken = true;
      }
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

  /** Reads the brackets of a text, and returns how many of its marks should be of full width. */
  private static int read(PlacedText placed, Nesting nesting) {
    String text = placed.value();
    int marks = placed.markCount();
    int count = 0;
    for (int i = 0; i < marks; i++) {
      int at = placed.mark(i);
      char mark = text.charAt(at);
      int bracket = bracket(mark);
      if (bracket != 0) {
        nesting.take(bracket);
      }
      if (isHalfWidth(mark) && !(isAscii(text, at - 1) && isAscii(text, at + 1))) {
        boolean other = mark == '.' ? !isFullStop(text, at) : bracket != 0 && isLabelMark(text, at);
        count += other ? 0 : 1;
      }
    }
    return count;
  }

  /** Square brackets are printed in either width. */
  private static boolean isHalfWidth(char mark) {
    return mark < 0x80 && mark != '[' && mark != ']';
  }

  /**
   * Whether a point stands between Chinese characters or ends a Chinese sentence, and is neither
   * that of a label (一. or 甲.) nor of a number in Chinese numerals, nor of the name of a domain.
   */
  private static boolean isFullStop(String text, int at) {
    if (at == 0 || !UnitNames.isIdeograph(text.charAt(at - 1))) {
      return false;
    }
    boolean ends = at + 1 == text.length() || CLOSES_SENTENCE.indexOf(text.charAt(at + 1)) >= 0;
    boolean within = !ends && UnitNames.isIdeograph(text.charAt(at + 1));
    return (ends || within)
        && !isLabelPoint(text, at)
        && !(within && isNumeral(text.charAt(at - 1)) && isNumeral(text.charAt(at + 1)))
        && !(within && isDomainPoint(text, at));
  }

  /** 一. and 甲. at the head of a text or behind the end of a sentence. */
  private static boolean isLabelPoint(String text, int at) {
    int start = at;
    while (start > 0
        && at - start < MAX_LABEL_NUMERALS
        && (isNumeral(text.charAt(start - 1)) || STEMS.indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    boolean atHead = start == 0 || BEFORE_LABELS.indexOf(text.charAt(start - 1)) >= 0;
    return start < at && atHead;
  }

  private static boolean isDomainPoint(String text, int at) {
    for (String domain : DOMAINS) {
      int end = at + 1 + domain.length();
      if (text.startsWith(domain, at + 1)
          && (end == text.length() || !UnitNames.isIdeograph(text.charAt(end)))) {
        return true;
      }
    }
    return false;
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
