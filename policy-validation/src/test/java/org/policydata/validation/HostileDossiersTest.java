package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.testkit.RuleFixture;

/** What nobody means to write and somebody will. */
class HostileDossiersTest {

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void empty_lists_everywhere_are_fine() {
    assertThat(
            findings(
                """
                {"formatVersion": "1.0", "id": "d1", "regimes": [], "versions": [{"id": "v1",
                  "title": "意见", "stage": "ISSUED", "clauses": [], "validity": [],
                  "attachments": [], "issuers": [], "notes": []}],
                 "units": [], "sources": [], "consultations": [{"id": "n1", "versionIds": [],
                  "clauses": [], "channels": [], "contacts": [],
                  "outcome": {"comments": []}}]}
                """))
        .isEmpty();
  }

  @Test
  void a_notice_that_says_nothing_lacks_a_deadline_and_a_channel() {
    assertThat(
            findings(
                """
                {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1",
                  "title": "公告"}]}
                """))
        .extracting(Finding::code)
        .containsExactly("consultation.no-channel", "consultation.no-deadline");
  }

  @Test
  void of_a_notice_that_nothing_is_known_of_nothing_is_missed() {
    assertThat(
            findings(
                """
                {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1"}]}
                """))
        .isEmpty();
  }

  @Test
  void units_that_host_each_other_are_followed_no_further_than_one_step() {
    assertThat(
            findings(
                """
                {"formatVersion": "1.0", "id": "d1", "units": [
                  {"id": "u1", "name": "甲", "hostId": "u2", "parentId": "u1"},
                  {"id": "u2", "name": "乙", "hostId": "u1", "predecessorIds": ["u2"]}]}
                """))
        .isEmpty();
  }

  @Test
  void a_text_as_deep_as_may_be_read_is_checked() {
    int depth = 95;
    String open = "{\"id\": \"c%d\", \"kind\": \"ITEM\", \"text\": \"甲\", \"children\": [";
    StringBuilder json = new StringBuilder(document());
    IntStream.range(0, depth).forEach(i -> json.append(open.formatted(i)));
    json.append("{\"id\": \"c\", \"kind\": \"ITEM\"}").append("]}".repeat(depth)).append("]}]}");

    assertThat(findings(json.toString()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("structure.empty-clause"))
        .satisfies(finding -> assertThat(finding.pointer()).hasSizeGreaterThan(900));
  }

  @Test
  void five_thousand_siblings_are_no_burden() {
    PolicyDossier dossier =
        Large.dossierOf(5_000, i -> Large.clause(i).label((i + 1) + ".").text("拨付XX元（。"));

    assertTimeout(
        LIMIT,
        () ->
            assertThat(VALIDATOR.validate(dossier, NingboDossier.DAY).countsByCode())
                .containsEntry("text.placeholder", 5_000)
                .containsEntry("text.unbalanced-brackets", 5_000)
                .doesNotContainKey("structure.number-gap"));
  }

  @Test
  void five_thousand_comments_that_cite_labels_are_no_burden() {
    List<Comment> comments =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    Comment.builder()
                        .id("k" + i)
                        .anchors(List.of(new Anchor("v1", null, "第" + (i % 600 + 1) + "条", null)))
                        .build())
            .toList();
    PolicyDossier dossier =
        Large.dossierOf(500, i -> Large.clause(i).label((i + 1) + ".").text("甲")).toBuilder()
            .consultations(
                List.of(
                    ConsultationNotice.builder()
                        .id("n1")
                        .outcome(ConsultationOutcome.builder().comments(comments).build())
                        .build()))
            .build();

    assertTimeout(
        LIMIT,
        () ->
            assertThat(VALIDATOR.validate(dossier, NingboDossier.DAY).countsByCode())
                .containsEntry("reference.unknown-clause", 800));
  }

  @Test
  void labels_of_every_kind_in_order_are_fine() {
    List<String> labels =
        List.of("第一条", "第一条之一", "第二条", "1﹒", "2﹒", "①", "②", "1)", "2)", "—", "附：");
    PolicyDossier dossier =
        Large.dossierOf(labels.size(), i -> Large.clause(i).label(labels.get(i)).text("甲"));

    assertThat(VALIDATOR.validate(dossier, NingboDossier.DAY).findings()).isEmpty();
  }

  @Test
  void everything_of_one_id_is_reported_and_nothing_breaks() {
    Clause clause = Clause.builder().id("x").kind(ClauseKind.ITEM).text("甲").build();
    PolicyDossier dossier =
        Large.dossierOf(3, i -> clause.toBuilder().children(List.of(clause, clause)));

    ValidationReport report = VALIDATOR.validate(dossier, NingboDossier.DAY);

    assertThat(report.countsByCode()).containsEntry("structure.duplicate-id", 8);
    assertThat(report.ruleFailures()).isEmpty();
  }

  @Test
  void no_check_fails_on_any_fixture() {
    for (RuleFixture fixture : BuiltInFixtures.all()) {
      ReadResult result = read(fixture);

      assertThat(VALIDATOR.validate(result, NingboDossier.DAY).ruleFailures())
          .as(fixture.toString())
          .isEmpty();
    }
  }

  private static ReadResult read(RuleFixture fixture) {
    try {
      return PolicyReader.create().read(fixture.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String document() {
    return "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"versions\": [{\"id\": \"v1\","
        + " \"title\": \"意见\", \"stage\": \"ISSUED\", \"clauses\": [";
  }

  private static List<Finding> findings(String json) {
    return VALIDATOR.validate(PolicyReader.create().read(json), NingboDossier.DAY).findings();
  }
}
