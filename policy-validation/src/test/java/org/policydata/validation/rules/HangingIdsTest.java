package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.DossierIndex;
import org.policydata.model.Exclusion;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;

class HangingIdsTest {

  @Test
  void ids_that_continue_that_of_their_clause_in_order_are_spelled() {
    assertThat(areSpelled(List.of("c1-m9", "c1-m10"), List.of("c1-x1"))).isTrue();
  }

  @Test
  void an_id_that_stands_twice_is_not_spelled() {
    assertThat(areSpelled(List.of("c1-m1", "c1-m1"), List.of())).isFalse();
    assertThat(areSpelled(List.of("c1-m1"), List.of("c1-m1"))).isFalse();
  }

  @Test
  void an_id_of_another_clause_is_not_spelled() {
    assertThat(areSpelled(List.of("c2-m1"), List.of())).isFalse();
    assertThat(areSpelled(List.of("c1-p1-m1"), List.of())).isFalse();
    assertThat(areSpelled(List.of("c1"), List.of())).isFalse();
    assertThat(areSpelled(List.of("c1-"), List.of())).isFalse();
  }

  private static boolean areSpelled(List<String> measures, List<String> exclusions) {
    Clause clause =
        Clause.builder()
            .id("c1")
            .kind(ClauseKind.ARTICLE)
            .supportMeasures(measures.stream().map(HangingIdsTest::measure).toList())
            .exclusions(exclusions.stream().map(HangingIdsTest::exclusion).toList())
            .build();
    PolicyDocument version =
        PolicyDocument.builder()
            .id("v1")
            .title("关于支持企业的意见")
            .stage(Stage.ISSUED)
            .clauses(Stream.of(clause).toList())
            .build();
    PolicyDossier dossier =
        PolicyDossier.builder().formatVersion("1.0").id("d1").versions(List.of(version)).build();
    return HangingIds.areSpelled(DossierIndex.of(dossier));
  }

  private static SupportMeasure measure(String id) {
    return SupportMeasure.builder().id(id).kind(SupportKind.REWARD).phrase("给予奖励").build();
  }

  private static Exclusion exclusion(String id) {
    return Exclusion.builder()
        .id(id)
        .grounds(List.of("弄虚作假"))
        .effect("不予支持")
        .phrase("弄虚作假的，不予支持")
        .build();
  }
}
