package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.ValidationReport.RuleFailure;
import org.policydata.validation.ValidationReport.SkippedRule;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.testkit.RuleFixture;

class PolicyValidatorTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyReader READER = PolicyReader.create();
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();

  @Test
  void what_was_read_has_findings_with_places() {
    ReadResult result = read("[{\"id\": \"c1\", \"kind\": \"ITEM\"}]");

    assertThat(VALIDATOR.validate(result, DAY).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.location()).hasToString("2:14"));
  }

  @Test
  void what_was_imported_has_findings_with_places_in_the_text() {
    TextImport imported =
        PolicyTextReader.create()
            .read("关于促进发展的若干意见\n\n一、促进发展\n对企业给于支持。\n", TextReadOptions.of("d1"));

    assertThat(VALIDATOR.validate(imported, DAY).findings())
        .filteredOn(finding -> finding.code().equals("text.suspicious-word"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.location()).hasToString("4:1"));
  }

  @Test
  void what_was_built_has_findings_without_places() {
    PolicyDossier dossier = Large.dossierOf(1, Large::clause);

    assertThat(VALIDATOR.validate(dossier, DAY).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location()).isNull();
              assertThat(finding.pointer()).isEqualTo("/versions/0/clauses/0");
              assertThat(finding.subject()).isEqualTo("c0");
            });
  }

  @Test
  void behind_a_dropped_element_pointers_are_those_of_the_document() {
    ReadResult result =
        read(
            """
            [null,
            {"id": "c1", "kind": "ITEM", "heading": " ", "text": "甲"}]\
            """);

    assertThat(VALIDATOR.validate(result, DAY).findings().stream().map(RuleFixture::line))
        .containsExactly(
            "ERROR read.null-element /versions/0/clauses/0 2:14",
            "WARNING structure.blank-value /versions/0/clauses/1/heading 3:30");
  }

  @Test
  void a_rule_that_needs_what_was_left_out_is_skipped_with_the_reason() {
    ValidationReport report = VALIDATOR.validate(read("[null]"), DAY);

    assertThat(report.rulesSkipped())
        .contains(
            new SkippedRule("structure.empty-clause", SkipReason.leftOut(Part.CLAUSES)),
            new SkippedRule("structure.number-gap", SkipReason.leftOut(Part.CLAUSES)));
    assertThat(report.rulesRun()).contains("reference.unknown-unit", "structure.blank-value");
  }

  @Test
  void a_list_left_out_for_a_slip_in_its_name_makes_no_false_errors() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "d1", "unitz": [{"id": "u1", "name": "市经信局"}],
             "consultations": [{"id": "n1", "period": {"statedDays": 7},
               "organizer": {"name": "市经信局", "unitId": "u1"},
               "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}]}
            """);

    assertThat(VALIDATOR.validate(result, DAY).findings())
        .extracting(Finding::code)
        .containsExactly("read.unknown-member");
  }

  @Test
  void a_document_that_breaks_off_makes_no_false_errors() {
    byte[] whole = NingboDossier.bytes();
    for (int length = 1; length < whole.length; length += whole.length / 40) {
      ReadResult result = READER.read(Arrays.copyOf(whole, length));

      assertThat(VALIDATOR.validate(result, NingboDossier.DAY).findings())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .extracting(Finding::code)
          .allMatch(code -> code.startsWith("read."));
    }
  }

  @Test
  void a_rule_is_skipped_where_a_check_it_needs_found_an_error() {
    ReadResult result =
        read(
            """
            [{"id": "c1", "kind": "ITEM", "text": "甲"},
             {"id": "c1", "kind": "ITEM", "text": "乙"}]\
            """);

    assertThat(VALIDATOR.validate(result, DAY).rulesSkipped())
        .contains(
            new SkippedRule(
                "amendment.text-not-found", SkipReason.found("structure.duplicate-id")));
  }

  @Test
  void of_what_cannot_be_read_every_check_is_skipped() {
    ValidationReport report = VALIDATOR.validate(READER.read("nonsense"), DAY);

    assertThat(report.findings()).extracting(Finding::code).containsExactly("read.syntax");
    assertThat(report.rulesRun()).isEmpty();
    assertThat(report.rulesSkipped()).hasSameSizeAs(VALIDATOR.descriptors());
    assertThat(report.stamp().inputHash()).isEmpty();
  }

  @Test
  void content_behind_the_end_keeps_no_check_from_running() {
    ValidationReport report =
        VALIDATOR.validate(READER.read("{\"formatVersion\":\"1.0\",\"id\":\"d1\"} x"), DAY);

    assertThat(report.rulesSkipped()).isEmpty();
  }

  @Test
  void a_rule_that_throws_is_listed_as_a_failure_and_the_others_still_run() {
    Rule broken =
        rule(
            "host.broken",
            (dossier, context, findings) -> {
              throw new IllegalStateException("a slip");
            });
    PolicyDossier dossier = Large.dossierOf(1, Large::clause);

    ValidationReport report = PolicyValidator.builder().rule(broken).build().validate(dossier, DAY);

    assertThat(report.ruleFailures())
        .containsExactly(new RuleFailure("host.broken", "java.lang.IllegalStateException: a slip"));
    assertThat(report.rulesRun()).doesNotContain("host.broken").contains("structure.empty-clause");
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("structure.empty-clause");
  }

  @ParameterizedTest
  @MethodSource("whatCodeOfOthersThrows")
  void whatever_a_rule_throws_the_report_still_comes(Throwable thrown) {
    Rule broken = rule("host.broken", (dossier, context, findings) -> throwAny(thrown));

    ValidationReport report =
        PolicyValidator.builder()
            .rule(broken)
            .build()
            .validate(Large.dossierOf(1, Large::clause), DAY);

    assertThat(report.ruleFailures())
        .containsExactly(new RuleFailure("host.broken", thrown.toString()));
    assertThat(report.findings()).extracting(Finding::code).contains("structure.empty-clause");
  }

  static Stream<Throwable> whatCodeOfOthersThrows() {
    return Stream.of(
        new StackOverflowError(),
        new NoSuchMethodError("an older library"),
        new AssertionError("a slip"),
        new ServiceConfigurationError("no provider"),
        new Error("of its own"),
        new IOException("not declared"));
  }

  @Test
  void what_cannot_even_say_what_it_is_is_told_by_its_class() {
    RuntimeException mute =
        new IllegalStateException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("a slip");
          }
        };
    Rule broken = rule("host.broken", (dossier, context, findings) -> throwAny(mute));

    assertThat(
            PolicyValidator.builder()
                .rule(broken)
                .build()
                .validate(Large.dossierOf(0, Large::clause), DAY)
                .ruleFailures())
        .containsExactly(new RuleFailure("host.broken", mute.getClass().getName()));
  }

  @Test
  void a_lack_of_memory_ends_the_validation() {
    Rule broken =
        rule("host.broken", (dossier, context, findings) -> throwAny(new OutOfMemoryError("all")));
    PolicyValidator validator = PolicyValidator.builder().rule(broken).build();

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> validator.validate(Large.dossierOf(0, Large::clause), DAY));
  }

  @Test
  void a_failure_repeats_no_personal_data() {
    PolicyDossier dossier =
        READER
            .read(
                """
                {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1",
                  "contacts": [{"person": "张三丰", "phones": ["13812345678"]}]}]}
                """)
            .dossier()
            .orElseThrow();
    Rule broken =
        rule(
            "host.broken",
            (checked, context, findings) ->
                throwAny(new IllegalStateException("no unit for 张三丰, call 13812345678")));

    ValidationReport report = PolicyValidator.builder().rule(broken).build().validate(dossier, DAY);

    assertThat(report.ruleFailures())
        .extracting(RuleFailure::problem)
        .containsExactly("java.lang.IllegalStateException: no unit for ***, call ***");
  }

  @Test
  void a_detail_of_any_name_is_one_finding() {
    Rule counting =
        rule(
            "host.counting",
            (dossier, context, findings) -> findings.report("", null, Map.of("more", "two")));
    ValidationReport report =
        PolicyValidator.builder()
            .rule(counting)
            .build()
            .validate(Large.dossierOf(0, Large::clause), DAY);

    assertThat(report.countsByCode()).isEqualTo(Map.of("host.counting", 1));
  }

  @Test
  void a_rule_needs_what_runs_before_it() {
    Rule first = rule("host.b", (dossier, context, findings) -> {});
    Rule before = needing("host.a", "host.b");
    Rule behind = needing("host.c", "host.b");

    assertThat(PolicyValidator.builder().rule(behind).rule(first).build().descriptors())
        .extracting(RuleDescriptor::code)
        .contains("host.b", "host.c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValidator.builder().rule(before).rule(first).build())
        .withMessage("rule: host.a needs host.b, which runs after it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValidator.builder().rule(behind).build())
        .withMessage("rule: host.c needs host.b, which is no check of a dossier");
    assertThat(
            PolicyValidator.builder()
                .rule(needing("host.d", "structure.blank-value"))
                .build()
                .descriptors())
        .extracting(RuleDescriptor::code)
        .contains("host.d");
  }

  @Test
  void a_detail_that_cannot_be_printed_is_a_failure_of_its_rule() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    Object unprintable =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("a slip");
          }
        };
    PolicyValidator validator =
        PolicyValidator.builder()
            .rule(
                rule(
                    "host.circle",
                    (dossier, context, findings) ->
                        findings.report("", null, Map.of("found", itself))))
            .rule(
                rule(
                    "host.unprintable",
                    (dossier, context, findings) ->
                        findings.report("", null, Map.of("found", unprintable))))
            .build();

    ValidationReport report = validator.validate(Large.dossierOf(1, Large::clause), DAY);

    assertThat(report.ruleFailures())
        .extracting(RuleFailure::code)
        .containsExactly("host.circle", "host.unprintable");
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("structure.empty-clause");
  }

  /** As bytecode of other languages may, whatever is declared. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwAny(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void two_checks_of_one_code_are_refused() {
    Rule rule = rule("structure.empty-clause", (dossier, context, findings) -> {});
    Rule constraint = rule("structure.blank-value", (dossier, context, findings) -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValidator.builder().rule(rule).build())
        .withMessageContaining("structure.empty-clause");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValidator.builder().rule(constraint).build())
        .withMessageContaining("structure.blank-value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read.syntax",
        "text.unparsed",
        "profile.unknown-rule",
        "profile.unverified-basis",
        "suppression.unused",
        "calendar.no-years"
      })
  void a_rule_with_the_code_of_findings_that_no_check_makes_is_refused(String code) {
    Rule rule = rule(code, (dossier, context, findings) -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValidator.builder().rule(rule))
        .withMessageStartingWith("rule: ")
        .withMessageContaining(code);
  }

  @Test
  void a_rule_of_ones_own_is_added_by_hand() {
    PolicyValidator validator = PolicyValidator.builder().rule(new ServiceRule()).build();

    assertThat(validator.validate(Large.dossierOf(0, Large::clause), DAY).findings())
        .extracting(Finding::message)
        .containsExactly("the dossier \"d1\" has no title");
    assertThat(validator.descriptors())
        .extracting(RuleDescriptor::code)
        .contains(ServiceRule.CODE)
        .isSorted();
  }

  @Test
  void a_rule_offered_as_a_service_is_added_when_asked_for() {
    PolicyValidator asked = PolicyValidator.builder().rulesFromServiceLoader().build();

    assertThat(asked.descriptors()).extracting(RuleDescriptor::code).contains(ServiceRule.CODE);
    assertThat(VALIDATOR.descriptors())
        .extracting(RuleDescriptor::code)
        .doesNotContain(ServiceRule.CODE);
  }

  @Test
  void a_profile_switches_checks_off() {
    Profile profile =
        profile(
            new RuleSettings("structure.empty-clause", false, null, null, null),
            new RuleSettings("structure.blank-value", false, null, null, null));
    PolicyDossier dossier = Large.dossierOf(2, i -> Large.clause(i).heading(i == 0 ? null : " "));

    ValidationReport report =
        PolicyValidator.builder().profile(profile).build().validate(dossier, DAY);

    assertThat(report.findings())
        .extracting(Finding::code)
        .doesNotContain("structure.empty-clause", "structure.blank-value");
    assertThat(report.rulesRun()).doesNotContain("structure.empty-clause", "structure.blank-value");
    assertThat(report.stamp().profile()).isEqualTo("mine");
  }

  @Test
  void a_profile_changes_the_severity() {
    Profile profile =
        profile(
            new RuleSettings("structure.empty-clause", null, Severity.ERROR, null, null),
            new RuleSettings("structure.blank-value", true, Severity.INFO, null, null));
    PolicyDossier dossier = Large.dossierOf(2, i -> Large.clause(i).heading(i == 0 ? null : " "));

    assertThat(PolicyValidator.builder().profile(profile).build().validate(dossier, DAY).findings())
        .filteredOn(finding -> finding.code().matches("structure.(empty-clause|blank-value)"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.INFO);
  }

  @Test
  void a_severity_of_the_profile_holds_for_all_cases_of_a_check() {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "title": "某市某办法",
          "stage": "ISSUED", "legalForce": "LOCAL_GOVERNMENT_RULE", "signedOn": "%s", "clauses": [
            {"id": "a1", "kind": "ARTICLE", "label": "第一条", "text": "为了规范管理，制定本办法。"},
            {"id": "a2", "kind": "ARTICLE", "label": "第二条", "text": "企业应当依法经营。"}]}]}
        """;
    String code = "document.no-effective-date";

    assertThat(severities(code, null, json.formatted("2024-01-01")))
        .containsExactly(Severity.ERROR);
    assertThat(severities(code, Severity.INFO, json.formatted("2024-01-01")))
        .containsExactly(Severity.INFO);
  }

  @Test
  void what_a_profile_raises_for_a_law_is_raised_while_the_law_is_in_force() {
    String json =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "title": "某市某办法",
          "stage": "ISSUED", "genre": "MEASURES", "signedOn": "%s", "clauses": [
            {"id": "a1", "kind": "ARTICLE", "label": "第一条", "text": "为了规范管理，制定本办法。"},
            {"id": "a2", "kind": "ARTICLE", "label": "第二条", "text": "企业应当依法经营。"}]}]}
        """;
    String code = "document.no-effective-date";

    assertThat(severities(code, Severity.ERROR, json.formatted("2024-01-01")))
        .containsExactly(Severity.ERROR);
    assertThat(severities(code, Severity.ERROR, json.formatted("2018-01-01")))
        .containsExactly(Severity.WARNING);
    assertThat(severities(code, Severity.INFO, json.formatted("2018-01-01")))
        .containsExactly(Severity.INFO);
  }

  private static List<Severity> severities(String code, Severity set, String json) {
    Profile profile =
        profile(new RuleSettings(code, null, set, null, null)).extending(Profile.cn());
    return PolicyValidator.builder()
        .profile(profile)
        .build()
        .validate(READER.read(json), DAY)
        .findings()
        .stream()
        .filter(finding -> finding.code().equals(code))
        .map(Finding::severity)
        .toList();
  }

  @Test
  void a_profile_sets_parameters_and_their_basis() {
    LegalBasis basis =
        new LegalBasis(
            "own",
            "某办法",
            null,
            "Art. 9",
            LegalBasis.Kind.LAW,
            null,
            null,
            LegalBasis.Trust.VERIFIED,
            null);
    Map<String, Object> parameters =
        Map.of("minimums", List.of(Map.of("days", 60, "dayKind", "CALENDAR", "basis", "own")));
    Profile profile =
        profile(
            new RuleSettings(
                "consultation.period-too-short", null, null, parameters, List.of(basis)));
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1",
              "period": {"opensOn": "2024-04-01", "closesOn": "2024-05-30"},
              "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}]}
            """);

    assertThat(PolicyValidator.builder().profile(profile).build().validate(result, DAY).findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("59 days", "60 calendar days", "某办法 Art. 9");
  }

  @Test
  void a_flood_is_capped_and_counted_exactly() {
    PolicyDossier dossier = Large.dossierOf(5_000, Large::clause);

    ValidationReport report = VALIDATOR.validate(dossier, DAY);

    assertThat(report.findings()).hasSize(1_001);
    assertThat(report.countsByCode()).containsExactly(Map.entry("structure.empty-clause", 5_000));
    assertThat(report.countsBySeverity())
        .containsEntry(Severity.WARNING, 5_000)
        .containsEntry(Severity.ERROR, 0);
    assertThat(report.findings().get(0).message()).isEqualTo("and 4000 more of this kind");
  }

  @Test
  void of_a_flood_of_broken_constraints_the_first_of_the_document_are_kept() {
    PolicyDossier dossier = Large.dossierOf(1_500, i -> Large.clause(i).text(" "));

    assertThat(VALIDATOR.validate(dossier, DAY).findings())
        .extracting(Finding::pointer)
        .hasSize(1_001)
        .startsWith("", "/versions/0/clauses/0/text", "/versions/0/clauses/1/text")
        .endsWith("/versions/0/clauses/999/text");
  }

  @Test
  void what_a_flood_left_out_has_the_severity_of_the_profile() {
    Profile profile =
        profile(new RuleSettings("structure.empty-clause", null, Severity.ERROR, null, null));

    ValidationReport report =
        PolicyValidator.builder()
            .profile(profile)
            .build()
            .validate(Large.dossierOf(2_000, Large::clause), DAY);

    assertThat(report.countsBySeverity())
        .containsEntry(Severity.ERROR, 2_000)
        .containsEntry(Severity.WARNING, 0);
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    assertThat(json(PolicyValidator.create(), NingboDossier.read()))
        .isEqualTo(json(PolicyValidator.create(), NingboDossier.read()));
  }

  @Test
  void one_validator_serves_many_threads() throws Exception {
    List<RuleFixture> fixtures = BuiltInFixtures.all();
    List<String> expected = fixtures.stream().map(PolicyValidatorTest::json).toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      Callable<List<String>> work = () -> fixtures.stream().map(PolicyValidatorTest::json).toList();
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        runs.add(threads.submit(work));
      }
      for (Future<List<String>> run : runs) {
        assertThat(run.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_text_with_half_of_a_pair_is_checked_and_has_no_hash() {
    PolicyDossier dossier = Large.dossierOf(1, i -> Large.clause(i).text("\ud83c（"));

    ValidationReport report = VALIDATOR.validate(dossier, DAY);

    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("text.unbalanced-brackets");
    assertThat(report.stamp().inputHash()).isEmpty();
  }

  @Test
  void the_report_says_how_to_repeat_the_run() {
    Stamp stamp = VALIDATOR.validate(NingboDossier.read(), DAY).stamp();

    assertThat(stamp.profile()).isEqualTo("cn");
    assertThat(stamp.profileReviewedOn()).isPresent();
    assertThat(stamp.formatVersion()).contains("1.0");
    assertThat(stamp.asOf()).isEqualTo(DAY);
    assertThat(stamp.inputHash().orElseThrow()).matches("[0-9a-f]{64}");
  }

  @Test
  void null_is_refused_by_name() {
    assertThatNullPointerException()
        .isThrownBy(() -> VALIDATOR.validate((PolicyDossier) null, DAY))
        .withMessage("dossier");
    assertThatNullPointerException()
        .isThrownBy(() -> VALIDATOR.validate(NingboDossier.read(), null))
        .withMessage("asOf");
    assertThatNullPointerException()
        .isThrownBy(() -> PolicyValidator.builder().rule(null))
        .withMessage("rule");
  }

  private static ReadResult read(String clauses) {
    return READER.read(
        "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"versions\": [{\"id\": \"v1\","
            + " \"title\": \"意见\", \"stage\": \"ISSUED\",\n \"clauses\": "
            + clauses
            + "}]}");
  }

  private static Profile profile(RuleSettings... settings) {
    return new Profile("mine", null, null, null, List.of(settings));
  }

  private static String json(RuleFixture fixture) {
    try {
      return json(VALIDATOR, READER.read(fixture.document()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(PolicyValidator validator, ReadResult result) {
    ValidationReport report = validator.validate(result, DAY);
    return JsonReport.of(validator, Locale.ENGLISH)
        .write(List.of(new CheckedSource("dossier", report)));
  }

  private static Rule rule(String code, Check check) {
    return rule(RuleDescriptor.of(kind(code)).build(), check);
  }

  private static Rule needing(String code, String needed) {
    RuleDescriptor descriptor = RuleDescriptor.of(kind(code)).needs(needed).build();
    return rule(descriptor, (dossier, context, findings) -> {});
  }

  private static FindingKind kind(String code) {
    return FindingKind.of(code, Severity.WARNING, Confidence.CERTAIN, "a finding", "一处问题");
  }

  private static Rule rule(RuleDescriptor descriptor, Check check) {
    return new Rule() {
      @Override
      public RuleDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
        check.run(dossier, context, findings);
      }
    };
  }

  @FunctionalInterface
  private interface Check {
    void run(PolicyDossier dossier, RuleContext context, FindingSink findings);
  }
}
