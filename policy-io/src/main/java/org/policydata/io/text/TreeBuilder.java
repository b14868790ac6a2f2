package org.policydata.io.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseKind;
import org.policydata.model.ClauseLabel.Style;

/**
 * Builds the clause tree of one text from its paragraphs.
 *
 * <p>The level of a number comes from the order in which this text uses its styles: a style that is
 * open continues its level, a new one opens a level below, except that it never stands below a
 * style that ranks behind it.
 */
final class TreeBuilder {

  /** A number beyond this is a year or an amount in brackets. */
  private static final int MAX_NUMBER = 300;

  private final boolean notice;
  private final List<DraftClause> roots = new ArrayList<>();
  private final Deque<DraftClause> open = new ArrayDeque<>();
  private final Map<Style, Integer> lastNumbers = new EnumMap<>(Style.class);
  private boolean numbered;

  private TreeBuilder(boolean notice) {
    this.notice = notice;
  }

  /**
   * Returns the roots of the tree.
   *
   * @param paragraphs the text, without title, signature and attachments
   * @param notice whether the text is a notice, whose numbers may list ways to reply
   */
  static List<DraftClause> build(List<Paragraph> paragraphs, boolean notice) {
    TreeBuilder builder = new TreeBuilder(notice);
    for (Paragraph paragraph : paragraphs) {
      builder.add(paragraph);
    }
    Closing.move(builder.roots, notice);
    KindTable.of(builder.roots).assign(builder.roots);
    Headings.decide(builder.roots);
    return builder.roots;
  }

  private void add(Paragraph paragraph) {
    NumberLabel label = paragraph.label();
    if (NoticeWords.isAttachmentHead(paragraph.normal())) {
      open.clear();
      roots.add(
          DraftClause.plain(notice ? ClauseKind.PARAGRAPH : ClauseKind.CLOSING, paragraph.slice()));
    } else if (TableRows.isRow(paragraph.slice())) {
      addRow(paragraph.slice());
    } else if (label != null && isClause(label, paragraph)) {
      addNumbered(DraftClause.numbered(paragraph, label), label);
    } else if (!addDuty(paragraph)) {
      addPlain(paragraph.slice());
    }
  }

  private boolean isClause(NumberLabel label, Paragraph paragraph) {
    if (label.number() > MAX_NUMBER) {
      return false;
    }
    if (label.style() == Style.ARABIC_DOT && NoticeWords.isContact(paragraph.body().normal())) {
      return false;
    }
    return true;
  }

  private void addNumbered(DraftClause clause, NumberLabel label) {
    Style style = label.style();
    lastNumbers.put(style, label.number());
    if (isOpen(style)) {
      while (styleOf(open.peek()) != style) {
        open.pop();
      }
      open.pop();
    } else {
      while (!open.isEmpty() && ranksBehind(styleOf(open.peek()), style)) {
        open.pop();
      }
    }
    DraftClause intro = open.isEmpty() ? introduction() : null;
    if (intro != null) {
      open.push(intro);
    }
    siblings().add(clause);
    open.push(clause);
    numbered = true;
  }

  private static boolean ranksBehind(@Nullable Style open, Style style) {
    return open != null && Numbering.rank(open) > Numbering.rank(style);
  }

  /** In a notice, numbers behind “通过以下方式：” list something under that paragraph. */
  private @Nullable DraftClause introduction() {
    if (!notice || roots.isEmpty()) {
      return null;
    }
    DraftClause last = roots.get(roots.size() - 1);
    return !last.isNumbered() && last.introducesList() ? last : null;
  }

  /** A line such as 牵头单位：… belongs to the paragraph above it, but to no table. */
  private boolean addDuty(Paragraph line) {
    DraftClause last = lastClause();
    if (last == null || !OwnLineDuty.starts(line.normal())) {
      return false;
    }
    DraftClause paragraph = lastParagraph(last);
    if (paragraph.kind == ClauseKind.TABLE) {
      return false;
    }
    paragraph.dutyLines.add(line.slice());
    return true;
  }

  private void addRow(TextSlice slice) {
    List<DraftClause> siblings = siblings();
    DraftClause last = siblings.isEmpty() ? null : siblings.get(siblings.size() - 1);
    if (last == null || last.kind != ClauseKind.TABLE) {
      last = DraftClause.table();
      siblings.add(last);
    }
    last.children.add(DraftClause.row(TableRows.cells(slice)));
  }

  private void addPlain(TextSlice slice) {
    if (!numbered) {
      roots.add(DraftClause.plain(notice ? ClauseKind.PARAGRAPH : ClauseKind.PREAMBLE, slice));
      return;
    }
    leaveFinishedList();
    if (open.isEmpty()) {
      roots.add(DraftClause.plain(notice ? ClauseKind.PARAGRAPH : ClauseKind.CLOSING, slice));
      return;
    }
    DraftClause parent = open.peek();
    if (parent.text == null && parent.label != null && parent.children.isEmpty()) {
      // The label stands alone on its line: this is its text.
      parent.text = slice;
      return;
    }
    parent.children.add(DraftClause.plain(ClauseKind.PARAGRAPH, slice));
  }

  /** A paragraph behind the last item of a list belongs to the clause that introduced the list. */
  private void leaveFinishedList() {
    while (!open.isEmpty()) {
      DraftClause item = open.peek();
      if (!item.isNumbered()) {
        open.pop();
        return;
      }
      DraftClause parent = second();
      boolean listItem =
          item.children.isEmpty()
              && item.text != null
              && !item.introducesList()
              && item.text.length() > 0;
      boolean endsItem =
          item.text != null && (Chars.endsSentence(item.text.last()) || item.text.last() == ';');
      if (parent == null || !listItem || !endsItem || !introducesItems(parent)) {
        return;
      }
      open.pop();
    }
  }

  private static boolean introducesItems(DraftClause parent) {
    if (parent.introducesList()) {
      return true;
    }
    for (int i = parent.children.size() - 1; i >= 0; i--) {
      DraftClause child = parent.children.get(i);
      if (!child.isNumbered()) {
        return child.introducesList();
      }
    }
    return false;
  }

  private @Nullable DraftClause second() {
    int i = 0;
    for (DraftClause clause : open) {
      if (i++ == 1) {
        return clause;
      }
    }
    return null;
  }

  private @Nullable DraftClause lastClause() {
    if (!open.isEmpty()) {
      return open.peek();
    }
    return roots.isEmpty() ? null : roots.get(roots.size() - 1);
  }

  private static DraftClause lastParagraph(DraftClause clause) {
    int last = clause.children.size() - 1;
    return last >= 0 && !clause.children.get(last).isNumbered()
        ? clause.children.get(last)
        : clause;
  }

  private List<DraftClause> siblings() {
    return open.isEmpty() ? roots : open.peek().children;
  }

  private boolean isOpen(Style style) {
    for (DraftClause clause : open) {
      if (styleOf(clause) == style) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Style styleOf(DraftClause clause) {
    return clause.label == null ? null : clause.label.style();
  }
}
