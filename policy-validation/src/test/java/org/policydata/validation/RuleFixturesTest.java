package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.validation.testkit.RuleFixture;
import org.policydata.validation.testkit.RuleFixtures;

/** Every check fires where it has to, stays silent next to it, and is documented. */
class RuleFixturesTest {

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final RuleFixtures FIXTURES = BuiltInFixtures.read();

  @TestFactory
  Stream<DynamicTest> a_document_has_exactly_the_findings_beside_it() {
    return FIXTURES.all().stream()
        .map(
            fixture ->
                dynamicTest(
                    fixture.toString(),
                    () -> assertThat(FIXTURES.check(fixture, VALIDATOR)).isEmpty()));
  }

  @Test
  void a_check_has_documents_on_which_it_fires_and_is_silent_and_says_why() {
    assertThat(VALIDATOR.descriptors()).isNotEmpty();
    assertThat(FIXTURES.gaps(VALIDATOR.descriptors())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> what_a_check_says_of_itself_are_sentences() {
    return VALIDATOR.descriptors().stream()
        .map(
            descriptor ->
                dynamicTest(
                    descriptor.code(),
                    () -> {
                      assertThat(descriptor.summary()).as("summary").endsWith(".");
                      assertThat(descriptor.rationale()).as("rationale").endsWith(".");
                    }));
  }

  @Test
  void every_fixture_says_in_its_name_what_it_is_for() {
    assertThat(FIXTURES.all())
        .extracting(RuleFixture::name)
        .allMatch(name -> name.startsWith("fires") || name.startsWith("silent"));
  }
}
