package org.policydata.io.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * What a page shows of one dossier, in sections: for a page of one's own that holds more than the
 * dossier, such as a report on it, or several dossiers. {@link DossierPage} is the page that holds
 * nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class DossierSections {

  private final PageContext page;
  private final String summaryId;
  private final String timelineId;
  private final String unitsId;
  private final List<VersionIds> versionIds = new ArrayList<>();
  private final String unitsCaptionId;

  private DossierSections(PageContext page) {
    this.page = page;
    PageIds ids = page.places().ids();
    this.summaryId = ids.claim("summary");
    this.timelineId = ids.claim("timeline");
    this.unitsId = page.places().id("/units");
    this.unitsCaptionId = ids.claim("units-caption");
    for (PolicyDocument version : page.places().dossier().versions()) {
      versionIds.add(
          new VersionIds(
              ids.claim("clauses-" + version.id()),
              ids.claim("duties-" + version.id()),
              ids.claim("targets-" + version.id()),
              ids.claim("duties-caption-" + version.id()),
              ids.claim("targets-caption-" + version.id())));
    }
  }

  private record VersionIds(
      String clauses, String duties, String targets, String dutiesCaption, String targetsCaption) {}

  /**
   * Returns the sections of a dossier.
   *
   * @param places the places of the dossier
   * @param language Chinese, or anything else for English
   * @param notes notes beside the parts of the dossier
   * @param personalData whether to show personal data instead of masking it
   * @return its sections
   */
  public static DossierSections of(
      PagePlaces places, Locale language, PageNotes notes, boolean personalData) {
    PageWords words = PageWords.in(language);
    return new DossierSections(
        new PageContext(words, new PageValues(words), places, notes, personalData));
  }

  /**
   * Returns what the contents of the page list.
   *
   * @return the sections in the order they are written
   */
  public List<HtmlDocument.Entry> contents() {
    PageWords words = page.words();
    PolicyDossier dossier = page.places().dossier();
    List<HtmlDocument.Entry> entries = new ArrayList<>();
    entries.add(new HtmlDocument.Entry(summaryId, words.of("summary.title"), false));
    entries.add(new HtmlDocument.Entry(timelineId, words.of("timeline.title"), false));
    for (int i = dossier.versions().size() - 1; i >= 0; i--) {
      VersionIds ids = versionIds.get(i);
      String stage = words.of(dossier.versions().get(i).stage());
      entries.add(new HtmlDocument.Entry(page.places().id("/versions/" + i), stage, false));
      entries.add(new HtmlDocument.Entry(ids.clauses(), words.of("text.title"), true));
      entries.add(new HtmlDocument.Entry(ids.duties(), words.of("matrix.title"), true));
      entries.add(new HtmlDocument.Entry(ids.targets(), words.of("targets.title"), true));
    }
    entries.add(new HtmlDocument.Entry(unitsId, words.of("units.title"), false));
    for (int i = 0; i < dossier.consultations().size(); i++) {
      String pointer = "/consultations/" + i;
      String id = page.places().id(pointer);
      entries.add(new HtmlDocument.Entry(id, words.of("consultation.title"), false));
      if (dossier.consultations().get(i).outcome() != null) {
        String outcome = page.places().id(pointer + "/outcome");
        entries.add(new HtmlDocument.Entry(outcome, words.of("outcome.title"), true));
      }
    }
    return entries;
  }

  /**
   * Writes the sections.
   *
   * @param out where to write them
   * @param level level of the heading of each section, 2 on a page of one dossier
   */
  public void write(HtmlWriter out, int level) {
    PageWords words = page.words();
    PolicyDossier dossier = page.places().dossier();
    out.open("div", "dossier").attribute("id", page.places().id(""));
    open(summaryId, words.of("summary.title"), level, out);
    SummarySection summary = new SummarySection(page);
    summary.writeDossier(out);
    page.writeNotes("", out);
    out.close();
    open(timelineId, words.of("timeline.title"), level, out);
    new TimelineSection(page).write(out);
    out.close();
    for (int i = dossier.versions().size() - 1; i >= 0; i--) {
      version(i, level, summary, out);
    }
    open(unitsId, words.of("units.title"), level, out);
    page.writeNotes("/units", out);
    new UnitTable(page, lastClauses()).write(unitsCaptionId, out);
    out.close();
    for (int i = 0; i < dossier.consultations().size(); i++) {
      new ConsultationSection(page, dossier.consultations().get(i), i, level).write(out);
    }
    out.close();
  }

  private List<PlacedClause> lastClauses() {
    int last = page.places().dossier().versions().size() - 1;
    return last < 0 ? List.of() : page.places().versionClauses(last);
  }

  private static void open(String id, String title, int level, HtmlWriter out) {
    open("", id, title, level, out);
  }

  private static void open(String cssClass, String id, String title, int level, HtmlWriter out) {
    out.open("section", cssClass).attribute("id", id).attribute("aria-labelledby", id + "-title");
    out.open(HtmlWriter.headingElement(level)).attribute("id", id + "-title").text(title).close();
  }

  private void version(int position, int level, SummarySection summary, HtmlWriter out) {
    PageWords words = page.words();
    PolicyDocument version = page.places().dossier().versions().get(position);
    String pointer = "/versions/" + position;
    String id = page.places().id(pointer);
    VersionIds ids = versionIds.get(position);
    String stage = words.of(version.stage());
    out.open("section", "version").attribute("id", id);
    out.attribute("aria-labelledby", id + "-title");
    out.open(HtmlWriter.headingElement(level)).attribute("id", id + "-title");
    out.element("span", "kicker", stage).text(" ");
    out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE).text(version.title());
    out.close().close();
    page.writeNotes(pointer, out);
    if (position < page.places().dossier().versions().size() - 1) {
      summary.writeVersion(version, out);
    }
    open(ids.clauses(), words.of("text.title"), level + 1, out);
    text(position, level + 2, out);
    out.close();
    List<PlacedClause> clauses = page.places().versionClauses(position);
    open("wide", ids.duties(), words.of("matrix.title"), level + 1, out);
    new DutyMatrix(page, clauses).write(ids.dutiesCaption(), stage, out);
    out.close();
    open(ids.targets(), words.of("targets.title"), level + 1, out);
    new TargetTable(page, clauses).write(ids.targetsCaption(), stage, out);
    out.close().close();
  }

  private void text(int position, int level, HtmlWriter out) {
    List<PlacedClause> carrier = page.places().promulgationClauses(position);
    List<PlacedClause> clauses = page.places().versionClauses(position);
    if (!carrier.isEmpty()) {
      out.heading(level, page.words().of("text.promulgation"));
      new ClauseBlocks(page, text -> text, level + 1).write(carrier, out);
    }
    if (clauses.isEmpty()) {
      out.element("p", "none", page.words().of("text.empty"));
      return;
    }
    out.element("p", "hint", page.words().of("text.legend"));
    new ClauseBlocks(page, text -> text, level).write(clauses, out);
  }
}
