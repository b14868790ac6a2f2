package org.policydata.customrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.report.RuleCatalogue;
import org.policydata.validation.testkit.RuleFixture;
import org.policydata.validation.testkit.RuleFixtures;

class NoLetterChannelTest {

  private static final String CODE = "house.no-letter-channel";
  private static final Rule RULE = new NoLetterChannel();
  private static final PolicyValidator VALIDATOR = PolicyValidator.builder().rule(RULE).build();

  private final RuleFixtures fixtures =
      RuleFixtures.beside(NoLetterChannelTest.class, LocalDate.of(2024, 5, 1)).comparing(CODE);

  NoLetterChannelTest() throws IOException {}

  @Test
  void the_rule_finds_what_lies_beside_each_document() throws IOException {
    assertThat(fixtures.all()).hasSize(3);
    assertThat(fixtures.check(VALIDATOR)).isEmpty();
  }

  @Test
  void the_rule_is_tested_and_documented() {
    assertThat(fixtures.gaps(List.of(RULE.descriptor()))).isEmpty();
  }

  @Test
  void the_rule_is_found_as_a_service() throws IOException {
    PolicyValidator offered = PolicyValidator.builder().rulesFromServiceLoader().build();

    assertThat(offered.descriptors()).extracting(RuleDescriptor::code).contains(CODE);
    assertThat(fixtures.check(offered)).isEmpty();
  }

  @Test
  void the_finding_is_worded_in_both_languages() throws IOException {
    Finding finding =
        firing().report(VALIDATOR).findings().stream()
            .filter(each -> each.code().equals(CODE))
            .findFirst()
            .orElseThrow();

    assertThat(finding.message())
        .isEqualTo("the consultation \"n1\" takes no letters; name a postal address");
    assertThat(RULE.descriptor().kind().message(finding.details(), Locale.CHINESE))
        .isEqualTo("征求意见“n1”不接收信函，请写明通信地址");
  }

  @Test
  void the_rule_stands_in_the_catalogue_with_its_examples() throws IOException {
    assertThat(RuleCatalogue.of(VALIDATOR).withExamples(fixtures).markdown())
        .contains("### `" + CODE + "`", "WARNING " + CODE + " /consultations/0 5:5");
  }

  @Test
  void a_rule_that_throws_is_a_failure_in_a_report_that_still_comes() throws IOException {
    PolicyValidator broken = PolicyValidator.builder().rule(RULE).rule(new Broken()).build();

    ValidationReport report = firing().report(broken);

    assertThat(report.findings()).extracting(Finding::code).contains(CODE);
    assertThat(report.ruleFailures()).extracting(RuleFailure::code).containsExactly("house.broken");
    assertThat(fixtures.check(broken))
        .hasSize(3)
        .allSatisfy(
            mismatch -> {
              assertThat(mismatch.failures()).hasSize(1);
              assertThat(mismatch.toString()).contains("! house.broken", "no value present");
            });
  }

  private RuleFixture firing() {
    return fixtures.all().stream().filter(RuleFixture::fires).findFirst().orElseThrow();
  }

  /** A rule with a defect. */
  private static final class Broken implements Rule {

    @Override
    public RuleDescriptor descriptor() {
      return RuleDescriptor.of(
              FindingKind.of("house.broken", Severity.INFO, Confidence.HINT, "found", "发现"))
          .build();
    }

    @Override
    public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
      throw new IllegalStateException("no value present");
    }
  }
}
