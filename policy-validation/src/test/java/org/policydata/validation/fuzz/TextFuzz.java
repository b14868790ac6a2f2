package org.policydata.validation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.TextReport;

/**
 * What holds of any bytes that are imported as a text: every character is accounted for, the
 * dossier can be written and read, and no rule fails on it.
 */
public final class TextFuzz {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final TextReadOptions OPTIONS = TextReadOptions.of("fuzz");
  private static final PolicyTextReader READER = PolicyTextReader.create();
  private static final PolicyReader DOSSIERS = PolicyReader.create();
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final TextReport REPORT = TextReport.of(VALIDATOR, Locale.ENGLISH);

  private TextFuzz() {}

  /** Called by the fuzzer, by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TextImport imported = READER.read(bytes, OPTIONS);
    int total = imported.coverage().total();
    assertThat(total).isLessThanOrEqualTo(bytes.length);
    imported
        .sourceMap()
        .spans()
        .values()
        .forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(bytes.length));
    byte[] written = PolicyWriter.canonical().write(imported.dossier());
    assertThat(DOSSIERS.read(written).dossier()).contains(imported.dossier());
    ValidationReport report = VALIDATOR.validate(imported, DAY);
    assertThat(report.ruleFailures()).isEmpty();
    assertThat(REPORT.write(CheckedSource.of("fuzz", report, imported))).isNotEmpty();
  }
}
