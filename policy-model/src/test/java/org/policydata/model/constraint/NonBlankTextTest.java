package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.UnitMention;

class NonBlankTextTest {

  private final NonBlankText.Check check = new NonBlankText.Check();

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "。", "\u3000一", "0"})
  void aTextWithAVisibleCharacterIsAccepted(String text) {
    assertThat(Providers.accepts(check, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u3000\u3000", "\u2003 \u202F"})
  void whiteSpaceOfAnyKindIsNotAccepted(String text) {
    assertThat(Providers.accepts(check, text)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aBlankMemberIsAViolation(Providers provider) {
    assertThat(provider.violations(new UnitMention("\u3000", null, null)))
        .containsExactly("/name: must hold more than white space");
  }

  @ParameterizedTest
  @EnumSource
  void aBlankElementIsAViolationAtItsIndex(Providers provider) {
    Clause row =
        Clause.builder().id("r1").kind(ClauseKind.ROW).cells(List.of("1", "", "3")).build();
    assertThat(provider.paths(row)).containsExactly("/cells/1");
  }
}
