package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactCommandTest {

  @TempDir Path folder;

  private String dossier = "";

  @BeforeEach
  void plantPersonalData() throws IOException {
    String text =
        Files.readString(Invocation.ningbo())
            .replace("\"text\": \"联系人:综合处,", "\"x-n\": 1, \"text\": \"联系人:张三,手机:13900000000,")
            .replace("\"office\": \"综合处\"", "\"person\": \"张三\"");
    dossier = Files.writeString(folder.resolve("d.json"), text).toString();
  }

  @Test
  void the_copy_goes_to_standard_output_and_the_list_to_standard_error() {
    Invocation run = Invocation.of("redact", dossier);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("{\n")
        .contains("联系人:***,手机:***,电话:0574-12345")
        .doesNotContain("张三", "13900000000");
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            removed PERSON_NAME /consultations/0/clauses/1/text
            removed MOBILE_NUMBER /consultations/0/clauses/1/text
            removed PERSON_NAME /consultations/0/contacts/0/person
            not looked at /consultations/0/clauses/1/x-n
            """);
  }

  @Test
  void a_redacted_dossier_is_redacted_to_itself() {
    Path once = folder.resolve("once.json");
    Path twice = folder.resolve("out/twice.json");

    Invocation.of("redact", dossier, "-o", once.toString());
    Invocation run = Invocation.of("redact", once.toString(), "-o", twice.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("not looked at");
    assertThat(twice).hasSameBinaryContentAs(once);
  }

  @Test
  void text_and_page_are_without_personal_data_unless_asked_for() {
    for (String format : new String[] {"text", "html"}) {
      assertThat(Invocation.of("render", dossier, "--format", format).out())
          .contains("综合")
          .doesNotContain("张三", "13900000000");
      assertThat(Invocation.of("render", dossier, "--format", format, "--with-personal-data").out())
          .contains("张三", "13900000000");
    }
  }

  @Test
  void so_is_the_page_of_a_check() {
    String[] check = {"check", dossier, "--format", "html", "--fail-on", "error"};
    String[] all = Arrays.copyOf(check, check.length + 1);
    all[check.length] = "--with-personal-data";

    assertThat(Invocation.of(check).out()).doesNotContain("张三", "13900000000");
    assertThat(Invocation.of(all).out()).contains("张三", "13900000000");
  }

  @Test
  void what_is_no_dossier_gives_exit_code_2() throws IOException {
    Path none = Files.writeString(folder.resolve("none.json"), "{}");

    assertThat(Invocation.of("redact", none.toString()).exitCode()).isEqualTo(2);
  }
}
