package org.policydata.io.html;

import java.util.List;
import org.policydata.model.PlacedClause;
import org.policydata.model.Target;

/** The promised results of one version, a row each. */
final class TargetTable {

  private final PageContext page;
  private final List<PlacedClause> clauses;

  TargetTable(PageContext page, List<PlacedClause> clauses) {
    this.page = page;
    this.clauses = clauses;
  }

  /**
   * Writes the table.
   *
   * @param captionId id of the caption
   * @param name what the text is called
   */
  void write(String captionId, String name, HtmlWriter out) {
    PageWords words = page.words();
    if (clauses.stream().allMatch(place -> place.clause().targets().isEmpty())) {
      out.element("p", "none", words.of("targets.none"));
      return;
    }
    out.open("div", "scroll").attribute("tabindex", "0").attribute("role", "region");
    out.attribute("aria-labelledby", captionId);
    out.open("table", "targets");
    out.open("caption").attribute("id", captionId);
    out.text(words.of("targets.caption", name)).close();
    out.open("thead").open("tr");
    for (String column : List.of("indicator", "value", "deadline", "baseline", "modality")) {
      out.open("th").attribute("scope", "col").text(words.of("targets." + column)).close();
    }
    out.open("th").attribute("scope", "col").text(words.of("targets.clause")).close();
    out.close().close().open("tbody");
    for (PlacedClause place : clauses) {
      place.clause().targets().forEach(target -> row(target, place, out));
    }
    out.close().close().close();
  }

  private void row(Target target, PlacedClause place, HtmlWriter out) {
    PageWords words = page.words();
    out.open("tr").open("th").attribute("scope", "row");
    out.attribute("lang", PageContext.TEXT_LANGUAGE).text(target.indicator());
    if (target.denominator() != null) {
      out.element("small", "", words.of("targets.denominator", target.denominator()));
    }
    if (target.scope() != null) {
      out.element("small", "", words.of("targets.scope", target.scope()));
    }
    out.close();
    out.element("td", "number", page.values().measure(target.measure()));
    cell(target.period() == null ? "" : page.values().time(target.period()), out);
    cell(target.baseline() == null ? "" : page.values().baseline(target.baseline()), out);
    cell(target.modality() == null ? "" : words.of(target.modality()), out);
    out.open("td").attribute("lang", PageContext.TEXT_LANGUAGE);
    out.link(page.places().id(place.pointer()), page.places().citation(place));
    out.close().close();
  }

  private static void cell(String text, HtmlWriter out) {
    out.element("td", "", text.isEmpty() ? "–" : text);
  }
}
