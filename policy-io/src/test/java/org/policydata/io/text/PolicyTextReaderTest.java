package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.Amendment;
import org.policydata.model.AttachmentKind;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Decision;
import org.policydata.model.Genre;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PromulgationKind;
import org.policydata.model.ReplyDemand;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Stage;

class PolicyTextReaderTest {

  private static TextImport read(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("test"));
  }

  private static PolicyDocument version(String text) {
    return read(text).dossier().versions().get(0);
  }

  private static List<String> outline(List<Clause> clauses) {
    List<String> lines = new ArrayList<>();
    outline(clauses, lines);
    return lines;
  }

  private static void outline(List<Clause> clauses, List<String> lines) {
    for (Clause clause : clauses) {
      String heading = clause.heading() == null ? "" : " " + clause.heading();
      lines.add(clause.id() + " " + clause.kind() + heading);
      outline(clause.children(), lines);
    }
  }

  @Test
  void readsANoticeItsDraftAndItsOutcomeFromOnePage() {
    TextImport result = read(Samples.NOTICE);

    PolicyDocument draft = result.dossier().versions().get(0);
    assertThat(draft.title()).isEqualTo("关于加快发展托管服务的若干意见");
    assertThat(draft.stage()).isEqualTo(Stage.CONSULTATION_DRAFT);
    assertThat(draft.genre()).isEqualTo(Genre.OPINION);
    assertThat(outline(draft.clauses()))
        .containsExactly(
            "pre-1 PREAMBLE",
            "c1 CHAPTER 总体要求",
            "c1-p1 PARAGRAPH",
            "c2 CHAPTER 主要任务",
            "c2-s1 SECTION 扩大供给",
            "c2-s1-a1 ARTICLE 支持学校开展服务。",
            "c2-s1-a1-p1 PARAGRAPH",
            "c2-s1-a1-p2 PARAGRAPH",
            "c2-s1-a2 ARTICLE 规范收费管理。");
    assertThat(result.dossier().units()).extracting("id").contains("市教育局", "各区-县-市");
  }

  @Test
  void readsHowAndUntilWhenToReply() {
    ConsultationNotice notice = read(Samples.NOTICE).dossier().consultations().get(0);

    assertThat(notice.title()).isEqualTo("关于征求《关于加快发展托管服务的若干意见》意见的公告");
    assertThat(notice.organizer().name()).isEqualTo("市教育局");
    assertThat(notice.period().opensOn()).isEqualTo(LocalDate.of(2024, 4, 12));
    assertThat(notice.period().closesOn()).isEqualTo(LocalDate.of(2024, 4, 23));
    assertThat(notice.period().closingPhrase()).isEqualTo("请于4月23日前");
    assertThat(notice.channels())
        .extracting("kind")
        .containsExactly(ChannelKind.EMAIL, ChannelKind.POST);
    assertThat(notice.replyDemands())
        .containsExactly(
            ReplyDemand.WRITTEN,
            ReplyDemand.OFFICIAL_SEAL,
            ReplyDemand.CONTACT_PERSON,
            ReplyDemand.CONTACT_DETAILS);
    assertThat(notice.contacts().get(0).phones()).containsExactly("0571-12345");
    assertThat(notice.attachments().get(0).kind()).isEqualTo(AttachmentKind.DRAFT);
    assertThat(notice.attachmentDenials()).containsExactly("无附件");
  }

  @Test
  void anchorsAnAdoptedCommentAtTheParagraphItChanges() {
    ConsultationNotice notice = read(Samples.NOTICE).dossier().consultations().get(0);

    assertThat(notice.outcome().received()).isEqualTo(1);
    assertThat(notice.outcome().adopted()).isEqualTo(1);
    Comment comment = notice.outcome().comments().get(0);
    assertThat(comment.anchors().get(0).clauseId()).isEqualTo("c2-s1-a1-p1");
    assertThat(comment.anchors().get(0).printedLabel()).isEqualTo("第1条");
    assertThat(comment.disposition().decision()).isEqualTo(Decision.ADOPTED);
    assertThat(comment.amendments().get(0))
        .isInstanceOfSatisfying(
            Amendment.ReplaceText.class,
            change -> {
              assertThat(change.expectedText()).contains("不低于50%");
              assertThat(change.newText()).isEqualTo("鼓励学校利用校舍开展托管服务,确保覆盖率不低于40%。");
              assertThat(change.targets()).hasSize(1);
            });
  }

  @Test
  void readsTheCarrierOfATextApartFromTheText() {
    PolicyDocument version = version(Samples.ISSUED);

    assertThat(version.title()).isEqualTo("某某市支持托管服务若干措施");
    assertThat(version.documentNumber()).isEqualTo("某政办发〔2024〕7号");
    assertThat(version.stage()).isEqualTo(Stage.ISSUED);
    assertThat(version.signedOn()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(version.addressees()).isEqualTo("各区人民政府，市政府各部门：");
    assertThat(version.promulgation().kind()).isEqualTo(PromulgationKind.ISSUING_NOTICE);
    assertThat(version.promulgation().signatures().get(0).unit().name()).isEqualTo("某某市人民政府办公室");
    assertThat(version.notes()).containsExactly("（此件公开发布）");
    assertThat(version.jurisdiction().name()).isEqualTo("某某市");
    Clause closing = version.clauses().get(version.clauses().size() - 1);
    assertThat(closing.kind()).isEqualTo(ClauseKind.CLOSING);
    assertThat(version.validity().get(0).effectiveOn()).isEqualTo(LocalDate.of(2024, 6, 1));
  }

  @Test
  void readsARegulationByItsArticles() {
    PolicyDocument version = version(Samples.REGULATION);

    assertThat(version.title()).isEqualTo("某某省托管服务条例");
    assertThat(version.adoption().adoptedOn()).isEqualTo(LocalDate.of(2024, 3, 28));
    assertThat(outline(version.clauses()))
        .containsExactly(
            "c1 CHAPTER 总则",
            "c1-a1 ARTICLE",
            "c1-a2 ARTICLE",
            "c1-a2-i1 ITEM",
            "c1-a2-i2 ITEM",
            "c1-a2-p2 PARAGRAPH",
            "c2 CHAPTER 附则",
            "c2-a3 ARTICLE");
  }

  @Test
  void cutsAParagraphWithSeveralDutiesIntoSegments() {
    Clause chapter =
        version("某某市若干措施\n为支持发展，制定本措施，请认真执行各项任务。\n一、加强供给。新建机构。（责任单位：市教育局）改造校舍。（责任单位：市住建局）\n")
            .clauses()
            .get(1);

    assertThat(chapter.heading()).isEqualTo("加强供给。");
    assertThat(chapter.children()).extracting("kind").containsOnly(ClauseKind.SEGMENT);
    assertThat(chapter.children()).extracting("text").containsExactly("新建机构。", "改造校舍。");
    assertThat(chapter.children().get(1).responsibilities().get(0).unit().name()).isEqualTo("市住建局");
  }

  @Test
  void readsDutiesOnLinesOfTheirOwn() {
    Clause clause =
        version(
                "某某市工作要点\n"
                    + "为做好工作，结合我市实际情况，特制定本工作要点。\n"
                    + "一、简政放权\n"
                    + "（一）规范规则。\n"
                    + "1. 落实清单，健全机制。\n"
                    + "牵头单位：市发改委\n"
                    + "责任单位：各区人民政府\n"
                    + "完成时限：2023年6月底前\n")
            .clauses()
            .get(1)
            .children()
            .get(0)
            .children()
            .get(0);

    assertThat(clause.responsibilityText()).isEqualTo("\n牵头单位：市发改委\n责任单位：各区人民政府\n完成时限：2023年6月底前");
    assertThat(clause.responsibilities())
        .extracting("role")
        .containsExactly(Role.LEAD, Role.RESPONSIBLE);
    assertThat(clause.deadline().endsOn()).isEqualTo(LocalDate.of(2023, 6, 30));
  }

  @Test
  void tellsAHostFromTheFooterOfASite() {
    String text =
        """
        2026年民生实事项目
        为办好民生实事，结合我市实际情况，特制定2026年民生实事项目清单如下。
        一、教育惠民
        1. 新建公办幼儿园10所。
        主办单位：市教育局、市市场监管局
        协办单位：市财政局
        二、交通出行
        2. 新增公交线路5条。
        主办单位：市交通运输局
        主办单位：某某市人民政府办公室
        承办单位：某某市大数据中心
        网站标识码：3302000001
        """;
    List<Clause> chapters = version(text).clauses();
    Clause first = chapters.get(1).children().get(0);
    Clause last = chapters.get(2).children().get(0);

    assertThat(first.responsibilityText()).isEqualTo("\n主办单位：市教育局、市市场监管局\n协办单位：市财政局");
    assertThat(first.responsibilities())
        .extracting(Responsibility::role, duty -> duty.unit().name())
        .containsExactly(
            tuple(Role.LEAD, "市教育局"), tuple(Role.LEAD, "市市场监管局"), tuple(Role.SUPPORTING, "市财政局"));
    assertThat(last.responsibilityText()).isEqualTo("\n主办单位：市交通运输局");
    String gapped = text.replace("\n主办单位：某某", "\n\n主办单位：某某");
    assertThat(version(gapped).clauses()).isEqualTo(chapters);
    String spaced = text.replace("\n", "\n\n");
    assertThat(version(spaced).clauses()).isEqualTo(chapters);
  }

  @Test
  void aHostAloneMayBeTheFooterOfASite() {
    Clause chapter =
        version(
                """
                2026年民生实事项目
                为办好民生实事，结合我市实际情况，特制定2026年民生实事项目清单如下。
                一、教育惠民。
                新建公办幼儿园10所。
                主办单位：某某市人民政府办公室
                网站标识码：3302000001
                """)
            .clauses()
            .get(1);

    assertThat(chapter.responsibilities()).isEmpty();
    assertThat(chapter.children()).allMatch(child -> child.responsibilityText() == null);
  }

  @Test
  void officesOfTheStateAreNoOfficesOfACity() {
    List<ResponsibleUnit> units =
        read("某某市工作要点\n"
                + "为做好工作，结合我市实际情况，特制定本工作要点。\n"
                + "一、落实清单，健全机制。（责任单位：市场监管总局、市场监管局、市市场监管局、海关总署）\n")
            .dossier()
            .units();

    assertThat(units)
        .extracting(ResponsibleUnit::name, ResponsibleUnit::level)
        .containsExactlyInAnyOrder(
            tuple("市场监管总局", AdministrativeLevel.NATIONAL),
            tuple("市场监管局", null),
            tuple("市市场监管局", AdministrativeLevel.MUNICIPAL),
            tuple("海关总署", AdministrativeLevel.NATIONAL));
  }

  @Test
  void readsATablePastedAsText() {
    PolicyDocument version =
        version("某某市工作方案\n为做好工作，结合我市实际情况，特制定本工作方案。\n一、任务\n序号\t任务\t单位\n1\t优化流程\t市政数局\n");

    Clause table = version.clauses().get(1).children().get(0);
    assertThat(table.kind()).isEqualTo(ClauseKind.TABLE);
    assertThat(table.children().get(1).cells()).containsExactly("1", "优化流程", "市政数局");
  }

  @Test
  void readsAPageThatHoldsOnlyAResult() {
    ConsultationNotice notice =
        read("关于《某某市养犬管理办法（征求意见稿）》公开征求意见情况的反馈\n"
                + "我局于2022年6月20日至7月20日公开征求意见。征求意见期间，共收到意见建议5条，其中采纳3条，部分采纳1条，未采纳1条。\n"
                + "某某市公安局\n"
                + "2022年8月1日\n")
            .dossier()
            .consultations()
            .get(0);

    assertThat(notice.outcome().received()).isEqualTo(5);
    assertThat(notice.outcome().adopted()).isEqualTo(3);
    assertThat(notice.outcome().partlyAdopted()).isEqualTo(1);
    assertThat(notice.outcome().notAdopted()).isEqualTo(1);
    assertThat(notice.outcome().publishedOn()).isEqualTo(LocalDate.of(2022, 8, 1));
    assertThat(notice.period().closesOn()).isEqualTo(LocalDate.of(2022, 7, 20));
  }

  @Test
  void reportsNumbersOutOfSequence() {
    TextImport result = read("某某市工作方案\n为做好工作，结合我市实际情况，特制定本工作方案。\n一、甲\n三、乙\n");

    assertThat(result.findings()).extracting(Finding::code).containsExactly("text.ambiguous-level");
    assertThat(result.findings().get(0).location()).hasToString("4:1");
  }

  @Test
  void leavesOutTheSecondCopyOfAText() {
    String once = version(Samples.ISSUED).clauses().toString();
    String pasted = Samples.ISSUED + Samples.ISSUED.replace("\n", "");

    assertThat(version(pasted).clauses()).hasToString(once);
  }

  @Test
  void pointsFromEveryClauseAtItsWords() {
    TextImport result = read(Samples.ISSUED);

    Span span = result.sourceMap().span("/versions/0/clauses/1/children/0/heading").orElseThrow();
    assertThat(Samples.ISSUED.substring(span.start(), span.end())).isEqualTo("新建一批机构。");
    Span number = result.sourceMap().span("/versions/0/documentNumber").orElseThrow();
    assertThat(Samples.ISSUED.substring(number.start(), number.end())).isEqualTo("某政办发〔2024〕7号");
  }

  @Test
  void keepsATextInWhichNothingIsRecognised() {
    TextImport result = read("甲乙丙\n丁戊己\n");

    assertThat(result.coverage()).isEqualTo(new Coverage(0, 6, 2));
    assertThat(result.dossier().versions().get(0).clauses())
        .extracting("text")
        .containsExactly("甲乙丙", "丁戊己");
  }

  @Test
  void reportsAnEmptyText() {
    TextImport result = read(" \n");

    assertThat(result.dossier().versions()).isEmpty();
    assertThat(result.findings()).extracting(Finding::code).containsExactly("text.unparsed");
  }

  @Test
  void measuresWithoutArticlesPromiseResults() {
    PolicyDocument text =
        version("某县人才住房实施办法\n为保障人才住房，制定本办法。\n一、筹集房源。全县筹集住房2000套以上。\n**二、加强管理**\n按月检查。\n");

    assertThat(text.clauses().get(1).targets()).hasSize(1);
    assertThat(text.clauses().get(2).heading()).isEqualTo("加强管理");
  }

  @Test
  void numbersUnderAHeadingThatLooksBackPromiseNothing() {
    PolicyDocument text =
        version("某市教育发展规划\n一、发展基础\n全市新建学校45所，新增学位6万个。\n二、发展目标\n到2030年，新建学校60所。\n");

    assertThat(text.clauses().get(0).children().get(0).targets()).isEmpty();
    assertThat(text.clauses().get(1).children().get(0).targets()).hasSize(1);
  }

  @Test
  void theLineOfSeveralIssuersBelongsToTheTitle() {
    String text = "教育部等7部门\n关于加强某某管理的指导意见\n各省：\n为加强管理，现提出以下意见，请各地认真贯彻执行。\n一、总体要求\n坚持公益。\n";

    assertThat(version(text).title()).isEqualTo("教育部等7部门关于加强某某管理的指导意见");
  }

  @Test
  void aParagraphWithAColonBeginsAListOfItsOwn() {
    String text =
        "某市停车管理办法\n第一条 经营者应当备案，提供下列材料：\n（一）申请表；\n（二）平面图。\n"
            + "%s\n（一）位置图；\n（二）照片。\n第二条 本办法自2024年5月1日起施行。\n";

    assertThat(read(text.formatted("临时停车场备案应当提供下列材料：")).findings())
        .extracting(Finding::code)
        .doesNotContain("text.ambiguous-level");
    assertThat(read(text.formatted("材料应当真实。")).findings())
        .extracting(Finding::code)
        .contains("text.ambiguous-level");
  }
}
