package org.policydata.io.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.PlacedClause;
import org.policydata.model.Target;
import org.policydata.model.TextPart;

/** One change to the text: the words before and after it, side by side. */
final class AmendmentBlock {

  private final PageContext page;
  private final @Nullable String versionId;
  private final int level;

  /**
   * Writes changes on a page.
   *
   * @param versionId version that is changed; null where that is not said
   * @param level level of the headings
   */
  AmendmentBlock(PageContext page, @Nullable String versionId, int level) {
    this.page = page;
    this.versionId = versionId;
    this.level = level;
  }

  void write(String title, List<Amendment> amendments, HtmlWriter out) {
    if (amendments.isEmpty()) {
      return;
    }
    out.heading(level, title);
    for (Amendment amendment : amendments) {
      out.open("div", "amendment");
      one(amendment, out);
      out.close();
    }
  }

  private void one(Amendment amendment, HtmlWriter out) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      String clauseId = replace.clauseId();
      boolean title = clauseId == null || replace.part() == TextPart.TITLE;
      what("amendment.replace", title ? null : clauseId, out);
      change(replace.expectedText(), replace.newText(), out);
      targets(replace.targets(), out);
      if (!replace.responsibilities().isEmpty()) {
        List<String> units =
            replace.responsibilities().stream()
                .map(duty -> page.words().of(duty.role()) + " " + duty.unit().name())
                .toList();
        consequence("amendment.units", page.words().list(units), out);
      }
    } else if (amendment instanceof Amendment.InsertClause insert) {
      out.element("p", "what", page.words().of("amendment.insert"));
      where(insert.parentId(), insert.afterId(), out);
      out.open("div", "change");
      side("ins", "amendment.new", whole(printed(insert.clause())), out);
      out.close();
    } else if (amendment instanceof Amendment.RemoveClause remove) {
      what("amendment.remove", remove.clauseId(), out);
      out.open("div", "change");
      side("del", "amendment.old", whole(remove.expectedText()), out);
      out.close();
    } else if (amendment instanceof Amendment.MoveClause move) {
      what("amendment.move", move.clauseId(), out);
      where(move.parentId(), move.afterId(), out);
    }
  }

  /** What is changed, with a link to the clause where the version has it. */
  private void what(String key, @Nullable String clauseId, HtmlWriter out) {
    out.open("p", "what");
    if (clauseId == null) {
      out.text(page.words().of(key, page.words().of("amendment.title-of-text")));
    } else {
      linked(key, clauseId, out);
    }
    out.close();
  }

  private void where(@Nullable String parentId, @Nullable String afterId, HtmlWriter out) {
    out.open("p", "where");
    if (parentId != null) {
      linked("amendment.under", parentId, out);
      out.text(page.words().of("page.separator"));
    }
    if (afterId != null) {
      linked("amendment.after", afterId, out);
    } else {
      out.text(page.words().of("amendment.first"));
    }
    out.close();
  }

  private void linked(String key, String clauseId, HtmlWriter out) {
    page.words().around(key, () -> clause(clauseId, out), out);
  }

  /** A clause by its citation, or by its id where the version has no such clause. */
  void clause(String clauseId, HtmlWriter out) {
    PlacedClause clause = page.places().clause(versionId, clauseId);
    if (clause == null) {
      out.element("code", "", clauseId);
    } else {
      out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE);
      String id = page.places().id(clause.pointer());
      out.link(id, page.places().citation(clause)).close();
    }
  }

  private void change(String before, String after, HtmlWriter out) {
    TextChange change = TextChange.between(before, after);
    out.open("div", "change");
    side("del", "amendment.old", change.before(), out);
    side("ins", "amendment.new", change.after(), out);
    out.close();
  }

  private void side(String element, String key, List<TextChange.Run> runs, HtmlWriter out) {
    out.open(element).attribute("lang", PageContext.TEXT_LANGUAGE);
    out.open("span", "side").attribute("lang", page.words().language());
    out.text(page.words().of(key)).close().text(" ");
    for (TextChange.Run run : runs) {
      if (run.changed()) {
        out.element("mark", "changed", run.text());
      } else {
        out.text(run.text());
      }
    }
    out.close();
  }

  private static List<TextChange.Run> whole(String text) {
    return List.of(new TextChange.Run(text, false));
  }

  private void targets(List<Target> targets, HtmlWriter out) {
    if (!targets.isEmpty()) {
      List<String> values = targets.stream().map(page.values()::target).toList();
      consequence("amendment.targets", page.words().list(values), out);
    }
  }

  private void consequence(String key, String values, HtmlWriter out) {
    out.open("p", "fact target").element("span", "tag", page.words().of(key));
    out.text(" ").element("span", "value", values).close();
  }

  /** The clause with all below it, without calling itself: no tree is too deep. */
  private static String printed(Clause clause) {
    StringBuilder text = new StringBuilder();
    Deque<Clause> open = new ArrayDeque<>();
    open.push(clause);
    while (!open.isEmpty()) {
      Clause next = open.pop();
      text.append(text.length() == 0 ? "" : "\n");
      for (@Nullable String part :
          new @Nullable String[] {
            next.label(), next.heading(), next.text(), next.responsibilityText()
          }) {
        text.append(part == null ? "" : part);
      }
      text.append(String.join(" ", next.cells()));
      for (int i = next.children().size() - 1; i >= 0; i--) {
        open.push(next.children().get(i));
      }
    }
    return text.toString();
  }
}
