package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelListsTest {

  @ParameterizedTest
  @CsvSource({
    "'对国家级、省级、市级企业分别给予100万元、50万元奖励', 2",
    "'对国家级和省级企业分别给予100万元、50万元、20万元奖励', 3",
    "'花生、油菜机械化率分别达到65%、55%和50%', 3",
    "'工厂、车间、平台，分别给予100/30万元', 2",
    "'甲、乙、丙分别给予不超过500万元（首年）、300万元（次年）的补助', 2",
    "'甲、乙、丙分别按30%、20%给予最高500万元、300万元的补助', 2",
    "'甲、乙、丙三项分别给予10万元,5万元', 2"
  })
  void lists_of_unequal_length_are_found(String phrase, int values) {
    assertThat(ParallelLists.differingIn(phrase))
        .isNotNull()
        .extracting(ParallelLists::values)
        .isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "分别",
        "花生种植、收获机械化率分别达到65%和55%",
        "对新认定的省和国家级重点龙头企业分别给予50 万元和100 万元资金奖励",
        "省级创业型城市和公共就业创业服务示范城市分别给予300 万元奖补",
        "分别给予最高不超过25万元、10万元、3万元一次性后补助",
        "国家级一、二、三等奖和省级一、二、三等奖分别给予25万元、10万元、3万元、10万元、3万元、1万元奖励",
        "国家级、省级工厂和车间分别给予40万元、30万元、20万元、10万元",
        "对甲、乙两地建设的工厂、车间、平台分别给予100、30、20万元",
        "对企业、院校等分别给予10万元、5万元、3万元",
        "甲（含A、B、C）、乙分别给予10万元、5万元",
        "甲、乙分别给予10万元、5万元奖励，期限3年、最长5年",
        "甲、乙分别给予10万元、5万元的奖励和20%的补助",
        "甲、乙分别负责评审、管理",
        "夫妻双方、父母分别按扣除标准的50%扣除"
      })
  void lists_that_can_be_matched_are_left_alone(String phrase) {
    assertThat(ParallelLists.differingIn(phrase)).isNull();
  }
}
