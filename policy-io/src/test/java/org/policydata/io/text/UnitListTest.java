package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Manner;
import org.policydata.model.Role;

class UnitListTest {

  private static List<String> names(String list) {
    return UnitList.split(list).stream().map(entry -> entry.mention().name()).toList();
  }

  @Test
  void separatorsInsideBracketsDoNotDivide() {
    assertThat(names("市级各部门,各区(县、市)、功能区")).containsExactly("市级各部门", "各区(县、市)", "功能区");
    assertThat(names("市委组织部（市委人才办）、市经信局")).containsExactly("市委组织部（市委人才办）", "市经信局");
  }

  @Test
  void aNameMayHoldASeparatorOfItsOwn() {
    assertThat(names("市法院，各区、县（市）政府")).containsExactly("市法院", "各区、县（市）政府");
    assertThat(names("科技厅及各市、县（市、区）人民政府")).containsExactly("科技厅", "各市、县（市、区）人民政府");
    assertThat(names("市政务中心，各县（区）委、人民政府")).containsExactly("市政务中心", "各县（区）委、人民政府");
    assertThat(names("各乡镇党委、政府，县直单位")).containsExactly("各乡镇党委、政府", "县直单位");
    assertThat(names("市委、市政府")).containsExactly("市委", "市政府");
    assertThat(names("各省、自治区、直辖市人民政府，国务院有关部门")).containsExactly("各省、自治区、直辖市人民政府", "国务院有关部门");
  }

  @Test
  void andDividesOnlyBetweenTwoNames() {
    assertThat(names("省水利厅和各市州政府")).containsExactly("省水利厅", "各市州政府");
    assertThat(names("市政务服务和公共资源交易中心")).containsExactly("市政务服务和公共资源交易中心");
    assertThat(names("市发展和改革委员会、市住房和城乡建设局")).hasSize(2);
    assertThat(names("各有关部门和单位")).containsExactly("各有关部门和单位");
  }

  @Test
  void wordsThatLeaveTheListOpenAreKeptApart() {
    List<UnitEntry> entries = UnitList.split("市自然资源局、市水务局等市级各有关部门");
    assertThat(entries.get(1).mention().name()).isEqualTo("市水务局");
    assertThat(entries.get(1).andOthers()).isEqualTo("等市级各有关部门");
    assertThat(names("省高等法院")).containsExactly("省高等法院");
  }

  @Test
  void anExplanationBehindANameIsItsGloss() {
    UnitEntry entry = UnitList.split("各区人民政府〈含开发区、风景区管委会,下同〉").get(0);
    assertThat(entry.mention().name()).isEqualTo("各区人民政府");
    assertThat(entry.mention().gloss()).isEqualTo("〈含开发区、风景区管委会,下同〉");
  }

  @Test
  void aMarkIsNoPartOfTheName() {
    UnitEntry entry = UnitList.split("*县人力社保局、县财政局").get(0);
    assertThat(entry.mention().name()).isEqualTo("县人力社保局");
    assertThat(entry.marked()).isTrue();
  }

  @Test
  void aVerbGivesItsRoleToTheNamesBeforeIt() {
    List<UnitEntry> entries = UnitList.split("市住建局、财政局分别牵头，市公安局配合");
    assertThat(entries)
        .extracting(UnitEntry::role)
        .containsExactly(Role.LEAD, Role.LEAD, Role.SUPPORTING);
    assertThat(entries.get(0).manner()).isEqualTo(Manner.SEVERALLY);
  }

  @Test
  void offsetsPointAtTheName() {
    UnitEntry entry = UnitList.split("甲局、 乙局").get(1);
    assertThat("甲局、 乙局".substring(entry.start(), entry.end())).isEqualTo("乙局");
  }
}
