package org.policydata.validation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.BrokenRule;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.ServiceRule;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;

/** What the kit says when fixtures and rules do not agree. */
class RuleFixturesKitTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String UNTITLED = "INFO host.untitled / 1:1";
  private static final PolicyValidator VALIDATOR =
      PolicyValidator.builder().rule(new ServiceRule()).build();

  @TempDir private Path folder;

  @Test
  void what_is_as_expected_is_no_mismatch() throws IOException {
    fixture("host.untitled/fires", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}", UNTITLED);

    assertThat(fixtures().check(VALIDATOR)).isEmpty();
  }

  @Test
  void what_is_found_and_not_expected_is_a_mismatch() throws IOException {
    fixture("host.untitled/silent", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");

    FixtureMismatch mismatch = onlyMismatch(VALIDATOR);

    assertThat(mismatch.unexpected()).containsExactly(UNTITLED);
    assertThat(mismatch.missing()).isEmpty();
    assertThat(mismatch).hasToString("host.untitled/silent\n  + " + UNTITLED);
  }

  @Test
  void what_is_expected_and_not_found_is_a_mismatch_as_often_as_it_is_expected()
      throws IOException {
    fixture(
        "host.untitled/fires", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}", UNTITLED, UNTITLED);

    FixtureMismatch mismatch = onlyMismatch(VALIDATOR);

    assertThat(mismatch.missing()).containsExactly(UNTITLED);
    assertThat(mismatch.unexpected()).isEmpty();
  }

  @Test
  void another_order_is_a_mismatch() throws IOException {
    String document = "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"titel\": \"\", \"x\": 1}";
    fixture("host.untitled/fires", document);
    List<String> found = onlyMismatch(VALIDATOR).found();
    assertThat(found).hasSizeGreaterThan(1);
    List<String> turned = new ArrayList<>(found);
    Collections.reverse(turned);
    fixture("host.untitled/fires", document, turned.toArray(String[]::new));

    FixtureMismatch mismatch = onlyMismatch(VALIDATOR);

    assertThat(mismatch.missing()).isEmpty();
    assertThat(mismatch.unexpected()).isEmpty();
    assertThat(mismatch.toString()).contains("another order");
  }

  @Test
  void a_rule_that_throws_is_a_mismatch_even_where_nothing_is_expected() throws IOException {
    fixture("host.broken/silent", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");

    FixtureMismatch mismatch =
        onlyMismatch(PolicyValidator.builder().rule(new BrokenRule()).build());

    assertThat(mismatch.failures()).extracting(RuleFailure::code).containsExactly("host.broken");
  }

  @Test
  void findings_of_other_checks_are_passed_over_when_asked() throws IOException {
    fixture("host.untitled/silent", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");

    assertThat(fixtures().comparing("host.other").check(VALIDATOR)).isEmpty();
    assertThat(fixtures().comparing("host.other", "host.untitled").check(VALIDATOR)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"this is not even json", "{\"formatVersion\": \"1.0\", \"versions\": 1}"})
  void a_compared_rule_that_did_not_run_on_its_own_document_is_a_mismatch(String document)
      throws IOException {
    fixture("host.reader/silent", document);
    PolicyValidator validator = validator("host.reader", "a title", "一个标题", Map.of());

    FixtureMismatch mismatch =
        fixtures().comparing("host.reader").check(validator).stream().findFirst().orElseThrow();

    assertThat(mismatch.skipped()).extracting(SkippedRule::code).containsExactly("host.reader");
    assertThat(mismatch.unexpected()).isNotEmpty().allMatch(line -> line.contains(" read."));
    assertThat(mismatch.toString()).contains("? host.reader did not run: ", "+ ERROR read.");
  }

  @Test
  void a_message_without_a_value_for_a_placeholder_is_a_mismatch() throws IOException {
    fixture(
        "host.mute/fires", "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}", "INFO host.mute / 1:1");
    String message = "{found} is no {word}";

    assertThat(
            onlyMismatch(validator("host.mute", message, message, Map.of("found", 1))).failures())
        .containsExactly(new RuleFailure("host.mute", "no value for {word} at "));
    assertThat(
            fixtures()
                .check(validator("host.mute", message, message, Map.of("found", 1, "word", "x"))))
        .isEmpty();
  }

  private static PolicyValidator validator(
      String code, String english, String chinese, Map<String, Object> details) {
    RuleDescriptor descriptor =
        RuleDescriptor.of(FindingKind.of(code, Severity.INFO, Confidence.CERTAIN, english, chinese))
            .reads(Part.DOCUMENTS)
            .build();
    Rule rule =
        new Rule() {
          @Override
          public RuleDescriptor descriptor() {
            return descriptor;
          }

          @Override
          public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
            findings.report("", null, details);
          }
        };
    return PolicyValidator.builder().rule(rule).build();
  }

  @Test
  void a_first_line_sets_the_day() throws IOException {
    fixture("a.b/fires", "{}", "# as-of 2025-01-31", "INFO a.b / 1:1");
    fixture("a.b/silent", "{}");

    assertThat(fixtures().all())
        .extracting(RuleFixture::asOf)
        .containsExactly(LocalDate.of(2025, 1, 31), DAY);
    assertThat(fixtures().all().get(0).expected()).containsExactly("INFO a.b / 1:1");
  }

  @Test
  void what_a_check_lacks_is_listed() throws IOException {
    fixture("host.mute/fires", "{}", "INFO host.other / 1:1");
    fixture("host.mute/silent", "{}", "INFO host.other / 1:1");
    fixture("host.mut/silent", "{}");
    RuleDescriptor mute =
        RuleDescriptor.of(
                FindingKind.of("host.mute", Severity.INFO, Confidence.HINT, "found", "发现"))
            .build();

    assertThat(fixtures().gaps(List.of(mute)))
        .containsExactly(
            new FixtureGap("host.mute", FixtureGap.Kind.NO_FIRING_FIXTURE),
            new FixtureGap("host.mute", FixtureGap.Kind.NO_SILENT_FIXTURE),
            new FixtureGap("host.mute", FixtureGap.Kind.NO_SUMMARY),
            new FixtureGap("host.mute", FixtureGap.Kind.NO_RATIONALE),
            new FixtureGap("host.mut", FixtureGap.Kind.NO_CHECK));
  }

  @Test
  void a_folder_that_is_not_there_is_said_to_be_missing() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> RuleFixtures.in(folder.resolve("none"), DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleFixtures.beside(RuleFixturesKitTest.class, DAY))
        .withMessageContaining("rules");
    fixture("a.b/fires", "{}", "# as-of soon");
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(this::fixtures);
  }

  private RuleFixtures fixtures() throws IOException {
    return RuleFixtures.in(folder, DAY);
  }

  private FixtureMismatch onlyMismatch(PolicyValidator validator) throws IOException {
    List<FixtureMismatch> mismatches = fixtures().check(validator);
    assertThat(mismatches).hasSize(1);
    return mismatches.get(0);
  }

  private void fixture(String name, String document, String... lines) throws IOException {
    Path file = folder.resolve(name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
    if (lines.length > 0) {
      Files.write(folder.resolve(name + ".expected"), List.of(lines));
    }
  }
}
