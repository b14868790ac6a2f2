package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that the command writes. */
class HtmlOutputTest {

  private static final String NINGBO = Invocation.ningbo().toString();

  @TempDir Path folder;

  @Test
  void a_dossier_is_rendered_as_a_page_in_either_language() {
    assertThat(Invocation.of("render", NINGBO, "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains("lang=\"en\"", ">Who does what<")
        .endsWith("</html>\n");
    assertThat(Invocation.of("render", NINGBO, "--format", "html", "--lang", "zh").out())
        .contains("lang=\"zh-Hans\"", ">任务分工<");
  }

  @Test
  void personal_data_shows_only_when_asked_for() {
    assertThat(Invocation.of("render", NINGBO, "--format", "html").out())
        .doesNotContain("comments@example.org");
    assertThat(Invocation.of("render", NINGBO, "--format", "html", "--with-personal-data").out())
        .contains("comments@example.org");
  }

  @Test
  void a_page_goes_to_a_file_in_utf_8() throws IOException {
    Path page = folder.resolve("pages/page.html");

    Invocation run = Invocation.of("render", NINGBO, "--format", "html", "-o", page.toString());

    assertThat(run).isEqualTo(new Invocation(0, "", ""));
    assertThat(Files.readString(page, StandardCharsets.UTF_8)).contains("市经信局");
  }

  @Test
  void the_report_on_a_dossier_is_a_page_with_the_dossier() {
    Invocation run =
        Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--format", "html", "--lang", "zh");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .contains("无错误，有警告", "征求意见期限为11日", "id=\"text-consultation_draft.c2-s3-a11-p2\"");
  }

  @Test
  void the_report_on_a_text_shows_what_was_imported() {
    Invocation run =
        Invocation.of(
            "check",
            Invocation.notice().toString(),
            "--as-of",
            "2024-05-01",
            "--format",
            "html",
            "--fail-on",
            "info");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("text.alias-proposed", "line 184, column 1", "id=\"text-consultation_draft.c1\"");
  }

  @Test
  void a_folder_has_one_page() throws IOException {
    Files.copy(Path.of(NINGBO), folder.resolve("a.json"));
    Files.writeString(folder.resolve("b.json"), "no JSON");

    Invocation run = Invocation.of("check", folder.toString(), "--format", "html");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsOnlyOnce("<!DOCTYPE html>")
        .contains("id=\"source-1\"", "id=\"source-2\"", "id=\"s1-text-consultation_draft.c1\"");
  }
}
