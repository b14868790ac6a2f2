package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.io.FileFindings;
import org.policydata.io.PolicyReader;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextReadOptions;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.Suppression;
import org.policydata.validation.Suppressions;
import org.policydata.validation.ValidationReport;

class BaselineTest {

  private static final String TWO_SLIPS =
      """
      {"formatVersion": "1.0", "id": "d1", "versions": [
        {"id": "v1", "title": "意见", "stage": "CONSULTATION_DRAFT", "clauses": [
          {"id": "c1", "kind": "ITEM", "text": "给于补助。"},
          {"id": "c2", "kind": "ITEM", "text": "加计递减。"}]}]}
      """;
  private static final String ONE_OF_THEM_AND_A_BLANK =
      """
      {"formatVersion": "1.0", "id": "d1", "versions": [
        {"id": "v1", "title": " ", "stage": "CONSULTATION_DRAFT", "clauses": [
          {"id": "c7", "kind": "ITEM", "text": "加计递减 。"},
          {"id": "c8", "kind": "ITEM", "text": "给予补助。"}]}]}
      """;

  @Test
  void findings_are_new_remaining_or_fixed() {
    BaselineComparison comparison =
        Baseline.of(List.of(check("a.json", TWO_SLIPS)))
            .compare(check("b.json", ONE_OF_THEM_AND_A_BLANK));

    assertThat(comparison.added())
        .extracting(Finding::pointer)
        .containsExactly("/versions/0/title");
    assertThat(comparison.remaining())
        .extracting(Finding::pointer)
        .containsExactly("/versions/0/clauses/0/text");
    assertThat(comparison.fixed())
        .extracting(Baseline.Entry::code)
        .containsExactly("text.suspicious-word");
    assertThat(comparison.hasAdded(Severity.WARNING)).isTrue();
    assertThat(comparison.hasAdded(Severity.ERROR)).isFalse();
  }

  @Test
  void what_was_written_is_read_back() {
    Baseline baseline = Baseline.of(List.of(check("a.json", TWO_SLIPS)));
    CheckedSource later = check("b.json", ONE_OF_THEM_AND_A_BLANK);

    Baseline read = Baseline.read(baseline.write()).value().orElseThrow();

    assertThat(read.write()).isEqualTo(baseline.write());
    assertThat(read.compare(later)).isEqualTo(baseline.compare(later));
  }

  @Test
  void a_json_report_is_a_baseline() throws IOException {
    CheckedSource earlier = check("a.json", TWO_SLIPS);
    CheckedSource later = check("b.json", ONE_OF_THEM_AND_A_BLANK);
    String report =
        JsonReport.of(ReportSamples.VALIDATOR, Locale.ENGLISH).write(List.of(earlier, later));
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);

    Baseline read = Baseline.read(new ByteArrayInputStream(bytes)).value().orElseThrow();

    assertThat(read.compare(earlier).added()).isEmpty();
    assertThat(read.compare(later).added()).isEmpty();
    Baseline alone =
        Baseline.read(
                JsonReport.of(ReportSamples.VALIDATOR, Locale.CHINESE).write(List.of(earlier)))
            .value()
            .orElseThrow();
    assertThat(alone.compare(later).added()).hasSize(1);
  }

  @Test
  void of_a_dossier_it_does_not_hold_everything_is_new() {
    Baseline baseline = Baseline.of(List.of(check("a.json", TWO_SLIPS)));
    BaselineComparison comparison =
        baseline.compare(check("a.json", TWO_SLIPS.replace("\"d1\"", "\"d2\"")));

    assertThat(comparison.added()).hasSize(2);
    assertThat(comparison.fixed()).isEmpty();
  }

  @Test
  void dossiers_of_one_id_are_told_apart_by_their_names() {
    String oneSlip = TWO_SLIPS.replace("给于", "给予");
    Baseline baseline =
        read(Baseline.of(List.of(check("a.json", TWO_SLIPS), check("b.json", oneSlip))));

    assertThat(baseline.compare(check("a.json", TWO_SLIPS)).added()).isEmpty();
    assertThat(baseline.compare(check("b.json", oneSlip)).fixed()).isEmpty();
    assertThat(baseline.compare(check("b.json", TWO_SLIPS)).added()).hasSize(1);
    assertThat(baseline.compare(check("c.json", oneSlip)).added()).hasSize(1);
  }

  @Test
  void what_a_check_found_that_did_not_run_this_time_is_not_fixed() {
    Baseline baseline = Baseline.of(List.of(check("a.json", TWO_SLIPS)));
    PolicyValidator without =
        PolicyValidator.builder()
            .profile(
                ProfileReader.create()
                    .read(
                        "{\"id\": \"x\", \"extends\": \"cn\", \"rules\": [{\"code\":"
                            + " \"text.suspicious-word\", \"enabled\": false}]}")
                    .value()
                    .orElseThrow())
            .build();
    ValidationReport later =
        without.validate(PolicyReader.create().read(TWO_SLIPS), ReportSamples.DAY);

    assertThat(baseline.compare(new CheckedSource("a.json", later)).fixed()).isEmpty();
    assertThat(baseline.compare(check("a.json", "{")).fixed()).isEmpty();
    assertThat(
            Baseline.of(List.of(check("a.json", "{")))
                .compare(check("a.json", "{\"formatVersion\": \"1.0\"}"))
                .fixed())
        .extracting(Baseline.Entry::code)
        .contains("read.syntax");
  }

  @Test
  void a_file_that_can_be_read_again_is_fixed() {
    Finding unreadable = FileFindings.all().get(0).finding("", null, Map.of());
    ValidationReport report =
        ReportSamples.VALIDATOR.report(List.of(unreadable), ReportSamples.DAY);

    assertThat(
            Baseline.of(List.of(new CheckedSource("a.json", report)))
                .compare(
                    new CheckedSource(
                        "a.json", ReportSamples.VALIDATOR.report(List.of(), ReportSamples.DAY)))
                .fixed())
        .extracting(Baseline.Entry::code)
        .containsExactly(unreadable.code());
  }

  @Test
  void the_rest_of_very_many_is_known_while_it_does_not_grow() {
    CheckedSource many = check("a.json", ReportSamples.emptyClauses("d1", 1_002));
    List<Baseline> baselines =
        List.of(
            read(Baseline.of(List.of(many))),
            Baseline.read(
                    JsonReport.of(ReportSamples.VALIDATOR, Locale.ENGLISH).write(List.of(many)))
                .value()
                .orElseThrow());

    for (Baseline baseline : baselines) {
      assertThat(baseline.compare(many).added()).isEmpty();
      assertThat(baseline.compare(check("a.json", ReportSamples.emptyClauses("d1", 1_001))).added())
          .isEmpty();
      assertThat(baseline.compare(check("a.json", ReportSamples.emptyClauses("d1", 1_003))).added())
          .singleElement()
          .satisfies(finding -> assertThat(finding.count()).isEqualTo(3));
    }
  }

  private static Baseline read(Baseline baseline) {
    return Baseline.read(baseline.write()).value().orElseThrow();
  }

  @Test
  void where_no_dossier_can_be_read_the_name_of_the_file_tells() {
    Baseline baseline = Baseline.of(List.of(check("a.json", "no JSON")));

    assertThat(baseline.compare(check("a.json", "also no JSON")).added()).isEmpty();
    assertThat(baseline.compare(check("b.json", "no JSON")).added()).hasSize(1);
  }

  @Test
  void what_is_suppressed_now_is_not_fixed() {
    Suppression suppression = Suppression.of("text.suspicious-word", "c1").reason("原文如此").build();
    PolicyValidator validator =
        PolicyValidator.builder().suppressions(Suppressions.of(List.of(suppression))).build();
    ValidationReport later =
        validator.validate(PolicyReader.create().read(TWO_SLIPS), ReportSamples.DAY);

    BaselineComparison comparison =
        Baseline.of(List.of(check("a.json", TWO_SLIPS)))
            .compare(new CheckedSource("a.json", later));

    assertThat(later.suppressed()).hasSize(1);
    assertThat(comparison.fixed()).isEmpty();
    assertThat(comparison.remaining()).hasSize(1);
  }

  /** The notice with an article inserted before all others, which moves every number by one. */
  @Test
  void renumbering_and_importing_the_notice_again_makes_nothing_new_and_fixes_nothing() {
    String text = NingboDossier.notice();
    String renumbered =
        Pattern.compile("(?m)^(\\d{1,2})\\.(?=\\p{IsHan})")
            .matcher(text)
            .replaceAll(match -> label(match) + ".")
            .replace("第11条建议", "第12条建议");
    String inserted =
        renumbered.replaceFirst("(?m)^2\\.(?=\\p{IsHan})", "1.加强统筹协调。建立健全工作协调机制。(责任单位:市经信局)\n2.");
    assertThat(renumbered).isNotEqualTo(text);
    CheckedSource before = imported(text);
    CheckedSource after = imported(inserted);

    BaselineComparison comparison = Baseline.of(List.of(before)).compare(after);

    assertThat(pointers(after)).isNotEqualTo(pointers(before));
    assertThat(comparison.remaining()).hasSizeGreaterThan(5);
    assertThat(comparison.added()).isEmpty();
    assertThat(comparison.fixed()).isEmpty();
  }

  private static int label(MatchResult match) {
    return Integer.parseInt(match.group(1)) + 1;
  }

  private static CheckedSource imported(String text) {
    return new CheckedSource(
        "notice.txt",
        ReportSamples.VALIDATOR.validate(
            PolicyTextReader.create().read(text, TextReadOptions.of("nb")), NingboDossier.DAY));
  }

  private static List<String> pointers(CheckedSource source) {
    return source.report().findings().stream().map(Finding::pointer).toList();
  }

  private static CheckedSource check(String name, String json) {
    return ReportSamples.check(name, json);
  }
}
