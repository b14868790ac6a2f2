package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Comparator;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.validation.Large;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;

class TargetTextRulesTest {

  private static final int MANY = 20_000;

  @Test
  void many_targets_of_one_long_paragraph_are_no_burden() {
    String text = "建成示范园区20个以上，".repeat(MANY);
    PolicyDossier dossier = dossierOf(text, "建成示范园区20个以上");

    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(check(dossier).countsByCode()).doesNotContainKey("target.text-differs"));
  }

  @Test
  void many_phrases_that_stand_nowhere_are_no_burden() {
    PolicyDossier dossier = dossierOf("建成示范园区，".repeat(MANY), "建成示范园区20个以上");

    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(check(dossier).countsByCode()).containsKey("target.text-differs"));
  }

  @ParameterizedTest
  @CsvSource({
    "一般不低于20个, 一般",
    "一般控制在20个, 一般",
    "基本建成20个, 基本",
    "原则上不低于20个, 原则上",
    "力争达到20个, 力争",
    "稳定在20个左右, 左右"
  })
  void the_word_that_softens_a_target_is_named(String phrase, String word) {
    Target target =
        Target.builder()
            .id("t1")
            .indicator("示范园区")
            .measure(
                new TargetMeasure.Quantity(Comparator.AT_LEAST, BigDecimal.valueOf(20), null, "个"))
            .phrase(phrase)
            .build();
    PolicyDossier dossier =
        Large.dossierOf(1, i -> Large.clause(i).text(phrase).targets(List.of(target)));

    assertThat(check(dossier).findings())
        .filteredOn(finding -> finding.code().equals("target.softened-wording"))
        .extracting(finding -> finding.details().get("word"))
        .containsExactly(word);
  }

  private static PolicyDossier dossierOf(String text, String phrase) {
    List<Target> targets =
        IntStream.range(0, MANY)
            .mapToObj(
                i ->
                    Target.builder()
                        .id("t" + i)
                        .indicator("示范园区")
                        .measure(
                            new TargetMeasure.Quantity(
                                Comparator.AT_LEAST, BigDecimal.valueOf(20), null, "个"))
                        .phrase(phrase)
                        .build())
            .toList();
    return Large.dossierOf(1, i -> Large.clause(i).text(text).targets(targets));
  }

  private static ValidationReport check(PolicyDossier dossier) {
    return PolicyValidator.create().validate(dossier, NingboDossier.DAY);
  }
}
