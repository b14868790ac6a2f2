package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadFindings;
import org.policydata.io.ReadLimits;
import org.policydata.io.json.RecordReader;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.JsonMutator;
import org.policydata.io.schema.PublishedSchema;
import org.policydata.io.schema.RecordSchema;
import org.policydata.validation.BrokenRule;
import org.policydata.validation.BuiltInFixtures;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.Suppression;
import org.policydata.validation.Suppressions;
import org.policydata.validation.ValidationSchemas;
import org.policydata.validation.testkit.RuleFixture;
import tools.jackson.databind.JsonNode;

/** Whatever a report holds is valid, and its schema holds nothing else. */
class ReportSchemaTest {

  private static final PolicyReader READER = PolicyReader.create();
  private static final CompiledSchema REPORT = CompiledSchema.of(ValidationSchemas.report());
  private static final CompiledSchema BASELINE = CompiledSchema.of(ValidationSchemas.baseline());
  private static final RecordReader<Baseline.Content> BASELINE_READER =
      new RecordReader<>(Baseline.Content.class, MethodHandles.lookup(), ReadLimits.DEFAULT);

  /** A law that will end. */
  private static final String PROFILE =
      """
      {"id": "mine", "extends": "cn", "reviewedOn": "2026-11-01", "rules": [
        {"code": "text.suspicious-word", "basis": [
          {"id": "own", "instrument": "某办法", "kind": "LAW", "trust": "SECONDARY",
           "inForceFrom": "2000-01-01", "inForceUntil": "2099-12-31"}]}]}
      """;

  /** A rule that fails, suppressions of all details, that profile: every part of a report. */
  private static final PolicyValidator VALIDATOR =
      PolicyValidator.builder()
          .profile(ProfileReader.create().read(PROFILE).value().orElseThrow())
          .rule(new BrokenRule())
          .suppressions(
              Suppressions.of(
                  List.of(
                      Suppression.of("text.suspicious-word", "c1").reason("原文如此").build(),
                      Suppression.of("structure.empty-clause", "c1")
                          .reason("空白")
                          .owner("市经信局")
                          .expiresOn(LocalDate.of(2030, 1, 1))
                          .build())))
          .build();

  private static final List<CheckedSource> SOURCES = sources();

  @Test
  void every_report_is_valid_in_both_languages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String json = JsonReport.of(VALIDATOR, language).write(SOURCES);
      assertThat(problems(REPORT, json)).isEmpty();
    }
  }

  @Test
  void a_report_against_a_baseline_is_valid() {
    assertThat(problems(REPORT, compared())).isEmpty();
  }

  @Test
  void a_report_on_nothing_is_valid() {
    assertThat(problems(REPORT, JsonReport.of(VALIDATOR, Locale.ENGLISH).write(List.of())))
        .isEmpty();
  }

  /** What no report has cannot be checked, and would only be guessed. */
  @Test
  void the_schema_has_no_member_that_no_report_has() {
    JsonNode schema = tree(ValidationSchemas.report());
    Set<String> declared = new TreeSet<>();
    declared(schema, schema, "", declared);
    Set<String> written = new TreeSet<>();
    written(tree(compared()), "", written);
    written(tree(JsonReport.of(VALIDATOR, Locale.ENGLISH).write(SOURCES)), "", written);

    // Details are whatever a check says.
    written.removeIf(path -> path.contains("/details/"));
    assertThat(declared).isEqualTo(written);
  }

  @Test
  void a_report_that_lacks_or_adds_anything_is_not_valid() {
    String json = JsonReport.of(VALIDATOR, Locale.ENGLISH).write(SOURCES.subList(0, 1));

    assertThat(problems(REPORT, json.replace("\"stamp\"", "\"stmap\""))).isNotEmpty();
    assertThat(problems(REPORT, json.replace("\"1.0\"", "\"2.0\""))).isNotEmpty();
    assertThat(problems(REPORT, json.replace("\"pointer\" : \"/", "\"pointer\" : \"")))
        .isNotEmpty();
    assertThat(problems(REPORT, json.replace("\"severity\" : \"", "\"severity\" : \"S")))
        .isNotEmpty();
  }

  @Test
  void the_published_schema_of_baselines_is_that_of_the_records() {
    String generated =
        RecordSchema.open(
            Baseline.Content.class,
            "urn:policydata:schema:baseline:1.0",
            "Baseline",
            Map.of("Content.reportVersion", Map.of("const", JsonReport.REPORT_VERSION)),
            PublishedSchema.sources("policy-validation"),
            PublishedSchema.sources("policy-model"));
    PublishedSchema.assertUpToDate(
        "baseline-1.0.schema.json", generated, ValidationSchemas::baseline);
  }

  @Test
  void a_report_is_a_valid_baseline_and_so_is_what_a_baseline_writes() {
    String json = JsonReport.of(VALIDATOR, Locale.ENGLISH).write(SOURCES);

    assertThat(problems(BASELINE, json)).isEmpty();
    assertThat(problems(BASELINE, Baseline.of(SOURCES).write())).isEmpty();
  }

  @Test
  void a_baseline_that_was_changed_is_valid_if_and_only_if_its_shape_is_right() {
    byte[] json = Baseline.of(SOURCES.subList(0, 3)).write().getBytes(StandardCharsets.UTF_8);
    int valid = 0;
    for (int seed = 0; seed < 500; seed++) {
      byte[] changed = JsonMutator.mutated(json, 1, seed);
      JsonNode tree = CompiledSchema.tree(changed).orElseThrow();
      boolean accepted = BASELINE.problems(tree).isEmpty();
      assertThat(accepted)
          .as(new String(changed, StandardCharsets.UTF_8))
          .isEqualTo(isReadAsBaseline(changed));
      valid += accepted ? 1 : 0;
    }
    assertThat(valid).isBetween(50, 450);
  }

  @Test
  void what_a_baseline_was_read_without_it_does_not_write() {
    String json =
        """
        {"reportVersion": "1.0", "reports": [
          {"source": "d.json", "findings": [{"code": "a.b", "fingerprint": "f"}]}]}
        """;
    Baseline baseline = Baseline.read(json).value().orElseThrow();

    assertThat(Baseline.read(baseline.write()).findings()).isEmpty();
    assertThat(
            problems(
                REPORT,
                JsonReport.of(VALIDATOR, Locale.ENGLISH)
                    .against(baseline)
                    .write(List.of(ReportSamples.check("d.json", "[]")))))
        .isEmpty();
  }

  private static boolean isReadAsBaseline(byte[] json) {
    var result = BASELINE_READER.read(json);
    return result.findings().stream()
            .allMatch(finding -> finding.code().equals(ReadFindings.UNKNOWN_MEMBER.code()))
        && result.partial().map(content -> content.reportVersion().equals("1.0")).orElse(false);
  }

  /** Reports on all fixtures, on what no dossier could be read of, and on dossiers damaged. */
  private static List<CheckedSource> sources() {
    List<CheckedSource> sources = new ArrayList<>();
    sources.add(check("three.json", ReportSamples.THREE_FINDINGS.getBytes(StandardCharsets.UTF_8)));
    sources.add(check("lines.ndjson", "{".getBytes(StandardCharsets.UTF_8)).onLine(3));
    sources.add(check("broken.json", "{".getBytes(StandardCharsets.UTF_8)));
    for (RuleFixture fixture : BuiltInFixtures.all()) {
      try {
        sources.add(check(fixture.toString(), Files.readAllBytes(fixture.document())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    byte[] ningbo = NingboDossier.bytes();
    sources.add(check("ningbo.json", ningbo));
    for (int seed = 0; seed < 200; seed++) {
      sources.add(check("ningbo-" + seed + ".json", JsonMutator.mutated(ningbo, 20, seed)));
    }
    return sources;
  }

  private static CheckedSource check(String name, byte[] json) {
    return new CheckedSource(name, VALIDATOR.validate(READER.read(json), ReportSamples.DAY));
  }

  /** The damaged dossiers against the sound one, and the reverse. */
  private static String compared() {
    List<CheckedSource> earlier = new ArrayList<>(SOURCES.subList(0, SOURCES.size() / 2));
    earlier.add(ReportSamples.check("a.json", ReportSamples.emptyClauses("a", 1_100)));
    List<CheckedSource> later =
        new ArrayList<>(SOURCES.subList(SOURCES.size() / 4, SOURCES.size()));
    later.add(ReportSamples.check("a.json", ReportSamples.emptyClauses("a", 0)));
    later.add(ReportSamples.check("b.json", ReportSamples.emptyClauses("b", 1_100)));
    return JsonReport.of(VALIDATOR, Locale.ENGLISH).against(Baseline.of(earlier)).write(later);
  }

  private static List<?> problems(CompiledSchema schema, String json) {
    return schema.problems(tree(json));
  }

  private static JsonNode tree(String json) {
    return CompiledSchema.tree(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** Collects the paths of all members that a schema declares, {@code *} for any name or index. */
  private static void declared(JsonNode schema, JsonNode at, String path, Set<String> paths) {
    if (at.has("$ref")) {
      String pointer = at.get("$ref").asString().substring(1);
      declared(schema, schema.at(pointer), path, paths);
    }
    at.path("properties")
        .forEachEntry(
            (name, member) -> {
              paths.add(path + "/" + name);
              declared(schema, member, path + "/" + name, paths);
            });
    for (String keyword : List.of("items", "additionalProperties")) {
      if (at.path(keyword).isObject()) {
        declared(schema, at.get(keyword), path + "/*", paths);
      }
    }
  }

  private static void written(JsonNode value, String path, Set<String> paths) {
    // The names under basis are codes.
    boolean named = value.isObject() && !path.endsWith("/*/basis");
    value.forEachEntry(
        (name, member) -> {
          String memberPath = path + "/" + (named ? name : "*");
          if (named) {
            paths.add(memberPath);
          }
          written(member, memberPath, paths);
        });
    if (value.isArray()) {
      value.forEach(element -> written(element, path + "/*", paths));
    }
  }
}
