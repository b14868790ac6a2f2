package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.RuleKind;
import org.policydata.model.UnitMention;

class StatedRulesTest {

  private static StatedRule only(String paragraph) {
    List<StatedRule> rules = StatedRules.find(List.of(paragraph)).all();
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  @Test
  void theFirstListedLeads() {
    StatedRule rule = only("做好服务。（甲局、乙局负责。列第一位者为牵头单位，下同）");
    assertThat(rule.kind()).isEqualTo(RuleKind.FIRST_LISTED_LEADS);
    assertThat(rule.phrase()).isEqualTo("列第一位者为牵头单位，下同");
    assertThat(only("(责任单位:甲局、乙局,排在首位的为牵头单位,下同)").phrase()).isEqualTo("排在首位的为牵头单位,下同");
  }

  @Test
  void theFirstGroupLeads() {
    StatedRule rule = only("（责任单位：甲局，乙局；第一个逗号前为牵头单位，多个牵头部门的按照职责分工负责，下同）");
    assertThat(rule.kind()).isEqualTo(RuleKind.FIRST_GROUP_LEADS);
    assertThat(rule.byRemit()).isTrue();
  }

  @Test
  void unitsThatAreNotListedAgainAreNamedByTheRule() {
    StatedRule rule = only("（责任单位：甲局。以下均需各区〔县、市〕政府、开发园区管委会落实，不再列出）");
    assertThat(rule.kind()).isEqualTo(RuleKind.ALSO_RESPONSIBLE);
    assertThat(rule.units()).extracting(UnitMention::name).containsExactly("各区〔县、市〕政府", "开发园区管委会");
    assertThat(rule.phrase()).startsWith("以下均需").endsWith("不再列出");
  }

  @Test
  void aLabelledListWithTheSameBelowLetsBareListsAssign() {
    assertThat(only("做好服务。（主要责任单位：甲局、乙局）（下同）").kind()).isEqualTo(RuleKind.BARE_LIST_ASSIGNS);
  }

  @Test
  void ordinaryProseStatesNoRule() {
    List<String> prose = List.of("各牵头单位要明确责任人，不再另行通知。", "（以下简称甲局）", "由牵头单位负责解释。", "各级政府要把就业摆在首位。");
    assertThat(StatedRules.find(prose).all()).isEmpty();
  }
}
