package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BracketsTest {

  @Test
  void roundAndSquareBracketsCloseOneAnother() {
    Brackets brackets = Brackets.of("〔责任单位：甲局（乙办）)");
    assertThat(brackets.partner(0)).isEqualTo(12);
    assertThat(brackets.depth(9)).isEqualTo(2);
  }

  @Test
  void aBracketWithoutPartnerIsAPlainCharacter() {
    Brackets brackets = Brackets.of("(完成时限:(6月)");
    assertThat(brackets.partner(0)).isEqualTo(-1);
    assertThat(brackets.depth(3)).isZero();
    assertThat(brackets.partner(6)).isEqualTo(9);
  }

  @Test
  void titleMarksDoNotCloseRoundBrackets() {
    Brackets brackets = Brackets.of("（见《办法》）》");
    assertThat(brackets.partner(0)).isEqualTo(6);
    assertThat(brackets.partner(7)).isEqualTo(-1);
  }
}
