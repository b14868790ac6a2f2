package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.validation.testkit.RuleFixture;

class FingerprintTest {

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();

  @Test
  void it_survives_an_article_inserted_before_and_new_numbers_and_ids() {
    List<Finding> before = findings(article(1, "拨付XX元。"), article(2, "支持企业（含分支机构发展。"));
    List<Finding> after =
        findings(article(1, "总则。"), article(2, "拨付 XX 元。"), article(3, "支持企业（含分支机构发展。"));

    assertThat(before).hasSize(2);
    assertThat(pointers(after)).doesNotContainAnyElementsOf(pointers(before).subList(0, 1));
    assertThat(fingerprints(after)).isEqualTo(fingerprints(before));
  }

  @Test
  void what_is_told_once_of_a_text_keeps_it_when_an_earlier_clause_is_to_blame_as_well() {
    List<Finding> before = findings(article(1, "总则。"), article(2, "支持企业,发展。"));
    List<Finding> after =
        findings(article(1, "总则,其他。"), article(2, "支持企业,发展。"), article(3, "总则。"));

    assertThat(before).extracting(Finding::code).containsExactly("text.half-width-punctuation");
    assertThat(pointers(after)).isNotEqualTo(pointers(before));
    assertThat(fingerprints(after)).isEqualTo(fingerprints(before));
  }

  @Test
  void it_tells_clauses_apart() {
    assertThat(fingerprints(findings(article(1, "拨付XX元。"), article(2, "拨付XX万元。"))))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void it_tells_clauses_of_the_same_words_apart() {
    assertThat(fingerprints(findings(article(1, "拨付XX元。"), article(2, "拨付XX元。"))))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void it_tells_two_findings_of_one_check_at_one_place_apart() {
    assertThat(fingerprints(findings(article(1, "给于补助，加计递减。")))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void it_is_the_same_in_two_runs() {
    assertThat(fingerprints(VALIDATOR.validate(NingboDossier.read(), NingboDossier.DAY).findings()))
        .isEqualTo(
            fingerprints(
                PolicyValidator.create()
                    .validate(NingboDossier.read(), NingboDossier.DAY)
                    .findings()));
  }

  @Test
  void no_two_findings_of_a_document_share_one() {
    for (RuleFixture fixture : BuiltInFixtures.all()) {
      Map<String, Long> counts =
          BuiltInFixtures.findings(fixture, VALIDATOR).stream()
              .collect(Collectors.groupingBy(Finding::fingerprint, Collectors.counting()));

      assertThat(counts.values()).as(fixture.toString()).allMatch(count -> count == 1);
    }
  }

  private static List<Finding> findings(Clause... articles) {
    PolicyDossier dossier =
        PolicyDossier.builder()
            .formatVersion(PolicyDossier.FORMAT_VERSION)
            .id("d1")
            .versions(
                List.of(
                    PolicyDocument.builder()
                        .id("draft")
                        .title("意见")
                        .stage(Stage.CONSULTATION_DRAFT)
                        .clauses(List.of(articles))
                        .build()))
            .build();
    return VALIDATOR.validate(dossier, NingboDossier.DAY).findings();
  }

  private static Clause article(int number, String text) {
    return Clause.builder()
        .id("a" + number)
        .kind(ClauseKind.ARTICLE)
        .label("第" + number + "条")
        .text(text)
        .build();
  }

  private static List<String> fingerprints(List<Finding> findings) {
    return findings.stream().map(Finding::fingerprint).toList();
  }

  private static List<String> pointers(List<Finding> findings) {
    return findings.stream().map(Finding::pointer).toList();
  }
}
