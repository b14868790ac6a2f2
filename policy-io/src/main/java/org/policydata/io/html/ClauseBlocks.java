package org.policydata.io.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PlacedClause;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;

/**
 * The clauses of one text, one block after another: what is printed, and in the margin who is
 * responsible, what is promised and offered, and the notes.
 *
 * <p>Blocks do not lie in each other: however deep a tree, a browser takes it.
 */
final class ClauseBlocks {

  /** Levels that are indented; deeper ones stand below the last of them. */
  private static final int DEEPEST_INDENT = 4;

  /** Inherited duties that are repeated on every clause below; the rest is a link away. */
  private static final int MOST_INHERITED = 5;

  private final PageContext page;
  private final UnaryOperator<@Nullable String> mask;
  private final int level;

  /** Heading level and nearest clause with duties above, for each level of the tree. */
  private final List<Above> above = new ArrayList<>();

  /**
   * Writes clauses on a page.
   *
   * @param mask hides what a text must not show
   * @param level level of the topmost headings
   */
  ClauseBlocks(PageContext page, UnaryOperator<@Nullable String> mask, int level) {
    this.page = page;
    this.mask = mask;
    this.level = level;
  }

  private record Above(int headingLevel, @Nullable PlacedClause charged) {}

  void write(List<PlacedClause> clauses, HtmlWriter out) {
    int i = 0;
    while (i < clauses.size()) {
      PlacedClause place = clauses.get(i);
      descend(place, place.clause().heading() != null);
      int end = i + 1;
      if (place.clause().kind() == ClauseKind.TABLE) {
        while (end < clauses.size() && isRowOf(clauses.get(end), place)) {
          end++;
        }
      }
      block(place, clauses.subList(i + 1, end), out);
      i = end;
    }
  }

  private static boolean isRowOf(PlacedClause row, PlacedClause table) {
    return row.clause().kind() == ClauseKind.ROW
        && row.parent().filter(parent -> parent == table).isPresent();
  }

  private void descend(PlacedClause place, boolean headed) {
    while (above.size() > place.depth()) {
      above.remove(above.size() - 1);
    }
    Above parent = above.isEmpty() ? new Above(level - 1, null) : above.get(above.size() - 1);
    boolean charged = !place.clause().responsibilities().isEmpty();
    above.add(
        new Above(parent.headingLevel() + (headed ? 1 : 0), charged ? place : parent.charged()));
  }

  private void block(PlacedClause place, List<PlacedClause> rows, HtmlWriter out) {
    Clause clause = place.clause();
    int indent = Math.min(place.depth(), DEEPEST_INDENT);
    out.open("div", "clause depth-" + indent + " " + kindOf(clause));
    out.attribute("id", page.places().id(place.pointer()));
    out.open("div", "words").attribute("lang", PageContext.TEXT_LANGUAGE);
    words(place, out);
    if (!rows.isEmpty()) {
      table(place, rows, out);
    } else if (!clause.cells().isEmpty()) {
      table(place, List.of(place), out);
    }
    out.close();
    out.open("div", "margin");
    margin(place, out);
    for (PlacedClause row : rows) {
      // What a row says stands in a cell, whatever it is called.
      descend(row, false);
      margin(row, out);
    }
    out.close().close();
  }

  private static String kindOf(Clause clause) {
    return switch (clause.kind()) {
      case PART, CHAPTER -> "division";
      case SECTION -> "section";
      case PREAMBLE, ARTICLE, PARAGRAPH, ITEM, SUBITEM, SEGMENT, TABLE, ROW, CLOSING -> "body";
    };
  }

  private void words(PlacedClause place, HtmlWriter out) {
    Clause clause = place.clause();
    String heading = mask.apply(clause.heading());
    String text = mask.apply(clause.text());
    if (heading != null) {
      out.open(HtmlWriter.headingElement(above.get(place.depth()).headingLevel()));
      label(place, out);
      PhraseMarks.write(clause, heading, out);
      out.close();
    }
    if (text != null || heading == null && clause.label() != null) {
      out.open("p");
      if (heading == null) {
        label(place, out);
      }
      if (text != null) {
        PhraseMarks.write(clause, text, out);
      }
      out.close();
    }
    String duties = mask.apply(clause.responsibilityText());
    out.element("p", "bracket", duties == null ? null : duties.strip());
  }

  private void label(PlacedClause place, HtmlWriter out) {
    String label = place.clause().label();
    if (label != null) {
      out.open("a", "label").attribute("href", "#" + page.places().id(place.pointer()));
      out.text(label).close();
    }
  }

  private void table(PlacedClause table, List<PlacedClause> rows, HtmlWriter out) {
    Clause clause = table.clause();
    String name = clause.heading() != null ? clause.heading() : clause.label();
    out.open("div", "scroll").attribute("tabindex", "0").attribute("role", "region");
    out.attribute("aria-label", name != null ? name : page.words().of("text.title"));
    out.open("table", "source").open("tbody");
    for (PlacedClause row : rows) {
      out.open("tr");
      if (row != table) {
        out.attribute("id", page.places().id(row.pointer()));
        cell(row.clause().label(), out);
        cell(row.clause().heading(), out);
        cell(row.clause().text(), out);
      }
      row.clause().cells().forEach(cell -> cell(cell, out));
      if (row != table) {
        cell(row.clause().responsibilityText(), out);
      }
      out.close();
    }
    out.close().close().close();
  }

  private void cell(@Nullable String words, HtmlWriter out) {
    out.element("td", "", mask.apply(words));
  }

  private void margin(PlacedClause place, HtmlWriter out) {
    Clause clause = place.clause();
    duties(place, out);
    if (clause.deadline() != null) {
      String due = page.values().time(clause.deadline());
      fact("deadline", page.words().of("clause.deadline"), due, out);
    }
    for (Target target : clause.targets()) {
      fact("target", page.words().of("clause.target"), page.values().target(target), out);
    }
    for (SupportMeasure support : clause.supportMeasures()) {
      String paid = page.values().support(support);
      fact("support", page.words().of(support.kind()), paid.isEmpty() ? null : paid, out);
    }
    page.writeNotes(place.pointer(), out);
  }

  private void fact(String kind, String name, @Nullable String value, HtmlWriter out) {
    out.open("p", "fact " + kind).element("span", "tag", name);
    if (value != null) {
      out.text(" ").element("span", "value", value);
    }
    out.close();
  }

  private void duties(PlacedClause place, HtmlWriter out) {
    List<Responsibility> stated = place.clause().responsibilities();
    if (!stated.isEmpty()) {
      byRole(stated).forEach((role, units) -> duty(role, units, out));
      return;
    }
    PlacedClause origin = above.get(place.depth()).charged();
    if (origin == null || !place.clause().children().isEmpty()) {
      return;
    }
    List<Responsibility> inherited = origin.clause().responsibilities();
    int shown = Math.min(inherited.size(), MOST_INHERITED);
    out.open("div", "inherited");
    byRole(inherited.subList(0, shown)).forEach((role, units) -> duty(role, units, out));
    out.open("p");
    if (shown < inherited.size()) {
      out.text(page.words().of("page.more", "" + (inherited.size() - shown)));
      out.text(page.words().of("page.separator"));
    }
    page.words().around("clause.inherited", () -> citation(origin, out), out);
    out.close().close();
  }

  private void citation(PlacedClause place, HtmlWriter out) {
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE);
    out.link(page.places().id(place.pointer()), page.places().citation(place)).close();
  }

  private void duty(Role role, List<String> units, HtmlWriter out) {
    out.open("p", "duty " + role.name().toLowerCase(Locale.ROOT));
    out.element("span", "tag", page.words().of(role)).text(" ");
    out.open("span", "value").attribute("lang", PageContext.TEXT_LANGUAGE);
    out.text(page.words().list(units)).close().close();
  }

  private Map<Role, List<String>> byRole(List<Responsibility> responsibilities) {
    Map<Role, List<String>> units = new EnumMap<>(Role.class);
    for (Responsibility duty : responsibilities) {
      units.computeIfAbsent(duty.role(), role -> new ArrayList<>()).add(unit(duty));
    }
    return units;
  }

  private String unit(Responsibility duty) {
    PageWords words = page.words();
    String others = duty.andOthers() == null ? "" : words.of("clause.and-others");
    String unit = duty.unit().name() + others;
    return duty.manner() == null
        ? unit
        : words.of("page.bracketed", unit, words.of(duty.manner()));
  }
}
