package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.io.PolicySchemas;
import org.policydata.validation.ValidationSchemas;

class SchemaCommandTest {

  @Test
  void the_schema_of_a_dossier_is_printed_unless_another_is_named() {
    assertThat(Invocation.of("schema"))
        .isEqualTo(new Invocation(0, PolicySchemas.dossier(), ""))
        .isEqualTo(Invocation.of("schema", "dossier"));
    assertThat(Invocation.of("schema", "report").out()).isEqualTo(ValidationSchemas.report());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier", "report", "profile", "suppressions", "calendar", "baseline"})
  void each_schema_says_what_it_is_of(String kind) {
    Invocation run = Invocation.of("schema", kind);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
        .contains("\"$id\": \"urn:policydata:schema:" + kind + ":1.0\"")
        .endsWith("}\n");
  }

  @Test
  void the_schema_goes_to_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("schemas/profile.json");
    Invocation run = Invocation.of("schema", "profile", "-o", file.toString());

    assertThat(run).isEqualTo(new Invocation(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(ValidationSchemas.profile());
  }

  @Test
  void a_schema_there_is_none_of_is_wrong_usage() {
    Invocation run = Invocation.of("schema", "comment");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("comment");
  }
}
