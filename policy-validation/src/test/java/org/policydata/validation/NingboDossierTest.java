package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    String clauses = "/versions/0/clauses/";
    assertThat(REPORT.findings().stream().map(NingboDossierTest::line))
        .containsExactly(
            "INFO document.no-effective-date /versions/0",
            "INFO document.no-validity-end /versions/0",
            "INFO text.half-width-punctuation " + clauses + "0",
            "INFO responsibility.no-lead " + clauses + "2/children/0/children/0",
            "INFO reference.undated-citation " + clauses + "2/children/0/children/3/citations/0",
            "INFO reference.undated-citation " + clauses + "2/children/0/children/3/citations/1",
            "INFO unit.several-names "
                + clauses
                + "2/children/1/children/2/children/0/responsibilities/1/unit",
            "INFO responsibility.outside-authority "
                + clauses
                + "2/children/1/children/2/children/0/responsibilities/3",
            "WARNING unit.level-prefix-missing "
                + clauses
                + "2/children/1/children/2/children/1/responsibilities/2/unit",
            "INFO responsibility.outside-authority "
                + clauses
                + "2/children/2/children/0/children/2/responsibilities/2",
            "INFO responsibility.outside-authority "
                + clauses
                + "2/children/2/children/4/children/0/responsibilities/2",
            "WARNING unit.several-names "
                + clauses
                + "2/children/2/children/4/children/2/responsibilities/0/unit",
            "INFO text.suspicious-word " + clauses + "2/children/3/children/4/children/0/text",
            "WARNING unit.several-names " + clauses + "2/children/5/children/0/unitMentions/8",
            "INFO text.suspicious-word " + clauses + "2/children/5/children/2/text",
            "INFO consultation.title-lacks-draft-mark /consultations/0/title",
            "WARNING consultation.period-too-short /consultations/0/period",
            "INFO consultation.closing-boundary-unstated /consultations/0/period/closingPhrase",
            "INFO consultation.incomplete-address /consultations/0/channels/1/value",
            "WARNING consultation.reply-needs-seal /consultations/0/replyDemands/1",
            "INFO outcome.undated /consultations/0/outcome",
            "WARNING document.unsigned /consultations/0",
            "WARNING document.attachment-contradiction /consultations/0/attachmentDenials",
            "INFO reference.label-style"
                + " /consultations/0/outcome/comments/0/anchors/0/printedLabel");
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
