package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Amount;
import org.policydata.model.Comparator;
import org.policydata.model.Instalment;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;

class SupportReaderTest {

  private static List<SupportMeasure> measures(String text) {
    return SupportReader.read(text, ContentContext.of("a1")).stream()
        .map(Extracted::value)
        .toList();
  }

  private static SupportMeasure only(String text) {
    List<SupportMeasure> measures = measures(text);
    assertThat(measures).hasSize(1);
    return measures.get(0);
  }

  private static List<SupportKind> kinds(String text) {
    return measures(text).stream().map(SupportMeasure::kind).toList();
  }

  private static SupportTier tier(String text) {
    List<SupportTier> tiers = only(text).tiers();
    assertThat(tiers).hasSize(1);
    return tiers.get(0);
  }

  private static Amount amount(Comparator comparator, String value, String unit, String per) {
    return new Amount(comparator, new BigDecimal(value), null, unit, per.isEmpty() ? null : per);
  }

  @Test
  void theKindIsWhatTheWordsName() {
    assertThat(kinds("对企业购买绿电给予补助。")).containsExactly(SupportKind.SUBSIDY);
    assertThat(kinds("给予贷款贴息和融资租赁补助。"))
        .containsExactly(SupportKind.INTEREST_SUBSIDY, SupportKind.LEASING_SUBSIDY);
    assertThat(kinds("给予“一事一议”综合扶持政策。")).containsExactly(SupportKind.NEGOTIATED);
    assertThat(kinds("对科技保险给予保费补助。")).containsExactly(SupportKind.PREMIUM_SUBSIDY);
    assertThat(kinds("对低效用地提容改造项目不增收土地价款。")).containsExactly(SupportKind.FEE_RELIEF);
    assertThat(kinds("对产业链项目给予支持。")).containsExactly(SupportKind.UNSPECIFIED);
  }

  @Test
  void blanksBehindTheLastMarkContinueNothing() {
    assertThat(kinds("30%补助， \n其他。")).containsExactly(SupportKind.SUBSIDY);
  }

  @Test
  void aRateHasABaseAndCaps() {
    SupportTier tier = tier("按照不超过实际投入总额的15%、最高2000万元给予补助。");
    assertThat(tier.rate()).isEqualTo(amount(Comparator.AT_MOST, "15", "%", ""));
    assertThat(tier.base()).isEqualTo("实际投入总额");
    assertThat(tier.caps()).hasSize(1);
    assertThat(tier.caps().get(0).amount()).isEqualTo(amount(Comparator.AT_MOST, "2000", "万元", ""));
  }

  @Test
  void aCapKeepsItsScopeAndYear() {
    SupportTier tier = tier("科技保险按年度保费的25%补贴,每企业每年不超过20万元。");
    assertThat(tier.caps().get(0).scope()).isEqualTo("每企业");
    assertThat(tier.caps().get(0).amount().per()).isEqualTo("每年");
  }

  @Test
  void sumsThatAreListedApartAreTiersWithLabels() {
    SupportMeasure measure = only("获得国家级一、二、三等奖的，分别给予最高不超过25万元、10万元、3万元一次性后补助。");
    assertThat(measure.tiers())
        .extracting(SupportTier::label)
        .containsExactly("国家级一等奖", "国家级二等奖", "国家级三等奖");
    assertThat(measure.tiers())
        .extracting(SupportTier::amount)
        .contains(amount(Comparator.AT_MOST, "10", "万元", ""));
    assertThat(measure.oneOff()).isTrue();
    assertThat(measure.condition()).isEqualTo("获得国家级一、二、三等奖");
  }

  @Test
  void aSumMayBePaidForEachOfSomething() {
    assertThat(tier("给予每平方米1000元补贴。").amount())
        .isEqualTo(amount(Comparator.EQUAL, "1000", "元", "每平方米"));
    assertThat(tier("每增100万元最高奖励500元,总额不超过30万元。").amount())
        .isEqualTo(amount(Comparator.AT_MOST, "500", "元", "每增100万元"));
  }

  @Test
  void instalmentsAreNoTiers() {
    SupportMeasure measure = only("新增企业给予10万元奖励(第一年5万、第二年3万、第三年2万)。");
    assertThat(measure.tiers()).hasSize(1);
    assertThat(measure.instalments())
        .extracting(Instalment::label)
        .containsExactly("第一年", "第二年", "第三年");
    assertThat(only("按应奖励额30%、30%、40%分3个阶段给予奖励。").instalments()).hasSize(3);
  }

  @Test
  void beneficiaryAndPayerAreWords() {
    SupportMeasure measure = only("对优秀创业孵化基地由区财政给予最高500万元奖补。");
    assertThat(measure.beneficiary()).isEqualTo("优秀创业孵化基地");
    assertThat(measure.payer()).isEqualTo("区财政");
  }

  @Test
  void twoSumsWithTheirOwnNamesAreTwoMeasures() {
    assertThat(measures("可按规定享受最高60万元的购房补贴和最高300万元的安居补贴。"))
        .extracting(measure -> measure.tiers().get(0).amount())
        .containsExactly(
            amount(Comparator.AT_MOST, "60", "万元", ""),
            amount(Comparator.AT_MOST, "300", "万元", ""));
  }

  @Test
  void otherGiftsAreNoSupport() {
    assertThat(measures("对违规单位给予警告，对推进不力的予以重点督办，并予以答复。")).isEmpty();
    assertThat(measures("要求企业提供材料。")).isEmpty();
  }
}
