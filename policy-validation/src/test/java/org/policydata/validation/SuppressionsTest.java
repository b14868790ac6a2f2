package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.testkit.RuleFixture;

class SuppressionsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String EMPTY_CLAUSE = "structure.empty-clause";

  /** Two empty clauses, c0 and c1. */
  private static final PolicyDossier DOSSIER = Large.dossierOf(2, Large::clause);

  @Test
  void a_finding_is_meant_by_the_id_of_its_subject() {
    assertSuppressed(suppression(EMPTY_CLAUSE, "c1").build());
  }

  @Test
  void a_finding_is_meant_by_its_pointer() {
    assertSuppressed(suppression(EMPTY_CLAUSE, "/versions/0/clauses/1").build());
  }

  @Test
  void a_finding_is_meant_by_its_fingerprint() {
    String fingerprint =
        PolicyValidator.create().validate(DOSSIER, DAY).findings().stream()
            .filter(finding -> "c1".equals(finding.subject()))
            .map(Finding::fingerprint)
            .findFirst()
            .orElseThrow();

    assertSuppressed(suppression(EMPTY_CLAUSE, fingerprint).build());
  }

  @Test
  void a_finding_about_the_whole_document_is_meant_by_a_slash() {
    PolicyValidator validator =
        PolicyValidator.builder()
            .rule(new ServiceRule())
            .suppressions(Suppressions.of(List.of(suppression(ServiceRule.CODE, "/").build())))
            .build();

    assertThat(validator.validate(Large.dossierOf(0, Large::clause), DAY).findings()).isEmpty();
  }

  private static void assertSuppressed(Suppression suppression) {
    ValidationReport report = validator(suppression).validate(DOSSIER, DAY);

    assertThat(report.findings()).extracting(Finding::subject).containsExactly("c0");
    assertThat(report.suppressed())
        .singleElement()
        .satisfies(
            suppressed -> {
              assertThat(suppressed.finding().subject()).isEqualTo("c1");
              assertThat(suppressed.suppression()).isEqualTo(suppression);
            });
    assertThat(report.countsByCode()).containsEntry(EMPTY_CLAUSE, 1);
    assertThat(audit(suppression)).isEmpty();
  }

  @Test
  void another_rule_another_subject_and_another_dossier_are_not_meant() {
    for (Suppression other :
        List.of(
            suppression("structure.blank-value", "c1").build(),
            suppression(EMPTY_CLAUSE, "c2").build(),
            suppression(EMPTY_CLAUSE, "c1").dossier("d2").build())) {
      assertThat(validator(other).validate(DOSSIER, DAY).findings()).hasSize(2);
    }
    assertSuppressed(suppression(EMPTY_CLAUSE, "c1").dossier("d1").build());
  }

  @Test
  void it_holds_on_its_last_day_and_not_behind_it() {
    assertSuppressed(suppression(EMPTY_CLAUSE, "c1").expiresOn(DAY).build());

    Suppression expired = suppression(EMPTY_CLAUSE, "c1").expiresOn(DAY.minusDays(1)).build();
    assertThat(validator(expired).validate(DOSSIER, DAY).findings()).hasSize(2);
    assertThat(audit(expired))
        .containsExactly(
            "WARNING suppression.expired /suppressions/0: the suppression of structure.empty-clause"
                + " about \"c1\" expired on 2024-04-30");
  }

  @Test
  void an_error_cannot_be_suppressed() {
    Profile grave =
        new Profile(
            "mine",
            null,
            null,
            null,
            List.of(new RuleSettings(EMPTY_CLAUSE, null, Severity.ERROR, null, null)));
    PolicyValidator validator =
        PolicyValidator.builder()
            .profile(grave)
            .suppressions(Suppressions.of(List.of(suppression(EMPTY_CLAUSE, "c1").build())))
            .build();
    ValidationReport report = validator.validate(DOSSIER, DAY);

    assertThat(report.findings()).hasSize(2);
    assertThat(report.suppressed()).isEmpty();
    assertThat(lines(validator.auditSuppressions(List.of(report), DAY)))
        .containsExactly(
            "WARNING suppression.of-error /suppressions/0: an ERROR of structure.empty-clause about"
                + " \"c1\" cannot be suppressed; it stands");
  }

  @Test
  void one_that_matches_nothing_is_unused() {
    assertThat(audit(suppression(EMPTY_CLAUSE, "c7").build()))
        .containsExactly(
            "WARNING suppression.unused /suppressions/0: nothing is suppressed:"
                + " structure.empty-clause found nothing about \"c7\"");
    assertThat(audit(suppression("read.unknown-member", "/x").build()))
        .singleElement()
        .asString()
        .contains("read.unknown-member found nothing");
  }

  @Test
  void one_of_a_rule_that_there_is_not_is_unused_for_that_reason() {
    assertThat(audit(suppression("structure.empty-clauses", "c1").build()))
        .containsExactly(
            "WARNING suppression.unused /suppressions/0: nothing is suppressed: no check has the"
                + " code \"structure.empty-clauses\"; did you mean \"structure.empty-clause\"?");
    assertThat(audit(suppression("host.other", "c1").build()))
        .singleElement()
        .asString()
        .endsWith("no check has the code \"host.other\"");
  }

  @Test
  void one_that_stands_twice_is_unused_the_second_time() {
    Suppression suppression = suppression(EMPTY_CLAUSE, "c1").build();

    assertThat(audit(suppression, suppression))
        .singleElement()
        .asString()
        .startsWith("WARNING suppression.unused /suppressions/1");
  }

  @Test
  void one_that_means_what_another_one_suppresses_is_told_so() {
    String fingerprint =
        validator().validate(DOSSIER, DAY).findings().stream()
            .filter(finding -> "c1".equals(finding.subject()))
            .findFirst()
            .orElseThrow()
            .fingerprint();

    assertThat(
            audit(
                suppression(EMPTY_CLAUSE, "c1").build(),
                suppression(EMPTY_CLAUSE, fingerprint).build()))
        .containsExactly(
            "WARNING suppression.unused /suppressions/1: nothing is left to suppress: another entry"
                + " suppresses what structure.empty-clause found about \""
                + fingerprint
                + "\"");
  }

  @Test
  void one_of_a_dossier_or_a_check_that_the_run_has_not_been_through_is_not_judged() {
    assertThat(audit(suppression(EMPTY_CLAUSE, "c1").dossier("d2").build())).isEmpty();

    Profile without =
        new Profile(
            "mine",
            null,
            null,
            null,
            List.of(new RuleSettings(EMPTY_CLAUSE, false, null, null, null)));
    PolicyValidator validator =
        PolicyValidator.builder()
            .profile(without)
            .suppressions(Suppressions.of(List.of(suppression(EMPTY_CLAUSE, "c1").build())))
            .build();
    ValidationReport report = validator.validate(DOSSIER, DAY);
    assertThat(validator.auditSuppressions(List.of(report), DAY).findings()).isEmpty();
  }

  @Test
  void one_that_some_dossier_of_the_run_needs_is_used() {
    PolicyValidator validator = validator(suppression(EMPTY_CLAUSE, "c1").build());
    List<ValidationReport> reports =
        List.of(
            validator.validate(Large.dossierOf(1, Large::clause), DAY),
            validator.validate(DOSSIER, DAY));

    assertThat(validator.auditSuppressions(reports, DAY).findings()).isEmpty();
  }

  @Test
  void the_rest_of_a_flood_cannot_be_suppressed() {
    PolicyDossier flood = Large.dossierOf(1_200, Large::clause);
    ValidationReport report =
        validator(suppression(EMPTY_CLAUSE, "/").build()).validate(flood, DAY);

    assertThat(report.suppressed()).isEmpty();
    assertThat(report.countsByCode()).containsEntry(EMPTY_CLAUSE, 1_200);
  }

  @Test
  void one_without_a_reason_is_refused() {
    Suppression without = Suppression.of(EMPTY_CLAUSE, "c1").reason(" ").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Suppressions.of(List.of(without)))
        .withMessageContaining("no reason");
  }

  @Test
  void findings_about_a_file_have_the_places_in_it() {
    Suppressions read =
        Suppressions.read(
                """
                {"suppressions": [
                  {"rule": "structure.empty-clause", "subject": "c1", "reason": "留空"},
                  {"rule": "structure.empty-clause", "subject": "c7", "reason": "留空"}
                ]}
                """)
            .value()
            .orElseThrow();
    PolicyValidator validator = PolicyValidator.builder().suppressions(read).build();
    ValidationReport report = validator.validate(DOSSIER, DAY);

    assertThat(validator.auditSuppressions(List.of(report), DAY).findings())
        .extracting(RuleFixture::line)
        .containsExactly("WARNING suppression.unused /suppressions/1 3:3");
  }

  @Test
  void a_builder_forgets_no_component() {
    Suppression full =
        suppression(EMPTY_CLAUSE, "c1").dossier("d1").owner("某局").expiresOn(DAY).build();

    assertThat(full).hasNoNullFieldsOrProperties();
    assertThat(full.toBuilder().build()).isEqualTo(full);
  }

  @Test
  void every_message_about_a_run_has_its_values_in_both_languages() {
    Map<String, FindingKind> kinds = new TreeMap<>();
    SettingsFindings.all().forEach(kind -> kinds.put(kind.code(), kind));
    List<Finding> findings =
        List.of(
            finding(suppression(EMPTY_CLAUSE, "c7").build()),
            finding(suppression("host.other", "c1").build()),
            finding(suppression("structure.empty-clauses", "c1").build()),
            finding(
                suppression(EMPTY_CLAUSE, "c1").build(), suppression(EMPTY_CLAUSE, "c1").build()),
            finding(suppression(EMPTY_CLAUSE, "c1").expiresOn(DAY.minusDays(1)).build()));
    for (Finding finding : findings) {
      String problem = finding.detail("problem").map(String::valueOf).orElse("");
      String template = kinds.get(finding.code()).template(problem, Locale.ENGLISH);
      assertThat(finding.details().keySet())
          .containsAll(SettingsFixturesTest.placeholders(template));
    }
  }

  private static Finding finding(Suppression... suppressions) {
    PolicyValidator validator = validator(suppressions);
    ValidationReport report = validator.validate(DOSSIER, DAY);
    return validator.auditSuppressions(List.of(report), DAY).findings().get(0);
  }

  private static List<String> audit(Suppression... suppressions) {
    PolicyValidator validator = validator(suppressions);
    ValidationReport report = validator.validate(DOSSIER, DAY);
    return lines(validator.auditSuppressions(List.of(report), DAY));
  }

  private static List<String> lines(ValidationReport audit) {
    return audit.findings().stream()
        .map(
            finding ->
                finding.severity()
                    + " "
                    + finding.code()
                    + " "
                    + finding.pointer()
                    + ": "
                    + finding.message())
        .toList();
  }

  private static PolicyValidator validator(Suppression... suppressions) {
    return PolicyValidator.builder()
        .suppressions(Suppressions.of(Arrays.asList(suppressions)))
        .build();
  }

  private static Suppression.Builder suppression(String rule, String subject) {
    return Suppression.of(rule, subject).reason("原文如此");
  }
}
