package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierIndexTest {

  private static final Clause ARTICLE_11 =
      clause("c2-s3-a11", ClauseKind.ARTICLE, "11.")
          .heading("鼓励金融机构降低企业融资成本。")
          .responsibilities(List.of(duty(Role.LEAD, "市经信局"), duty(Role.SUPPORTING, "市财政局")))
          .children(
              List.of(
                  paragraph("c2-s3-a11-p1").text("第一款。").build(),
                  paragraph("c2-s3-a11-p2")
                      .text("确保制造业贷款占全部贷款比重不低于18%。")
                      .responsibilities(
                          List.of(duty(Role.LEAD, "市委金融办"), duty(Role.RESPONSIBLE, "市税务局")))
                      .unitMentions(List.of(unit("宁波银行")))
                      .targets(List.of(target("t1")))
                      .supportMeasures(List.of(measure("m1")))
                      .citations(List.of(citation()))
                      .build()))
          .build();
  private static final Clause CHAPTER_2 =
      clause("c2", ClauseKind.CHAPTER, "二、")
          .heading("主要内容")
          .responsibilities(List.of(duty(Role.RESPONSIBLE, "市发改委")))
          .children(
              List.of(
                  clause("c2-s3", ClauseKind.SECTION, "(三)").children(List.of(ARTICLE_11)).build(),
                  clause("c2-s4", ClauseKind.SECTION, "（四）").build()))
          .build();
  private static final PolicyDocument DRAFT =
      PolicyDocument.builder()
          .id("draft")
          .title("若干政策意见")
          .stage(Stage.CONSULTATION_DRAFT)
          .drafters(List.of(duty(Role.LEAD, "市经信局")))
          .clauses(List.of(clause("c1", ClauseKind.CHAPTER, "一、").build(), CHAPTER_2))
          .build();
  private static final PolicyDocument FINAL =
      DRAFT.toBuilder()
          .id("issued")
          .stage(Stage.ISSUED)
          .drafters(List.of())
          .issuers(List.of(unit("市政府")))
          .promulgation(
              new Promulgation(
                  PromulgationKind.ISSUING_NOTICE,
                  null,
                  List.of(paragraph("i-p1").text("现印发给你们。").build()),
                  List.of(new Signature(unit("市政府办公厅"), null, null, null)),
                  null))
          .build();
  private static final Comment COMMENT =
      Comment.builder()
          .id("k1")
          .disposition(
              Disposition.builder().decision(Decision.ADOPTED).decidedBy(unit("市经信局")).build())
          .build();
  private static final ConsultationNotice NOTICE =
      ConsultationNotice.builder()
          .id("n1")
          .organizer(unit("市经信局"))
          .clauses(List.of(paragraph("n1-p1").text("现公开征求意见。").build()))
          .outcome(ConsultationOutcome.builder().comments(List.of(COMMENT)).build())
          .build();
  private static final PolicyDossier DOSSIER =
      PolicyDossier.builder()
          .formatVersion("1.0")
          .id("nb")
          .versions(List.of(DRAFT, FINAL))
          .units(
              List.of(
                  registered("市经信局", new UnitAlias("市经济和信息化局", AliasKind.FULL, null, null)),
                  registered("江北区经信局", new UnitAlias("市经信局", AliasKind.MISSPELT, null, null))))
          .consultations(List.of(NOTICE))
          .build();
  private static final DossierIndex INDEX = DossierIndex.of(DOSSIER);

  @Test
  void noDossierHasNoIndex() {
    assertThatNullPointerException().isThrownBy(() -> DossierIndex.of(null));
  }

  @Test
  void theIndexKnowsItsDossier() {
    assertThat(INDEX.dossier()).isSameAs(DOSSIER);
  }

  @Test
  void versionsUnitsConsultationsAndCommentsAreFoundById() {
    assertThat(INDEX.version("issued")).contains(FINAL);
    assertThat(INDEX.unit("市经信局")).contains(DOSSIER.units().get(0));
    assertThat(INDEX.consultation("n1").orElseThrow().value()).isEqualTo(NOTICE);
    assertThat(INDEX.consultation("n1").orElseThrow().pointer()).isEqualTo("/consultations/0");
    assertThat(INDEX.comment("k1").orElseThrow().pointer())
        .isEqualTo("/consultations/0/outcome/comments/0");
    assertThat(INDEX.comments()).extracting(Placed::value).containsExactly(COMMENT);
  }

  @Test
  void anUnknownIdFindsNothing() {
    assertThat(INDEX.version("x")).isEmpty();
    assertThat(INDEX.unit("x")).isEmpty();
    assertThat(INDEX.consultation("x")).isEmpty();
    assertThat(INDEX.comment("x")).isEmpty();
    assertThat(INDEX.clause("draft", "x")).isEmpty();
    assertThat(INDEX.clause("x", "c2")).isEmpty();
    assertThat(INDEX.clause("x")).isEmpty();
    assertThat(INDEX.clausesOf("x")).isEmpty();
    assertThat(INDEX.dutiesOf("x")).isEmpty();
    assertThat(INDEX.unitsNamed("x")).isEmpty();
  }

  @Test
  void unitsAreFoundByNameAndByAlias() {
    assertThat(INDEX.unitsNamed("市经济和信息化局"))
        .extracting(ResponsibleUnit::id)
        .containsExactly("市经信局");
    assertThat(INDEX.unitsNamed("市经信局"))
        .extracting(ResponsibleUnit::id)
        .containsExactly("市经信局", "江北区经信局");
  }

  @Test
  void aClauseIsFoundByItsId() {
    PlacedClause found = article11();
    assertThat(found.clause()).isSameAs(ARTICLE_11);
    assertThat(found.textId()).isEqualTo("draft");
    assertThat(found.pointer()).isEqualTo("/versions/0/clauses/1/children/0/children/0");
    assertThat(found.depth()).isEqualTo(2);
  }

  @Test
  void aClauseKnowsItsPathParentAndChildren() {
    PlacedClause found = article11();
    assertThat(found.path())
        .extracting(place -> place.clause().id())
        .containsExactly("c2", "c2-s3", "c2-s3-a11");
    assertThat(found.parent().orElseThrow().clause().id()).isEqualTo("c2-s3");
    assertThat(found.children())
        .extracting(place -> place.clause().id())
        .containsExactly("c2-s3-a11-p1", "c2-s3-a11-p2");
    assertThat(found.path().get(0).parent()).isEmpty();
  }

  @Test
  void aClauseIsCitedByTheLabelsOfItsPath() {
    assertThat(article11().citation()).isEqualTo("二、(三)11.");
  }

  @Test
  void anUnnumberedParagraphIsCitedByItsOrdinal() {
    assertThat(place("draft", "c2-s3-a11-p2").citation()).isEqualTo("二、(三)11.¶2");
  }

  @Test
  void theTextOfAClauseCountsAsItsFirstParagraph() {
    Clause article =
        clause("a1", ClauseKind.ARTICLE, "1.")
            .text("第一款。")
            .children(List.of(paragraph("a1-p2").text("第二款。").build()))
            .build();
    assertThat(indexOf(article).clause("draft", "a1-p2").orElseThrow().citation())
        .isEqualTo("1.¶2");
  }

  @Test
  void allClausesAreListedInTheOrderOfTheDocument() {
    assertThat(INDEX.clauses())
        .extracting(place -> place.textId() + ":" + place.clause().id())
        .startsWith("draft:c1", "draft:c2", "draft:c2-s3", "draft:c2-s3-a11", "draft:c2-s3-a11-p1")
        .contains("issued:i-p1", "issued:c2")
        .endsWith("n1:n1-p1");
  }

  @Test
  void aClauseKnowsItsPositionAmongAll() {
    List<PlacedClause> clauses = INDEX.clauses();

    assertThat(clauses).hasSizeGreaterThan(2);
    for (int i = 0; i < clauses.size(); i++) {
      assertThat(clauses.get(i).position()).isEqualTo(i);
    }
  }

  @Test
  void theClausesOfAPromulgationBelongToTheVersionItCarries() {
    assertThat(INDEX.clause("issued", "i-p1").orElseThrow().pointer())
        .isEqualTo("/versions/1/promulgation/clauses/0");
  }

  @Test
  void theClausesOfANoticeAreFoundByItsId() {
    assertThat(INDEX.clausesOf("n1"))
        .extracting(PlacedClause::pointer)
        .containsExactly("/consultations/0/clauses/0");
  }

  @Test
  void aClauseThatLivesOnIsFoundInEveryVersionOldestFirst() {
    assertThat(INDEX.clause("c2-s3-a11"))
        .extracting(PlacedClause::textId)
        .containsExactly("draft", "issued");
  }

  @Test
  void oneClauseObjectInTwoVersionsHasAPlaceInEach() {
    PlacedClause inDraft = article11();
    PlacedClause inFinal = place("issued", "c2-s3-a11");
    assertThat(inFinal.clause()).isSameAs(inDraft.clause());
    assertThat(inFinal).isNotEqualTo(inDraft);
    assertThat(inFinal.pointer()).startsWith("/versions/1/");
    assertThat(INDEX.dutiesOn(inFinal)).extracting(Duty::origin).doesNotContain(inDraft);
  }

  @Test
  void theFirstClauseIsFoundWhereAnIdStandsTwice() {
    Clause first = paragraph("p").text("一").build();
    Clause second = paragraph("p").text("二").build();
    DossierIndex index = indexOf(first, second);
    assertThat(index.clause("draft", "p").orElseThrow().clause()).isSameAs(first);
    assertThat(index.clausesOf("draft")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.", "11．", "第11条", "第十一条", "第 11 条"})
  void anArticleIsFoundByAnyWayOfCitingIt(String label) {
    assertThat(INDEX.clausesLabelled("draft", label))
        .extracting(place -> place.clause().id())
        .containsExactly("c2-s3-a11");
  }

  @Test
  void aLabelIsFoundWhateverTheWidthOfItsBrackets() {
    assertThat(INDEX.clausesLabelled("draft", "（三）"))
        .extracting(place -> place.clause().id())
        .containsExactly("c2-s3");
    assertThat(INDEX.clausesLabelled("draft", "(四)"))
        .extracting(place -> place.clause().id())
        .containsExactly("c2-s4");
  }

  @Test
  void aLabelOfTheCitedStyleIsPreferredToOneThatIsOnlyCitedByIt() {
    DossierIndex index =
        indexOf(
            clause("c1", ClauseKind.CHAPTER, "一、").build(),
            clause("a1", ClauseKind.ARTICLE, "第一条").build());
    assertThat(index.clausesLabelled("draft", "第1条"))
        .extracting(place -> place.clause().id())
        .containsExactly("a1");
  }

  @Test
  void aLabelIsFoundInEachPlaceWhereNumberingRestarts() {
    DossierIndex index =
        indexOf(
            clause("c1", ClauseKind.CHAPTER, "一、")
                .children(List.of(clause("c1-a1", ClauseKind.ARTICLE, "1.").build()))
                .build(),
            clause("c2", ClauseKind.CHAPTER, "二、")
                .children(List.of(clause("c2-a1", ClauseKind.ARTICLE, "1.").build()))
                .build());
    assertThat(index.clausesLabelled("draft", "1."))
        .extracting(place -> place.clause().id())
        .containsExactly("c1-a1", "c2-a1");
  }

  @Test
  void aLabelWithoutANumberIsFoundAsItIsPrinted() {
    DossierIndex index = indexOf(clause("x", ClauseKind.CHAPTER, "附则").build());
    assertThat(index.clausesLabelled("draft", "附则")).hasSize(1);
    assertThat(index.clausesLabelled("draft", "总则")).isEmpty();
  }

  @Test
  void statedDutiesAreListedOnTheClauseThatStatesThem() {
    assertThat(INDEX.duties().stream().filter(duty -> duty.clause().textId().equals("draft")))
        .extracting(Duty::pointer)
        .containsExactly(
            "/versions/0/clauses/1/responsibilities/0",
            "/versions/0/clauses/1/children/0/children/0/responsibilities/0",
            "/versions/0/clauses/1/children/0/children/0/responsibilities/1",
            "/versions/0/clauses/1/children/0/children/0/children/1/responsibilities/0",
            "/versions/0/clauses/1/children/0/children/0/children/1/responsibilities/1");
    assertThat(INDEX.duties()).noneMatch(Duty::inherited);
  }

  @Test
  void aClauseWithoutDutiesOfItsOwnInheritsThoseAboveWithTheirOrigin() {
    List<Duty> covering = INDEX.dutiesOn(place("draft", "c2-s3-a11-p1"));
    assertThat(covering)
        .extracting(DossierIndexTest::unitName)
        .containsExactly("市经信局", "市财政局", "市发改委");
    assertThat(covering).allMatch(Duty::inherited);
    assertThat(covering)
        .extracting(duty -> duty.origin().clause().id())
        .containsExactly("c2-s3-a11", "c2-s3-a11", "c2");
  }

  @Test
  void anOwnLeadReplacesAnInheritedLeadAndNothingElse() {
    List<Duty> covering = INDEX.dutiesOn(place("draft", "c2-s3-a11-p2"));
    assertThat(covering)
        .extracting(duty -> duty.responsibility().role() + " " + unitName(duty))
        .containsExactly("LEAD 市委金融办", "RESPONSIBLE 市税务局", "SUPPORTING 市财政局", "RESPONSIBLE 市发改委");
    assertThat(covering).extracting(Duty::inherited).containsExactly(false, false, true, true);
  }

  @Test
  void coLeadsStatedTogetherAllStand() {
    Clause shared =
        paragraph("p")
            .responsibilities(List.of(duty(Role.LEAD, "甲"), duty(Role.LEAD, "乙")))
            .build();
    DossierIndex index =
        indexOf(
            clause("c1", ClauseKind.CHAPTER, "一、")
                .responsibilities(List.of(duty(Role.LEAD, "丙")))
                .children(List.of(shared))
                .build());
    assertThat(index.dutiesOn(index.clause("draft", "p").orElseThrow()))
        .extracting(DossierIndexTest::unitName)
        .containsExactly("甲", "乙");
  }

  @Test
  void aDutyKnowsItsUnitWhereTheRegistryHasIt() {
    assertThat(INDEX.dutiesOf("市经信局"))
        .extracting(Duty::unit)
        .containsOnly(INDEX.unit("市经信局").orElseThrow());
    assertThat(INDEX.dutiesOn(place("draft", "c2-s3-a11-p1")))
        .filteredOn(duty -> unitName(duty).equals("市经信局"))
        .extracting(Duty::unit)
        .containsOnly(INDEX.unit("市经信局").orElseThrow());
    DossierIndex unknown =
        indexOf(paragraph("p").responsibilities(List.of(duty(Role.LEAD, "甲"))).build());
    assertThat(unknown.duties()).extracting(Duty::unit).containsOnlyNulls();
  }

  @Test
  void aUnitThatAListNamesTwiceIsFoundWithItsFirstDuty() {
    Responsibility unresolved =
        new Responsibility(Role.SUPPORTING, new UnitMention("甲", null, null), null, null, null);
    DossierIndex index =
        indexOf(
            paragraph("p")
                .responsibilities(
                    List.of(
                        duty(Role.LEAD, "甲"),
                        duty(Role.RESPONSIBLE, "乙"),
                        duty(Role.RESPONSIBLE, "甲"),
                        unresolved))
                .build(),
            paragraph("q")
                .responsibilities(List.of(duty(Role.LEAD, "甲"), duty(Role.RESPONSIBLE, "丙")))
                .build());
    assertThat(index.repeatedDuties())
        .extracting(repeated -> repeated.first().position() + " " + repeated.again().position())
        .containsExactly("0 2", "0 3");
    assertThat(index.repeatedDuties())
        .allMatch(repeated -> repeated.again().clause().clause().id().equals("p"));
    assertThat(INDEX.repeatedDuties()).isEmpty();
  }

  @Test
  void dutiesOfAUnitAreFoundByRole() {
    assertThat(INDEX.dutiesOf("市经信局")).hasSize(2);
    assertThat(INDEX.dutiesOf("市经信局", Role.LEAD))
        .extracting(duty -> duty.clause().textId())
        .containsExactly("draft", "issued");
    assertThat(INDEX.dutiesOf("市经信局", Role.SUPPORTING)).isEmpty();
  }

  @Test
  void targetsMeasuresAndCitationsAreListedWithTheirClause() {
    assertThat(INDEX.targets())
        .extracting(placed -> placed.value().id())
        .containsExactly("t1", "t1");
    assertThat(INDEX.targets().get(0).clause()).contains(place("draft", "c2-s3-a11-p2"));
    assertThat(INDEX.targets().get(0).pointer())
        .isEqualTo("/versions/0/clauses/1/children/0/children/0/children/1/targets/0");
    assertThat(INDEX.supportMeasures()).hasSize(2);
    assertThat(INDEX.citations()).hasSize(2);
  }

  @Test
  void mentionsIncludeEveryPlaceThatNamesAUnit() {
    assertThat(INDEX.mentionsOf("市经信局"))
        .extracting(Placed::pointer)
        .containsExactly(
            "/versions/0/drafters/0/unit",
            "/versions/0/clauses/1/children/0/children/0/responsibilities/0/unit",
            "/versions/1/clauses/1/children/0/children/0/responsibilities/0/unit",
            "/consultations/0/organizer",
            "/consultations/0/outcome/comments/0/disposition/decidedBy");
    assertThat(INDEX.mentions())
        .extracting(mention -> mention.value().name())
        .contains("市政府", "市政府办公厅", "宁波银行");
  }

  @Test
  void distinctMentionsAreTheFirstOfEachNameOfAUnitInAText() {
    assertThat(INDEX.distinctMentions())
        .isSubsetOf(INDEX.mentions())
        .doesNotHaveDuplicates()
        .extracting(DossierIndexTest::kindOf)
        .containsExactlyElementsOf(
            INDEX.mentions().stream().map(DossierIndexTest::kindOf).distinct().toList());
    assertThat(INDEX.distinctMentions())
        .filteredOn(mention -> "市经信局".equals(mention.value().unitId()))
        .extracting(Placed::pointer)
        .containsExactly(
            "/versions/0/drafters/0/unit",
            "/versions/0/clauses/1/children/0/children/0/responsibilities/0/unit",
            "/versions/1/clauses/1/children/0/children/0/responsibilities/0/unit");
  }

  private static List<Object> kindOf(Placed<UnitMention> mention) {
    return Arrays.asList(
        mention.value().name(),
        mention.value().unitId(),
        mention.clause().map(PlacedClause::textId).orElse(null));
  }

  @Test
  void aMentionOutsideTheClausesHasNoClause() {
    assertThat(INDEX.mentionsOf("市政府").get(0).clause()).isEmpty();
    assertThat(INDEX.mentionsOf("宁波银行").get(0).clause()).isPresent();
  }

  @Test
  void answersCannotBeChanged() {
    List<List<?>> answers =
        List.of(
            INDEX.clauses(),
            INDEX.clausesOf("draft"),
            INDEX.clause("c2"),
            INDEX.duties(),
            INDEX.dutiesOn(article11()),
            INDEX.dutiesOf("市经信局"),
            INDEX.targets(),
            INDEX.supportMeasures(),
            INDEX.citations(),
            INDEX.mentions(),
            INDEX.distinctMentions(),
            INDEX.comments(),
            INDEX.unitsNamed("市经信局"),
            article11().children(),
            article11().path());
    for (List<?> answer : answers) {
      assertThatThrownBy(answer::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private static PlacedClause article11() {
    return place("draft", "c2-s3-a11");
  }

  private static PlacedClause place(String textId, String clauseId) {
    return INDEX.clause(textId, clauseId).orElseThrow();
  }

  private static DossierIndex indexOf(Clause... clauses) {
    PolicyDocument draft = DRAFT.toBuilder().clauses(List.of(clauses)).build();
    return DossierIndex.of(DOSSIER.toBuilder().versions(List.of(draft)).build());
  }

  private static String unitName(Duty duty) {
    return duty.responsibility().unit().name();
  }

  @Test
  void definitionsHaveTheirPlaces() {
    DefinedTerm term = new DefinedTerm("重点产业", null, TermKind.ABBREVIATION, "本意见所称重点产业");
    DossierIndex index =
        DossierIndex.of(dossierOf(paragraph("p1").definitions(List.of(term)).build()));

    Placed<DefinedTerm> placed = index.definitions().get(0);
    assertThat(placed.value()).isEqualTo(term);
    assertThat(placed.pointer()).isEqualTo("/versions/0/clauses/0/definitions/0");
    assertThat(INDEX.definitions()).isEmpty();
  }

  @Test
  void anIdThatStandsTwiceIsTold() {
    assertThat(INDEX.repeatsIds()).isFalse();
    Clause clause = paragraph("p1").build();
    assertThat(DossierIndex.of(dossierOf(clause)).repeatsIds()).isFalse();
    assertThat(DossierIndex.of(dossierOf(clause, clause)).repeatsIds()).isTrue();
    PolicyDossier units =
        DOSSIER.toBuilder().units(List.of(DOSSIER.units().get(0), DOSSIER.units().get(0))).build();
    assertThat(DossierIndex.of(units).repeatsIds()).isTrue();
  }

  private static PolicyDossier dossierOf(Clause... clauses) {
    PolicyDocument version =
        DRAFT.toBuilder().drafters(List.of()).clauses(List.of(clauses)).build();
    return DOSSIER.toBuilder()
        .versions(List.of(version))
        .consultations(List.of())
        .units(List.of())
        .build();
  }

  private static Clause.Builder clause(String id, ClauseKind kind, String label) {
    return Clause.builder().id(id).kind(kind).label(label);
  }

  private static Clause.Builder paragraph(String id) {
    return Clause.builder().id(id).kind(ClauseKind.PARAGRAPH);
  }

  private static UnitMention unit(String name) {
    return new UnitMention(name, name, null);
  }

  private static Responsibility duty(Role role, String unit) {
    return new Responsibility(role, unit(unit), null, null, null);
  }

  private static ResponsibleUnit registered(String name, UnitAlias alias) {
    return ResponsibleUnit.builder().id(name).name(name).aliases(List.of(alias)).build();
  }

  private static Target target(String id) {
    return Target.builder()
        .id(id)
        .indicator("制造业贷款占全部贷款比重")
        .measure(new TargetMeasure.Quantity(Comparator.AT_LEAST, BigDecimal.valueOf(18), null, "%"))
        .phrase("确保制造业贷款占全部贷款比重不低于18%")
        .build();
  }

  private static SupportMeasure measure(String id) {
    return SupportMeasure.builder().id(id).kind(SupportKind.REWARD).phrase("给予奖励").build();
  }

  private static Citation citation() {
    return Citation.builder().title("产业结构调整指导目录").phrase("《产业结构调整指导目录》").build();
  }
}
