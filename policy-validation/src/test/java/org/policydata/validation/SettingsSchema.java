package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policydata.finding.Finding;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.PublishedSchema;
import org.policydata.io.schema.RecordSchema;
import org.policydata.validation.settings.SettingsFile;
import tools.jackson.databind.JsonNode;

/** The schema of one kind of settings, beside the reader of its shape. */
final class SettingsSchema {

  static final List<SettingsSchema> ALL =
      List.of(
          new SettingsSchema("profile", "Profile", ProfileFile.class, ValidationSchemas::profile),
          new SettingsSchema(
              "suppressions",
              "Suppressions",
              Suppressions.Content.class,
              ValidationSchemas::suppressions),
          new SettingsSchema(
              "calendar", "Work calendar", CalendarFile.class, ValidationSchemas::calendar));

  private final String name;
  private final String title;
  private final Class<? extends Record> type;
  private final Supplier<String> published;
  private final CompiledSchema compiled;
  private final SettingsFile.Reader<? extends Record> reader;

  private SettingsSchema(
      String name, String title, Class<? extends Record> type, Supplier<String> published) {
    this.name = name;
    this.title = title;
    this.type = type;
    this.published = published;
    this.compiled = CompiledSchema.of(published.get());
    this.reader = new SettingsFile.Reader<>(type, MethodHandles.lookup());
  }

  static SettingsSchema of(String name) {
    return ALL.stream().filter(schema -> schema.name.equals(name)).findFirst().orElseThrow();
  }

  String name() {
    return name;
  }

  void assertPublished() {
    String generated =
        RecordSchema.of(
            type,
            "urn:policydata:schema:" + name + ":1.0",
            title,
            Map.of(),
            PublishedSchema.sources("policy-validation"),
            PublishedSchema.sources("policy-model"));
    PublishedSchema.assertUpToDate(name + "-1.0.schema.json", generated, published);
  }

  List<Path> files() {
    try (Stream<Path> files = Files.list(SettingsFixturesTest.folder(name))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<?> problems(byte[] json) {
    return compiled.problems(CompiledSchema.tree(json).orElseThrow());
  }

  /** Returns whether both accept. */
  boolean assertAgrees(byte[] json) {
    List<Finding> findings = reader.read(new String(json, StandardCharsets.UTF_8)).findings();
    JsonNode tree = CompiledSchema.tree(json).orElse(null);
    List<?> problems = tree == null ? List.of("no JSON") : compiled.problems(tree);
    assertThat(problems.isEmpty())
        .as(
            () ->
                "findings %s, problems %s, document %s"
                    .formatted(findings, problems, new String(json, StandardCharsets.UTF_8)))
        .isEqualTo(findings.isEmpty());
    return problems.isEmpty();
  }
}
