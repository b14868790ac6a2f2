package org.policydata.validation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.ReadResult;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.TextReport;

/**
 * What holds of any bytes that are read as a dossier: they give a dossier or an error with its
 * place, a dossier survives being written, and no rule fails on what could be read.
 */
public final class DossierFuzz {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyReader READER = PolicyReader.create();
  private static final PolicyWriter WRITER = PolicyWriter.canonical();
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final TextReport REPORT = TextReport.of(VALIDATOR, Locale.CHINESE);

  private DossierFuzz() {}

  /** Called by the fuzzer, by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    ReadResult read = READER.read(bytes);
    assertThat(read.dossier().isPresent()).isNotEqualTo(read.hasErrors());
    assertThat(read.findings()).allSatisfy(finding -> assertThat(finding.location()).isNotNull());
    read.dossier().ifPresent(DossierFuzz::survives);
    ValidationReport report = VALIDATOR.validate(read, DAY);
    assertThat(report.ruleFailures()).isEmpty();
    assertThat(REPORT.write(CheckedSource.of("fuzz", report, read))).isNotEmpty();
  }

  private static void survives(PolicyDossier dossier) {
    byte[] written = WRITER.write(dossier);
    assertThat(READER.read(written).dossier()).contains(dossier);
    assertThat(WRITER.write(READER.read(written).dossier().orElseThrow())).isEqualTo(written);
  }
}
