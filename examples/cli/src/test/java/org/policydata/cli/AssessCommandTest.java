package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

  private static final String DOSSIER = Invocation.ningbo().toString();
  private static final String MEASUREMENTS =
      Invocation.ningbo().resolveSibling("measurements.json").toString();

  @TempDir Path folder;

  private static Invocation assess(String... more) {
    String[] args = new String[more.length + 5];
    args[0] = "assess";
    args[1] = DOSSIER;
    args[2] = MEASUREMENTS;
    args[3] = "--as-of";
    args[4] = "2026-01-31";
    System.arraycopy(more, 0, args, 5, more.length);
    return Invocation.of(args);
  }

  @Test
  void targets_units_and_periods_are_told() {
    Invocation run = assess();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("missed ", "By unit", "市委金融办: 1 met", "By period", "2025: ");
    assertThat(assess("--lang", "zh").out()).contains("未完成", "按单位");
    assertThat(assess("--format", "json").out()).startsWith("{\n  \"assessmentVersion\" : \"1.0\"");
  }

  @Test
  void a_missed_target_fails_the_run_only_when_asked_for() {
    assertThat(assess("--fail-on", "missed").exitCode()).isEqualTo(1);
    assertThat(assess("--fail-on", "off_course").exitCode()).isEqualTo(1);
    assertThat(assess("--fail-on", "never").exitCode()).isZero();
    assertThat(
            Invocation.of(
                    "assess", DOSSIER, MEASUREMENTS, "--as-of", "2025-06-30", "--fail-on", "missed")
                .exitCode())
        .isZero();
  }

  @Test
  void the_report_goes_to_a_file() throws IOException {
    Path out = folder.resolve("reports/a.txt");

    assertThat(assess("-o", out.toString())).isEqualTo(new Invocation(0, "", ""));
    assertThat(Files.readString(out)).isEqualTo(assess().out());
  }

  @Test
  void an_adopted_amendment_changes_what_is_promised() {
    Path amended = folder.resolve("amended.json");
    Invocation.of("amend", DOSSIER, "--comment", "k1", "-o", amended.toString());

    Invocation run =
        Invocation.of("assess", amended.toString(), MEASUREMENTS, "--as-of", "2026-01-31");

    assertThat(run.out()).contains("44.5% on 2025-12-31 satisfies ≥40%");
  }

  @Test
  void what_cannot_be_used_gives_exit_code_2() throws IOException {
    Path bad =
        Files.writeString(folder.resolve("m.json"), "{\"formatVersion\": \"1.0\", \"a\": 1}");

    Invocation run = Invocation.of("assess", DOSSIER, bad.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("m.json:1:26 ERROR read.unknown-member", "cannot be used")
        .doesNotContain("Usage:");
    assertThat(run.out()).isEmpty();
    assertThat(Invocation.of("assess", DOSSIER, bad.toString(), "--lang", "zh").err())
        .contains("m.json:1:26 错误 read.unknown-member 未知成员“a”，未读取", "无法使用，未作评估");
    assertThat(Invocation.of("assess", MEASUREMENTS, MEASUREMENTS).exitCode()).isEqualTo(2);
    assertThat(assess("--of", "v9").exitCode()).isEqualTo(2);
    assertThat(assess("--tolerance", "1").exitCode()).isEqualTo(2);
  }
}
