package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.BaselineComparison;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.JsonReport;

/** The examples of the Javadoc, as code and files that work. */
class DocumentedExamplesTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 5, 1);
  private static final PolicyDossier DOSSIER = Large.dossierOf(1, Large::clause);

  @TempDir Path folder;

  @Test
  void a_profile_is_read_from_a_file() throws IOException {
    Path file =
        write(
            "ningbo.json",
            """
            {
              "id": "ningbo",
              "extends": "cn-zhejiang",
              "jurisdiction": "330200",
              "reviewedOn": "2026-11-01",
              "rules": [
                {"code": "text.suspicious-word", "enabled": false},
                {"code": "outcome.missing", "severity": "ERROR"}
              ]
            }
            """);

    SettingsResult<Profile> result = ProfileReader.create().read(file);
    PolicyValidator validator =
        PolicyValidator.builder().profile(result.value().orElse(Profile.cn())).build();

    assertThat(result.findings()).isEmpty();
    assertThat(validator.profile().id()).isEqualTo("ningbo");
  }

  @Test
  void a_calendar_is_read_from_a_file() throws IOException {
    Path file =
        write(
            "cn-2024.json",
            """
            {
              "id": "cn-2024",
              "source": "国办发明电〔2023〕7号",
              "years": [2024],
              "holidays": [{"name": "清明节", "from": "2024-04-04", "until": "2024-04-06"}],
              "makeUpDays": ["2024-04-07"]
            }
            """);

    WorkCalendar calendar = WorkCalendar.read(file).value().orElseThrow();
    PolicyValidator validator = PolicyValidator.builder().calendar(calendar).build();

    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 7))).isTrue();
    assertThat(validator.calendar()).isSameAs(calendar);
  }

  @Test
  void suppressions_are_read_from_a_file_and_looked_over() throws IOException {
    Path file =
        write(
            "suppressions.json",
            """
            {"suppressions": [
              {"rule": "text.suspicious-word", "subject": "c2-s5-a20-p1", "dossier": "nb-2024",
               "reason": "published so; the slip is corrected in the final text",
               "owner": "市经信局", "expiresOn": "2024-12-31"}
            ]}
            """);

    Suppressions suppressions = Suppressions.read(file).value().orElseThrow();
    PolicyValidator validator = PolicyValidator.builder().suppressions(suppressions).build();
    ValidationReport report = validator.validate(DOSSIER, AS_OF);

    assertThat(report.suppressed()).isEmpty();
    assertThat(validator.auditSuppressions(List.of(report), AS_OF).findings()).isEmpty();
  }

  @Test
  void a_baseline_is_read_from_last_weeks_report() throws IOException {
    PolicyValidator validator = PolicyValidator.create();
    ValidationReport report = validator.validate(DOSSIER, AS_OF);
    CheckedSource source = new CheckedSource("notice.json", report);
    Path file =
        write("last-week.json", JsonReport.of(validator, Locale.ENGLISH).write(List.of(source)));

    Baseline baseline = Baseline.read(file).value().orElseThrow();
    BaselineComparison comparison = baseline.compare(source);

    assertThat(comparison.added()).isEmpty();
    assertThat(comparison.remaining()).isEqualTo(report.findings());
    assertThat(comparison.fixed()).isEmpty();
  }

  @Test
  void a_parameter_is_described_with_its_members() {
    ParameterDescriptor minimums =
        ParameterDescriptor.groups(
            "minimums",
            "shortest windows",
            ParameterDescriptor.of("days", new ParameterType.WholeNumber(1, 365), "length in days"),
            ParameterDescriptor.of("basis", new ParameterType.BasisId(), "where it is said"));

    assertThat(minimums.type().description()).isEqualTo("list of {days, basis}");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
