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
import java.util.function.Function;
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

  /** At least one character that is no white space to {@link String#isBlank}. */
  private static final String NOT_BLANK =
      "[^\\t\\n\\u000B\\f\\r\\u001C-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029"
          + "\\u205F\\u3000]";

  static final List<SettingsSchema> ALL =
      List.of(
          new SettingsSchema(
              "profile",
              "Profile",
              ProfileFile.class,
              ValidationSchemas::profile,
              shape(ProfileFile.class)),
          new SettingsSchema(
              "suppressions",
              "Suppressions",
              Suppressions.Content.class,
              ValidationSchemas::suppressions,
              json -> Suppressions.read(json).findings()),
          new SettingsSchema(
              "calendar",
              "Work calendar",
              CalendarFile.class,
              ValidationSchemas::calendar,
              shape(CalendarFile.class)));

  private final String name;
  private final String title;
  private final Class<? extends Record> type;
  private final Supplier<String> published;
  private final CompiledSchema compiled;
  private final Function<String, List<Finding>> reader;

  private SettingsSchema(
      String name,
      String title,
      Class<? extends Record> type,
      Supplier<String> published,
      Function<String, List<Finding>> reader) {
    this.name = name;
    this.title = title;
    this.type = type;
    this.published = published;
    this.compiled = CompiledSchema.of(published.get());
    this.reader = reader;
  }

  /** Reads no more than the shape: what a file says may be wrong for other reasons. */
  private static Function<String, List<Finding>> shape(Class<? extends Record> type) {
    SettingsFile.Reader<? extends Record> reader =
        new SettingsFile.Reader<>(type, MethodHandles.lookup());
    return json -> reader.read(json).findings();
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
            Map.of("Suppression.reason", Map.of("pattern", NOT_BLANK)),
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
    List<Finding> findings = reader.apply(new String(json, StandardCharsets.UTF_8));
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
