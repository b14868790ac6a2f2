package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.Genre;
import org.policydata.model.Modality;
import org.policydata.model.Recurrence;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;

class TargetReaderTest {

  private static final ContentContext CONTEXT =
      new ContentContext("a1", 2024, null, null, null, null);

  private static List<Target> targets(String text) {
    return TargetReader.read(text, CONTEXT).targets().stream().map(Extracted::value).toList();
  }

  private static Target only(String text) {
    List<Target> targets = targets(text);
    assertThat(targets).hasSize(1);
    return targets.get(0);
  }

  private static String shown(Target target) {
    TargetMeasure measure = target.measure();
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return target.indicator()
          + " "
          + quantity.comparator()
          + " "
          + quantity.value().toPlainString()
          + quantity.unit();
    }
    TargetMeasure.Change change = (TargetMeasure.Change) measure;
    return target.indicator()
        + " "
        + change.direction()
        + " "
        + change.comparator()
        + " "
        + change.value().toPlainString()
        + change.unit();
  }

  private static List<String> shown(String text) {
    return targets(text).stream().map(TargetReaderTest::shown).toList();
  }

  @Test
  void floorsHaveModalityAndDenominator() {
    Target target = only("确保制造业贷款占全部贷款比重不低于18%。");
    assertThat(shown(target)).isEqualTo("制造业贷款占全部贷款比重 AT_LEAST 18%");
    assertThat(target.modality()).isEqualTo(Modality.MUST);
    assertThat(target.denominator()).isEqualTo("全部贷款");
    assertThat(target.phrase()).isEqualTo("确保制造业贷款占全部贷款比重不低于18%");
    assertThat(target.id()).isEqualTo("a1-t1");
  }

  @Test
  void generallyAndEveryYearAreKept() {
    Target target = only("每年攻关项目数占总立项数的比重一般不低于80%。");
    assertThat(target.modality()).isEqualTo(Modality.GENERALLY);
    TimeFrame period = target.period();
    assertThat(period).isNotNull();
    assertThat(period.recurrence()).isEqualTo(Recurrence.YEARLY);
  }

  @Test
  void aDeadlineHoldsOnThroughTheParagraph() {
    List<Target> targets = targets("到2028年，建成社区100个以上，集聚企业5000家以上。培育人才30000名以上。");
    assertThat(targets).hasSize(3);
    assertThat(targets)
        .extracting(Target::period)
        .allSatisfy(
            period -> {
              assertThat(period).isNotNull();
              assertThat(period.endsOn()).isEqualTo(LocalDate.of(2028, 12, 31));
            });
    TimeFrame carried = targets.get(1).period();
    assertThat(carried).isNotNull();
    assertThat(carried.inferred()).isTrue();
  }

  @Test
  void aDeadlineIsHandedOnToTheNextParagraph() {
    TargetReading first = TargetReader.read("到2025年，农机装备品类基本齐全。", CONTEXT);
    Target target =
        TargetReader.read("机械化率达到75%。", CONTEXT.at("a2", first.carriedDeadline()))
            .targets()
            .get(0)
            .value();
    TimeFrame period = target.period();
    assertThat(period).isNotNull();
    assertThat(period.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  void oneValueForEachThingListed() {
    assertThat(shown("花生种植、收获机械化率分别达到65%和55%。"))
        .containsExactly("花生种植机械化率 AT_LEAST 65%", "花生收获机械化率 AT_LEAST 55%");
    assertThat(shown("货运量、货值分别突破600 万吨、500 亿元。"))
        .containsExactly("货运量 MORE_THAN 600万吨", "货值 MORE_THAN 500亿元");
  }

  @Test
  void aListSharesItsVerb() {
    assertThat(shown("到2025年，培育企业1500家，单项冠军企业30家，其中独角兽企业5家。")).hasSize(3);
    assertThat(shown("到2025年，形成2个千亿级产业集群和6个五百亿级产业集群。")).hasSize(2);
  }

  @Test
  void changesHaveADirectionAndABasis() {
    TargetMeasure.Change change = (TargetMeasure.Change) only("单位工业增加值能耗年均下降5%。").measure();
    assertThat(change.direction()).isEqualTo(Direction.DECREASE);
    assertThat(change.basis()).isEqualTo(ChangeBasis.ANNUAL_AVERAGE);
    Target doubled = only("核心产业在2020年基础上翻一番。");
    assertThat(shown(doubled)).isEqualTo("核心产业 INCREASE EQUAL 1番");
    assertThat(doubled.baseline()).isNotNull();
  }

  @Test
  void whereAValueStartsFromIsTheBaseline() {
    Target target = only("省级风险补偿比例由20%提高至40%。");
    assertThat(shown(target)).isEqualTo("省级风险补偿比例 EQUAL 40%");
    assertThat(target.baseline()).isNotNull();
    assertThat(target.ascending()).isTrue();
  }

  @Test
  void serviceTimesAreTargetsAndTimeLimitsOfDutiesAreNot() {
    assertThat(shown("将审批时限压减至20 分钟以内。")).containsExactly("审批时限 AT_MOST 20分钟");
    assertThat(shown("工业项目3 个工作日办结。")).hasSize(1);
    assertThat(shown("部门应当在1个工作日内推送信息。")).isEmpty();
    assertThat(shown("打造城网15 分钟、农网45 分钟抢修圈。")).hasSize(2);
  }

  @Test
  void rangesAndAboutAreKept() {
    TargetMeasure.Quantity range = (TargetMeasure.Quantity) only("力争培育8—10个百亿企业。").measure();
    assertThat(range.comparator()).isEqualTo(Comparator.BETWEEN);
    assertThat(shown("比重35%左右。")).containsExactly("比重 ABOUT 35%");
  }

  @Test
  void supportsConditionsSizesAndThePastAreNoTargets() {
    assertThat(shown("对年度登记产品达10个以上的，给予最高3万元奖励。")).isEmpty();
    assertThat(shown("年销售收入首次突破1000万元，一次性奖励10万元。")).isEmpty();
    assertThat(shown("按照不超过实际投入的30%、最高100万元给予补助。")).isEmpty();
    assertThat(shown("支持3个万亿级产业集群、6个千亿级产业集群建设。")).isEmpty();
    assertThat(shown("建设120 万千瓦抽水蓄能项目，推进6号线建设。")).isEmpty();
    assertThat(shown("在财政拨款水平达到12000元的基础上，逐步提高。")).isEmpty();
    assertThat(shown("2022年全市建成5G基站2万个。")).isEmpty();
    assertThat(shown("给予每人每月1000元补贴，对500人以上企业加大支持。")).isEmpty();
  }

  @Test
  void aRuleOfLawPromisesNothing() {
    ContentContext law = new ContentContext("a1", 2024, null, Genre.MEASURES, null, null);
    assertThat(TargetReader.read("公告期不少于20日，比例不低于10%。", law).targets()).isEmpty();
  }

  @Test
  void theDueDateOfTheDutyHoldsWhereNoOtherIsStated() {
    TimeFrame due = TimeFrame.builder().endsOn(LocalDate.of(2024, 6, 30)).phrase("6月底前完成").build();
    Target target =
        TargetReader.read("审批时限压减至60个工作日以内。", CONTEXT.withDutyDeadline(due))
            .targets()
            .get(0)
            .value();
    TimeFrame period = target.period();
    assertThat(period).isNotNull();
    assertThat(period.phrase()).isEqualTo("6月底前完成");
  }

  @Test
  void theVerbMayStandBetweenTheFloorAndItsNumber() {
    assertThat(shown("每个县至少建设1个公共实训基地。")).containsExactly("公共实训基地 AT_LEAST 1个");
    assertThat(shown("每个县至少建设一所学校。")).isEmpty();
  }

  @Test
  void smallNumbersInDigitsCount() {
    assertThat(shown("全年净增企业5户，关停退出落后产能120万吨。")).hasSize(2);
    assertThat(shown("制定修订地方标准5项。")).hasSize(1);
  }

  @Test
  void aReportOfWhatWasReachedPromisesNothing() {
    assertThat(shown("截至上年底，全省已建成基站12万个，累计培育企业2000家。")).isEmpty();
  }

  @Test
  void yearsOfSchoolingAreALevelAndNoTimeLimit() {
    assertThat(shown("到2030年，人均受教育年限达到15年。")).containsExactly("人均受教育年限 AT_LEAST 15年");
    assertThat(shown("到2025年，日处理能力达到120吨/日。")).containsExactly("日处理能力 AT_LEAST 120吨/日");
  }

  @Test
  void aMonthWithoutItsYearIsADeadline() {
    ContentContext unknownYear = ContentContext.of("a1");
    TimeFrame period =
        TargetReader.read("10月底前举办对接会4场。", unknownYear).targets().get(0).value().period();
    assertThat(period).isNotNull();
    assertThat(period.phrase()).isEqualTo("10月底前");
  }

  @Test
  void aSizeBeforeACountBelongsToWhatIsCounted() {
    assertThat(shown("全年新开工10亿元以上项目30个。")).hasSize(1).allMatch(target -> target.endsWith("30个"));
  }

  @Test
  void whatApplicantsMustHaveIsNoGoal() {
    assertThat(shown("申报机构应具备以下条件：托位规模不少于50个；面积不少于300平方米。新增托位不少于500个。")).hasSize(1);
  }

  @Test
  void whatTheAuthorBuildsIsPromisedThoughSupportIsOfferedLater() {
    assertThat(shown("每年开发见习岗位1000个以上，见习补贴标准提高一成，由财政给予支持。"))
        .containsExactly("见习岗位 AT_LEAST 1000个");
    assertThat(targets("建设充电桩100个以上，给予最高20万元奖励。")).isEmpty();
  }

  @Test
  void atLeastOneInEachPlaceIsPromised() {
    assertThat(shown("到2026年实现每个地级市至少有1家服务机构。")).containsExactly("服务机构 AT_LEAST 1家");
    assertThat(targets("申请机构至少有3名专职人员。")).isEmpty();
  }

  @Test
  void theSizeOfAFundIsPromisedAndTheSumOfVouchersIsACap() {
    assertThat(shown("设立总规模20亿元的产业基金。")).hasSize(1);
    assertThat(targets("每年发放总额不超过300万元的服务券。")).isEmpty();
  }

  @Test
  void investmentThatIsCompletedIsPromised() {
    assertThat(targets("全年完成交通固定资产投资1200亿元。")).hasSize(1);
  }
}
