package org.policydata.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FloodGateTest {

  private final FloodGate gate = new FloodGate();

  @Test
  void theFirstFindingsOfACodeAreKept() {
    assertThat(admitted("a.b", FloodGate.KEPT_PER_CODE + 412)).isEqualTo(FloodGate.KEPT_PER_CODE);
  }

  @Test
  void codesAreCountedApart() {
    admitted("a.b", FloodGate.KEPT_PER_CODE + 1);
    assertThat(gate.admits(kind("a.c"))).isTrue();
  }

  @Test
  void theRestIsCountedExactly() {
    admitted("a.c", FloodGate.KEPT_PER_CODE + 1);
    admitted("a.b", FloodGate.KEPT_PER_CODE + 412);
    admitted("a.d", FloodGate.KEPT_PER_CODE);
    List<Finding> remainders = gate.remainders();
    assertThat(remainders).extracting(Finding::code).containsExactly("a.b", "a.c");
    assertThat(remainders).extracting(Finding::count).containsExactly(412, 1);
    assertThat(remainders).allMatch(Finding::isRemainder);
    assertThat(remainders.get(0).message()).isEqualTo("and 412 more of this kind");
  }

  @Test
  void itIsOpenUntilEnoughWereAdmitted() {
    admitted("a.b", FloodGate.KEPT_PER_CODE - 1);
    assertThat(gate.isOpen(kind("a.b"))).isTrue();
    admitted("a.b", 1);
    assertThat(gate.isOpen(kind("a.b"))).isFalse();
    assertThat(gate.isOpen(kind("a.c"))).isTrue();
  }

  @Test
  void nothingRemainsWhereNothingWasLeftOut() {
    admitted("a.b", 3);
    assertThat(gate.remainders()).isEmpty();
  }

  private int admitted(String code, int times) {
    int kept = 0;
    for (int i = 0; i < times; i++) {
      kept += gate.admits(kind(code)) ? 1 : 0;
    }
    return kept;
  }

  private static FindingKind kind(String code) {
    return FindingKind.of(code, Severity.ERROR, Confidence.CERTAIN, "message", "消息");
  }
}
