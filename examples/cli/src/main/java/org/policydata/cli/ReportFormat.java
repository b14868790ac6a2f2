package org.policydata.cli;

import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.Baseline;
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

  /** A page to look at. */
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
      return baseline.map(report::against).orElse(report).stream(out);
    }
  };

  /** Starts a report; personal data are shown by none but the page. */
  abstract ReportStream open(
      PolicyValidator validator,
      Locale language,
      Optional<Baseline> baseline,
      boolean personalData,
      Writer out);
}
