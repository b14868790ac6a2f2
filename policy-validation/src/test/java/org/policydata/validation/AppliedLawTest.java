package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.validation.LegalBasis.Kind;
import org.policydata.validation.LegalBasis.Trust;

class AppliedLawTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 5, 1);
  private static final LegalBasis OLD = basis("old", null, LocalDate.of(2019, 12, 31));
  private static final LegalBasis NEW = basis("new", LocalDate.of(2020, 1, 1), null);

  @Test
  void for_a_final_text_the_day_it_was_signed_decides() {
    assertThat(basisOf(version("ISSUED", "\"signedOn\": \"2019-05-01\""))).containsExactly("old");
    assertThat(basisOf(version("AMENDED", "\"signedOn\": \"2020-05-01\""))).containsExactly("new");
  }

  @Test
  void where_it_was_not_signed_the_day_of_publication_decides() {
    assertThat(basisOf(version("ISSUED", "\"publishedOn\": \"2019-05-01\"")))
        .containsExactly("old");
  }

  @Test
  void where_neither_is_known_the_order_that_carries_it_or_its_adoption_decides() {
    assertThat(
            basisOf(
                version(
                    "ISSUED",
                    "\"promulgation\": {\"kind\": \"ORDER\", \"signedOn\": \"2019-05-01\"},"
                        + " \"publishedOn\": \"2021-05-01\"")))
        .containsExactly("old");
    assertThat(
            basisOf(
                version(
                    "ISSUED", "\"adoption\": {\"adoptedOn\": \"2019-05-01\", \"phrase\": \"通过\"}")))
        .containsExactly("old");
  }

  @Test
  void for_a_draft_and_an_undated_text_the_day_of_the_judgement_decides() {
    assertThat(basisOf(version("CONSULTATION_DRAFT", "\"signedOn\": \"2019-05-01\"")))
        .containsExactly("new");
    assertThat(basisOf(version("ISSUED", "\"title\": \"意见\""))).containsExactly("new");
  }

  @Test
  void for_a_consultation_the_first_day_of_the_window_decides() {
    assertThat(basisOf(notice("\"period\": {\"opensOn\": \"2019-05-01\"}"))).containsExactly("old");
    assertThat(basisOf(notice("\"publishedOn\": \"2019-05-01\""))).containsExactly("old");
    assertThat(basisOf(notice("\"signedOn\": \"2019-05-01\""))).containsExactly("old");
    assertThat(basisOf(notice("\"period\": {\"closesOn\": \"2019-05-01\"}")))
        .containsExactly("old");
    assertThat(basisOf(notice("\"title\": \"公告\""))).containsExactly("new");
  }

  @Test
  void law_on_rules_is_not_cited_for_other_texts() {
    String text =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "title": "某市%s",
          "stage": "%s", "genre": "MEASURES", %s "clauses": [
            {"id": "a1", "kind": "ARTICLE", "label": "第一条", "text": "为了规范管理，制定本办法。"},
            {"id": "a2", "kind": "ARTICLE", "label": "第二条", "text": "企业应当依法经营。"}]}]}
        """;
    String force = "\"legalForce\": \"LOCAL_GOVERNMENT_RULE\",";
    String code = "document.no-effective-date";

    assertThat(citedBy(code, text.formatted("办法", "ISSUED", force))).containsExactly("rule-making");
    assertThat(citedBy(code, text.formatted("办法", "CONSULTATION_DRAFT", force)))
        .containsExactly("rule-making");
    assertThat(citedBy(code, text.formatted("办法", "ISSUED", ""))).isEmpty();
    assertThat(citedBy(code, text.formatted("办法", "CONSULTATION_DRAFT", ""))).isEmpty();
  }

  @Test
  void of_the_procedures_for_decisions_rules_and_laws_that_of_the_notice_is_cited() {
    String notice =
        """
        {"formatVersion": "1.0", "id": "d1"%s, "consultations": [{"id": "n1",
          "title": "关于%s公开征求意见的公告", "publishedOn": "2024-03-01", "clauses": [
            {"id": "c1", "kind": "PARAGRAPH", "text": "现公开征求意见。"},
            {"id": "c2", "kind": "PARAGRAPH", "text": "欢迎提出意见。"}]}]}
        """;
    for (String code :
        List.of("consultation.no-draft", "consultation.no-deadline", "consultation.no-channel")) {
      assertThat(citedBy(code, notice.formatted("", "《某措施（征求意见稿）》")))
          .containsExactly("major-decision");
      assertThat(citedBy(code, notice.formatted("", "《中华人民共和国某某法（修订草案）》"))).isEmpty();
    }
    assertThat(
            citedBy(
                "consultation.no-draft",
                notice.formatted(", \"regimes\": [\"RULE_MAKING\"]", "《某办法（征求意见稿）》")))
        .containsExactly("rule-making");
  }

  private static List<String> citedBy(String code, String json) {
    ValidationReport report =
        PolicyValidator.create().validate(PolicyReader.create().read(json), AS_OF);
    assertThat(report.findings()).extracting(Finding::code).contains(code);
    return report.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .flatMap(finding -> report.basis(finding).stream())
        .map(LegalBasis::id)
        .toList();
  }

  @Test
  void the_procedure_for_rules_is_cited_from_the_day_its_present_text_is_in_force() {
    String rules =
        """
        {"formatVersion": "1.0", "id": "d1", "regimes": ["RULE_MAKING"],
         "versions": [{"id": "v1", "title": "办法", "stage": "CONSULTATION_DRAFT"}],
         "consultations": [{"id": "n1", "versionIds": ["v1"], "title": "公告",
          "period": {"opensOn": "%s", "closesOn": "%s"}}]}
        """;

    assertThat(shortWindows(rules.formatted("2018-04-30", "2018-05-04"))).isEmpty();
    assertThat(shortWindows(rules.formatted("2018-05-01", "2018-05-04")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("规章制定程序条例 Art. 15"));
  }

  private static List<Finding> shortWindows(String json) {
    return PolicyValidator.create()
        .validate(PolicyReader.create().read(json), AS_OF)
        .findings()
        .stream()
        .filter(finding -> finding.code().equals("consultation.period-too-short"))
        .toList();
  }

  @Test
  void behind_a_dropped_element_the_day_is_still_that_of_the_text() {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [null,
          {"id": "v1", "title": " ", "stage": "ISSUED", "signedOn": "2019-05-01"},
          {"id": "v2", "title": " ", "stage": "ISSUED", "signedOn": "2021-05-01"}]}
        """;
    ValidationReport report = validator(OLD, NEW).validate(PolicyReader.create().read(json), AS_OF);

    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("structure.blank-value"))
        .extracting(finding -> finding.pointer() + " " + ids(report.basis(finding)))
        .containsExactly("/versions/1/title [old]", "/versions/2/title [new]");
  }

  @Test
  void a_finding_that_cites_its_basis_rests_on_that_alone() {
    ValidationReport report =
        PolicyValidator.create().validate(NingboDossier.read(), NingboDossier.DAY);

    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("consultation.period-too-short"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(ids(report.basis(finding)))
                    .isEqualTo("[major-decision, business-related]"));
  }

  @Test
  void of_two_texts_that_are_cited_alike_the_one_in_force_counts() {
    String profile =
        """
        {"id": "own", "extends": "cn", "rules": [{"code": "consultation.period-too-short",
          "parameters": {"minimums": [
            {"days": 40, "dayKind": "CALENDAR", "regime": "MAJOR_DECISION", "basis": "older"},
            {"days": 40, "dayKind": "CALENDAR", "regime": "MAJOR_DECISION", "basis": "newer"}]},
          "basis": [
            {"id": "older", "instrument": "某省规定", "article": "Art. 9", "kind": "LAW",
             "inForceFrom": "2010-01-01", "inForceUntil": "2023-12-31", "trust": "UNVERIFIED"},
            {"id": "newer", "instrument": "某省规定", "article": "Art. 9", "kind": "LAW",
             "inForceFrom": "2024-01-01", "trust": "UNVERIFIED"}]}]}
        """;
    ValidationReport report =
        PolicyValidator.builder()
            .profile(ProfileReader.create().read(profile).value().orElseThrow())
            .build()
            .validate(NingboDossier.read(), NingboDossier.DAY);

    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("consultation.period-too-short"))
        .singleElement()
        .satisfies(finding -> assertThat(ids(report.basis(finding))).isEqualTo("[newer]"));
    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("profile.unverified-basis"))
        .hasSize(1);
  }

  @Test
  void a_check_without_a_basis_rests_on_none() {
    ValidationReport report =
        PolicyValidator.create().validate(Large.dossierOf(1, Large::clause), AS_OF);

    assertThat(report.basis(report.findings().get(0))).isEmpty();
  }

  @Test
  void a_basis_that_nobody_has_verified_is_told_once() {
    LegalBasis unverified =
        new LegalBasis("own", "某办法", null, null, Kind.LAW, null, null, Trust.UNVERIFIED, null);
    String json =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [
          {"id": "v1", "title": " ", "stage": "ISSUED"},
          {"id": "v2", "title": " ", "stage": "ISSUED"}]}
        """;
    ValidationReport report =
        validator(unverified).validate(PolicyReader.create().read(json), AS_OF);

    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("profile.unverified-basis"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.pointer()).isEmpty();
              assertThat(finding.message())
                  .isEqualTo(
                      "findings of structure.blank-value rest on 某办法 (unverified), whose words"
                          + " nobody has verified");
            });
  }

  @Test
  void an_unverified_basis_that_no_finding_rests_on_is_not_told() {
    LegalBasis unverified =
        new LegalBasis(
            "own", "某办法", null, null, Kind.LAW, null, LocalDate.MIN, Trust.UNVERIFIED, null);
    ReadResult result = PolicyReader.create().read(version("ISSUED", "\"title\": \" \""));

    assertThat(validator(unverified).validate(result, AS_OF).findings())
        .extracting(Finding::code)
        .contains("structure.blank-value")
        .doesNotContain("profile.unverified-basis");
  }

  private static List<String> basisOf(String json) {
    ValidationReport report = validator(OLD, NEW).validate(PolicyReader.create().read(json), AS_OF);
    return report.findings().stream()
        .filter(finding -> finding.code().equals("structure.blank-value"))
        .flatMap(finding -> report.basis(finding).stream())
        .map(LegalBasis::id)
        .toList();
  }

  private static String ids(List<LegalBasis> basis) {
    return basis.stream().map(LegalBasis::id).toList().toString();
  }

  private static PolicyValidator validator(LegalBasis... basis) {
    RuleSettings settings =
        new RuleSettings("structure.blank-value", null, null, Map.of(), List.of(basis));
    return PolicyValidator.builder()
        .profile(new Profile("mine", null, null, null, List.of(settings)))
        .build();
  }

  private static LegalBasis basis(String id, LocalDate from, LocalDate until) {
    return new LegalBasis(id, "某办法", null, null, Kind.LAW, from, until, Trust.VERIFIED, null);
  }

  private static String version(String stage, String member) {
    return """
           {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "stage": "%s", %s,
             "clauses": [{"id": "c1", "kind": "ITEM", "heading": " ", "text": "甲"}]}]}
           """
        .formatted(stage, member.startsWith("\"title\"") ? member : member + ", \"title\": \"意见\"");
  }

  private static String notice(String member) {
    return """
           {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1", %s,
             "clauses": [{"id": "c1", "kind": "ITEM", "heading": " ", "text": "甲"}]}]}
           """
        .formatted(member);
  }
}
