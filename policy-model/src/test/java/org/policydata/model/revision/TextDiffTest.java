package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.revision.TextDiff.Segment;
import org.policydata.model.revision.TextDiff.SegmentKind;

class TextDiffTest {

  @Test
  void numbersAreReplacedAsAWhole() {
    assertThat(TextDiff.between("不低于50%", "不低于40%").segments())
        .containsExactly(
            new Segment(SegmentKind.EQUAL, "不低于"),
            new Segment(SegmentKind.DELETED, "50"),
            new Segment(SegmentKind.INSERTED, "40"),
            new Segment(SegmentKind.EQUAL, "%"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          甲、乙丙、丁,     甲、丁,        甲、[-乙丙、-]丁
          甲、乙丙,        甲,           甲[-、乙丙-]
          甲、丁,          甲、乙丙、丁,   甲、{+乙丙、+}丁
          增长3.5%,        增长3.6%,     增长[-3.5-]{+3.6+}%
          建成5G基站,       建成6G基站,    建成[-5G-]{+6G+}基站
          全部贷款比重,      全部企业贷款比重, 全部{+企业+}贷款比重
          相同,            相同,         相同
          第一。第二。,      第二。,        [-第一。-]第二。
          """)
  void changesReadAsAPersonWouldMarkThem(String before, String after, String expected) {
    assertThat(TextDiff.between(before, after)).hasToString(expected);
  }

  @Test
  void aMarkedTextShowsAsMuchOfWhatStayedAsAskedFor() {
    TextDiff diff = TextDiff.between("确保制造业贷款占比不低于50%以上", "确保制造业贷款占比不低于40%以上");
    assertThat(diff.marked(2)).isEqualTo("…低于[-50-]{+40+}%以上");
    assertThat(diff.marked(0)).isEqualTo("…[-50-]{+40+}…");
  }

  @Test
  void textsWithAFewCharactersInCommonAreNotCutToPieces() {
    assertThat(TextDiff.between("对新认定的企业给予奖励", "由各区制定具体办法落实").segments()).hasSize(2);
  }

  @Test
  void anEmptyTextIsAllInsertedOrDeleted() {
    assertThat(TextDiff.between("", "新增").segments())
        .containsExactly(new Segment(SegmentKind.INSERTED, "新增"));
    assertThat(TextDiff.between("删除", "").segments())
        .containsExactly(new Segment(SegmentKind.DELETED, "删除"));
    assertThat(TextDiff.between("", "").segments()).isEmpty();
  }

  @Test
  void droppedWordsAreThoseWithoutAReplacement() {
    TextDiff diff =
        TextDiff.between(
            "加大对设备更新改造、数字化绿色化转型、产业升级等领域支持力度。占全部贷款比重不低于50%。",
            "加大对设备更新改造、产业升级等领域支持力度。占全部企业贷款比重不低于40%。");
    assertThat(diff.dropped()).containsExactly("数字化绿色化转型");
  }

  @Test
  void wordsThatMovedWithinTheTextAreNotDropped() {
    assertThat(TextDiff.between("绿色化、数字化和智能化。", "数字化和智能化、绿色化。").dropped()).isEmpty();
  }

  @Test
  void textsWithNothingInCommonAreComparedInTimeThatGrowsWithTheirLength() {
    String a = randomText(1, 200_000);
    String b = randomText(2, 200_000);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(TextDiff.between(a, b).segments()).isNotEmpty());
  }

  @Test
  void aSentenceThatStayedIsFoundBetweenOthersThatAreNew() {
    String stayed = "这一句话没有任何变化。";
    String before = randomText(3, 3_000) + "。" + stayed + randomText(4, 3_000);
    String after = randomText(5, 3_000) + "。" + stayed + randomText(6, 3_000);
    assertThat(TextDiff.between(before, after).segments())
        .contains(new Segment(SegmentKind.EQUAL, stayed));
  }

  @Test
  void aLaterWordingHoldsAChangeWhateverElseDiffers() {
    TextDiff change = TextDiff.between("对企业给予贴息,比例不低于50%,期限两年。", "对企业给予贴息,比例不低于60%,期限两年。");

    assertThat(change.missingIn("对民营企业给予贴息，比例不低于 60%，期限两年以内。")).isEmpty();
    assertThat(change.missingIn("对企业给予贴息,比例不低于50%,期限两年。")).hasValue("比例不低于60%,期限两");
    assertThat(change.missingIn("")).isPresent();
    assertThat(TextDiff.between("同", "同").missingIn("")).isEmpty();
  }

  @Test
  void aDeletionIsHeldWhereTheWordsAroundItStandTogether() {
    TextDiff change = TextDiff.between("支持更新、转型、升级。", "支持更新、升级。");

    assertThat(change.missingIn("大力支持更新、升级。")).isEmpty();
    assertThat(change.missingIn("支持更新、转型、升级。")).isPresent();
  }

  private static String randomText(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(3_000)));
    }
    return text.toString();
  }
}
