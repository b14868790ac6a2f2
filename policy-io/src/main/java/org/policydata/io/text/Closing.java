package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseKind;
import org.policydata.model.ClauseLabel.Style;

/**
 * Tells what a text says at its end, behind its last number, from the paragraphs of that number.
 */
final class Closing {

  private static final int MAX_FORMULA = 300;

  private Closing() {}

  /** Moves closing paragraphs out of the last numbered clause. */
  static void move(List<DraftClause> roots, boolean notice) {
    if (notice || roots.isEmpty()) {
      return;
    }
    List<DraftClause> path = new ArrayList<>();
    DraftClause last = lastNumbered(roots);
    while (last != null) {
      path.add(last);
      last = lastNumbered(last.children);
    }
    if (path.isEmpty()) {
      return;
    }
    NumberLabel first = path.get(0).label;
    if (first != null && Numbering.isUpTo(Style.ARTICLE, first.style())) {
      return;
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      if (!moveFrom(path.get(i), roots)) {
        return;
      }
    }
  }

  private static @Nullable DraftClause lastNumbered(List<DraftClause> clauses) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (clauses.get(i).isNumbered()) {
        return clauses.get(i);
      }
    }
    return null;
  }

  /** Returns whether all paragraphs behind the last number below this clause were moved. */
  private static boolean moveFrom(DraftClause clause, List<DraftClause> roots) {
    List<DraftClause> children = clause.children;
    int first = children.size();
    while (first > 0
        && !children.get(first - 1).isNumbered()
        && isClosing(clause, children, first - 1)) {
      first--;
    }
    List<DraftClause> moved = new ArrayList<>(children.subList(first, children.size()));
    children.subList(first, children.size()).clear();
    moved.forEach(paragraph -> paragraph.kind = ClauseKind.CLOSING);
    roots.addAll(rootEnd(roots), moved);
    return children.isEmpty() || children.get(children.size() - 1).isNumbered();
  }

  /** Deeper clauses come first and stand first. */
  private static int rootEnd(List<DraftClause> roots) {
    return roots.size();
  }

  private static boolean isClosing(DraftClause clause, List<DraftClause> children, int index) {
    TextSlice text = children.get(index).text;
    if (text == null || children.get(index).dutyLines.size() > 0) {
      return false;
    }
    String normal = text.normal();
    boolean behindDuty =
        index == 0
            && clause.text != null
            && DutyBracket.trailingStart(clause.text.normal()) > 0
            && DutyBracket.trailingStart(normal) < 0;
    return behindDuty || normal.startsWith("施行说明") || normal.startsWith("另外") || isFormula(normal);
  }

  /** 本通知自印发之日起施行, 有效期三年, 由某局负责解释. */
  private static boolean isFormula(String normal) {
    if (normal.length() > MAX_FORMULA) {
      return false;
    }
    boolean inForce =
        normal.contains("自")
            && (normal.contains("起施行")
                || normal.contains("起执行")
                || normal.contains("起实施")
                || normal.contains("起生效"));
    boolean self =
        normal.startsWith("本")
            || normal.startsWith("各")
            || normal.startsWith("以上")
            || normal.startsWith("自")
            || normal.startsWith("此前");
    return self
        && (inForce
            || normal.contains("有效期")
            || normal.contains("负责解释")
            || normal.contains("同时废止"));
  }
}
