package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.policydata.model.revision.DiffFixtures.amount;
import static org.policydata.model.revision.DiffFixtures.article;
import static org.policydata.model.revision.DiffFixtures.charged;
import static org.policydata.model.revision.DiffFixtures.diff;
import static org.policydata.model.revision.DiffFixtures.dossier;
import static org.policydata.model.revision.DiffFixtures.duty;
import static org.policydata.model.revision.DiffFixtures.offering;
import static org.policydata.model.revision.DiffFixtures.paragraph;
import static org.policydata.model.revision.DiffFixtures.promising;
import static org.policydata.model.revision.DiffFixtures.support;
import static org.policydata.model.revision.DiffFixtures.target;
import static org.policydata.model.revision.DiffFixtures.tier;
import static org.policydata.model.revision.DiffFixtures.told;
import static org.policydata.model.revision.DiffFixtures.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Cap;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Relation;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.Stage;
import org.policydata.model.TermKind;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

class PolicyDiffTest {

  @Test
  void dutiesComeGoAndChangeTheirLead() {
    assertThat(told(diff(charged(), charged(duty(Role.LEAD, "市财政局")))))
        .containsExactly("DUTY_ADDED TIGHTENED");
    assertThat(told(diff(charged(duty(Role.SUPPORTING, "市财政局")), charged())))
        .containsExactly("DUTY_REMOVED LOOSENED");
    assertThat(
            told(
                diff(
                    charged(duty(Role.LEAD, "市财政局"), duty(Role.SUPPORTING, "市税务局")),
                    charged(duty(Role.LEAD, "市税务局"), duty(Role.SUPPORTING, "市财政局")))))
        .containsExactly("DUTY_LEAD_CHANGED NEUTRAL");
    assertThat(
            told(
                diff(
                    charged(duty(Role.RESPONSIBLE, "市财政局")),
                    charged(duty(Role.SUPPORTING, "市财政局")))))
        .containsExactly("DUTY_ROLE_CHANGED LOOSENED");
  }

  @Test
  void aBracketThatSaysANewDutyIsNoSecondEvent() {
    Clause old = charged(duty(Role.LEAD, "市财政局")).toBuilder().responsibilityText("(市财政局)").build();
    Clause now = charged(duty(Role.LEAD, "市税务局")).toBuilder().responsibilityText("(市税务局)").build();
    assertThat(told(diff(old, now))).containsExactly("DUTY_LEAD_CHANGED NEUTRAL");
    assertThat(told(diff(old, old.toBuilder().responsibilityText("(市财政局负责)").build())))
        .containsExactly("TEXT_CHANGED NEUTRAL");
  }

  @Test
  void theDeadlineOfAMeasureMoves() {
    Clause old = article("a1", "1.").text("正文。").deadline(DiffFixtures.until(2025)).build();
    Clause now = old.toBuilder().deadline(DiffFixtures.until(2024)).build();
    assertThat(told(diff(old, now))).containsExactly("DUTY_DEADLINE_MOVED TIGHTENED");
    assertThat(told(diff(old, old.toBuilder().deadline(null).build())))
        .containsExactly("DUTY_DEADLINE_MOVED LOOSENED");
  }

  @Test
  void supportsAreRaisedAndLowered() {
    assertThat(told(diff(offering(tier(100).build()), offering(tier(50).build()))))
        .containsExactly("SUPPORT_LOWERED LOOSENED");
    assertThat(told(diff(offering(tier(100).build()), offering(tier(150).build()))))
        .containsExactly("SUPPORT_RAISED TIGHTENED");
    assertThat(
            told(
                diff(
                    offering(tier(100).label("一等").build(), tier(50).label("二等").build()),
                    offering(tier(120).label("一等").build(), tier(40).label("二等").build()))))
        .containsExactly("SUPPORT_AMOUNT_CHANGED NEUTRAL");
    assertThat(
            told(
                diff(
                    offering(tier(100).build()),
                    offering(
                        tier(100)
                            .caps(List.of(new Cap(amount(Comparator.AT_MOST, 9, "万元"), null)))
                            .build()))))
        .containsExactly("SUPPORT_LOWERED LOOSENED");
  }

  @Test
  void supportsComeGoAndChangeTheirCondition() {
    Clause without = article("a1", "1.", "正文。");
    Clause with = offering(support().condition("新认定的企业"));
    assertThat(told(diff(without, with))).containsExactly("SUPPORT_ADDED TIGHTENED");
    assertThat(told(diff(with, without))).containsExactly("SUPPORT_REMOVED LOOSENED");
    assertThat(told(diff(with, offering(support().condition("新认定的大型企业")))))
        .containsExactly("SUPPORT_CONDITION_CHANGED NEUTRAL");
    assertThat(told(diff(with, offering(support().condition("新认定的企业").payer("市财政")))))
        .containsExactly("SUPPORT_CHANGED NEUTRAL");
  }

  @Test
  void provisionsOfAClauseAreTold() {
    Clause old =
        article("a1", "1.")
            .text("正文。")
            .exclusions(List.of(exclusion("偷税")))
            .definitions(List.of(new DefinedTerm("企业", "本市企业", TermKind.DEFINITION, "所称企业")))
            .citations(List.of(citation("预算法")))
            .build();
    Clause now =
        old.toBuilder()
            .exclusions(List.of(exclusion("偷税、失信")))
            .definitions(List.of(new DefinedTerm("企业", "全省企业", TermKind.DEFINITION, "所称企业")))
            .citations(List.of(citation("审计法")))
            .build();
    assertThat(told(diff(old, now)))
        .containsExactly(
            "EXCLUSION_CHANGED NEUTRAL",
            "DEFINITION_CHANGED NEUTRAL",
            "CITATION_REMOVED NEUTRAL",
            "CITATION_ADDED NEUTRAL");
  }

  private static Exclusion exclusion(String ground) {
    return Exclusion.builder()
        .id("x1")
        .grounds(List.of(ground))
        .effect("不予支持")
        .phrase("有" + ground + "行为的不予支持")
        .build();
  }

  private static Citation citation(String title) {
    return Citation.builder()
        .title(title)
        .relation(Relation.BASIS)
        .phrase("《" + title + "》")
        .build();
  }

  @Test
  void provisionsOfTheDocumentAreTold() {
    PolicyDocument old =
        version("v1", article("a1", "1.", "正文。")).toBuilder()
            .validity(List.of(validity(2025)))
            .responsibilityRules(List.of(rule(Role.LEAD)))
            .build();
    PolicyDocument now =
        old.toBuilder()
            .id("v2")
            .stage(Stage.ISSUED)
            .signedOn(LocalDate.of(2024, 6, 1))
            .documentNumber("甬政发〔2024〕1号")
            .title("若干措施")
            .validity(List.of(validity(2027)))
            .responsibilityRules(List.of(rule(Role.RESPONSIBLE)))
            .build();
    assertThat(told(PolicyDiff.ofLastTwo(dossier("d", old, now))))
        .containsExactly(
            "TITLE_CHANGED NEUTRAL", "VALIDITY_CHANGED NEUTRAL", "RULE_CHANGED NEUTRAL");
  }

  private static Validity validity(int year) {
    return Validity.builder().endsOn(LocalDate.of(year, 12, 31)).phrase("有效期至").build();
  }

  private static ResponsibilityRule rule(Role role) {
    return ResponsibilityRule.builder()
        .id("r1")
        .kind(RuleKind.FIRST_LISTED_LEADS)
        .role(role)
        .clauseId("a1")
        .phrase("列第一位的为牵头单位")
        .build();
  }

  @Test
  void aNoteOfTheStageBehindTheTitleIsNoChangeOfTheTitle() {
    PolicyDocument old = version("v1").toBuilder().title("若干意见（征求意见稿）").build();
    PolicyDocument now = version("v2").toBuilder().title("若干意见").build();
    assertThat(PolicyDiff.ofLastTwo(dossier("d", old, now)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01, 2024-05-30, WINDOW_SHORTENED LOOSENED",
    "2024-05-01, 2024-05-31, WINDOW_MOVED NEUTRAL",
    "2024-05-01, 2024-06-10, WINDOW_EXTENDED TIGHTENED"
  })
  void windowsOfTheRoundsOnBothVersionsAreCompared(
      LocalDate opens, LocalDate closes, String expected) {
    PolicyDossier dossier =
        dossier("d", version("v1"), version("v2")).toBuilder()
            .consultations(
                List.of(
                    notice("n1", "v1", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
                    notice("n2", "v2", opens, closes)))
            .build();
    assertThat(told(PolicyDiff.ofLastTwo(dossier))).containsExactly(expected);
  }

  private static ConsultationNotice notice(
      String id, String versionId, LocalDate opens, LocalDate closes) {
    return ConsultationNotice.builder()
        .id(id)
        .versionIds(List.of(versionId))
        .period(ConsultationPeriod.builder().opensOn(opens).closesOn(closes).build())
        .build();
  }

  @Test
  void clausesComeAndGoWithWhatHangsOnThem() {
    Clause chapter = article("c1", "一、", "总则");
    Clause added =
        article("c2", "二、")
            .text("措施")
            .children(List.of(promising(target(Comparator.AT_LEAST, 50))))
            .build();
    PolicyDocument less = version("v1", chapter);
    PolicyDocument more = version("v2", chapter, added);
    PolicyDiff forth = PolicyDiff.ofLastTwo(dossier("d", less, more));
    assertThat(told(forth)).containsExactly("CLAUSE_ADDED NEUTRAL", "TARGET_ADDED TIGHTENED");
    assertThat(forth.events().get(0).details()).containsEntry("count", 2);
    assertThat(told(PolicyDiff.ofLastTwo(dossier("d", more, less))))
        .containsExactly("CLAUSE_REMOVED NEUTRAL", "TARGET_REMOVED LOOSENED");
  }

  @Test
  void aClauseThatStandsElsewhereMovedAndItsNeighboursDidNot() {
    Clause one = article("a1", "一、", "第一条的内容。");
    Clause two = article("a2", "二、", "第二条的内容。");
    Clause three = article("a3", "三、", "第三条的内容。");
    PolicyDiff reordered =
        PolicyDiff.ofLastTwo(
            dossier("d", version("v1", one, two, three), version("v2", three, one, two)));
    assertThat(told(reordered)).containsExactly("CLAUSE_MOVED NEUTRAL");
    assertThat(reordered.events().get(0).clauseId()).contains("a3");
    PolicyDiff nested =
        PolicyDiff.ofLastTwo(
            dossier(
                "d",
                version("v1", one, two, three),
                version("v2", one, two.toBuilder().children(List.of(three)).build())));
    assertThat(told(nested)).containsExactly("CLAUSE_MOVED NEUTRAL");
    assertThat(nested.events().get(0).details()).containsEntry("how", "elsewhere");
  }

  @Test
  void typographyIsToldAsSuch() {
    assertThat(told(diff(article("a1", "1.", "甲,乙"), article("a1", "１.", "甲， 乙"))))
        .containsExactly("TYPOGRAPHY_CHANGED NEUTRAL", "TYPOGRAPHY_CHANGED NEUTRAL");
  }

  @Test
  void whatChangedInTheRecordAloneIsToldToo() {
    Clause old = article("a1", "1.", "正文。");
    Clause mentions =
        old.toBuilder().unitMentions(List.of(new UnitMention("市财政局", null, null))).build();
    Clause extended = old.toBuilder().extensions(Map.of("x-note", "1")).build();
    assertThat(told(diff(old, mentions))).containsExactly("DATA_CHANGED NEUTRAL");
    assertThat(told(diff(old, extended))).containsExactly("DATA_CHANGED NEUTRAL");
  }

  @Test
  void anInsertedArticleShiftsTheNumbersOfTextsImportedApart() {
    PolicyDossier draft =
        dossier(
            "draft",
            version(
                "v",
                article("a1", "1.", "支持企业引进人才。"),
                article("a2", "2.", "加强财政资金保障。"),
                article("a3", "3.", "优化营商环境建设。")));
    PolicyDossier issued =
        dossier(
            "final",
            version(
                "w",
                article("a1", "1.", "支持企业引进人才。"),
                article("a2", "2.", "新设产业投资基金。"),
                article("a3", "3.", "加强市级财政资金保障。"),
                article("a4", "4.", "优化营商环境建设。")));
    PolicyDiff diff = PolicyDiff.between(draft, issued);
    assertThat(told(diff))
        .containsExactly(
            "CLAUSE_ADDED NEUTRAL",
            "TEXT_CHANGED NEUTRAL",
            "CLAUSE_MOVED NEUTRAL",
            "CLAUSE_MOVED NEUTRAL");
    assertThat(diff.alignment().ids())
        .containsExactly(Map.entry("a1", "a1"), Map.entry("a2", "a3"), Map.entry("a3", "a4"));
    assertThat(diff.alignment().unaligned()).hasSize(1);
    assertThat(diff.alignment().uncertain())
        .extracting(row -> row.basis())
        .containsExactly(AlignmentBasis.SIMILAR_WORDS);
  }

  @Test
  void filtersNarrowTheEventsAndLeaveTheAlignment() {
    PolicyDocument old =
        version(
            "v1",
            article("a1", "1.", "甲方案的正文。", paragraph("a1-p1", "第一段。").build()),
            charged(duty(Role.LEAD, "市财政局")).toBuilder().id("a2").build());
    PolicyDocument now =
        version(
            "v2",
            article("a1", "1.", "甲方案的正文。", paragraph("a1-p1", "第二段。").build()),
            charged().toBuilder().id("a2").build());
    PolicyDiff diff = PolicyDiff.ofLastTwo(dossier("d", old, now));
    assertThat(told(diff.onClause("a1"))).containsExactly("TEXT_CHANGED NEUTRAL");
    assertThat(told(diff.ofUnit("市财政局"))).containsExactly("DUTY_REMOVED LOOSENED");
    assertThat(told(diff.about(EventTopic.DUTY))).containsExactly("DUTY_REMOVED LOOSENED");
    assertThat(told(diff.towards(EventDirection.LOOSENED)))
        .containsExactly("DUTY_REMOVED LOOSENED");
    assertThat(diff.towards(EventDirection.TIGHTENED).isEmpty()).isTrue();
    assertThat(diff.onClause("a1").alignment().rows()).hasSize(3);
    assertThat(diff.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(PolicyEventKind.TEXT_CHANGED, 1, PolicyEventKind.DUTY_REMOVED, 1));
    assertThat(diff.amendments()).isEqualTo(diff.ofUnit("市财政局").amendments());
  }

  @Test
  void wrongUseIsRefused() {
    PolicyDossier single = dossier("d", version("v1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyDiff.ofLastTwo(single))
        .withMessageContaining("1 version");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyDiff.between(single, "v1", "v9"))
        .withMessageContaining("v9");
    assertThatNullPointerException()
        .isThrownBy(() -> PolicyDiff.between(single, "v1", "v1").towards(null));
  }
}
