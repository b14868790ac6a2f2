package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSettingsTest {

  private static final String NINGBO = Invocation.ningbo().toString();
  private static final String WARNED =
      """
      {"formatVersion": "1.0", "id": "d1", "versions": [
        {"id": "v1", "title": "意见", "stage": "CONSULTATION_DRAFT",
         "clauses": [{"id": "c1", "kind": "ITEM"}, {"id": "c2", "kind": "ITEM", "text": "甲"}]}]}
      """;
  private static final String SUPPRESSED =
      """
      {"suppressions": [
        {"rule": "structure.empty-clause", "subject": "c1", "reason": "留空"}]}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn-zhejiang"})
  void a_built_in_profile_is_named_by_its_id(String profile) {
    Invocation run =
        Invocation.of(
            "check", NINGBO, "--as-of", "2024-05-01", "--profile", profile, "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"profile\" : \"" + profile + "\"");
  }

  @Test
  void a_profile_of_ones_own_changes_the_verdict() throws IOException {
    String profile =
        write(
            "mine.json",
            """
            {"id": "mine", "extends": "cn", "rules": [
              {"code": "consultation.period-too-short", "severity": "ERROR"},
              {"code": "reference.undated-citation", "enabled": false}]}
            """);
    Invocation run = Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--profile", profile);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("error consultation.period-too-short")
        .doesNotContain("reference.undated-citation");
  }

  @Test
  void a_broken_profile_gives_exit_code_2_and_says_where_it_is_broken() throws IOException {
    String profile =
        write("mine.json", "{\"id\": \"mine\", \"rules\": [{\"code\": \"outcome.mising\"}]}");
    Invocation run = Invocation.of("check", NINGBO, "--profile", profile);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "mine.json:1:27 ERROR profile.unknown-rule no check has the code \"outcome.mising\";"
                + " did you mean \"outcome.missing\"?")
        .contains("mine.json cannot be used; nothing was checked")
        .hasLineCount(2);
  }

  @Test
  void what_is_wrong_with_a_profile_is_told_in_the_language_asked_for() throws IOException {
    String profile =
        write("mine.json", "{\"id\": \"mine\", \"rules\": [{\"code\": \"outcome.mising\"}]}");
    Invocation run = Invocation.of("check", NINGBO, "--profile", profile, "--lang", "zh");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "mine.json:1:27 错误 profile.unknown-rule 没有代码为“outcome.mising”的检查；"
                + "是否应为“outcome.missing”？\n"
                + "policy："
                + profile
                + "无法使用，未执行任何检查\n");
    assertThat(Invocation.of("rules", "--profile", profile, "--lang", "zh").err())
        .isEqualTo(run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--profile", "--calendar", "--suppressions", "--baseline"})
  void a_folder_in_the_place_of_a_file_is_named(String option) {
    Invocation run = Invocation.of("check", NINGBO, option, folder.toString());
    Invocation chinese = Invocation.of("check", NINGBO, option, folder.toString(), "--lang", "zh");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("policy: " + folder + " is a folder; give the name of a file\n");
    assertThat(chinese.err()).isEqualTo("policy: " + folder + "是文件夹，请指定文件\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--profile", "--calendar", "--suppressions", "--baseline"})
  void a_missing_or_broken_file_gives_exit_code_2(String option) throws IOException {
    Invocation missing =
        Invocation.of("check", NINGBO, option, folder.resolve("no.json").toString());
    Invocation broken = Invocation.of("check", NINGBO, option, write("b.json", "no JSON"));

    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).startsWith("policy: no such file: ").hasLineCount(1);
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).startsWith("b.json:1:").contains(" ERROR read.syntax ");
  }

  @Test
  void working_days_are_those_of_the_calendar() {
    String calendar =
        Invocation.ningbo().resolve("../../calendars/cn-2024.json").normalize().toString();
    Invocation run =
        Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--calendar", calendar);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("the window is 11 days, 7 of them working days (by the calendar cn-2024);");
  }

  @Test
  void what_is_wrong_with_a_calendar_that_can_be_used_is_said() throws IOException {
    String calendar = write("c.json", "{\"id\": \"c\", \"years\": [2024]}");
    Invocation run =
        Invocation.of("check", NINGBO, "--as-of", "2024-05-01", "--calendar", calendar);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("c.json:1:23 WARNING calendar.empty-year ").hasLineCount(1);
  }

  @Test
  void a_suppressed_finding_leaves_the_verdict_and_stays_listed() throws IOException {
    String dossier = write("d.json", WARNED);
    String suppressions = write("s.json", SUPPRESSED);

    assertThat(Invocation.of("check", dossier, "--fail-on", "warning").exitCode()).isEqualTo(1);
    Invocation run =
        Invocation.of("check", dossier, "--fail-on", "warning", "--suppressions", suppressions);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("d.json: 0 errors, 0 warnings, 0 info")
        .contains("  suppressed: structure.empty-clause 3:")
        .contains("    reason: 留空");
  }

  @Test
  void an_unused_suppression_is_a_finding_about_its_file() throws IOException {
    String clean =
        write(
            "d.json",
            WARNED.replace("\"kind\": \"ITEM\"}", "\"kind\": \"ITEM\", \"text\": \"乙\"}"));
    String suppressions = write("s.json", SUPPRESSED);
    Invocation run =
        Invocation.of("check", clean, "--fail-on", "warning", "--suppressions", suppressions);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("s.json: 0 errors, 1 warning, 0 info")
        .contains("  warning suppression.unused\n    2:3 /suppressions/0 nothing is suppressed");
  }

  @Test
  void with_a_baseline_only_what_is_new_counts() throws IOException {
    String dossier = write("d.json", WARNED);
    String baseline = folder.resolve("baseline.json").toString();

    Invocation first =
        Invocation.of("check", dossier, "--fail-on", "warning", "--write-baseline", baseline);
    Invocation second =
        Invocation.of("check", dossier, "--fail-on", "warning", "--baseline", baseline);
    write("d.json", WARNED.replace("\"text\": \"甲\"", "\"heading\": \" \""));
    Invocation third =
        Invocation.of("check", dossier, "--fail-on", "warning", "--baseline", baseline);

    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).contains("(0 new, 1 remaining, 0 fixed)");
    assertThat(third.exitCode()).isEqualTo(1);
    assertThat(third.out()).containsPattern("\\([1-9] new, 1 remaining, 0 fixed\\)");
  }

  @Test
  void a_json_report_serves_as_a_baseline() throws IOException {
    String dossier = write("d.json", WARNED);
    String report = folder.resolve("report.json").toString();
    Invocation.of("check", dossier, "--format", "json", "-o", report);

    Invocation run =
        Invocation.of(
            "check", dossier, "--fail-on", "warning", "--baseline", report, "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"baselineState\" : \"remaining\"", "\"new\" : 0");
  }

  private String write(String name, String json) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, json, StandardCharsets.UTF_8);
    return file.toString();
  }
}
