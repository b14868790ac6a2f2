package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

  private static final String NINGBO = Invocation.ningbo().toString();
  private static final String NOTICE = Invocation.notice().toString();
  private static final String CLEAN = "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}";
  private static final String BROKEN = "{\"formatVersion\": \"1.0\", \"id\": \"d 1\"}";

  @TempDir Path folder;

  @Test
  void the_real_notice_is_fine_and_its_short_window_is_told() {
    Invocation run = Invocation.of("check", NINGBO, "--as-of", "2024-05-01");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(NINGBO + ": 0 errors, 9 warnings, 29 info\n")
        .contains(
            "the window is 11 days, 7 of them working days",
            "30 calendar days are the minimum under 重大行政决策程序暂行条例 Art. 15, 优化营商环境条例 Art. 62");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "INFO, 1"})
  void the_exit_code_follows_the_severity_asked_for(String failOn, int expected) {
    assertThat(
            Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--fail-on", failOn).exitCode())
        .isEqualTo(expected);
  }

  @Test
  void a_corpus_is_also_checked_across_its_documents() throws IOException {
    write("a.json", CLEAN);
    write("b.json", CLEAN);

    Invocation alone = Invocation.of("check", folder.toString());
    Invocation across = Invocation.of("check", folder.toString(), "--corpus");

    assertThat(alone.exitCode()).isZero();
    assertThat(alone.out()).doesNotContain("corpus");
    assertThat(across.exitCode()).isEqualTo(1);
    assertThat(across.out())
        .startsWith(alone.out())
        .contains("corpus: 1 error, 0 warnings, 0 info\n", "2 dossiers have the id \"d1\": ");
  }

  @Test
  void an_error_gives_exit_code_1() throws IOException {
    assertThat(Invocation.of("check", write("d.json", BROKEN)).exitCode()).isEqualTo(1);
    assertThat(Invocation.of("check", write("e.json", "no JSON")).exitCode()).isEqualTo(1);
  }

  @Test
  void a_missing_file_gives_exit_code_2_and_one_line() {
    Invocation run = Invocation.of("check", folder.resolve("none.json").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("policy: no such file: ")
        .endsWith("none.json" + System.lineSeparator())
        .hasLineCount(1);
  }

  @Test
  void a_folder_without_dossiers_gives_exit_code_2() {
    Invocation run = Invocation.of("check", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("policy: ").contains("holds no file to check");
  }

  @Test
  void a_report_that_cannot_be_written_gives_exit_code_2() throws IOException {
    String dossier = write("d.json", CLEAN);
    Invocation run = Invocation.of("check", dossier, "-o", dossier + "/report.txt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"--as-of, yesterday", "--format, pdf", "--lang, fr", "--fail-on, never", "--no, no"})
  void wrong_usage_gives_exit_code_2_and_the_usage(String option, String value) {
    Invocation run = Invocation.of("check", NINGBO, option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: policy check");
  }

  @Test
  void no_input_is_wrong_usage() {
    assertThat(Invocation.of("check").exitCode()).isEqualTo(2);
    assertThat(Invocation.of("nonsense").exitCode()).isEqualTo(2);
  }

  @Test
  void as_json_there_is_one_report_for_each_input() throws IOException {
    Invocation run =
        Invocation.of("check", write("a.json", CLEAN), write("b.json", BROKEN), "--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("{\n  \"reportVersion\" : \"1.0\",\n  \"reports\" : [")
        .endsWith("}\n")
        .containsSubsequence("a.json", "b.json", "\"code\" : \"structure.malformed-id\"")
        .contains("\"pointer\" : \"/id\"", "\"line\" : 1", "\"column\" : 26");
  }

  @Test
  void in_chinese_the_report_is_chinese() {
    Invocation run = Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--lang", "zh");

    assertThat(run.out())
        .contains("：0个错误，9个警告，29个提示\n")
        .contains("征求意见期限为11日，其中工作日7个")
        .contains("重大行政决策程序暂行条例第15条、优化营商环境条例第62条要求不少于30日（自然日）");
  }

  @Test
  void the_report_goes_to_a_file_when_asked_for() throws IOException {
    Path report = folder.resolve("report.txt");

    Invocation run = Invocation.of("check", write("d.json", CLEAN), "-o", report.toString());

    assertThat(run).isEqualTo(new Invocation(0, "", ""));
    assertThat(Files.readString(report, StandardCharsets.UTF_8))
        .endsWith("d.json: 0 errors, 0 warnings, 0 info\n");
  }

  @Test
  void a_folder_is_searched_for_dossiers_in_the_order_of_their_names() throws IOException {
    write("b.json", CLEAN);
    write("a/c.json", CLEAN);
    write("a/notes.md", "nothing");

    Invocation run = Invocation.of("check", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(2).first().asString().contains("c.json: 0 errors");
  }

  @Test
  void a_text_is_imported_first_and_its_findings_point_into_it() {
    Invocation run = Invocation.of("check", NOTICE, "--as-of", "2024-05-01");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(NOTICE + ": 0 errors, 9 warnings, 32 info\n")
        .contains("info text.alias-proposed (3)")
        .contains("184:1 /versions/0/clauses/2/children/3/children/4/children/0/text \"给于\"");
  }

  @Test
  void in_chinese_the_findings_of_importing_are_chinese_too() {
    assertThat(Invocation.of("check", NOTICE, "--as-of", "2024-05-01", "--lang", "zh").out())
        .contains("请核对单位名录", "“给于”疑为“给予”");
  }

  @Test
  void a_jump_of_numbers_in_a_text_is_told_once() throws IOException {
    String text =
        """
        关于促进产业发展的若干意见

        为促进产业发展，现提出如下意见。

        一、加强领导。各部门要切实加强组织领导。

        二、落实责任。各部门要切实落实工作责任。

        四、加大宣传。各部门要切实加大宣传力度。
        """;

    Invocation run = Invocation.of("check", write("jump.txt", text), "--as-of", "2024-05-01");

    assertThat(run.out())
        .contains("structure.number-gap\n    9:1 /versions/0/clauses/3/label")
        .doesNotContain("text.ambiguous-level");
  }

  @Test
  void a_folder_is_searched_for_texts_too() throws IOException {
    write("a.json", CLEAN);
    write("b.txt", "关于支持企业的通知\n支持企业发展。\n");
    write("c.txt", "");

    Invocation run = Invocation.of("check", folder.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
        .hasSize(3)
        .satisfies(line -> assertThat(line).contains("b.txt: 0 errors"), atIndex(1))
        .satisfies(
            line -> assertThat(line).endsWith("c.txt: 1 error, 0 warnings, 0 info"), atIndex(2));
    assertThat(run.out()).contains("The input holds no text.");
  }

  @Test
  void the_day_is_today_unless_given() throws IOException {
    String closed =
        """
        {"formatVersion": "1.0", "id": "d1", "consultations": [{"id": "n1",
          "period": {"opensOn": "2015-01-01", "closesOn": "2015-03-01"},
          "channels": [{"kind": "EMAIL", "value": "comments@example.org"}]}]}
        """;

    assertThat(Invocation.of("check", write("d.json", closed)).out()).contains("outcome.missing");
    assertThat(Invocation.of("check", write("d.json", closed), "--as-of", "2015-02-01").out())
        .doesNotContain("outcome.missing");
  }

  private String write(String name, String json) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json, StandardCharsets.UTF_8);
    return file.toString();
  }

  @Test
  void a_day_that_is_none_is_refused_in_plain_words() {
    Invocation run = Invocation.of("check", NINGBO, "--as-of", "2024-13-01");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--as-of': expected a day such as 2026-01-31 but was"
                + " '2024-13-01'\n");
  }
}
