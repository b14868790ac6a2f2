package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.model.Measurement;
import org.policydata.model.PolicyDossier;
import org.policydata.model.assessment.AssessmentOptions;
import org.policydata.model.assessment.TargetAssessment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example: real targets, made-up measurements. */
class AssessmentReportTest {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("examples/data/ningbo-2024")
          .normalize();

  private static TargetAssessment example() throws IOException {
    PolicyDossier dossier =
        PolicyReader.create().read(EXAMPLE.resolve("dossier.json")).dossier().orElseThrow();
    List<Measurement> measurements =
        MeasurementReader.create()
            .read(EXAMPLE.resolve("measurements.json"))
            .measurements()
            .orElseThrow()
            .measurements();
    return TargetAssessment.of(
        dossier, measurements, AssessmentOptions.asOf(LocalDate.of(2026, 1, 31)));
  }

  @Test
  void the_text_tells_each_target_with_its_formula_and_the_sums() throws IOException {
    assertThat(AssessmentReport.of(Locale.ENGLISH).text(example()))
        .contains(
            """
            missed          c2-s1-a2-t1 二、(一)2. [2025]
                用地出让总量中工业用地占比: 33.8% on 2025-12-31 does not satisfy ≥35%
                level: lower <= value <= upper; value = 33.8, lower = 35
            """,
            "met             c2-s2-a5-p1-t1",
            "44.5% on 2025-12-31 does not satisfy ≥50%, but the text names no day",
            """
              市经信局: 2 met, 1 missed, 0 on course, 0 off course, 0 not measurable
                responsible: 2 met, 1 missed, 0 on course, 0 off course, 0 not measurable
            """,
            "  2025: 1 met, 1 missed,",
            "  none stated: 1 met, 0 missed, 0 on course, 0 off course, 1 not measurable\n")
        .endsWith(
            "as of 2026-01-31: 3 met, 1 missed, 0 on course, 0 off course, 1 not measurable\n");
    assertThat(AssessmentReport.of(Locale.CHINESE).text(example()))
        .contains("未完成", "按单位", "按期限", "评估日2026-01-31：完成3，未完成1，");
  }

  @Test
  void the_json_refers_to_results_by_position() throws IOException {
    JsonNode json =
        JsonMapper.shared().readTree(AssessmentReport.of(Locale.ENGLISH).json(example()));

    assertThat(json.at("/counts/MET").intValue()).isEqualTo(3);
    assertThat(json.at("/results/1/status").stringValue()).isEqualTo("MISSED");
    assertThat(json.at("/results/1/code").stringValue()).isEqualTo("assessment.missed");
    assertThat(json.at("/results/1/calculations/0/formula").stringValue()).isEqualTo("level");
    assertThat(json.at("/results/1/calculations/0/numbers/value").decimalValue())
        .isEqualByComparingTo("33.8");
    assertThat(json.at("/results/4/reason").stringValue()).isEqualTo("NO_DEADLINE");
    assertThat(json.at("/byUnit/0/shares/1/result").intValue()).isEqualTo(1);
    assertThat(json.at("/byPeriod/0/period/label").stringValue()).isEqualTo("2024");
  }
}
