package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.validation.BrokenRule;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Suppression;
import org.policydata.validation.Suppressions;
import org.policydata.validation.ValidationReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CheckedSource source =
      ReportSamples.check("区/policy a.json", ReportSamples.THREE_FINDINGS);
  private final JsonNode log = log(ReportSamples.VALIDATOR, List.of(source), Locale.ENGLISH);
  private final JsonNode run = log.get("runs").get(0);

  @Test
  void the_log_names_its_version_and_one_run() {
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    assertThat(log.get("$schema").asString()).endsWith("sarif-schema-2.1.0.json");
    assertThat(log.get("runs").size()).isEqualTo(1);
    assertThat(run.get("columnKind").asString()).isEqualTo("utf16CodeUnits");
  }

  @Test
  void every_finding_is_a_result_of_a_rule_that_the_driver_lists() {
    JsonNode rules = run.get("tool").get("driver").get("rules");
    List<String> codes = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      String code = result.get("ruleId").asString();
      codes.add(code);
      if (!code.startsWith("read.")) {
        assertThat(rules.get(result.get("ruleIndex").intValue()).get("id").asString())
            .isEqualTo(code);
      }
    }

    assertThat(codes)
        .isNotEmpty()
        .isEqualTo(source.report().findings().stream().map(Finding::code).toList());
  }

  @Test
  void a_result_stands_in_the_file_at_its_line_and_at_its_pointer() {
    for (int i = 0; i < source.report().findings().size(); i++) {
      Finding finding = source.report().findings().get(i);
      JsonNode location = run.get("results").get(i).get("locations").get(0);
      JsonNode physical = location.get("physicalLocation");

      assertThat(physical.get("artifactLocation").get("uri").asString())
          .isEqualTo("%E5%8C%BA/policy%20a.json");
      assertThat(physical.get("region").get("startLine").intValue())
          .isEqualTo(finding.location().line());
      assertThat(physical.get("region").get("startColumn").intValue())
          .isEqualTo(finding.location().column());
      assertThat(location.get("logicalLocations").get(0).get("fullyQualifiedName").asString())
          .isEqualTo(finding.pointer());
    }
  }

  @Test
  void a_rule_is_described_in_the_language_asked_for_with_its_legal_basis() {
    JsonNode english = rule(run, "consultation.period-too-short");
    JsonNode chinese =
        rule(
            log(ReportSamples.VALIDATOR, List.of(source), Locale.CHINESE).get("runs").get(0),
            "consultation.period-too-short");

    assertThat(english.at("/shortDescription/text").asString())
        .isEqualTo(
            "The window for comments is shorter than the law asks for this kind of decision.");
    assertThat(english.at("/help/text").asString())
        .startsWith("A short window shuts out")
        .contains("\n\nLegal basis: 重大行政决策程序暂行条例 Art. 15; ");
    assertThat(chinese.at("/shortDescription/text").asString()).isEqualTo("征求意见的期限短于法律对此类决策的要求。");
    assertThat(chinese.at("/fullDescription/text").asString())
        .startsWith("征求意见的期限短于法律对此类决策的要求。期限过短，");
    assertThat(chinese.at("/help/text").asString())
        .startsWith("期限过短，")
        .contains("\n\n法律依据：重大行政决策程序暂行条例第15条；");
    assertThat(rule(run, "text.unbalanced-brackets").at("/help/text").asString())
        .isEqualTo("Something was cut off, or a list of units will be split at the wrong place.");
  }

  private static JsonNode rule(JsonNode run, String code) {
    return run.at("/tool/driver/rules")
        .valueStream()
        .filter(rule -> rule.get("id").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/区/a b.json, file:///srv/%E5%8C%BA/a%20b.json",
    "C:\\data\\a.json, file:///C:/data/a.json",
    "./a#1.json, a%231.json",
    "/srv/../srv/./a.json, file:///srv/a.json",
    "../a.json, ../a.json",
    "10:30.json, ./10:30.json"
  })
  void a_name_is_a_proper_uri(String name, String uri) {
    CheckedSource named = ReportSamples.check(name, ReportSamples.THREE_FINDINGS);

    assertThat(
            log(ReportSamples.VALIDATOR, List.of(named), Locale.ENGLISH)
                .at("/runs/0/artifacts/0/location/uri")
                .asString())
        .isEqualTo(uri);
  }

  @Test
  void the_driver_has_the_version_of_the_library() {
    assertThat(run.at("/tool/driver/version").asString())
        .isEqualTo(source.report().stamp().library().orElseThrow())
        .matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void severities_are_levels_of_the_format() {
    assertThat(values(run.get("results"), "level"))
        .containsExactlyElementsOf(
            source.report().findings().stream()
                .map(
                    finding ->
                        switch (finding.severity()) {
                          case ERROR -> "error";
                          case WARNING -> "warning";
                          case INFO -> "note";
                        })
                .toList());
  }

  @Test
  void a_suppressed_finding_is_a_result_with_its_reason() {
    Finding tooShort =
        source.report().findings().stream()
            .filter(finding -> finding.code().equals("consultation.period-too-short"))
            .findFirst()
            .orElseThrow();
    PolicyValidator validator =
        PolicyValidator.builder()
            .suppressions(
                Suppressions.of(
                    List.of(
                        new Suppression(
                            tooShort.code(),
                            tooShort.fingerprint(),
                            null,
                            "an emergency",
                            "the office",
                            LocalDate.of(2030, 1, 1)))))
            .build();
    ValidationReport report =
        validator.validate(
            PolicyReader.create().read(ReportSamples.THREE_FINDINGS), ReportSamples.DAY);

    JsonNode results =
        log(validator, List.of(new CheckedSource("a.json", report)), Locale.ENGLISH)
            .get("runs")
            .get(0)
            .get("results");
    assertThat(results.valueStream()).allMatch(result -> result.has("suppressions"));
    List<JsonNode> suppressed =
        results.valueStream().filter(result -> !result.get("suppressions").isEmpty()).toList();

    assertThat(suppressed).hasSize(1);
    JsonNode suppression = suppressed.get(0).get("suppressions").get(0);
    assertThat(suppression.get("kind").asString()).isEqualTo("external");
    assertThat(suppression.get("justification").asString()).isEqualTo("an emergency");
  }

  @Test
  void against_a_baseline_each_result_has_a_state_and_those_that_are_gone_are_absent() {
    Finding first = source.report().findings().get(0);
    PolicyValidator suppressing =
        PolicyValidator.builder()
            .suppressions(
                Suppressions.of(
                    List.of(
                        Suppression.of("consultation.period-too-short", "/consultations/0/period")
                            .reason("an emergency")
                            .build())))
            .build();
    ValidationReport later =
        suppressing.validate(
            PolicyReader.create().read(ReportSamples.THREE_FINDINGS), ReportSamples.DAY);
    Baseline earlier =
        Baseline.read(
                Baseline.of(List.of(new CheckedSource("a.json", later)))
                    .write()
                    .replaceFirst(first.fingerprint(), "0123456789abcdef0123456789abcdef"))
            .value()
            .orElseThrow();

    JsonNode results =
        JSON.readTree(
                SarifReport.of(suppressing, Locale.ENGLISH)
                    .against(earlier)
                    .write(List.of(new CheckedSource("a.json", later))))
            .at("/runs/0/results");

    assertThat(values(results, "baselineState"))
        .hasSize(results.size())
        .contains("new", "unchanged", "absent");
    JsonNode absent = results.get(results.size() - 1);
    assertThat(absent.get("baselineState").asString()).isEqualTo("absent");
    assertThat(absent.get("ruleId").asString()).isEqualTo(first.code());
    assertThat(absent.at("/partialFingerprints").toString()).contains("0123456789abcdef");
  }

  @Test
  void against_its_own_baseline_each_result_is_unchanged() {
    Baseline baseline = Baseline.of(List.of(source));

    JsonNode results =
        JSON.readTree(
                SarifReport.of(ReportSamples.VALIDATOR, Locale.ENGLISH)
                    .against(baseline)
                    .write(List.of(source)))
            .get("runs")
            .get(0)
            .get("results");

    assertThat(values(results, "baselineState")).isNotEmpty().containsOnly("unchanged");
  }

  @Test
  void messages_come_in_the_language_asked_for() {
    JsonNode chinese =
        log(ReportSamples.VALIDATOR, List.of(source), Locale.CHINESE).get("runs").get(0);

    assertThat(chinese.get("language").asString()).isEqualTo("zh-CN");
    assertThat(chinese.get("results").get(0).get("message").get("text").asString())
        .isNotEqualTo(run.get("results").get(0).get("message").get("text").asString())
        .matches(".*[\\u4e00-\\u9fff].*");
  }

  @Test
  void a_rule_that_failed_is_a_notification_and_the_run_no_success() {
    PolicyValidator validator = PolicyValidator.builder().rule(new BrokenRule()).build();
    ValidationReport report =
        validator.validate(
            PolicyReader.create().read(ReportSamples.THREE_FINDINGS), ReportSamples.DAY);

    JsonNode invocation =
        log(validator, List.of(new CheckedSource("a.json", report)), Locale.ENGLISH)
            .get("runs")
            .get(0)
            .get("invocations")
            .get(0);

    assertThat(invocation.get("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.get("toolExecutionNotifications").size()).isEqualTo(1);
  }

  private static JsonNode log(
      PolicyValidator validator, List<CheckedSource> sources, Locale language) {
    return JSON.readTree(SarifReport.of(validator, language).write(sources));
  }

  private static List<String> values(JsonNode results, String member) {
    return results.valueStream().map(result -> result.get(member).asString()).toList();
  }
}
