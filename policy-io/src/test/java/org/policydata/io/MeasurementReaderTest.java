package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementKind;
import org.policydata.model.MeasurementSet;

class MeasurementReaderTest {

  private static MeasurementResult read(String... measurements) {
    return MeasurementReader.create()
        .read(
            "{\"formatVersion\": \"1.0\",\n\"measurements\": [\n"
                + String.join(",\n", measurements)
                + "]}");
  }

  private static String line(Finding finding) {
    return finding.severity()
        + " "
        + finding.code()
        + " "
        + finding.pointer()
        + " "
        + finding.location();
  }

  @Test
  void a_measurement_is_read_with_all_its_members() {
    MeasurementResult result =
        read(
            """
            {"targetId": "t1", "indicator": "占比", "scope": "全市", "unitId": "市经信局",
             "kind": "CHANGE", "from": "2025-01-01", "asOf": "2025-12-31", "value": 18.30,
             "unit": "%", "baseline": {"value": 17, "unit": "%", "measuredOn": "2024-12-31"},
             "reportedBy": {"name": "市统计局"}, "source": "统计公报", "x-note": "n"}\
            """);

    assertThat(result.findings()).isEmpty();
    Measurement measurement = result.measurements().orElseThrow().measurements().get(0);
    assertThat(measurement).hasNoNullFieldsOrProperties();
    assertThat(measurement.value()).isEqualTo(new BigDecimal("18.3"));
    assertThat(measurement.kind()).isEqualTo(MeasurementKind.CHANGE);
    assertThat(measurement.asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(measurement.extensions()).containsEntry("x-note", "n");
  }

  @Test
  void bad_measurements_are_left_out_with_a_finding_at_their_place() {
    MeasurementResult result =
        read(
            "{\"targetId\": \"t1\", \"asOf\": \"2025-12-31\", \"value\": 1}",
            "{\"asOf\": \"2025-12-31\", \"value\": 1}",
            "{\"targetId\": \"t1\", \"asOf\": \"2025-13-31\", \"value\": 1}",
            "{\"targetId\": \"t1\", \"asOf\": \"2025-12-31\", \"value\": \"18%\"}",
            "{\"targetId\": \"t1\", \"from\": \"2026-01-01\", \"asOf\": \"2025-12-31\","
                + " \"value\": 1}",
            "{\"targetId\": \"t2\", \"asOf\": \"2025-12-31\", \"value\": 1,"
                + " \"baseline\": {\"value\": 1, \"measuredOn\": \"2025-12-31\"}}",
            "{\"targetId\": \"t1\", \"asOf\": \"2025-12-31\", \"value\": 2}",
            "{\"targetId\": \"t3\", \"asOf\": \"2025-12-31\", \"value\": 3, \"units\": \"%\"}");

    assertThat(result.hasErrors()).isTrue();
    assertThat(result.measurements()).isEmpty();
    assertThat(result.partial().map(MeasurementSet::measurements).orElseThrow())
        .extracting(Measurement::targetId)
        .containsExactly("t1", "t3");
    assertThat(result.findings())
        .extracting(MeasurementReaderTest::line)
        .containsExactly(
            "ERROR measurement.no-target /measurements/1 4:1",
            "ERROR read.bad-value /measurements/2/asOf 5:20",
            "ERROR read.wrong-type /measurements/3/value 6:42",
            "ERROR measurement.date-order /measurements/4/from 7:20",
            "ERROR measurement.date-order /measurements/5/baseline/measuredOn 8:79",
            "WARNING measurement.duplicate /measurements/6 9:1",
            "ERROR read.unknown-member /measurements/7/units 10:54");
  }

  @Test
  void another_format_version_and_what_is_no_json_are_findings() {
    assertThat(MeasurementReader.create().read("{\"formatVersion\": \"9\"}").findings())
        .extracting(MeasurementReaderTest::line)
        .containsExactly("ERROR read.unsupported-version /formatVersion 1:2");
    assertThat(MeasurementReader.create().read("nothing").partial()).isEmpty();
    assertThat(MeasurementReader.create().read("{}").measurements()).isEmpty();
  }

  @Test
  void every_message_has_both_languages() {
    for (FindingKind kind : MeasurementFindings.all()) {
      assertThat(kind.template("", Locale.CHINESE)).isNotEqualTo(kind.template("", Locale.ENGLISH));
    }
    assertThat(MeasurementFindings.all())
        .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
  }
}
