package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.model.revision.DiffFixtures.article;
import static org.policydata.model.revision.DiffFixtures.diff;
import static org.policydata.model.revision.DiffFixtures.dossier;
import static org.policydata.model.revision.DiffFixtures.promising;
import static org.policydata.model.revision.DiffFixtures.target;
import static org.policydata.model.revision.DiffFixtures.told;
import static org.policydata.model.revision.DiffFixtures.version;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Clause;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.Modality;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;

class TargetEventsTest {

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 50, AT_LEAST, 40, TARGET_LOOSENED LOOSENED",
    "AT_LEAST, 40, AT_LEAST, 50, TARGET_TIGHTENED TIGHTENED",
    "AT_MOST, 50, AT_MOST, 40, TARGET_TIGHTENED TIGHTENED",
    "AT_MOST, 40, LESS_THAN, 40, TARGET_TIGHTENED TIGHTENED",
    "AT_LEAST, 40, MORE_THAN, 40, TARGET_TIGHTENED TIGHTENED",
    "AT_LEAST, 40, AT_MOST, 40, TARGET_VALUE_CHANGED NEUTRAL",
    "EQUAL, 40, EQUAL, 50, TARGET_VALUE_CHANGED NEUTRAL",
    "EQUAL, 40, AT_LEAST, 40, TARGET_LOOSENED LOOSENED",
    "ABOUT, 40, ABOUT, 50, TARGET_VALUE_CHANGED NEUTRAL"
  })
  void aTargetIsTightenedWhereFewerResultsMeetIt(
      Comparator old, int from, Comparator now, int to, String expected) {
    assertThat(told(diff(promising(target(old, from)), promising(target(now, to)))))
        .contains(expected)
        .allMatch(event -> event.equals(expected) || event.startsWith("TARGET_CHANGED"));
  }

  @Test
  void theSenseOfAnIndicatorTellsWhichOfTwoPlainValuesIsLess() {
    Target.Builder days = target(Comparator.EQUAL, 65).ascending(false).phrase("压缩至");
    Target.Builder fewer = target(Comparator.EQUAL, 60).ascending(false).phrase("压缩至");
    assertThat(told(diff(promising(days), promising(fewer))))
        .containsExactly("TARGET_TIGHTENED TIGHTENED");
    Target.Builder share = target(Comparator.EQUAL, 65).ascending(true).phrase("达到");
    Target.Builder lower = target(Comparator.EQUAL, 60).ascending(true).phrase("达到");
    assertThat(told(diff(promising(share), promising(lower))))
        .containsExactly("TARGET_LOOSENED LOOSENED");
  }

  @Test
  void aSmallerPromisedChangeIsLooserWhicheverWayItGoes() {
    assertThat(
            told(
                diff(
                    promising(change(Direction.DECREASE, 5)),
                    promising(change(Direction.DECREASE, 3)))))
        .containsExactly("TARGET_LOOSENED LOOSENED");
    assertThat(
            told(
                diff(
                    promising(change(Direction.INCREASE, 5)),
                    promising(change(Direction.DECREASE, 5)))))
        .containsExactly("TARGET_VALUE_CHANGED NEUTRAL");
  }

  private static Target.Builder change(Direction direction, int value) {
    return target(Comparator.EQUAL, 0)
        .phrase("变化")
        .measure(
            TargetMeasure.Change.builder()
                .direction(direction)
                .comparator(Comparator.EQUAL)
                .value(BigDecimal.valueOf(value))
                .unit("%")
                .build());
  }

  @Test
  void unitsThatDifferByAFactorAreCompared() {
    assertThat(told(diff(promising(worth(2, "亿元")), promising(worth(15000, "万元")))))
        .containsExactly("TARGET_LOOSENED LOOSENED");
    assertThat(told(diff(promising(worth(2, "亿元")), promising(worth(20000, "万元")))))
        .containsExactly("DATA_CHANGED NEUTRAL");
    assertThat(told(diff(promising(worth(2, "亿元")), promising(worth(3, "个")))))
        .containsExactly("TARGET_VALUE_CHANGED NEUTRAL");
  }

  private static Target.Builder worth(int value, String unit) {
    return target(Comparator.AT_LEAST, 0)
        .phrase("达到")
        .measure(
            new TargetMeasure.Quantity(Comparator.AT_LEAST, BigDecimal.valueOf(value), null, unit));
  }

  @Test
  void deadlineModalityBaseAndIndicatorOfATargetAreEventsOfTheirOwn() {
    Target.Builder old =
        target(Comparator.AT_LEAST, 50)
            .denominator("全部贷款")
            .modality(Modality.MUST)
            .period(DiffFixtures.until(2025));
    Target.Builder now =
        target(Comparator.AT_LEAST, 50)
            .denominator("全部企业贷款")
            .modality(Modality.STRIVE)
            .period(DiffFixtures.until(2027));
    assertThat(told(diff(promising(old), promising(now))))
        .containsExactly(
            "TARGET_BASE_CHANGED NEUTRAL",
            "TARGET_DEADLINE_MOVED LOOSENED",
            "TARGET_SOFTENED LOOSENED");
    assertThat(told(diff(promising(now), promising(old))))
        .containsExactly(
            "TARGET_BASE_CHANGED NEUTRAL",
            "TARGET_DEADLINE_MOVED TIGHTENED",
            "TARGET_HARDENED TIGHTENED");
    assertThat(
            told(
                diff(
                    promising(target(Comparator.AT_LEAST, 50)),
                    promising(target(Comparator.AT_LEAST, 50).indicator("全部贷款余额")))))
        .containsExactly("TARGET_INDICATOR_CHANGED NEUTRAL");
  }

  @Test
  void targetsComeAndGo() {
    Clause without = article("a1", "1.", "正文。");
    Clause with = promising(target(Comparator.AT_LEAST, 50));
    assertThat(told(diff(without, with))).containsExactly("TARGET_ADDED TIGHTENED");
    assertThat(told(diff(with, without))).containsExactly("TARGET_REMOVED LOOSENED");
  }

  @Test
  void aTargetThatGoesWithItsWordsToAnotherClauseMoved() {
    PolicyDocument old =
        version("v1", promising(target(Comparator.AT_LEAST, 50)), article("a2", "2.", "另一条的正文。"));
    PolicyDocument now =
        version(
            "v2",
            article("a1", "1.", "正文。"),
            article("a2", "2.")
                .text("另一条的正文。")
                .targets(List.of(target(Comparator.AT_LEAST, 40).build()))
                .build());
    assertThat(told(PolicyDiff.ofLastTwo(dossier("d", old, now))))
        .containsExactly("TARGET_MOVED NEUTRAL", "TARGET_LOOSENED LOOSENED");
  }
}
