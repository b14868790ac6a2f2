package org.policydata.io.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.PlacedClause;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.UnitMention;

/** Who does what: a row for each clause that charges units, a column for each unit. */
final class DutyMatrix {

  /** Units with a column of their own; the others share the last one, so that the table stays. */
  private static final int MOST_COLUMNS = 60;

  private static final int MOST_WORDS = 28;

  private final PageContext page;
  private final List<PlacedClause> rows = new ArrayList<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();

  DutyMatrix(PageContext page, List<PlacedClause> clauses) {
    this.page = page;
    for (PlacedClause place : clauses) {
      List<Responsibility> duties = place.clause().responsibilities();
      if (!duties.isEmpty()) {
        rows.add(place);
        duties.forEach(duty -> units.computeIfAbsent(key(duty.unit()), this::unit).duties++);
      }
    }
  }

  private static final class Unit {

    private final String name;
    private int duties;

    Unit(String name) {
      this.name = name;
    }
  }

  /** A registered unit is one whatever it is called; others are known by their name. */
  private static String key(UnitMention mention) {
    return mention.unitId() != null ? "#" + mention.unitId() : mention.name();
  }

  private Unit unit(String key) {
    return new Unit(
        key.startsWith("#")
            ? page.places()
                .index()
                .unit(key.substring(1))
                .map(unit -> unit.name())
                .orElse(key.substring(1))
            : key);
  }

  /**
   * Writes the table.
   *
   * @param captionId id of the caption
   * @param name what the text is called
   */
  void write(String captionId, String name, HtmlWriter out) {
    PageWords words = page.words();
    if (rows.isEmpty()) {
      out.element("p", "none", words.of("matrix.none"));
      return;
    }
    List<String> columns = columns();
    boolean others = columns.size() < units.size();
    legend(out);
    out.open("div", "scroll").attribute("tabindex", "0").attribute("role", "region");
    out.attribute("aria-labelledby", captionId);
    out.open("table", "matrix");
    out.open("caption").attribute("id", captionId);
    out.text(words.of("matrix.caption", name)).close();
    out.open("thead").open("tr");
    out.open("th", "corner").attribute("scope", "col").text(words.of("matrix.clause")).close();
    for (String column : columns) {
      out.open("th").attribute("scope", "col").attribute("lang", PageContext.TEXT_LANGUAGE);
      out.element("span", "upright", unitNamed(column).name).close();
    }
    if (others) {
      out.open("th").attribute("scope", "col").text(words.of("matrix.others")).close();
    }
    out.close().close().open("tbody");
    rows.forEach(row -> row(row, columns, others, out));
    out.close().close().close();
  }

  private Unit unitNamed(String key) {
    return units.getOrDefault(key, new Unit(key));
  }

  /** The units with the most duties first; equal ones in the order of the text. */
  private List<String> columns() {
    List<Map.Entry<String, Unit>> sorted = new ArrayList<>(units.entrySet());
    sorted.sort(Comparator.comparingInt(entry -> -entry.getValue().duties));
    return sorted.stream().limit(MOST_COLUMNS).map(Map.Entry::getKey).toList();
  }

  private void legend(HtmlWriter out) {
    out.open("p", "legend").element("span", "vh", page.words().of("matrix.legend") + " ");
    for (Role role : Role.values()) {
      out.open("span", "item " + cssClass(role));
      out.element("b", "cell", letter(role)).text(" " + page.words().of(role)).close().text(" ");
    }
    out.element("span", "hint", page.words().of("matrix.scroll")).close();
  }

  private void row(PlacedClause place, List<String> columns, boolean others, HtmlWriter out) {
    Map<String, Set<Role>> roles = new HashMap<>();
    for (Responsibility duty : place.clause().responsibilities()) {
      roles.computeIfAbsent(key(duty.unit()), key -> EnumSet.noneOf(Role.class)).add(duty.role());
    }
    out.open("tr").open("th").attribute("scope", "row");
    out.attribute("lang", PageContext.TEXT_LANGUAGE);
    out.link(page.places().id(place.pointer()), page.places().citation(place));
    String words = words(place.clause());
    if (!words.isEmpty()) {
      out.text(" ").element("span", "words", words);
    }
    out.close();
    for (String column : columns) {
      cell(roles.remove(column), out);
    }
    if (others) {
      out.open("td", "others").attribute("lang", PageContext.TEXT_LANGUAGE);
      Set<String> rest = new LinkedHashSet<>();
      for (Responsibility duty : place.clause().responsibilities()) {
        if (roles.containsKey(key(duty.unit()))) {
          rest.add(page.words().of(duty.role()) + " " + duty.unit().name());
        }
      }
      out.text(page.words().list(rest)).close();
    }
    out.close();
  }

  private void cell(@Nullable Set<Role> roles, HtmlWriter out) {
    out.open("td");
    if (roles != null) {
      for (Role role : roles) {
        out.open("b", "cell " + cssClass(role));
        out.open("span").attribute("aria-hidden", "true").text(letter(role)).close();
        out.element("span", "vh", page.words().of(role)).close();
      }
    }
    out.close();
  }

  private String letter(Role role) {
    return page.words().of("role.letter." + role.name());
  }

  private static String cssClass(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Clause clause) {
    String words = clause.heading() != null ? clause.heading() : clause.text();
    if (words == null) {
      return "";
    }
    return words.codePointCount(0, words.length()) <= MOST_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + "…";
  }
}
