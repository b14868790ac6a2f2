package org.policydata.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.HtmlReport;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.report.ReportStream;
import org.policydata.validation.report.SarifReport;
import org.policydata.validation.report.TextReport;

/** What a report looks like. */
enum ReportFormat {
  /** For people. */
  TEXT {
    @Override
    ReportStream open(
        PolicyValidator validator,
        Locale language,
        Optional<Baseline> baseline,
        boolean personalData,
        Writer out) {
      TextReport report = TextReport.of(validator, language);
      return baseline.map(report::against).orElse(report).stream(out);
    }
  },

  /** One document for programs. */
  JSON {
    @Override
    ReportStream open(
        PolicyValidator validator,
        Locale language,
        Optional<Baseline> baseline,
        boolean personalData,
        Writer out) {
      JsonReport report = JsonReport.of(validator, language);
      return baseline.map(report::against).orElse(report).stream(out);
    }
  },

  /** One report a line, for programs that read as they go. */
  JSONL {
    @Override
    ReportStream open(
        PolicyValidator validator,
        Locale language,
        Optional<Baseline> baseline,
        boolean personalData,
        Writer out) {
      JsonReport report = JsonReport.of(validator, language);
      return baseline.map(report::against).orElse(report).lines(out);
    }
  },

  /** For build servers and code hosts. */
  SARIF {
    @Override
    ReportStream open(
        PolicyValidator validator,
        Locale language,
        Optional<Baseline> baseline,
        boolean personalData,
        Writer out) {
      SarifReport report = SarifReport.of(validator, language);
      return baseline.map(report::against).orElse(report).stream(out);
    }
  },

  /** A page, which needs all reports at once. */
  HTML {
    @Override
    ReportStream open(
        PolicyValidator validator,
        Locale language,
        Optional<Baseline> baseline,
        boolean personalData,
        Writer out) {
      HtmlReport masked = HtmlReport.of(validator, language);
      HtmlReport report = personalData ? masked.withPersonalData() : masked;
      return new Collected(baseline.map(report::against).orElse(report), out);
    }
  };

  /** Starts a report; personal data are shown by none but the page. */
  abstract ReportStream open(
      PolicyValidator validator,
      Locale language,
      Optional<Baseline> baseline,
      boolean personalData,
      Writer out);

  /** Keeps all sources until the end. */
  private static final class Collected implements ReportStream {

    private final HtmlReport report;
    private final Writer out;
    private final List<CheckedSource> sources = new ArrayList<>();

    Collected(HtmlReport report, Writer out) {
      this.report = report;
      this.out = out;
    }

    @Override
    public void write(CheckedSource source) {
      sources.add(source);
    }

    @Override
    public void close() throws IOException {
      report.write(sources, out);
    }
  }
}
