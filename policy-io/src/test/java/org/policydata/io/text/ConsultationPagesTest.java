package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;

/** What web pages put around a consultation, and the tables in which they report on one. */
class ConsultationPagesTest {

  private static final String TITLE = "关于公开征求《某区停车场管理办法（征求意见稿）》意见的公告\n";

  private static final String ASKING = "为规范停车管理，现向社会公开征求意见，请于2023年12月6日前反馈。\n";

  private static TextImport read(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("test"));
  }

  private static ConsultationNotice notice(String text) {
    return read(text).dossier().consultations().get(0);
  }

  private static ConsultationOutcome outcome(String report) {
    return notice(
            "关于《某区停车场管理办法》征求意见采纳情况的公示\n"
                + "我局于2023年11月7日至12月6日公开征求意见。"
                + report
                + "某区城市管理局\n2023年12月20日\n")
        .outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "发布时间：2023-11-07 17:13  信息来源：某区城市管理局",
        "来源：某区城市管理局 发布日期：2023年11月7日 浏览次数：35",
        "发布时间:2023-11-07 17:25:15      字体大小:[大][中][小]",
        "发表于：2023-11-07 关注",
        "[ 发布于 2023-11-07 ] 【字体：大 中 小】",
      })
  void theDayOfPublicationIsReadFromALineThatSaysMore(String line) {
    assertThat(notice(TITLE + line + "\n\n" + ASKING).publishedOn())
        .isEqualTo(LocalDate.of(2023, 11, 7));
    assertThat(notice("首页\n" + line + "\n" + TITLE + ASKING).publishedOn())
        .isEqualTo(LocalDate.of(2023, 11, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成文日期：2023-11-01 索引号：1",
        "首次发布时间：2023-11-01 来源：某网",
        "公布时间：2023年11月1日至2023年11月30日",
      })
  void otherDaysAreNoDayOfPublication(String line) {
    assertThat(notice(TITLE + line + "\n\n" + ASKING).publishedOn()).isNull();
  }

  @Test
  void aTableOfContentsWithoutAHeadingIsLeftOut() {
    TextImport result =
        read(
            "某市信用条例\n第一章 总则\n第二章 信息归集\n第三章  附则\n\n"
                + "第一章　总则\n第一条 为了规范信用管理，制定本条例。\n"
                + "第二章　信息归集\n第二条 信息应当真实、准确。\n"
                + "第三章　附则\n第三条 本条例自2024年1月1日起施行。\n");

    assertThat(result.dossier().versions().get(0).clauses())
        .extracting(Clause::label, clause -> clause.children().size())
        .containsExactly(tuple("第一章", 1), tuple("第二章", 1), tuple("第三章", 1));
    assertThat(result.findings()).extracting(Finding::code).doesNotContain("text.ambiguous-level");
  }

  @Test
  void chaptersThatStandOnlyOnceAreNoTableOfContents() {
    assertThat(
            read("某市信用条例\n第一章 总则\n第二章 信息归集\n第三章 附则\n第一条 本条例自2024年1月1日起施行。\n")
                .dossier()
                .versions()
                .get(0)
                .clauses())
        .extracting(Clause::label)
        .containsExactly("第一章", "第二章", "第三章");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "共征集意见3条，采纳2条，未采纳1条。",
        "共收集意见建议3条，其中采纳2条，未采纳1条。",
        "期间收到意见3条。经研究，采纳意见2条，未采纳1条。\n",
      })
  void countsAreReadHoweverTheyAreWorded(String words) {
    ConsultationOutcome outcome = outcome(words + "\n");

    assertThat(outcome.received()).isEqualTo(3);
    assertThat(outcome.adopted()).isEqualTo(2);
    assertThat(outcome.notAdopted()).isEqualTo(1);
    assertThat(outcome.comments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "序号\t反馈人\t意见内容\t是否采纳\t理由\n"
            + "1\t朱**\t建议降低停车收费标准。\t否\t收费标准另行规定。\n"
            + "2\t\t建议第三条增加夜间免费停车。\t是\t\n",
        "| 序号 | 反馈人 | 意见内容 | 是否采纳 | 理由 |\n|---|---|---|---|---|\n"
            + "| 1 | 朱** | 建议降低停车收费标准。 | 否 | 收费标准另行规定。 |\n"
            + "| 2 |  | 建议第三条增加夜间免费停车。 | 是 |  |\n",
      })
  void aTableOfResultsIsReadRowByRow(String table) {
    ConsultationOutcome outcome = outcome("共收到意见2条，具体情况如下：\n" + table);

    assertThat(outcome.received()).isEqualTo(2);
    assertThat(outcome.comments())
        .extracting(Comment::text, comment -> comment.disposition().decision())
        .containsExactly(
            tuple("建议降低停车收费标准。", Decision.NOT_ADOPTED), tuple("建议第三条增加夜间免费停车。", Decision.ADOPTED));
    assertThat(outcome.comments().get(0).commenter().name()).isEqualTo("朱**");
    assertThat(outcome.comments().get(0).disposition().reason()).isEqualTo("收费标准另行规定。");
    assertThat(outcome.comments().get(1).commenter()).isNull();
    assertThat(outcome.publisher().name()).isEqualTo("某区城市管理局");
  }

  @Test
  void aTableWhoseCellsStandOnLinesOfTheirOwnIsReadToo() {
    TextImport result =
        read(
            "关于《某区停车场管理办法》征求意见采纳情况的公示\n"
                + "截至2023年12月6日，共征集意见2条，采纳1条，部分采纳1条。结果如下：\n"
                + "序号 |\n反馈人 |\n意见内容 |\n采纳情况 |\n说明 |\n"
                + "1 |\n河西村 |\n建议增加新能源汽车充电车位的数量。 |\n采纳 |\n已在第五条增加。 |\n"
                + "2 |\n张*祥 |\n建议明确收费公示的方式并统一样式。 |\n部分采纳 |\n样式由各单位自定。 |\n"
                + "综合以上意见，我局将修改后报批，感谢各界支持。\n");
    ConsultationOutcome outcome = result.dossier().consultations().get(0).outcome();

    assertThat(outcome.received()).isEqualTo(2);
    assertThat(outcome.adopted()).isEqualTo(1);
    assertThat(outcome.partlyAdopted()).isEqualTo(1);
    assertThat(outcome.comments())
        .extracting(
            Comment::text,
            comment -> comment.disposition().decision(),
            comment -> comment.disposition().reason(),
            comment -> comment.commenter().name())
        .containsExactly(
            tuple("建议增加新能源汽车充电车位的数量。", Decision.ADOPTED, "已在第五条增加。", "河西村"),
            tuple("建议明确收费公示的方式并统一样式。", Decision.PARTLY_ADOPTED, "样式由各单位自定。", "张*祥"));
    assertThat(result.findings())
        .filteredOn(finding -> finding.code().equals("text.unparsed"))
        .extracting(finding -> finding.location().line())
        .containsExactly(18);
  }

  @Test
  void aRowThatLacksACellKeepsItsWords() {
    ConsultationOutcome outcome =
        outcome(
            "共收到意见2条，情况如下：\n序号\n意见建议\n采纳情况\n"
                + "1\n建议删去第六条关于保证金的规定。\n"
                + "2\n建议缩短办理时限并公开流程。\n采纳\n");

    assertThat(outcome.comments())
        .extracting(Comment::text, Comment::disposition)
        .containsExactly(
            tuple("建议删去第六条关于保证金的规定。", null),
            tuple(
                "建议缩短办理时限并公开流程。",
                Disposition.builder().decision(Decision.ADOPTED).phrase("采纳").build()));
  }

  @Test
  void wordsWithoutADecisionInATableAreAnExplanation() {
    List<Comment> comments =
        outcome("共收到意见1条，情况如下：\n序号\t意见\t答复\n1\t何时施行？请明确日期。\t拟于明年施行。\n").comments();

    assertThat(comments)
        .extracting(comment -> comment.disposition().decision())
        .containsExactly(Decision.EXPLAINED);
    assertThat(comments.get(0).disposition().reason()).isEqualTo("拟于明年施行。");
  }

  @Test
  void aCellUnderADecisionIsReadByItsWordAndKeptWhereItIsNotKnown() {
    TextImport result =
        read(
            "关于《某区停车场管理办法》征求意见采纳情况的公示\n共收到意见5条，情况如下：\n序号\t意见\t是否采纳\n1\t建议增加充电车位数量。\t是\n"
                + "2\t建议降低停车收费标准。\t否\n3\t建议研究错时共享停车。\t留作工作参考\n"
                + "4\t建议修建过街天桥一座。\t转市住建局\n5\t建议公开收费的标准。\t照旧\n某区城市管理局\n2023年12月20日\n");

    assertThat(result.dossier().consultations().get(0).outcome().comments())
        .extracting(
            comment -> comment.disposition() == null ? null : comment.disposition().decision())
        .containsExactly(
            Decision.ADOPTED, Decision.NOT_ADOPTED, Decision.NOTED, Decision.REFERRED, null);
    assertThat(result.findings())
        .filteredOn(finding -> finding.code().equals("text.unparsed"))
        .anyMatch(finding -> finding.message().contains("照旧"));
  }
}
