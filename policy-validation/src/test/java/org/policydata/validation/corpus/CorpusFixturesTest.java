package org.policydata.validation.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.SkipReason;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.TextReport;

/** Every check across documents fires where it has to, stays silent next to it, and says why. */
class CorpusFixturesTest {

  private static final List<CorpusFixture> FIXTURES = CorpusFixture.all();

  @TestFactory
  Stream<DynamicTest> a_corpus_has_exactly_the_findings_beside_it() {
    return FIXTURES.stream()
        .map(
            fixture ->
                dynamicTest(
                    fixture.toString(),
                    () -> {
                      ValidationReport report = fixture.report();
                      assertThat(report.ruleFailures()).isEmpty();
                      assertThat(report.findings().stream().map(CorpusFixture::line))
                          .containsExactlyElementsOf(fixture.expected());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_check_has_corpora_on_which_it_fires_and_is_silent_and_says_why() {
    return CorpusRules.descriptors().stream()
        .map(descriptor -> dynamicTest(descriptor.code(), () -> assertDocumented(descriptor)));
  }

  private static void assertDocumented(RuleDescriptor descriptor) {
    String code = descriptor.code();
    assertThat(FIXTURES)
        .as("a corpus on which the check fires")
        .anyMatch(
            fixture ->
                fixture.code().equals(code)
                    && fixture.fires()
                    && fixture.expected().stream()
                        .anyMatch(line -> line.contains(" " + code + " ")));
    assertThat(FIXTURES)
        .as("a corpus on which the check is silent")
        .anyMatch(
            fixture ->
                fixture.code().equals(code) && fixture.silent() && fixture.expected().isEmpty());
    assertThat(descriptor.summary()).as("summary").isNotBlank().endsWith(".");
    assertThat(descriptor.rationale()).as("rationale").isNotBlank().endsWith(".");
  }

  @Test
  void a_check_that_needs_a_complete_corpus_says_in_both_languages_why_it_did_not_run() {
    SkipReason reason =
        CorpusCheck.of(PolicyValidator.create())
            .finish(CorpusSummary.empty(), LocalDate.of(2024, 5, 1))
            .rulesSkipped()
            .stream()
            .filter(skipped -> skipped.code().equals("corpus.final-without-consultation"))
            .findFirst()
            .orElseThrow()
            .reason();

    assertThat(reason.english())
        .isEqualTo(
            "the profile does not say since when the corpus is complete: completeSince is unknown");
    assertThat(reason.chinese()).isEqualTo("规则配置的参数completeSince未说明语料自何时起完整");
  }

  @Test
  void a_fixture_that_fires_expects_its_check_and_a_silent_one_does_not() {
    assertThat(FIXTURES)
        .allMatch(fixture -> fixture.fires() || fixture.silent())
        .allMatch(
            fixture ->
                fixture.fires()
                    == fixture.expected().stream()
                        .anyMatch(line -> line.contains(" " + fixture.code() + " ")));
    assertThat(FIXTURES)
        .extracting(CorpusFixture::code)
        .isSubsetOf(CorpusRules.descriptors().stream().map(RuleDescriptor::code).toList());
  }

  @Test
  void every_wording_is_used_and_says_everything_in_both_languages() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (CorpusFixture fixture : FIXTURES) {
      for (Finding finding : fixture.report().findings()) {
        String problem = finding.detail("problem").map(String::valueOf).orElse("");
        used.computeIfAbsent(finding.code(), key -> new TreeSet<>()).add(problem);
        assertThat(finding.message()).doesNotContain("{", "}", "null");
        assertThat(kind(finding.code()).message(finding.details(), Locale.CHINESE))
            .containsPattern("\\p{IsHan}")
            .doesNotContain("{", "}", "null");
      }
    }
    for (RuleDescriptor descriptor : CorpusRules.descriptors()) {
      assertThat(used.get(descriptor.code()))
          .as(descriptor.code())
          .contains("")
          .containsAll(descriptor.kind().variants());
    }
  }

  @Test
  void a_report_reads_in_chinese() {
    CorpusFixture fixture = fixture("corpus.final-without-consultation/fires");
    PolicyValidator validator = fixture.validator();

    assertThat(
            TextReport.of(validator, Locale.CHINESE)
                .write(new CheckedSource("corpus", fixture.report())))
        .isEqualTo(
            "corpus：0个错误，1个警告，0个提示\n"
                + "  警告 corpus.final-without-consultation\n"
                + "    /versions/0 “宁波市电梯安全管理办法”于2024-03-01印发（a.json），"
                + "语料中没有依规章制定程序条例第15条应有的征求意见\n");
  }

  @Test
  void a_severity_of_the_profile_holds_for_all_cases_of_a_check() {
    assertThat(filedTwice("")).containsExactly(Severity.WARNING);
    assertThat(filedTwice("\"severity\": \"INFO\"")).containsExactly(Severity.INFO);
    assertThat(filedTwice("\"severity\": \"ERROR\"")).containsExactly(Severity.ERROR);
  }

  @Test
  void what_a_profile_raises_for_a_law_is_raised_while_the_law_is_in_force() {
    String ofLaw =
        """
        "severity": "ERROR", "basis": [{"id": "own", "instrument": "某条例", "kind": "LAW",
          "inForceFrom": "%s", "trust": "VERIFIED"}]
        """;

    assertThat(filedTwice(ofLaw.formatted("2024-05-01"))).containsExactly(Severity.ERROR);
    assertThat(filedTwice(ofLaw.formatted("2024-05-02"))).containsExactly(Severity.WARNING);
  }

  private static List<Severity> filedTwice(String settings) {
    String code = "corpus.duplicate-document-number";
    String rule = "{\"code\": \"" + code + "\"" + (settings.isEmpty() ? "" : ", ") + settings + "}";
    String profile = "{\"id\": \"own\", \"extends\": \"cn\", \"rules\": [" + rule + "]}";
    PolicyValidator validator =
        PolicyValidator.builder()
            .profile(ProfileReader.create().read(profile).value().orElseThrow())
            .build();
    return fixture(code + "/fires-filed-twice").report(validator).findings().stream()
        .map(Finding::severity)
        .toList();
  }

  private static CorpusFixture fixture(String name) {
    return FIXTURES.stream().filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
  }

  private static FindingKind kind(String code) {
    return CorpusRules.descriptors().stream()
        .filter(descriptor -> descriptor.code().equals(code))
        .findFirst()
        .orElseThrow()
        .kind();
  }
}
