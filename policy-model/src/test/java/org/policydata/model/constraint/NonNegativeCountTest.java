package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policydata.model.ConsultationOutcome;

class NonNegativeCountTest {

  @ParameterizedTest
  @EnumSource
  void aNegativeCountIsAViolation(Providers provider) {
    ConsultationOutcome outcome = ConsultationOutcome.builder().received(-1).adopted(0).build();
    assertThat(provider.violations(outcome)).containsExactly("/received: must be zero or more");
  }

  @ParameterizedTest
  @EnumSource
  void zeroAndAbsentCountsAreAccepted(Providers provider) {
    assertThat(provider.violations(ConsultationOutcome.builder().received(0).build())).isEmpty();
  }
}
