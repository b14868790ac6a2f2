package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.report.FindingWords;

/** What the parameters of a rule may be, from its default to what the rule reads. */
class ParameterTypeTest {

  private static final ParameterType SHARE =
      new ParameterType.Decimal(BigDecimal.ZERO, BigDecimal.ONE);
  private static final ParameterType DAYS = new ParameterType.WholeNumber(1, 365);
  private static final ParameterType GROUP =
      ParameterType.Group.of(
          ParameterDescriptor.of("days", DAYS, "length"),
          ParameterDescriptor.of("strict", new ParameterType.Flag(), "whether").orAbsent());

  @Test
  void a_number_lies_between_its_bounds() {
    assertThat(List.of(0, 1L, 0.25, 0.5f, new BigDecimal("1.00"), BigInteger.ONE))
        .allMatch(SHARE::accepts);
    assertThat(List.of(-1, 1.01, Double.NaN, "0.5", true)).noneMatch(SHARE::accepts);
    assertThat(DAYS.accepts(365)).isTrue();
    assertThat(DAYS.accepts(new BigDecimal("30.0"))).isTrue();
    assertThat(List.of(0, 366, 1.5, Long.MAX_VALUE)).noneMatch(DAYS::accepts);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParameterType.Decimal(BigDecimal.TEN, BigDecimal.ONE));
  }

  @Test
  void a_flag_is_true_or_false() {
    assertThat(new ParameterType.Flag().accepts(false)).isTrue();
    assertThat(new ParameterType.Flag().accepts("false")).isFalse();
    assertThat(new ParameterType.Flag().accepts(null)).isFalse();
  }

  @Test
  void a_group_has_its_members_and_no_others() {
    assertThat(GROUP.accepts(Map.of("days", 3))).isTrue();
    assertThat(GROUP.accepts(Map.of("days", 3, "strict", true))).isTrue();
    assertThat(GROUP.accepts(Map.of("strict", true))).isFalse();
    assertThat(GROUP.accepts(Map.of("days", 3, "strict", 1))).isFalse();
    assertThat(GROUP.accepts(Map.of("days", 3, "other", 1))).isFalse();
    assertThat(new ParameterType.ListOf(GROUP).accepts(List.of(Map.of("days", 3)))).isTrue();
    assertThat(new ParameterType.ListOf(GROUP).accepts(List.of(Map.of("days", 0)))).isFalse();
  }

  @Test
  void a_rule_reads_what_a_profile_sets() {
    RuleDescriptor descriptor =
        RuleDescriptor.of(
                FindingKind.of("host.limits", Severity.INFO, Confidence.HINT, "found", "发现"))
            .parameters(
                ParameterDescriptor.of("share", SHARE, "a share").orElse(0.25),
                ParameterDescriptor.of("strict", new ParameterType.Flag(), "whether").orElse(true),
                ParameterDescriptor.of("window", GROUP, "a window").orElse(Map.of("days", 30)))
            .build();
    Profile set =
        ProfileReader.create()
            .withRules(List.of(ruleOf(descriptor)))
            .read(
                """
                {"id": "mine", "rules": [{"code": "host.limits",
                  "parameters": {"share": 0.75, "strict": false, "window": {"days": 7}}}]}
                """)
            .value()
            .orElseThrow();

    Parameters own = set.parameters(descriptor);
    Parameters usual = Profile.cn().parameters(descriptor);

    assertThat(own.decimal("share")).contains(new BigDecimal("0.75"));
    assertThat(usual.decimal("share")).contains(new BigDecimal("0.25"));
    assertThat(own.flag("strict")).contains(false);
    assertThat(usual.flag("strict")).contains(true);
    assertThat(own.group("window").flatMap(window -> window.integer("days"))).contains(7);
    assertThat(usual.group("window").flatMap(window -> window.integer("days"))).contains(30);
    assertThat(own.flag("share")).isEmpty();
    assertThat(own.decimal("strict")).isEmpty();
    assertThat(own.group("share")).isEmpty();
  }

  @Test
  void a_profile_that_sets_another_type_is_told() {
    RuleDescriptor descriptor =
        RuleDescriptor.of(
                FindingKind.of("host.limits", Severity.INFO, Confidence.HINT, "found", "发现"))
            .parameters(
                ParameterDescriptor.of("share", SHARE, "a share"),
                ParameterDescriptor.of("strict", new ParameterType.Flag(), "whether"))
            .build();

    assertThat(
            ProfileReader.create()
                .withRules(List.of(ruleOf(descriptor)))
                .read(
                    """
                    {"id": "mine", "rules": [{"code": "host.limits",
                      "parameters": {"share": 2, "strict": "no"}}]}
                    """)
                .findings())
        .extracting(finding -> finding.pointer() + " " + finding.message())
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("/rules/0/parameters/share ").contains("from 0 to 1"),
            second ->
                assertThat(second)
                    .startsWith("/rules/0/parameters/strict ")
                    .contains("true or false"));
  }

  @Test
  void what_is_expected_is_told_in_both_languages() {
    String profile =
        """
        {"id": "mine", "extends": "cn", "rules": [{"code": "consultation.period-too-short",
          "parameters": {"minimums": [{"days": -3, "dayKind": ["WORKING"]}],
            "businessWords": "企业"}}]}
        """;
    FindingWords chinese = FindingWords.of(Locale.CHINESE);

    assertThat(ProfileReader.create().read(profile).findings())
        .extracting(chinese::message)
        .containsExactlyInAnyOrder(
            "参数“days”为-3，应为1至365的整数",
            "参数“dayKind”为列表，应为CALENDAR、WORKING之一",
            "缺少“basis”，应为本规则某项依据的标识",
            "参数“businessWords”为\"企业\"，应为文本的列表");
    for (ParameterType type : List.of(SHARE, DAYS, new ParameterType.Flag())) {
      assertThat(type.description(Locale.CHINESE)).isNotEqualTo(type.description());
    }
    assertThat(new ParameterType.ListOf(new ParameterType.Day()).description(Locale.CHINESE))
        .isEqualTo("如2020-01-01的日期，或unknown的列表");
  }

  @Test
  void a_default_is_one_of_the_type() {
    ParameterDescriptor days = ParameterDescriptor.of("days", DAYS, "length");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.orElse("foo"))
        .withMessage("defaultValue of days: expected whole number from 1 to 365, found foo");
  }

  @Test
  void a_rule_has_no_two_parameters_of_one_name() {
    ParameterDescriptor days = ParameterDescriptor.of("days", DAYS, "length");
    RuleDescriptor.Builder builder =
        RuleDescriptor.of(
                FindingKind.of("host.limits", Severity.INFO, Confidence.HINT, "found", "发现"))
            .parameters(days, days);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("host.limits has two of the name days");
  }

  private static Rule ruleOf(RuleDescriptor descriptor) {
    return new Rule() {
      @Override
      public RuleDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {}
    };
  }
}
