package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.validation.Part.CITATIONS;
import static org.policydata.validation.Part.CLAUSES;
import static org.policydata.validation.Part.CONSULTATIONS;
import static org.policydata.validation.Part.DOCUMENTS;
import static org.policydata.validation.Part.DUTIES;
import static org.policydata.validation.Part.OUTCOMES;
import static org.policydata.validation.Part.SUPPORTS;
import static org.policydata.validation.Part.TARGETS;
import static org.policydata.validation.Part.UNITS;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policydata.io.ReadFindings;

class PartTest {

  @Test
  void a_scalar_that_is_missing_affects_the_part_it_lies_in() {
    assertThat(Part.affectedBy("/versions/0/signedOn")).containsExactly(DOCUMENTS);
    assertThat(Part.affectedBy("/versions/0/clauses/1/children/2/text")).containsExactly(CLAUSES);
    assertThat(Part.affectedBy("/consultations/0/period/closesOn")).containsExactly(CONSULTATIONS);
    assertThat(Part.affectedBy("/consultations/0/outcome/received")).containsExactly(OUTCOMES);
    assertThat(Part.affectedBy("/units/3/name")).containsExactly(UNITS);
  }

  @Test
  void what_hangs_on_a_clause_is_a_part_of_its_own() {
    String clause = "/versions/0/clauses/1";

    assertThat(Part.affectedBy(clause + "/responsibilities/0")).containsExactly(DUTIES);
    assertThat(Part.affectedBy(clause + "/targets/0/measure/value")).containsExactly(TARGETS);
    assertThat(Part.affectedBy(clause + "/supportMeasures/0")).containsExactly(SUPPORTS);
    assertThat(Part.affectedBy(clause + "/citations/0/title")).containsExactly(CITATIONS);
    assertThat(Part.affectedBy(clause + "/definitions/0")).containsExactly(CITATIONS);
  }

  @Test
  void an_element_that_is_missing_takes_along_what_hangs_on_it() {
    Set<Part> clauses = EnumSet.of(CLAUSES, DUTIES, TARGETS, SUPPORTS, CITATIONS);

    assertThat(Part.affectedBy("/versions/0/clauses/1")).isEqualTo(clauses);
    assertThat(Part.affectedBy("/versions/0/clauses")).isEqualTo(clauses);
    assertThat(Part.affectedBy("/versions/0")).containsAll(clauses).contains(DOCUMENTS);
    assertThat(Part.affectedBy("/consultations/0"))
        .containsExactlyInAnyOrder(CONSULTATIONS, OUTCOMES, CLAUSES);
  }

  @Test
  void the_whole_document_takes_along_everything() {
    assertThat(Part.affectedBy("")).containsExactly(Part.values());
  }

  @Test
  void members_of_the_dossier_itself_affect_nothing_but_the_regimes() {
    assertThat(Part.affectedBy("/title")).isEmpty();
    assertThat(Part.affectedBy("/sources/0")).isEmpty();
    assertThat(Part.affectedBy("/regimes/0")).containsExactly(DOCUMENTS);
  }

  @Test
  void extensions_affect_nothing_whatever_their_members_are_called() {
    assertThat(Part.affectedBy("/x-mine/targets/0")).isEmpty();
    assertThat(Part.affectedBy("/versions/0/clauses/0/x-mine/units/0")).isEmpty();
  }

  @Test
  void behind_broken_json_everything_may_be_missing() {
    assertThat(Part.affectedBy(ReadFindings.SYNTAX.finding("/units/0/name", null, Map.of())))
        .containsExactly(Part.values());
  }

  @Test
  void content_behind_the_end_affects_nothing() {
    assertThat(Part.affectedBy(ReadFindings.TRAILING_CONTENT.finding("", null, Map.of())))
        .isEmpty();
  }

  @Test
  void an_unknown_member_affects_what_it_was_meant_to_be() {
    Map<String, Object> details =
        Map.of("problem", "SIMILAR", "member", "unitz", "suggestion", "units");

    assertThat(Part.affectedBy(ReadFindings.UNKNOWN_MEMBER.finding("/unitz", null, details)))
        .containsExactly(UNITS);
  }
}
