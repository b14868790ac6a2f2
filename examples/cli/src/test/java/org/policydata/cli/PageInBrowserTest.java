package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of a real notice in a browser. Needs {@code chromium} and a Chinese font; runs with
 * {@code mvn -Pbrowser test}.
 */
@Tag("browser")
class PageInBrowserTest {

  private static final String HOSTILE =
      "<script>parent.ran = true</script><img src=x onerror='parent.ran = true'>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en, en", "zh, zh-Hans"})
  void theReportOnANoticeFitsAndItsFindingsLeadToClauses(String language, String tag)
      throws Exception {
    Map<String, String> answers = new Chromium(folder).check(report(Invocation.notice(), language));

    assertFits(answers);
    assertThat(answers)
        .containsEntry("lang", tag)
        .containsEntry("dangling", "0")
        .containsEntry("scripts", "0");
    assertThat(number(answers, "findings")).isGreaterThanOrEqualTo(5);
    assertThat(number(answers, "toClauses")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aClickOnAFindingShowsTheClauseWithItsNote() throws Exception {
    Map<String, String> answers = new Chromium(folder).check(report(Invocation.notice(), "zh"));

    assertThat(answers.get("clicked")).startsWith("text-consultation_draft.");
    assertThat(answers).containsEntry("target", answers.get("clicked"));
    assertThat(number(answers, "noteAtTarget")).isPositive();
    assertThat(number(answers, "targetTop")).isBetween(0, 800);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "zh, zh-Hans"})
  void thePageOfADossierFits(String language, String tag) throws Exception {
    Path page = folder.resolve("page.html");
    Invocation run =
        Invocation.of(
            "render",
            Invocation.ningbo().toString(),
            "--format",
            "html",
            "--lang",
            language,
            "-o",
            page.toString());
    assertThat(run).isEqualTo(new Invocation(0, "", ""));

    Map<String, String> answers = new Chromium(folder).check(page);

    assertFits(answers);
    assertThat(answers).containsEntry("lang", tag).containsEntry("dangling", "0");
    assertThat(number(answers, "scrolling.390")).as("tables wider than a phone").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"en, en", "zh, zh-Hans"})
  void thePageOfADiffFits(String language, String tag) throws Exception {
    Path amended = folder.resolve("amended.json");
    Path page = folder.resolve("diff.html");
    String ningbo = Invocation.ningbo().toString();
    Invocation.of("amend", ningbo, "--comment", "k1", "-o", amended.toString());
    Invocation run =
        Invocation.of(
            "diff",
            amended.toString(),
            "--format",
            "html",
            "--lang",
            language,
            "-o",
            page.toString());
    assertThat(run).isEqualTo(new Invocation(0, "", ""));

    Map<String, String> answers = new Chromium(folder).check(page);

    assertFits(answers);
    assertThat(answers).containsEntry("lang", tag).containsEntry("dangling", "0");
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void aScriptInATitleStaysText(String language) throws Exception {
    String json = Files.readString(Invocation.ningbo(), StandardCharsets.UTF_8);
    String title = "关于加快发展新质生产力 全力推进新型工业化的若干政策意见";
    assertThat(json).contains("\"title\": \"" + title + "\"");
    Path hostile = folder.resolve("hostile.json");
    Files.writeString(
        hostile, json.replace("\"title\": \"" + title + "\"", "\"title\": \"" + HOSTILE + "\""));

    Map<String, String> answers = new Chromium(folder).check(report(hostile, language));

    assertThat(answers)
        .containsEntry("h1", HOSTILE)
        .containsEntry("scripts", "0")
        .containsEntry("ran", "false");
    assertFits(answers);
  }

  @Test
  void theReportOnAFolderFits() throws Exception {
    Path dossiers = Files.createDirectory(folder.resolve("dossiers"));
    Files.copy(Invocation.ningbo(), dossiers.resolve("a-rather-long-name-of-a-dossier-file.json"));
    Files.writeString(dossiers.resolve("broken.json"), "{\"id\": 1, \"unknown\": true}");

    Map<String, String> answers = new Chromium(folder).check(report(dossiers, "en"));

    assertFits(answers);
    assertThat(answers).containsEntry("dangling", "0");
  }

  @Test
  void theReportIsPrintedOnUprightAndWidePages() throws Exception {
    String pdf =
        new String(
            new Chromium(folder).print(report(Invocation.notice(), "zh")),
            StandardCharsets.ISO_8859_1);

    assertThat(pdf).startsWith("%PDF-").containsPattern("/MediaBox \\[0 0 59\\d[.\\d]* 84\\d");
    assertThat(pdf).containsPattern("/MediaBox \\[0 0 84\\d[.\\d]* 59\\d");
  }

  private Path report(Path source, String language) throws IOException {
    Path page = folder.resolve("report-" + language + ".html");
    Invocation run =
        Invocation.of(
            "check",
            source.toString(),
            "--as-of",
            "2024-05-01",
            "--format",
            "html",
            "--lang",
            language,
            "-o",
            page.toString());
    assertThat(run.err()).isEmpty();
    assertThat(page).isRegularFile();
    return page;
  }

  private static void assertFits(Map<String, String> answers) {
    for (String width : new String[] {"1280", "390"}) {
      assertThat(answers.get("client." + width)).isEqualTo(width);
      assertThat(number(answers, "scroll." + width))
          .as("width of the page in a window of %s", width)
          .isLessThanOrEqualTo(number(answers, "client." + width));
      assertThat(answers.get("beyond." + width)).as("beyond the edge at %s", width).isEmpty();
      assertThat(answers.get("unreachable." + width)).as("without the keyboard").isEmpty();
    }
    assertThat(answers.get("background")).as("the style is applied").startsWith("rgb(");
    assertThat(Double.parseDouble(answers.get("skipTop"))).as("skip link in focus").isNotNegative();
  }

  private static int number(Map<String, String> answers, String name) {
    return Integer.parseInt(answers.get(name));
  }
}
