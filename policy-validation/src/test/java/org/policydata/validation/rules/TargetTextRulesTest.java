package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
