package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check fires where it has to, stays silent next to it, and is documented. */
class RuleFixturesTest {

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final List<Fixture> FIXTURES = Fixture.all();

  @TestFactory
  Stream<DynamicTest> a_document_has_exactly_the_findings_beside_it() {
    return FIXTURES.stream()
        .map(
            fixture ->
                dynamicTest(
                    fixture.toString(),
                    () ->
                        assertThat(fixture.findings(VALIDATOR).stream().map(Fixture::line))
                            .containsExactlyElementsOf(fixture.expected())));
  }

  @TestFactory
  Stream<DynamicTest> a_check_has_documents_on_which_it_fires_and_is_silent_and_says_why() {
    return VALIDATOR.descriptors().stream()
        .map(descriptor -> dynamicTest(descriptor.code(), () -> assertDocumented(descriptor)));
  }

  private static void assertDocumented(RuleDescriptor descriptor) {
    String code = descriptor.code();
    assertThat(FIXTURES)
        .as("a document on which the check fires")
        .anyMatch(
            fixture ->
                fixture.code().equals(code)
                    && fixture.fires()
                    && fixture.expected().stream()
                        .anyMatch(line -> line.contains(" " + code + " ")));
    assertThat(FIXTURES)
        .as("a document on which nothing fires")
        .anyMatch(
            fixture ->
                fixture.code().equals(code) && fixture.silent() && fixture.expected().isEmpty());
    assertThat(descriptor.summary()).as("summary").isNotBlank().endsWith(".");
    assertThat(descriptor.rationale()).as("rationale").isNotBlank().endsWith(".");
  }

  @Test
  void every_fixture_belongs_to_a_check() {
    List<String> codes = VALIDATOR.descriptors().stream().map(RuleDescriptor::code).toList();

    assertThat(FIXTURES).extracting(Fixture::code).isSubsetOf(codes);
    assertThat(FIXTURES).allMatch(fixture -> fixture.fires() || fixture.silent());
  }
}
