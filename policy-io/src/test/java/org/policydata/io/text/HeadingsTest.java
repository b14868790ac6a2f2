package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;

/** Which first sentences are headings, and which say what is done. */
class HeadingsTest {

  private static final String TITLE = "某市优化服务工作方案\n为优化服务，制定本方案。\n";

  /** Labels with the headings of their clauses. */
  private static List<String> headings(String text) {
    List<String> found = new ArrayList<>();
    PolicyTextReader.create()
        .read(text, TextReadOptions.of("test"))
        .dossier()
        .versions()
        .forEach(version -> collect(version.clauses(), found));
    return found;
  }

  private static void collect(List<Clause> clauses, List<String> found) {
    for (Clause clause : clauses) {
      if (clause.label() != null) {
        found.add(clause.label() + (clause.heading() == null ? "" : clause.heading()));
      }
      collect(clause.children(), found);
    }
  }

  @Test
  void theOnlySentenceBeforeABracketWithUnitsIsNoHeading() {
    String items =
        """
        一、工作任务
        1.推行登记申报承诺制，探索一址多照改革。（责任单位：市市场监管局）
        2.推动政务服务事项全部进驻政务服务大厅集中办理。（责任单位：市政务服务局）
        """;

    assertThat(headings(TITLE + items)).containsExactly("一、工作任务", "1.", "2.");
  }

  @Test
  void aBracketWithUnitsOnALineOfItsOwnMakesNoHeadingOfTheSentenceAboveIt() {
    String items =
        """
        一、工作任务
        1.建立惠企资金直达快享机制，压缩办理时限。
        （牵头单位：市财政局；责任单位：市直有关部门）
        2.开展专场招聘，帮助企业解决用工。
        （牵头单位：市人社局；责任单位：市工信局）
        """;

    assertThat(headings(TITLE + items)).containsExactly("一、工作任务", "1.", "2.");
  }

  @Test
  void twoWordsOfEqualLengthAreAHeadingEvenAmongClausesWithoutOne() {
    String items =
        """
        一、加强领导，统一管理。各级政府要把这项工作列入议事日程。
        二、凡没有完成任务的单位，不得参加评选。已经参加的，予以取消。
        三、对违反规定的单位和个人，有关部门要按规定处理。情节严重的从重处理。
        """;

    assertThat(headings(TITLE + items)).containsExactly("一、加强领导，统一管理。", "二、", "三、");
  }

  @Test
  void linesSetOffUnderAChapterAreHeadings() {
    String plan =
        """
        某市养老服务发展规划
        第一章 总体要求
        一、发展目标
        服务体系更加完善，服务质量明显提升。
        二、基本原则
        坚持公益导向，坚持分类施策。
        """;

    assertThat(headings(plan)).containsExactly("第一章总体要求", "一、发展目标", "二、基本原则");
  }

  @Test
  void aSentenceWithAColonIsNoHeadingOfTheLineBelowIt() {
    String items =
        """
        一、工作任务
        1.重点领域包括：养老、托育。
        具体名录由各部门细化。
        2.服务方式包括：上门、邮寄。
        具体办法另行制定。
        """;

    assertThat(headings(TITLE + items)).containsExactly("一、工作任务", "1.", "2.");
  }

  @Test
  void aWayToReplyIsNoHeading() {
    String page =
        """
        关于公开征求《某市停车办法（征求意见稿）》意见的公告
        为规范停车，现公开征求意见，请于2024年5月6日前反馈。
        一、反馈方式
        （一）电子邮件：reply@example.org
        （二）来信地址：某市一路1号
        某市城管局
        2024年4月6日
        """;
    List<String> found = new ArrayList<>();
    collect(
        PolicyTextReader.create()
            .read(page, TextReadOptions.of("test"))
            .dossier()
            .consultations()
            .get(0)
            .clauses(),
        found);

    assertThat(found).contains("（一）", "（二）");
  }
}
