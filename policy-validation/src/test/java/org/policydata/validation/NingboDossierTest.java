package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.ReadResult;
import org.policydata.model.PolicyDossier;

class NingboDossierTest {

  private static final ReadResult RESULT = NingboDossier.read();
  private static final ValidationReport REPORT =
      PolicyValidator.create().validate(RESULT, NingboDossier.DAY);

  @Test
  void nothing_is_wrong_with_reading_it() {
    assertThat(RESULT.findings()).isEmpty();
  }

  @Test
  void the_report_holds_exactly_the_known_findings() {
    assertThat(REPORT.findings().stream().map(NingboDossierTest::line))
        .containsExactlyElementsOf(expected());
  }

  @Test
  void every_check_ran() {
    assertThat(REPORT.rulesSkipped()).isEmpty();
    assertThat(REPORT.ruleFailures()).isEmpty();
    assertThat(REPORT.rulesRun())
        .containsExactlyElementsOf(
            PolicyValidator.create().descriptors().stream().map(RuleDescriptor::code).toList());
  }

  @Test
  void no_finding_is_an_error() {
    assertThat(REPORT.hasFindings(Severity.ERROR)).isFalse();
  }

  @Test
  void every_finding_has_the_line_its_value_stands_in() {
    List<String> lines = new String(NingboDossier.bytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(REPORT.findings())
        .allSatisfy(
            finding -> {
              String member = finding.pointer().substring(finding.pointer().lastIndexOf('/') + 1);
              String line = lines.get(finding.location().line() - 1);
              String expected = member.matches("\\d+") ? "[{\"].*" : "\"" + member + "\".*";
              assertThat(line.substring(finding.location().column() - 1)).matches(expected);
            });
  }

  @Test
  void the_short_window_tells_both_counts_and_its_legal_basis() {
    Finding window = finding("consultation.period-too-short");

    assertThat(window.details())
        .containsEntry("days", 11L)
        .containsEntry("workingDays", 7L)
        .containsEntry("minimum", 30)
        .containsEntry("basis", List.of("重大行政决策程序暂行条例 Art. 15", "优化营商环境条例 Art. 62"));
    assertThat(window.message())
        .contains("11 days", "7 of them working days", "30 calendar days", "Art. 15", "Art. 62");
  }

  @Test
  void supports_tied_to_contribution_are_judged_by_the_law_of_the_day() {
    LocalDate day = LocalDate.of(2025, 5, 1);
    List<Finding> tied =
        PolicyValidator.create().validate(RESULT, day).findings().stream()
            .filter(finding -> finding.code().equals("support.tied-to-local-tax"))
            .toList();

    assertThat(tied)
        .extracting(Finding::subject)
        .containsExactly("c2-s2-a8-p4-m1", "c2-s4-a20-p3-m1");
    assertThat(tied)
        .allSatisfy(finding -> assertThat(finding.message()).contains("公平竞争审查条例 Art. 10"));
  }

  @Test
  void in_zhejiang_further_rules_without_a_date_are_warned_of() {
    PolicyValidator zhejiang = PolicyValidator.builder().profile(Profile.cnZhejiang()).build();

    assertThat(zhejiang.validate(RESULT, NingboDossier.DAY).findings())
        .filteredOn(finding -> finding.code().equals("support.follow-up-undated"))
        .hasSize(7)
        .allMatch(finding -> finding.severity() == Severity.WARNING);
  }

  @Test
  void the_supports_without_an_amount_are_counted() {
    assertThat(finding("support.amount-unspecified").details())
        .containsEntry("count", 63)
        .containsEntry("total", 63);
  }

  @Test
  void findings_in_the_text_name_their_clause() {
    assertThat(finding("reference.undated-citation").subject()).isEqualTo("c2-s1-a4");
    assertThat(finding("reference.label-style").subject()).isEqualTo("k1");
  }

  @Test
  void the_lists_without_a_lead_are_counted() {
    assertThat(finding("responsibility.no-lead").details()).containsEntry("count", 34);
  }

  @Test
  void units_with_two_names_are_told_from_an_office_beside_its_host() {
    assertThat(REPORT.findings())
        .filteredOn(finding -> finding.code().equals("unit.several-names"))
        .extracting(Finding::confidence, finding -> finding.details().get("names"))
        .containsExactly(
            tuple(Confidence.HINT, List.of("市委组织部(市委人才办)", "市委人才办")),
            tuple(Confidence.LIKELY, List.of("市市场监管局", "市市场监督管理局")),
            tuple(Confidence.LIKELY, List.of("市自然资源规划局", "市资规局")));
  }

  @Test
  void written_as_it_was_read_the_file_is_the_same_byte_for_byte() {
    assertThat(PolicyWriter.pretty().write(dossier())).isEqualTo(NingboDossier.bytes());
  }

  @Test
  void its_canonical_form_reads_and_writes_to_itself() {
    byte[] canonical = PolicyWriter.canonical().write(dossier());
    PolicyDossier again = PolicyReader.create().read(canonical).dossier().orElseThrow();

    assertThat(again).isEqualTo(dossier());
    assertThat(PolicyWriter.canonical().write(again)).isEqualTo(canonical);
  }

  private static List<String> expected() {
    try (InputStream in =
        Objects.requireNonNull(
            NingboDossierTest.class.getResourceAsStream("ningbo-2024.expected"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PolicyDossier dossier() {
    return RESULT.dossier().orElseThrow();
  }

  private Finding finding(String code) {
    return REPORT.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + finding.code() + " " + finding.pointer();
  }
}
