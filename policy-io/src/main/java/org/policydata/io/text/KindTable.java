package org.policydata.io.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;

/**
 * Which kind of clause a style of number stands for in one text; it follows from the styles used.
 */
final class KindTable {

  private final boolean articles;
  private final boolean chapters;
  private final boolean bracketItems;

  private KindTable(Set<Style> used) {
    articles = used.contains(Style.ARTICLE);
    chapters = used.contains(Style.CHAPTER) || used.contains(Style.PART);
    bracketItems = used.contains(Style.ARABIC_BRACKETS);
  }

  static KindTable of(List<DraftClause> roots) {
    Set<Style> used = EnumSet.noneOf(Style.class);
    collect(roots, used);
    return new KindTable(used);
  }

  private static void collect(List<DraftClause> clauses, Set<Style> used) {
    for (DraftClause clause : clauses) {
      if (clause.label != null) {
        used.add(clause.label.style());
      }
      collect(clause.children, used);
    }
  }

  /** Whether the text is divided as laws are: into articles or chapters. */
  boolean isRuleOfLaw() {
    return articles || chapters;
  }

  /** Whether a text with these clauses is divided as laws are. */
  static boolean isRuleOfLaw(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Style style =
          clause.label() == null
              ? null
              : ClauseLabel.parse(clause.label()).map(ClauseLabel::style).orElse(null);
      boolean law = style == Style.ARTICLE || style == Style.CHAPTER || style == Style.PART;
      if (law || isRuleOfLaw(clause.children())) {
        return true;
      }
    }
    return false;
  }

  void assign(List<DraftClause> clauses) {
    for (DraftClause clause : clauses) {
      if (clause.label != null) {
        clause.kind = kind(clause.label.style());
      }
      assign(clause.children);
      if (!clause.isNumbered()) {
        for (DraftClause child : clause.children) {
          child.kind = child.isNumbered() ? ClauseKind.ITEM : child.kind;
        }
      }
    }
  }

  /** The kind that a style stands for in this text. */
  ClauseKind kind(Style style) {
    return switch (style) {
      case PART -> ClauseKind.PART;
      case CHAPTER -> ClauseKind.CHAPTER;
      case SECTION -> ClauseKind.SECTION;
      case ARTICLE -> ClauseKind.ARTICLE;
      case CHINESE_COMMA -> articles || chapters ? ClauseKind.ARTICLE : ClauseKind.CHAPTER;
      case CHINESE_BRACKETS -> articles || chapters ? ClauseKind.ITEM : ClauseKind.SECTION;
      case ARABIC_DOT -> articles || chapters ? ClauseKind.SUBITEM : ClauseKind.ARTICLE;
      case ARABIC_BRACKETS -> articles || chapters ? ClauseKind.SUBITEM : ClauseKind.ITEM;
      case ARABIC_HALF_BRACKET ->
          articles || chapters || bracketItems ? ClauseKind.SUBITEM : ClauseKind.ITEM;
      case CIRCLED -> ClauseKind.SUBITEM;
    };
  }
}
