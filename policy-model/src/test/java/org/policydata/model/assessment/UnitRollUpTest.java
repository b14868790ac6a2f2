package org.policydata.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.Measurement;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Target;
import org.policydata.model.UnitMention;

class UnitRollUpTest {

  private static final Target TARGET =
      Promise.target(Promise.level(Comparator.AT_LEAST, "18", "%")).build();

  private static Responsibility duty(Role role, String name, String id) {
    return new Responsibility(role, new UnitMention(name, id, null), null, null, null);
  }

  private static Clause clause(String id, List<Responsibility> duties, List<Clause> children) {
    return Clause.builder()
        .id(id)
        .kind(ClauseKind.ARTICLE)
        .responsibilities(duties)
        .targets(children.isEmpty() ? List.of(TARGET) : List.of())
        .children(children)
        .build();
  }

  private static TargetAssessment assess(PolicyDossier dossier, Measurement... measurements) {
    return TargetAssessment.of(dossier, List.of(measurements), AssessmentOptions.asOf(Promise.DUE));
  }

  private static PolicyDossier dossier(List<Responsibility> above, List<Responsibility> own) {
    PolicyDossier dossier =
        Promise.dossier(List.of(clause("c1", above, List.of(clause("c1-a1", own, List.of())))));
    return dossier.toBuilder()
        .units(
            List.of(
                ResponsibleUnit.builder().id("a").name("甲区政府").build(),
                ResponsibleUnit.builder().id("b").name("乙区政府").build(),
                ResponsibleUnit.builder().id("j").name("市经信局").build()))
        .build();
  }

  private static Measurement met() {
    return Promise.measured("18", "%", Promise.START).build();
  }

  @Test
  void duties_from_above_count_and_an_own_lead_replaces_theirs() {
    PolicyDossier dossier =
        dossier(
            List.of(duty(Role.LEAD, "市财政局", null), duty(Role.SUPPORTING, "市统计局", null)),
            List.of(duty(Role.LEAD, "经信局", "j")));

    TargetAssessment assessment = assess(dossier, met());

    assertThat(assessment.byUnit())
        .flatExtracting(UnitSummary::shares)
        .extracting(UnitShare::role, UnitShare::inherited)
        .containsExactly(tuple(Role.LEAD, false), tuple(Role.SUPPORTING, true));
    assertThat(assessment.byUnit()).extracting(UnitSummary::name).containsExactly("市经信局", "市统计局");
    assertThat(assessment.byUnit().get(0).counts(Role.LEAD).met()).isOne();
  }

  @Test
  void a_unit_in_two_roles_has_two_shares_and_one_result() {
    PolicyDossier dossier =
        dossier(
            List.of(duty(Role.SUPPORTING, "经信局", "j")),
            List.of(duty(Role.LEAD, "经信局", "j"), duty(Role.LEAD, "市经信局", "j")));

    UnitSummary unit = assess(dossier, met()).byUnit().get(0);

    assertThat(unit.shares()).hasSize(2);
    assertThat(unit.counts().total()).isOne();
  }

  @Test
  void who_was_measured_alone_answers_for_its_own_value_only() {
    PolicyDossier dossier =
        dossier(
            List.of(),
            List.of(
                duty(Role.LEAD, "市经信局", "j"),
                duty(Role.RESPONSIBLE, "甲区政府", "a"),
                duty(Role.RESPONSIBLE, "乙区政府", "b")));

    TargetAssessment assessment =
        assess(
            dossier,
            met().toBuilder().unitId("a").build(),
            Promise.measured("17", "%", Promise.START).unitId("b").build());

    assertThat(assessment.byUnit())
        .extracting(unit -> unit.unitId() + " " + unit.counts().met() + unit.counts().total())
        .containsExactly("j 12", "a 11", "b 01");
  }

  @Test
  void who_was_measured_without_a_duty_is_listed_without_a_role() {
    TargetAssessment assessment =
        assess(dossier(List.of(), List.of()), met().toBuilder().unitId("a").build());

    assertThat(assessment.byUnit()).extracting(UnitSummary::name).containsExactly("甲区政府");
    assertThat(assessment.byUnit().get(0).shares().get(0).role()).isNull();
    assertThat(assessment.unassigned()).isEmpty();
  }

  @Test
  void results_nobody_answers_for_are_listed() {
    TargetAssessment assessment = assess(dossier(List.of(), List.of()), met());

    assertThat(assessment.unassigned()).isEqualTo(assessment.results());
    assertThat(assessment.byUnit()).isEmpty();
  }
}
