package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnwrapperTest {

  private static List<String> paragraphs(String text) {
    return Unwrapper.unwrap(LineReader.read(text)).stream()
        .map(paragraph -> paragraph.slice().text())
        .toList();
  }

  @Test
  void joinsTheLinesOfABrokenText() {
    List<String> paragraphs = paragraphs(Samples.WRAPPED);

    assertThat(paragraphs).hasSize(7);
    assertThat(paragraphs.get(1)).startsWith("为深入").endsWith("特制定本方案。");
    assertThat(paragraphs.get(3)).endsWith("推动更多事项集成办理。（市政数局、市财政局、市人力社保局负责）");
    assertThat(paragraphs.get(4)).contains("严格规范公正文明执法").endsWith("（市市场监管局负责）");
  }

  @Test
  void keepsTheLinesOfATextThatWasNotBroken() {
    assertThat(paragraphs(Samples.ISSUED)).hasSize(15);
  }

  @Test
  void leavesOutPageMarkers() {
    assertThat(paragraphs("一、甲乙\n— 3 —\n二、丙丁\n第 4 页 共 9 页\n- 5 -\n"))
        .containsExactly("一、甲乙", "二、丙丁");
  }

  @Test
  void joinsAShortTextWhoseWidestLineBreaksOff() {
    String text =
        "某市公开征求《某某办法（征求意见稿）》意见的公告\n"
            + "为规范有关管理，现将《某某办法（征求意见稿）》全文公布，请于2023年8\n"
            + "月20日前将意见反馈至某市某局。\n某市某局\n2023年7月20日\n";

    assertThat(paragraphs(text))
        .hasSize(4)
        .contains("为规范有关管理，现将《某某办法（征求意见稿）》全文公布，请于2023年8月20日前将意见反馈至某市某局。");
  }

  @Test
  void endsATitleWhereItIsComplete() {
    String line = "为规范某某管理工作，某某机关研究起草了有关的办法，现将该办法向社会公";
    String title = "某某机关关于公开征求某某行业经营管理办法意见建议有关事项的通知";

    assertThat(paragraphs(title + "\n" + line + "\n开征求意见，欢迎提出。\n"))
        .containsExactly(title, line + "开征求意见，欢迎提出。");
  }

  /** The title has lost its closing mark on the page. */
  @Test
  void endsATitleAboveTheDayOfPublication() {
    String title = "关于公开征求《关于印发某市支持青年就业（创业）意见的通告";
    String line = "为促进青年来某市就业创业，我局会同有关部门拟订了有关办法的征求意见稿，现向社会公";

    assertThat(paragraphs(title + "\n2019-10-25 21:28:35\n" + line + "\n开征求意见，欢迎提出。\n"))
        .containsExactly(title, "2019-10-25 21:28:35", line + "开征求意见，欢迎提出。");
  }

  /** Lines of forty characters, as a page prints them. */
  private static String wrapped(String rest) {
    String line = "推进政务服务事项标准化规范化便利化全面落实首问负责一次告知限时办结等制度推动事项";
    return "一、主要任务\n" + (line + "\n").repeat(10) + "办理。\n" + rest;
  }

  @Test
  void aSecondListOfUnitsInAnOpenBracketGoesOnWithTheFirst() {
    assertThat(paragraphs(wrapped("2.支持改造。给予补助。（牵头单位：市经信局；\n配合单位：市财政局）投资增长一成。\n")))
        .contains("2.支持改造。给予补助。（牵头单位：市经信局；配合单位：市财政局）投资增长一成。");
  }

  @Test
  void aBracketWithUnitsBelongsToTheSentenceAboveIt() {
    assertThat(paragraphs(wrapped("2.压缩办理时间。\n（责任单位：市经信局）\n")))
        .contains("2.压缩办理时间。（责任单位：市经信局）");
  }

  @Test
  void aNumberBeforeADecimalPointIsALabelWhereItIsTheNextOne() {
    assertThat(paragraphs(wrapped("2.压缩办理时间。\n3.10千伏用户接电时间缩短。\n4.5个百分点之差须补足。\n")))
        .contains("2.压缩办理时间。", "3.10千伏用户接电时间缩短。", "4.5个百分点之差须补足。");
    assertThat(paragraphs(wrapped("2.压缩办理时间，比例提高，\n3.10个百分点为限。\n")))
        .contains("2.压缩办理时间，比例提高，3.10个百分点为限。");
  }

  @Test
  void theNumberOfADocumentStandsAlone() {
    String title = "3. 某某市人民政府关于印发某某市优化营商环境攻坚行动计划的通知（2023年1月2日）";

    assertThat(paragraphs(title + "\n某政发〔2023〕3号\n" + wrapped(""))).contains(title, "某政发〔2023〕3号");
  }

  @Test
  void numbersInsideASentenceGoOnWithIt() {
    assertThat(paragraphs(wrapped("2.发放补助。按以下标准发放：（1）博士六万元；\n（2）硕士三万元；\n（3）学士一万元。\n")))
        .contains("2.发放补助。按以下标准发放：（1）博士六万元；（2）硕士三万元；（3）学士一万元。");
  }

  @Test
  void unitsInABracketBelongToTheShortSentenceAboveThem() {
    assertThat(paragraphs(wrapped("2.制定标准。\n（市民政局负责）打击假冒。（市公安局负责）\n")))
        .contains("2.制定标准。（市民政局负责）打击假冒。（市公安局负责）");
  }

  @Test
  void aBracketInTheMiddleOfALineEndsNoParagraph() {
    assertThat(paragraphs(wrapped("2.建设平台。新建（改建）\n创业园五个。\n"))).contains("2.建设平台。新建（改建）创业园五个。");
  }

  @Test
  void aParagraphThatBeginsWithAQuotationStandsUnderItsHeading() {
    String quoted = "“十三五”期间推进政务服务事项标准化规范化便利化全面落实首问负责一次告知限时办结";

    assertThat(paragraphs(wrapped("二、发展基础\n" + quoted + "\n等制度。\n")))
        .contains("二、发展基础", quoted + "等制度。");
  }

  @Test
  void theLineOfACollectionIsATitleOfItsOwn() {
    String listed = "3. 关于公开征求某某市优化营商环境行动方案有关意见的通知（2023年3月10日）";
    String text = "为持续优化营商环境，我委牵头起草了行动方案，现向社会公开征求意见，请于三月二十日";

    assertThat(paragraphs(listed + "\n" + text + "\n前反馈。\n" + wrapped("")))
        .contains(listed, text + "前反馈。");
  }
}
