package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;

class WellFormedIdTest {

  private final WellFormedId.Check check = new WellFormedId.Check();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "c2-s3-a11-p2",
        "市经信局",
        "市委组织部-市委人才办",
        "_x",
        "1.0",
        "п1",
        "\uD842\uDFB7",
        "买买提·江"
      })
  void lettersAndDigitsOfAnyScriptAreAccepted(String id) {
    assertThat(accepts(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a/b",
        "a~b",
        "-a",
        ".a",
        "·a",
        "市委组织部(市委人才办)",
        "a\n",
        "x,y",
        "\uD83C\uDFED",
        "\uD83C"
      })
  void anythingElseIsNotAccepted(String id) {
    assertThat(accepts(id)).isFalse();
  }

  @Test
  void anIdHasAtMostOneHundredCharacters() {
    assertThat(accepts("局".repeat(100))).isTrue();
    assertThat(accepts("\uD842\uDFB7".repeat(100))).isTrue();
    assertThat(accepts("局".repeat(101))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aClauseWithAMalformedIdIsAViolation(Providers provider) {
    Clause clause = Clause.builder().id("c 1").kind(ClauseKind.CHAPTER).build();
    assertThat(provider.violations(clause))
        .containsExactly(
            "/id: must consist of 1 to 100 letters, digits, dots, hyphens and underscores");
    assertThat(provider.violations(clause.toBuilder().id("c1").build())).isEmpty();
  }

  private boolean accepts(String id) {
    return Providers.accepts(check, id);
  }
}
