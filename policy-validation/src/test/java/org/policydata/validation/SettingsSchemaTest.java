package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicySchemas;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.validation.testkit.RuleFixture;
import tools.jackson.databind.JsonNode;

/** The schemas of settings are those of their records, and agree with their readers on shape. */
class SettingsSchemaTest {

  private static final CompiledSchema DOSSIER = CompiledSchema.of(PolicySchemas.dossier());

  /** After a change of a record: run with {@code -Dpolicydata.schemas=write}, and review. */
  @TestFactory
  Stream<DynamicTest> the_published_schema_is_that_of_the_records() {
    return SettingsSchema.ALL.stream()
        .map(schema -> dynamicTest(schema.name(), schema::assertPublished));
  }

  @TestFactory
  Stream<DynamicTest> a_file_is_valid_if_and_only_if_its_shape_is_right() {
    return SettingsSchema.ALL.stream()
        .flatMap(
            schema ->
                schema.files().stream()
                    .map(
                        file ->
                            dynamicTest(
                                schema.name() + "/" + file.getFileName(),
                                () -> schema.assertAgrees(Files.readAllBytes(file)))));
  }

  @Test
  void a_suppression_without_a_reason_is_refused_by_schema_and_reader() {
    for (String reason : List.of("", ", \"reason\": \"\"", ", \"reason\": \"\u3000 \"")) {
      String json =
          "{\"suppressions\": [{\"rule\": \"outcome.missing\", \"subject\": \"n1\"%s}]}"
              .formatted(reason);

      assertThat(SettingsSchema.of("suppressions").problems(json.getBytes(StandardCharsets.UTF_8)))
          .as(json)
          .isNotEmpty();
      assertThat(Suppressions.read(json).value()).as(json).isEmpty();
    }
  }

  @Test
  void the_built_in_profiles_are_valid() throws IOException {
    SettingsSchema profile = SettingsSchema.of("profile");
    for (String id : Profile.builtInIds()) {
      byte[] json;
      try (var in = Profile.class.getResourceAsStream("profile/" + id + ".json")) {
        json = in.readAllBytes();
      }
      assertThat(profile.problems(json)).as(id).isEmpty();
    }
  }

  @Test
  void the_example_calendar_is_valid() throws IOException {
    Path file = NingboDossier.file().resolveSibling("../calendars/cn-2024.json").normalize();
    assertThat(SettingsSchema.of("calendar").problems(Files.readAllBytes(file))).isEmpty();
  }

  /** What rules find is no concern of the schema of dossiers, what reading finds is. */
  @TestFactory
  Stream<DynamicTest> a_fixture_of_a_rule_is_a_valid_dossier_if_and_only_if_it_reads() {
    return Stream.concat(
            BuiltInFixtures.all().stream().map(RuleFixture::document),
            Stream.of(NingboDossier.file()))
        .map(document -> dynamicTest(document.toString(), document.toUri(), () -> agree(document)));
  }

  private static void agree(Path document) {
    try {
      byte[] json = Files.readAllBytes(document);
      boolean reads = PolicyReader.create().read(json).findings().isEmpty();
      JsonNode tree = CompiledSchema.tree(json).orElse(null);
      boolean valid = tree != null && DOSSIER.problems(tree).isEmpty();
      assertThat(valid).as(new String(json, StandardCharsets.UTF_8)).isEqualTo(reads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_kind_of_settings_has_its_schema() {
    assertThat(SettingsSchema.ALL)
        .extracting(SettingsSchema::name)
        .isEqualTo(List.of("profile", "suppressions", "calendar"));
  }
}
