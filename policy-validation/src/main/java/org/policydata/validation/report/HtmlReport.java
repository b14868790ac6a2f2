package org.policydata.validation.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Severity;
import org.policydata.io.html.DossierPage;
import org.policydata.io.html.HtmlDocument;
import org.policydata.io.html.HtmlFragment;
import org.policydata.io.html.HtmlWriter;
import org.policydata.model.redaction.Redaction;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;

/**
 * Reports as one HTML page that needs nothing else: the verdict first, the findings by severity and
 * code, then the dossier itself with each finding beside the clause it concerns. Several reports
 * share a page that begins with a table of them.
 *
 * <pre>{@code
 * ReadResult read = PolicyReader.create().read(file);
 * ValidationReport report = validator.validate(read, day);
 * HtmlReport.of(validator, Locale.CHINESE)
 *     .write(List.of(CheckedSource.of("dossier.json", report, read)), out);
 * }</pre>
 *
 * <p>What the page shows of a dossier is {@linkplain Redaction redacted}, unless personal data is
 * asked for. Immutable and thread-safe.
 */
public final class HtmlReport {

  private final Locale language;
  private final Wording wording;
  private final @Nullable Baseline baseline;
  private final boolean personalData;

  private HtmlReport(
      Locale language, Wording wording, @Nullable Baseline baseline, boolean personalData) {
    this.language = language;
    this.wording = wording;
    this.baseline = baseline;
    this.personalData = personalData;
  }

  /**
   * Returns a writer of HTML reports.
   *
   * @param validator the validator that made the reports; its rules word the messages
   * @param language language of the page: Chinese, or anything else for English
   * @return the writer
   */
  public static HtmlReport of(PolicyValidator validator, Locale language) {
    Objects.requireNonNull(validator, "validator");
    Objects.requireNonNull(language, "language");
    return new HtmlReport(language, new Wording(validator, language), null, false);
  }

  /**
   * Returns a writer that marks what is new against an earlier run and lists what is fixed.
   *
   * @param earlier the findings of an earlier run
   * @return the writer
   */
  public HtmlReport against(Baseline earlier) {
    return new HtmlReport(
        language, wording, Objects.requireNonNull(earlier, "earlier"), personalData);
  }

  /**
   * Returns a writer that shows personal data.
   *
   * @return the writer
   */
  public HtmlReport withPersonalData() {
    return new HtmlReport(language, wording, baseline, true);
  }

  /**
   * Returns reports as a page.
   *
   * @param sources the reports and what they are about
   * @return one HTML file, to be stored in UTF-8
   */
  public String write(List<CheckedSource> sources) {
    StringWriter out = new StringWriter();
    try {
      write(sources, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes reports as a page, which has to be stored in UTF-8.
   *
   * @param sources the reports and what they are about
   * @param out where to write it; it is flushed and stays open
   * @throws IOException if it cannot be written
   */
  public void write(List<CheckedSource> sources, Writer out) throws IOException {
    if (sources.size() == 1) {
      writeOne(sources.get(0), out);
    } else {
      writeMany(
          sources.stream().map(Row::of).toList(),
          main -> {
            for (int i = 0; i < sources.size(); i++) {
              source(sources.get(i), i, main);
            }
          },
          out);
    }
  }

  /**
   * Returns a stream that writes a page of all reports and keeps none but the first of them in
   * memory; what waits for the table at the beginning waits in a temporary file.
   *
   * @param out where to write the page, on closing the stream
   * @return the stream
   */
  public ReportStream stream(Writer out) {
    return new HtmlStream(this, Objects.requireNonNull(out, "out"));
  }

  /** What the table of all sources says of one. */
  record Row(String label, Verdict verdict, Map<Severity, Integer> counts) {

    static Row of(CheckedSource source) {
      ValidationReport report = source.report();
      return new Row(source.label(), Verdict.of(report), report.countsBySeverity());
    }
  }

  private void writeOne(CheckedSource source, Writer out) throws IOException {
    SourceReport report =
        new SourceReport(wording, compare(source), language, source, "", personalData);
    String title =
        source.dossier() == null ? source.label() : DossierPage.title(source.dossier(), language);
    HtmlDocument.of(language, wording.choose("Report: ", "校验报告：") + title)
        .withContents(report.contents())
        .write(
            out,
            header -> {
              header.element("p", "kicker", kicker());
              header.heading(1, title);
              if (source.dossier() != null) {
                header.element("p", "hint", source.label());
              }
            },
            main -> report.write(main, 2));
  }

  void writeMany(List<Row> rows, HtmlFragment sections, Writer out) throws IOException {
    HtmlDocument.of(language, kicker())
        .write(
            out,
            header -> header.heading(1, kicker()),
            main -> {
              index(rows, main);
              main.fragment(sections);
            });
  }

  private @Nullable BaselineComparison compare(CheckedSource source) {
    return baseline == null ? null : baseline.compare(source);
  }

  private String kicker() {
    return wording.choose("Validation report", "校验报告");
  }

  private static String id(int position) {
    return "source-" + (position + 1);
  }

  private void index(List<Row> rows, HtmlWriter out) {
    out.open("section").attribute("id", "index").attribute("aria-labelledby", "index-title");
    out.open("h2").attribute("id", "index-title").text(wording.choose("All sources", "全部来源"));
    out.close();
    if (rows.isEmpty()) {
      out.element("p", "none", wording.choose("Nothing was checked.", "没有检查任何内容。")).close();
      return;
    }
    out.open("div", "scroll").attribute("tabindex", "0").attribute("role", "region");
    out.attribute("aria-labelledby", "index-caption").open("table", "index");
    out.open("caption").attribute("id", "index-caption");
    out.text(wording.choose("Verdict and number of findings", "结论与问题数量")).close();
    out.open("thead").open("tr");
    column(wording.choose("Source", "来源"), out);
    column(wording.choose("Verdict", "结论"), out);
    for (Severity severity : SourceReport.GRAVEST_FIRST) {
      column(wording.severities(severity), out);
    }
    out.close().close().open("tbody");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      out.open("tr").open("th").attribute("scope", "row");
      out.link(id(i), row.label()).close();
      out.open("td")
          .element("span", "badge " + row.verdict().tone(), row.verdict().word(wording))
          .close();
      for (Severity severity : SourceReport.GRAVEST_FIRST) {
        out.element("td", "number", String.valueOf(row.counts().get(severity)));
      }
      out.close();
    }
    out.close().close().close().close();
  }

  private static void column(String name, HtmlWriter out) {
    out.open("th").attribute("scope", "col").text(name).close();
  }

  void source(CheckedSource source, int position, HtmlWriter out) {
    String id = id(position);
    out.open("section", "source").attribute("id", id).attribute("aria-labelledby", id + "-title");
    out.open("h2").attribute("id", id + "-title").text(source.label()).close();
    out.open("p", "hint").link("index", wording.choose("All sources", "全部来源")).close();
    new SourceReport(
            wording, compare(source), language, source, "s" + (position + 1) + "-", personalData)
        .write(out, 3);
    out.close();
  }
}
