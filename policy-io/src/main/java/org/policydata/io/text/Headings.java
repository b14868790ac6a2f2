package org.policydata.io.text;

import java.util.List;
import org.policydata.model.ClauseKind;
import org.policydata.model.ClauseLabel.Style;

/**
 * Tells the heading of a numbered clause from its text.
 *
 * <p>A heading stands on a line of its own, or runs in before the text up to the first full stop.
 * Nothing in its form tells a run-in heading from a first sentence for certain, so clauses of one
 * group are judged together: either most of them have one, or none has.
 */
final class Headings {

  private static final int MAX_HEADING = 46;
  private static final int SHORT = 20;

  private Headings() {}

  static void decide(List<DraftClause> siblings) {
    decideGroup(siblings);
    for (DraftClause clause : siblings) {
      decide(clause.children);
    }
  }

  private static void decideGroup(List<DraftClause> siblings) {
    int numbered = 0;
    int likely = 0;
    for (DraftClause clause : siblings) {
      if (clause.isNumbered() && clause.text != null) {
        numbered++;
        likely += candidateEnd(clause) > 0 ? 1 : 0;
      }
    }
    for (DraftClause clause : siblings) {
      int end = clause.isNumbered() && clause.text != null ? candidateEnd(clause) : 0;
      if (end > 0 && (likely * 2 > numbered || isPlain(clause, end))) {
        split(clause, end);
      }
    }
  }

  /** Where the heading would end if the clause had one; 0 where it can have none. */
  private static int candidateEnd(DraftClause clause) {
    TextSlice text = clause.text;
    if (text == null) {
      return 0;
    }
    if (text.at(0) == '【') {
      int close = text.normal().indexOf('】');
      return close > 0 && close <= MAX_HEADING ? close + 1 : 0;
    }
    if (clause.label != null && clause.label.style() == Style.ARTICLE) {
      return articleHeadingEnd(clause, text);
    }
    int stop = firstStop(text);
    boolean alone = stop < 0 || stop == text.length() - 1;
    if (clause.kind == ClauseKind.ARTICLE && isArticleByNumber(clause)) {
      boolean line = stop < 0 && hasText(clause) && text.length() <= SHORT;
      return line && isOwnLine(clause, text, stop) ? text.length() : 0;
    }
    if (alone && NoticeWords.isContact(text.normal())) {
      return 0;
    }
    if (isDivision(clause)) {
      return alone || stop <= 0 ? text.length() : 0;
    }
    if (alone) {
      return isOwnLine(clause, text, stop) ? text.length() : 0;
    }
    if (isFollowedByDutyOnly(text, stop) && (stop > SHORT || commas(text, stop) > 0)) {
      // The only sentence of a clause says what is done.
      return 0;
    }
    return isHeadingLike(text, stop) ? stop + 1 : 0;
  }

  /** Under 第X章, 一、 numbers articles, and these begin with their text unless a line is set off. */
  private static boolean isArticleByNumber(DraftClause clause) {
    return clause.label != null && clause.label.style() == Style.CHINESE_COMMA;
  }

  private static boolean isDivision(DraftClause clause) {
    return clause.label != null && Numbering.isUpTo(Style.SECTION, clause.label.style());
  }

  /** 第一条 has a heading only where a gap sets it off and the text follows. */
  private static int articleHeadingEnd(DraftClause clause, TextSlice text) {
    boolean followed = !clause.children.isEmpty() && !clause.children.get(0).isNumbered();
    boolean bare = firstStop(text) < 0 && ":;,".indexOf(text.last()) < 0 && text.length() <= 20;
    return followed && bare ? text.length() : 0;
  }

  private static boolean isOwnLine(DraftClause clause, TextSlice text, int stop) {
    TextSlice heading = withoutDuty(text);
    if (heading.length() > MAX_HEADING
        || ";:,、".indexOf(heading.last()) >= 0 && heading.last() != ':') {
      return false;
    }
    if (heading.last() == ':') {
      return false;
    }
    if (stop < 0) {
      return hasText(clause) || heading.length() <= 30;
    }
    return hasText(clause)
        && heading.normal().indexOf(':') < 0
        && commas(heading, heading.length()) <= 2
        && !startsLikeSentence(heading.normal())
        && !hasStatement(heading.normal());
  }

  /** Whether anything but a bracket with units stands under a clause. */
  private static boolean hasText(DraftClause clause) {
    for (DraftClause child : clause.children) {
      boolean duty =
          child.text != null && DutyBracket.trailingStart(child.text.normal()) == 0;
      if (child.isNumbered() || !duty) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowedByDutyOnly(TextSlice text, int stop) {
    TextSlice rest = text.from(stop + 1).trim();
    return !rest.isEmpty() && DutyBracket.trailingStart(rest.normal()) == 0;
  }

  private static TextSlice withoutDuty(TextSlice text) {
    int start = DutyBracket.trailingStart(text.normal());
    return start > 0 ? text.sub(0, start).trim() : text;
  }

  private static boolean isHeadingLike(TextSlice text, int stop) {
    if (stop > MAX_HEADING || stop < 2) {
      return false;
    }
    String head = text.normal().substring(0, stop);
    return commas(text, stop) <= (stop <= 30 ? 1 : 0)
        && head.indexOf(':') < 0
        && head.indexOf(';') < 0
        && !startsLikeSentence(head);
  }

  /** Words and amounts that statements have and headings have not. */
  private static boolean hasStatement(String head) {
    for (String word : new String[] {"应当", "不得", "按照", "执行", "施行", "标准为", "负责解释", "废止", "为准"}) {
      if (head.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsLikeSentence(String head) {
    return "对由从自到本该凡各经已在按将".indexOf(head.charAt(0)) >= 0
        && !head.startsWith("对接")
        && !head.startsWith("对标");
  }

  /** A head so short and plain that it is a heading even among clauses without one. */
  private static boolean isPlain(DraftClause clause, int end) {
    TextSlice text = clause.text;
    if (text == null || end == text.length()) {
      return true;
    }
    if (end > SHORT || commas(text, end) > 0 && !isPair(text, end)) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if ("由为是将可应须按均已的".indexOf(text.at(i)) >= 0 || Chars.isDigit(text.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** 加强领导，统一管理。 are two words of equal length. */
  private static boolean isPair(TextSlice text, int end) {
    int comma = text.normal().indexOf(',');
    return comma >= 2 && comma <= 6 && comma * 2 + 2 == end;
  }

  private static int commas(TextSlice text, int end) {
    int count = 0;
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = text.at(i);
      if (Chars.isOpening(c)) {
        depth++;
      } else if (Chars.isClosing(c)) {
        depth--;
      } else if (c == ',' && depth <= 0) {
        count++;
      }
    }
    return count;
  }

  /** The first full stop outside brackets, or -1. */
  private static int firstStop(TextSlice text) {
    int depth = 0;
    int limit = Math.min(text.length(), 400);
    for (int i = 0; i < limit; i++) {
      char c = text.at(i);
      if (c == '(' || c == '〔' || c == '[') {
        depth++;
      } else if (c == ')' || c == '〕' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (Chars.endsSentence(c) && depth == 0) {
        return i;
      }
    }
    return limit < text.length() ? limit : -1;
  }

  private static void split(DraftClause clause, int end) {
    TextSlice text = clause.text;
    if (text == null) {
      return;
    }
    clause.heading = text.sub(0, end).trim();
    TextSlice rest = text.from(end).trim();
    clause.ownLineHeading = rest.isEmpty();
    clause.text = rest.isEmpty() ? null : rest;
  }
}
