package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.constraint.CreditCode.Check;
import org.policydata.model.constraint.CreditCode.Problem;

class CreditCodeTest {

  /** The worked example of GB 32100-2015, and codes of real bodies. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "11370322004222241N",
        "11441300007187648G",
        "11330600002577014T",
        "12330282688011591A",
        "113302030029398475",
        "91512081MA62K0260E",
        "9131000063159284XQ"
      })
  void aRightCodeHasNoProblem(String code) {
    assertThat(Check.problemOf(code)).isEmpty();
  }

  /** Both have been issued, although the standard would end them in R and 1. */
  @ParameterizedTest
  @ValueSource(strings = {"91350211M0000XUF46", "91350100M0001TGQXM"})
  void anIssuedCodeThatFailsItsCheckCharacterIsToldApart(String code) {
    assertThat(Check.problemOf(code)).contains(Problem.CHECK_CHARACTER);
  }

  @ParameterizedTest
  @CsvSource({
    "91350211M0000XUF4R",
    "91350100M0001TGQX1",
  })
  void theCheckCharacterOfTheStandardIsAccepted(String code) {
    assertThat(Check.problemOf(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "91350100M000100Y4", "91350100M000100Y431", "002577014"})
  void anotherLengthIsAProblem(String code) {
    assertThat(Check.problemOf(code)).contains(Problem.LENGTH);
  }

  /** Z is in the standard's own example of a wrong code. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y4Z",
        "91350100I000100Y43",
        "91350100O000100Y43",
        "91350100S000100Y43",
        "91350100V000100Y43",
        "91350100m000100y43",
        "9135010 M000100Y43",
        "913501AAM000100Y43",
        "９1350100M000100Y43"
      })
  void aCharacterOutsideTheAlphabetIsAProblem(String code) {
    assertThat(Check.problemOf(code)).contains(Problem.ALPHABET);
  }

  @Test
  void anyOtherCheckCharacterIsAProblem() {
    String valid = "91350100M000100Y43";
    "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .filter(c -> c != '3')
        .forEach(
            c ->
                assertThat(Check.problemOf(valid.substring(0, 17) + (char) c))
                    .contains(Problem.CHECK_CHARACTER));
  }

  @ParameterizedTest
  @EnumSource
  void aUnitWithAWrongCodeIsAViolation(Providers provider) {
    assertThat(provider.violations(unit("91350100M000100Y44")))
        .containsExactly("/creditCode: must be a unified social credit code (GB 32100)");
    assertThat(provider.violations(unit("91350100M000100Y43"))).isEmpty();
  }

  private static ResponsibleUnit unit(String creditCode) {
    return ResponsibleUnit.builder().id("u1").name("某局").creditCode(creditCode).build();
  }
}
