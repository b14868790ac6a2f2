package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Stage;

/** A list of codes in use is data that the caller gives. */
class DivisionCodesTest {

  static final Profile KNOWING_NINGBO = knowing("330000", "330200", "330212");

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Test
  void a_code_that_the_list_lacks_is_found_where_it_stands() {
    assertThat(findings(KNOWING_NINGBO, "330200", "330211"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/units/0/divisionCode");
              assertThat(finding.message())
                  .isEqualTo(
                      "the administrative division code \"330211\" is not in the list of codes"
                          + " given");
            });
    assertThat(findings(KNOWING_NINGBO, "330201", "330212"))
        .extracting(Finding::pointer)
        .containsExactly("/versions/0/jurisdiction/divisionCode");
  }

  @Test
  void listed_codes_are_fine() {
    assertThat(findings(KNOWING_NINGBO, "330200", "330212")).isEmpty();
  }

  @Test
  void a_malformed_code_is_told_once() {
    assertThat(findings(KNOWING_NINGBO, "330200", "3302"))
        .extracting(Finding::message)
        .containsExactly(
            "\"3302\" is no administrative division code; expected six digits (GB/T 2260)");
  }

  @Test
  void without_a_list_only_the_form_counts() {
    assertThat(findings(Profile.cn(), "330200", "330299")).isEmpty();
    assertThat(findings(knowing(), "330200", "330299")).isEmpty();
  }

  @Test
  void a_profile_may_switch_the_check_off() {
    RuleSettings off =
        new RuleSettings(
            "unit.division-code", false, null, Map.of("codes", List.of("330200")), List.of());

    assertThat(findings(profile(off), "330200", "330299")).isEmpty();
  }

  private static Profile knowing(String... codes) {
    return profile(
        new RuleSettings(
            "unit.division-code", null, null, Map.of("codes", List.of(codes)), List.of()));
  }

  private static Profile profile(RuleSettings settings) {
    return new Profile("own", null, null, null, List.of(settings));
  }

  private static List<Finding> findings(Profile profile, String jurisdiction, String unit) {
    PolicyDossier dossier =
        PolicyDossier.builder()
            .formatVersion("1.0")
            .id("d1")
            .versions(
                List.of(
                    PolicyDocument.builder()
                        .id("v1")
                        .title("关于支持工业发展的意见")
                        .stage(Stage.CONSULTATION_DRAFT)
                        .jurisdiction(new Jurisdiction(jurisdiction, "宁波市", null))
                        .build()))
            .units(
                List.of(ResponsibleUnit.builder().id("u1").name("单位甲").divisionCode(unit).build()))
            .build();
    return PolicyValidator.builder()
        .profile(profile)
        .build()
        .validate(dossier, DAY)
        .findings()
        .stream()
        .filter(finding -> finding.code().equals("unit.division-code"))
        .toList();
  }
}
