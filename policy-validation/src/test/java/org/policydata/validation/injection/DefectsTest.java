package org.policydata.validation.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.io.ReadFindings;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.RuleDescriptor;

/** Every mistake of the catalogue is found where it was made, and nothing else is. */
class DefectsTest {

  @Test
  void nothing_is_found_in_the_clean_dossier() {
    assertThat(CleanDossier.findings(CleanDossier.bytes())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_mistake_raises_its_finding_and_no_other_of_weight() {
    return Defects.ALL.stream()
        .map(
            defect ->
                dynamicTest(
                    defect.toString(),
                    () -> {
                      List<String> places = Injector.places(defect);
                      assertThat(places).as("places").isNotEmpty();
                      assertThat(Injector.complaints(defect, places.get(0))).isEmpty();
                    }));
  }

  @Test
  void every_check_has_a_mistake_that_it_finds() {
    Set<String> codes =
        PolicyValidator.create().descriptors().stream()
            .map(RuleDescriptor::code)
            .collect(Collectors.toCollection(TreeSet::new));
    ReadFindings.all().forEach(kind -> codes.add(kind.code()));
    codes.removeAll(CleanDossier.JUDGED_ELSEWHERE);
    Set<String> covered =
        Defects.ALL.stream().map(Defect::code).collect(Collectors.toCollection(TreeSet::new));

    assertThat(covered).isEqualTo(codes);
  }

  @Test
  void a_mistake_is_told_by_its_name() {
    assertThat(Defects.ALL).extracting(Defect::toString).doesNotHaveDuplicates();
  }
}
