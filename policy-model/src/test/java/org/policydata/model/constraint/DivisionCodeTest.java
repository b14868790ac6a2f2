package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Jurisdiction;

class DivisionCodeTest {

  private final DivisionCode.Check check = new DivisionCode.Check();

  @ParameterizedTest
  @ValueSource(
      strings = {"330000", "330200", "330282", "110101", "429004", "469001", "710000", "820000"})
  void aCodeOfSixDigitsThatNamesAProvinceIsAccepted(String code) {
    assertThat(accepts(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "33020", "3302000", "33020A", "３３０２００", "000000", "003302", "930200", "300000",
        "330001", "33 200"
      })
  void anyOtherCodeIsNotAccepted(String code) {
    assertThat(accepts(code)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aJurisdictionWithAWrongCodeIsAViolation(Providers provider) {
    assertThat(provider.violations(new Jurisdiction("33020", "宁波市", null)))
        .containsExactly(
            "/divisionCode: must be an administrative division code of six digits (GB/T 2260)");
    assertThat(provider.violations(new Jurisdiction("330200", "宁波市", null))).isEmpty();
    assertThat(provider.violations(new Jurisdiction(null, "宁波市", null))).isEmpty();
  }

  private boolean accepts(String code) {
    return Providers.accepts(check, code);
  }
}
