package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.model.revision.DiffFixtures.article;
import static org.policydata.model.revision.DiffFixtures.dossier;
import static org.policydata.model.revision.DiffFixtures.target;
import static org.policydata.model.revision.DiffFixtures.told;
import static org.policydata.model.revision.DiffFixtures.version;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Validity;

class DossierJoinTest {

  private static final PolicyDossier DRAFT =
      dossier(
              "draft",
              version(
                  "consultation_draft",
                  article("a1", "1.", "支持企业引进高层次人才。"),
                  article("a2", "2.")
                      .text("制造业贷款占比不低于50%。")
                      .targets(List.of(target(Comparator.AT_LEAST, 50).id("a2-t1").build()))
                      .responsibilities(List.of(DiffFixtures.duty(Role.LEAD, "u1")))
                      .build(),
                  article("a3", "3.", "优化营商环境建设。")))
          .toBuilder()
          .units(List.of(unit("u1", "市财政局")))
          .consultations(
              List.of(
                  ConsultationNotice.builder()
                      .id("n1")
                      .versionIds(List.of("consultation_draft"))
                      .title("征求意见公告")
                      .build()))
          .build();

  private static final PolicyDossier OUTCOME =
      dossier("outcome").toBuilder()
          .consultations(
              List.of(
                  ConsultationNotice.builder()
                      .id("n1")
                      .outcome(
                          ConsultationOutcome.builder()
                              .received(2)
                              .comments(List.of(comment("k1", "第2条"), comment("k2", "第9条")))
                              .build())
                      .build()))
          .build();

  private static final PolicyDossier FINAL =
      dossier(
              "final",
              version(
                      "consultation_draft",
                      article("a1", "1.", "支持企业引进高层次人才。"),
                      article("a2", "2.", "新设产业投资引导基金。"),
                      article("a3", "3.")
                          .text("制造业贷款占比不低于40%。")
                          .targets(List.of(target(Comparator.AT_LEAST, 40).id("a3-t1").build()))
                          .responsibilities(List.of(DiffFixtures.duty(Role.LEAD, "cz")))
                          .build())
                  .toBuilder()
                  .validity(
                      List.of(
                          Validity.builder().clauseIds(List.of("a3")).phrase("自印发之日起施行").build()))
                  .build())
          .toBuilder()
          .units(List.of(unit("cz", "市财政局"), unit("u1", "市税务局")))
          .build();

  private static final JoinedDossier JOINED = DossierJoin.of(DRAFT, OUTCOME, FINAL);

  private static ResponsibleUnit unit(String id, String name) {
    return ResponsibleUnit.builder().id(id).name(name).build();
  }

  private static Comment comment(String id, String label) {
    return Comment.builder()
        .id(id)
        .anchors(List.of(new Anchor(null, null, label, null)))
        .text("建议降低")
        .build();
  }

  @Test
  void clausesOfTheFinalTextGetTheIdsOfTheDraft() {
    PolicyDocument issued = JOINED.dossier().versions().get(1);
    assertThat(issued.clauses()).extracting(Clause::id).containsExactly("a1", "a2-2", "a2");
    assertThat(issued.clauses().get(2).targets().get(0).id()).isEqualTo("a2-t1");
    assertThat(issued.validity().get(0).clauseIds()).containsExactly("a2");
  }

  @Test
  void theJoinedVersionsAreComparedByTheirIds() {
    PolicyDiff diff = JOINED.diff("consultation_draft", "consultation_draft-2");
    assertThat(told(diff))
        .contains("CLAUSE_ADDED NEUTRAL", "TARGET_LOOSENED LOOSENED", "CLAUSE_REMOVED NEUTRAL")
        .doesNotContain("DUTY_LEAD_CHANGED NEUTRAL", "DUTY_ADDED TIGHTENED");
  }

  @Test
  void unitsOfOneNameAreOneAndAnIdThatMeansAnotherUnitIsReplaced() {
    assertThat(JOINED.dossier().units())
        .extracting(unit -> unit.id() + " " + unit.name())
        .containsExactly("u1 市财政局", "u1-2 市税务局");
    Clause charged = JOINED.dossier().versions().get(1).clauses().get(2);
    assertThat(charged.responsibilities().get(0).unit().unitId()).isEqualTo("u1");
  }

  @Test
  void theOutcomeGoesToTheConsultationThatWaitsForIt() {
    assertThat(JOINED.dossier().consultations()).hasSize(1);
    ConsultationNotice notice = JOINED.dossier().consultations().get(0);
    assertThat(notice.title()).isEqualTo("征求意见公告");
    assertThat(notice.outcome()).isNotNull();
    Anchor anchor = notice.outcome().comments().get(0).anchors().get(0);
    assertThat(anchor.versionId()).isEqualTo("consultation_draft");
    assertThat(anchor.clauseId()).isEqualTo("a2");
  }

  @Test
  void whatHasNoPlaceIsSaid() {
    assertThat(JOINED.findings())
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactly(
            "join.clause-added /versions/1/clauses/1",
            "join.clause-gone /versions/0/clauses/2",
            "join.label-unresolved /consultations/0/outcome/comments/1/anchors/0");
    Map<String, Object> details = JOINED.findings().get(2).details();
    assertThat(details).containsEntry("label", "第9条").containsEntry("count", 0);
  }

  @Test
  void anOutcomeThatNoConsultationWaitsForStaysApart() {
    JoinedDossier joined = DossierJoin.of(dossier("d", version("v1")), OUTCOME);
    assertThat(joined.dossier().consultations()).hasSize(1);
    assertThat(joined.findings()).extracting(Finding::code).contains("join.outcome-apart");
  }

  @Test
  void aVersionThatIsThereAlreadyIsNotAddedAgain() {
    JoinedDossier joined = DossierJoin.of(DRAFT, DRAFT);
    assertThat(joined.dossier()).isEqualTo(DRAFT);
    assertThat(joined.findings()).isEmpty();
  }

  @Test
  void amendmentsOfCommentsFollowTheClausesOfTheVersionTheyAreAbout() {
    Amendment change =
        Amendment.ReplaceText.builder().clauseId("a3").expectedText("40").newText("30").build();
    Comment comment =
        Comment.builder()
            .id("k1")
            .anchors(List.of(new Anchor("consultation_draft", "a3", null, null)))
            .amendments(List.of(change))
            .build();
    PolicyDossier second =
        FINAL.toBuilder()
            .consultations(
                List.of(
                    ConsultationNotice.builder()
                        .id("n1")
                        .versionIds(List.of("consultation_draft"))
                        .outcome(ConsultationOutcome.builder().comments(List.of(comment)).build())
                        .build()))
            .build();
    ConsultationNotice notice = DossierJoin.of(DRAFT, second).dossier().consultations().get(1);
    assertThat(notice.id()).isEqualTo("n1-2");
    assertThat(notice.versionIds()).containsExactly("consultation_draft-2");
    assertThat(notice.outcome()).isNotNull();
    Comment moved = notice.outcome().comments().get(0);
    assertThat(moved.anchors().get(0).clauseId()).isEqualTo("a2");
    assertThat(((Amendment.ReplaceText) moved.amendments().get(0)).clauseId()).isEqualTo("a2");
  }

  @Test
  void everyKindOfFindingSpeaksBothLanguages() {
    for (FindingKind kind : JoinFindings.all()) {
      assertThat(kind.template("", Locale.CHINESE))
          .isNotEqualTo(kind.template("", Locale.ENGLISH))
          .doesNotContainPattern("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");
      assertThat(kind.template("", Locale.CHINESE).replaceAll("[^{}a-z]", "").length())
          .isPositive();
    }
  }
}
