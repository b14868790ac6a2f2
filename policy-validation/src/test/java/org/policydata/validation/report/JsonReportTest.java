package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Suppression;
import org.policydata.validation.Suppressions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private static final JsonReport ENGLISH = JsonReport.of(ReportSamples.VALIDATOR, Locale.ENGLISH);
  private static final JsonReport CHINESE = JsonReport.of(ReportSamples.VALIDATOR, Locale.CHINESE);

  private static final String UNKNOWN_VERSION =
      """
      {
        "formatVersion": "1.0",
        "id": "d1",
        "consultations": [
          {"id": "n1", "versionIds": ["v2"], "outcome": {}}
        ]
      }
      """;

  @Test
  void without_sources_the_shape_is_the_same() {
    assertThat(ENGLISH.write(List.of()))
        .isEqualTo(
            """
            {
              "reportVersion" : "1.0",
              "reports" : [ ]
            }
            """);
  }

  @Test
  void a_report_has_a_stamp_counts_findings_and_what_ran() {
    JsonNode report = report(ENGLISH, UNKNOWN_VERSION);

    assertThat(report.propertyNames())
        .containsExactly(
            "source",
            "stamp",
            "counts",
            "findings",
            "suppressed",
            "basis",
            "rulesRun",
            "rulesSkipped",
            "ruleFailures");
    assertThat(report.get("source").asString()).isEqualTo("d.json");
    assertThat(report.get("stamp").get("profile").asString()).isEqualTo("cn");
    assertThat(report.get("stamp").get("dossier").asString()).isEqualTo("d1");
    assertThat(report.get("stamp").get("formatVersion").asString()).isEqualTo("1.0");
    assertThat(report.get("stamp").get("asOf").asString()).isEqualTo("2024-05-01");
    assertThat(report.get("stamp").get("inputHash").asString()).matches("[0-9a-f]{64}");
    assertThat(report.get("counts")).isEqualTo(tree("{\"INFO\": 0, \"WARNING\": 0, \"ERROR\": 1}"));
    assertThat(report.get("rulesRun")).hasSize(ReportSamples.VALIDATOR.descriptors().size());
    assertThat(report.get("rulesSkipped")).isEmpty();
  }

  @Test
  void a_finding_has_its_place_its_words_and_its_values() {
    JsonNode finding = report(ENGLISH, UNKNOWN_VERSION).get("findings").get(0);
    String fingerprint = finding.get("fingerprint").asString();

    assertThat(fingerprint).matches("[0-9a-f]{32}");
    assertThat(finding)
        .isEqualTo(
            tree(
                """
                {"code": "reference.unknown-version", "severity": "ERROR", "confidence": "CERTAIN",
                 "pointer": "/consultations/0/versionIds/0", "line": 5, "column": 33,
                 "message": "the id \\"v2\\" belongs to no version", "details": {"found": "v2"},
                 "fingerprint": "%s"}
                """
                    .formatted(fingerprint)));
  }

  @Test
  void in_chinese_only_the_message_differs() {
    JsonNode english = report(ENGLISH, ReportSamples.THREE_FINDINGS);
    JsonNode chinese = report(CHINESE, ReportSamples.THREE_FINDINGS);

    assertThat(chinese.get("findings").get(0).get("message").asString())
        .isEqualTo("“甬政发[2024]1号”的年份未用六角括号〔〕");
    assertThat(withoutMessages(chinese)).isEqualTo(withoutMessages(english));
  }

  @Test
  void the_basis_of_what_was_found_stands_beside_the_findings() {
    JsonNode basis = report(ENGLISH, ReportSamples.THREE_FINDINGS).get("basis");

    assertThat(basis.propertyNames())
        .containsExactly("consultation.period-too-short", "document.number-format");
    assertThat(basis.get("consultation.period-too-short").get(0))
        .isEqualTo(
            tree(
                """
                {"id": "major-decision", "instrument": "重大行政决策程序暂行条例", "number": "国务院令第713号",
                 "article": "Art. 15", "kind": "LAW", "inForceFrom": "2019-09-01",
                 "trust": "VERIFIED", "reviewedOn": "2026-11-23"}
                """));
  }

  @Test
  void a_finding_names_the_basis_that_was_in_force_for_it() {
    JsonNode findings = report(ENGLISH, ReportSamples.THREE_FINDINGS).get("findings");

    assertThat(findings)
        .filteredOn(finding -> finding.get("code").asString().startsWith("consultation."))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.get("basis")).isEqualTo(tree("[\"major-decision\"]")));
    assertThat(findings)
        .filteredOn(finding -> finding.get("code").asString().startsWith("text."))
        .singleElement()
        .satisfies(finding -> assertThat(finding.has("basis")).isFalse());
  }

  @Test
  void what_is_suppressed_is_listed_with_the_reason() {
    Suppression suppression =
        Suppression.of("text.suspicious-word", "c1").reason("原文如此").owner("市经信局").build();
    PolicyValidator validator =
        PolicyValidator.builder().suppressions(Suppressions.of(List.of(suppression))).build();
    CheckedSource source =
        new CheckedSource(
            "d.json",
            validator.validate(
                PolicyReader.create().read(ReportSamples.THREE_FINDINGS), ReportSamples.DAY));
    JsonNode report = tree(ENGLISH.write(List.of(source))).get("reports").get(0);

    assertThat(report.get("counts").get("INFO").asInt()).isZero();
    JsonNode suppressed = report.get("suppressed").get(0);
    assertThat(suppressed.get("code").asString()).isEqualTo("text.suspicious-word");
    assertThat(suppressed.get("suppression"))
        .isEqualTo(tree("{\"reason\": \"原文如此\", \"owner\": \"市经信局\"}"));
  }

  @Test
  void against_a_baseline_each_finding_has_its_state() {
    CheckedSource earlier =
        ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS.replace("[2024]", "〔2024〕"));
    CheckedSource later =
        ReportSamples.check("d.json", ReportSamples.THREE_FINDINGS.replace("给于", "给予"));
    JsonReport writer = ENGLISH.against(Baseline.of(List.of(earlier)));
    JsonNode report = tree(writer.write(List.of(later))).get("reports").get(0);

    assertThat(report.get("baseline").get("new").asInt()).isEqualTo(1);
    assertThat(report.get("baseline").get("remaining").asInt()).isEqualTo(2);
    assertThat(report.get("baseline").get("fixed").get(0).get("code").asString())
        .isEqualTo("text.suspicious-word");
    assertThat(report.get("findings"))
        .extracting(
            finding ->
                finding.get("code").asString() + " " + finding.get("baselineState").asString())
        .containsExactly(
            "document.number-format new",
            "reference.unknown-version remaining",
            "consultation.period-too-short remaining");
  }

  @Test
  void skipped_checks_are_listed_with_the_reason() {
    JsonNode report =
        report(ENGLISH, "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"units\": [null]}");

    assertThat(report.get("rulesSkipped").get(0))
        .isEqualTo(
            tree(
                """
                {"code": "reference.unknown-unit",
                 "reason": "reading left out something of the units"}
                """));
    assertThat(
            report(CHINESE, "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"units\": [null]}")
                .at("/rulesSkipped/0/reason")
                .stringValue())
        .isEqualTo("读取时单位名录有缺失");
  }

  @Test
  void control_characters_are_escaped_and_long_values_are_cut_in_the_message() {
    String id = "u".repeat(5_000) + "\\n\\u0007";
    String json =
        "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"units\": [{\"id\": \""
            + id
            + "\", \"name\": \"甲\"}]}";

    String text = ENGLISH.write(List.of(ReportSamples.check("d\n.json", json)));
    JsonNode finding = tree(text).get("reports").get(0).get("findings").get(0);

    assertThat(text).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]").endsWith("}\n");
    assertThat(finding.get("message").asString()).hasSizeLessThan(250).contains("…");
    assertThat(finding.get("details").get("found").asString()).endsWith("u\n\u0007");
  }

  @Test
  void several_sources_stand_in_the_order_they_were_given() {
    String text =
        ENGLISH.write(
            List.of(
                ReportSamples.check("b.json", UNKNOWN_VERSION),
                ReportSamples.check("a.json", UNKNOWN_VERSION)));

    assertThat(tree(text).get("reports"))
        .extracting(report -> report.get("source").asString())
        .containsExactly("b.json", "a.json");
  }

  private static JsonNode report(JsonReport writer, String json) {
    return tree(writer.write(List.of(ReportSamples.check("d.json", json)))).get("reports").get(0);
  }

  private static JsonNode tree(String json) {
    return JsonMapper.builder().build().readTree(json);
  }

  private static String withoutMessages(JsonNode report) {
    return report.toString().replaceAll("\"message\":\"(?:[^\"\\\\]|\\\\.)*\"", "");
  }
}
