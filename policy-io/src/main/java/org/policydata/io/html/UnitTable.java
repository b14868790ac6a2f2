package org.policydata.io.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policydata.model.PlacedClause;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.UnitAlias;

/** The registry of units with the number of clauses of one text that charge each. */
final class UnitTable {

  private final PageContext page;
  private final Map<String, Map<Role, Integer>> duties = new HashMap<>();

  UnitTable(PageContext page, List<PlacedClause> clauses) {
    this.page = page;
    for (PlacedClause place : clauses) {
      for (Responsibility duty : place.clause().responsibilities()) {
        String unitId = duty.unit().unitId();
        if (unitId != null) {
          duties
              .computeIfAbsent(unitId, id -> new EnumMap<>(Role.class))
              .merge(duty.role(), 1, Integer::sum);
        }
      }
    }
  }

  /**
   * Writes the table.
   *
   * @param captionId id of the caption
   */
  void write(String captionId, HtmlWriter out) {
    PageWords words = page.words();
    List<ResponsibleUnit> units = page.places().dossier().units();
    if (units.isEmpty()) {
      out.element("p", "none", words.of("units.none"));
      return;
    }
    out.open("div", "scroll").attribute("tabindex", "0").attribute("role", "region");
    out.attribute("aria-labelledby", captionId);
    out.open("table", "units");
    out.open("caption").attribute("id", captionId).text(words.of("units.caption")).close();
    out.open("thead").open("tr");
    header(words.of("units.name"), out);
    header(words.of("units.kind"), out);
    for (Role role : Role.values()) {
      header(words.of(role), out);
    }
    out.close().close().open("tbody");
    for (int i = 0; i < units.size(); i++) {
      row(units.get(i), "/units/" + i, out);
    }
    out.close().close().close();
  }

  private static void header(String name, HtmlWriter out) {
    out.open("th").attribute("scope", "col").text(name).close();
  }

  private void row(ResponsibleUnit unit, String pointer, HtmlWriter out) {
    PageWords words = page.words();
    out.open("tr").attribute("id", page.places().id(pointer));
    out.open("th").attribute("scope", "row");
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(unit.name()).close();
    if (!unit.aliases().isEmpty()) {
      List<String> names = unit.aliases().stream().map(UnitAlias::name).toList();
      out.open("small").text(words.of("page.of", words.of("units.also"), ""));
      out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(words.list(names));
      out.close().close();
    }
    page.writeNotes(pointer, out);
    out.close();
    List<String> kind = new ArrayList<>();
    if (unit.kind() != null) {
      kind.add(words.of(unit.kind()));
    }
    if (unit.level() != null) {
      kind.add(words.of(unit.level()));
    }
    out.element("td", "", kind.isEmpty() ? "–" : words.list(kind));
    Map<Role, Integer> counts = duties.getOrDefault(unit.id(), Map.of());
    for (Role role : Role.values()) {
      Integer count = counts.get(role);
      out.element("td", "number", count == null ? "–" : count.toString());
    }
    out.close();
  }
}
