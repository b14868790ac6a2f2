package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.io.text.ResponsibilityReading.DutyText;
import org.policydata.model.Manner;
import org.policydata.model.Responsibility;
import org.policydata.model.TimeFrame;

class ResponsibilityReaderTest {

  private static final ResponsibilityReader READER = new ResponsibilityReader(2023);

  private static List<DutyText> texts(String paragraph, String... stating) {
    return READER.read(paragraph, StatedRules.find(List.of(stating))).texts();
  }

  private static List<String> duties(String paragraph, String... stating) {
    return texts(paragraph, stating).stream()
        .flatMap(text -> text.responsibilities().stream())
        .map(Extracted::value)
        .map(duty -> duty.role().name().charAt(0) + " " + duty.unit().name())
        .toList();
  }

  private static Responsibility first(String paragraph, String... stating) {
    return texts(paragraph, stating).get(0).responsibilities().get(0).value();
  }

  private static TimeFrame deadline(String paragraph) {
    Extracted<TimeFrame> found = texts(paragraph).get(0).deadline();
    assertThat(found).isNotNull();
    return found.value();
  }

  @Test
  void labelsGiveTheRoles() {
    assertThat(duties("做好服务。(牵头单位:甲局;责任单位:乙局、丙委;配合单位:丁办)"))
        .containsExactly("L 甲局", "R 乙局", "R 丙委", "S 丁办");
    assertThat(duties("〔牵头单位:甲办,责任单位:市级各部门,各区(县、市)、功能区〕"))
        .containsExactly("L 甲办", "R 市级各部门", "R 各区(县、市)", "R 功能区");
    assertThat(duties("【主办单位：甲局；协办单位：乙局】")).containsExactly("L 甲局", "S 乙局");
  }

  @Test
  void verbsGiveTheRoles() {
    assertThat(duties("做好服务。（市甲局牵头负责，市乙局、市丙委配合）")).containsExactly("L 市甲局", "S 市乙局", "S 市丙委");
    assertThat(duties("一、扩大投资(由市发改委牵头实施)")).containsExactly("L 市发改委");
    assertThat(duties("（市住建局牵头、市公安局配合）")).containsExactly("L 市住建局", "S 市公安局");
  }

  @Test
  void byRemitIsAMannerOfTheDuty() {
    Responsibility duty = first("做好服务。（省甲厅、乙厅等部门按职责分工负责）");
    assertThat(duty.manner()).isEqualTo(Manner.BY_REMIT);
  }

  @Test
  void namesThatShareTheirEndingStayAsPrinted() {
    assertThat(duties("（省发展改革委牵头负责，广州、深圳、东莞市政府配合）"))
        .containsExactly("L 省发展改革委", "S 广州", "S 深圳", "S 东莞市政府");
  }

  @Test
  void theFirstListedLeadsWhereTheTextSaysSo() {
    String rule = "（甲局、乙局负责。列第一位者为牵头单位，下同）";
    assertThat(duties("做好服务。（丙局、丁局等负责）", rule)).containsExactly("L 丙局", "R 丁局");
    assertThat(first("做好服务。（丙局、丁局等负责）", rule).ruleId()).isEqualTo("r1");
  }

  @Test
  void aListOfCollectivesHasNoLead() {
    String rule = "（甲局、乙局负责。列第一位者为牵头单位，下同）";
    assertThat(duties("（各有关部门和单位，各省级人民政府按职责分工负责）", rule))
        .containsExactly("R 各有关部门和单位", "R 各省级人民政府");
  }

  @Test
  void theGroupBeforeTheFirstCommaLeadsWhereTheTextSaysSo() {
    String rule = "（责任单位：甲局，乙局；第一个逗号前为牵头单位，下同）";
    assertThat(duties("（责任单位：丙局、丁局，戊局、己局）", rule)).containsExactly("L 丙局", "L 丁局", "R 戊局", "R 己局");
    assertThat(duties("（责任单位：丙局、丁局）", rule)).containsExactly("L 丙局", "L 丁局");
  }

  @Test
  void aMarkedUnitLeads() {
    assertThat(duties("（责任单位：县财政局、*县人力社保局）")).containsExactly("R 县财政局", "L 县人力社保局");
  }

  @Test
  void aBareListAssignsOnlyWhereTheTextSaysSo() {
    String bare = "做好服务。（市发改委、市司法局，各区、县（市）政府）";
    assertThat(duties(bare)).isEmpty();
    assertThat(duties(bare, "（主要责任单位：市公安局）（下同）"))
        .containsExactly("R 市发改委", "R 市司法局", "R 各区、县（市）政府");
    assertThat(duties("推进县（市、区）建设。", "（主要责任单位：市公安局）（下同）")).isEmpty();
  }

  @Test
  void eachBracketOfAParagraphIsAStretchOfItsOwn() {
    List<DutyText> texts = texts("开展活动。（责任单位：市人社局）支持申报。（责任单位：市科技局）。");
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).start()).isEqualTo(5);
    assertThat(texts.get(1).end()).isEqualTo(33);
  }

  @Test
  void whatStandsBehindTheBracketBelongsToTheStretch() {
    String paragraph = "做好服务。（主要责任单位：市公安局）（下同）。";
    assertThat(texts(paragraph).get(0).end()).isEqualTo(paragraph.length());
  }

  @Test
  void anUnbalancedBracketEndsWithTheParagraph() {
    String paragraph = "做好服务。(牵头单位:市发改委;完成时限:(2023 年6 月)";
    DutyText text = texts(paragraph).get(0);
    assertThat(text.end()).isEqualTo(paragraph.length());
    assertThat(text.deadline()).isNotNull();
    assertThat(deadline(paragraph).endsOn()).isEqualTo(LocalDate.of(2023, 6, 30));
  }

  @Test
  void aDueDateIsTheDeadlineOfTheDuty() {
    assertThat(deadline("（省甲厅负责，6 月底前完成。以下各项均需各市州政府落实，不再一一列出）").endsOn())
        .isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(deadline("（省甲厅负责，长期坚持）").continuing()).isTrue();
    TimeFrame both = deadline("完成时限：2024年6月底前并长期坚持");
    assertThat(both.endsOn()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(both.continuing()).isTrue();
  }

  @Test
  void aLineOfItsOwnNeedsNoBrackets() {
    assertThat(duties("牵头单位：市林草局、市自然资源局")).containsExactly("L 市林草局", "L 市自然资源局");
  }

  @Test
  void asidesAndProseAreNoDuties() {
    assertThat(duties("办法（由市财政局负责解释）。")).isEmpty();
    assertThat(duties("（各地要高度重视，市信访局负责日常工作）。")).isEmpty();
    assertThat(duties("各责任单位要按照职责分工抓好落实。")).isEmpty();
    assertThat(duties("建立由市经信局、市财政局牵头的工作机制。")).isEmpty();
    assertThat(duties("主办单位：市人民政府办公室")).isEmpty();
  }

  @Test
  void personsAreNoUnits() {
    assertThat(duties("（责任领导：某某某；责任单位：市教育局）")).containsExactly("R 市教育局");
  }

  @Test
  void divisionsOfEveryKindOfPlaceAreUnits() {
    assertThat(duties("（自治区信访局、自治区工商联分别牵头，某苏木、兵团某师配合）。"))
        .containsExactly("L 自治区信访局", "L 自治区工商联", "S 某苏木", "S 兵团某师");
  }
}
