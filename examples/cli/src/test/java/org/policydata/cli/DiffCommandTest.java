package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  @TempDir private static Path folder;
  private static Path amended;

  @BeforeAll
  static void amend() {
    amended = folder.resolve("amended.json");
    Invocation amend =
        Invocation.of(
            "amend", Invocation.ningbo().toString(), "--comment", "k1", "-o", amended.toString());
    assertThat(amend.exitCode()).as(amend.err()).isZero();
  }

  @Test
  void one_file_has_its_last_two_versions_compared() {
    Invocation run = Invocation.of("diff", amended.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            consultation_draft → revised_draft
            neutral   二、(三)11.¶2: the denominator of target “制造业贷款占全部贷款比重” changed from 全部贷款 to 全部企业贷款
            loosened  二、(三)11.¶2: target “制造业中长期贷款占制造业贷款比重” loosened from ≥50% to ≥40%
            neutral   二、(三)11.¶2: text changed: …备更新改造、[-数字化绿色化转型、-]产业升级等领…业贷款占全部{+企业+}贷款比重不低…款比重不低于[-50-]{+40+}%。
            neutral   二、(三)11.¶2: words dropped: 数字化绿色化转型
            4 events: 0 tightened, 1 loosened, 3 neutral
            """);
  }

  @Test
  void the_messages_come_in_chinese() {
    assertThat(Invocation.of("diff", amended.toString(), "--lang", "zh").out())
        .contains("放宽 二、(三)11.¶2：目标“制造业中长期贷款占制造业贷款比重”由≥50%放宽为≥40%\n")
        .endsWith("共4处变化：收紧0，放宽1，中性3\n");
  }

  @Test
  void a_pipeline_fails_where_something_is_loosened() {
    assertThat(Invocation.of("diff", amended.toString(), "--fail-on", "loosened").exitCode())
        .isEqualTo(1);
    assertThat(Invocation.of("diff", amended.toString(), "--fail-on", "tightened").exitCode())
        .isZero();
    assertThat(
            Invocation.of(
                    "diff",
                    amended.toString(),
                    "--from",
                    "revised_draft",
                    "--to",
                    "consultation_draft",
                    "--fail-on",
                    "loosened")
                .exitCode())
        .isZero();
  }

  @Test
  void two_files_have_their_last_versions_compared() {
    Invocation run =
        Invocation.of(
            "diff", Invocation.ningbo().toString(), amended.toString(), "--fail-on", "any");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("4 events");
  }

  @Test
  void a_published_text_is_imported_first() {
    Invocation run =
        Invocation.of(
            "diff",
            Invocation.notice().toString(),
            Invocation.ningbo().toString(),
            "--fail-on",
            "any");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("0 events");
    assertThat(Invocation.of("diff", Invocation.notice().toString(), amended.toString()).out())
        .contains("loosened from ≥50% to ≥40% (alignment likely)");
  }

  @Test
  void the_report_is_written_as_json_to_a_file() throws IOException {
    Path out = folder.resolve("out/diff.json");
    Invocation run =
        Invocation.of("diff", amended.toString(), "--format", "json", "-o", out.toString());

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out, StandardCharsets.UTF_8))
        .contains(
            "\"LOOSENED\" : 1",
            "\"code\" : \"diff.target-loosened\"",
            "\"subject\" : \"c2-s3-a11-p2-t2\"",
            "\"value\" : \"≥40%\"",
            "\"unaligned\" : [ ]");
  }

  @Test
  void a_page_shows_the_events_and_both_texts_side_by_side() {
    Invocation run = Invocation.of("diff", amended.toString(), "--format", "html", "--lang", "zh");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .contains("由≥50%放宽为≥40%", "<mark class=\"changed\">数字化绿色化转型、</mark>");
  }

  @Test
  void filters_narrow_the_report() {
    assertThat(Invocation.of("diff", amended.toString(), "--topic", "target").out())
        .contains("2 events");
    assertThat(Invocation.of("diff", amended.toString(), "--direction", "loosened").out())
        .contains("1 event:");
    assertThat(Invocation.of("diff", amended.toString(), "--unit", "市委金融办").out())
        .contains("4 events");
    assertThat(Invocation.of("diff", amended.toString(), "--clause", "c1").out())
        .contains("0 events");
  }

  @Test
  void a_dossier_with_one_version_cannot_be_compared_with_itself() {
    Invocation run = Invocation.of("diff", Invocation.ningbo().toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "has only one version, consultation_draft; give a second file, or make a version");
  }

  @Test
  void what_is_not_there_is_wrong_usage() {
    Invocation version = Invocation.of("diff", amended.toString(), "--to", "issued");
    assertThat(version.exitCode()).isEqualTo(2);
    assertThat(version.err())
        .contains("has no version issued, but consultation_draft, revised_draft");
    Invocation first = Invocation.of("diff", amended.toString(), "--to", "consultation_draft");
    assertThat(first.exitCode()).isEqualTo(2);
    assertThat(first.err()).contains("has no version before consultation_draft");
    Invocation file = Invocation.of("diff", "missing.json");
    assertThat(file.exitCode()).isEqualTo(2);
    assertThat(file.err()).contains("no such file: missing.json");
  }

  @Test
  void a_clause_or_unit_that_is_not_there_is_wrong_usage() {
    Invocation clause =
        Invocation.of("diff", amended.toString(), "--clause", "c99", "--fail-on", "any");
    Invocation unit = Invocation.of("diff", amended.toString(), "--unit", "某局", "--fail-on", "any");

    assertThat(clause.exitCode()).isEqualTo(2);
    assertThat(clause.err()).isEqualTo("policy: neither version has a clause c99\n");
    assertThat(unit.exitCode()).isEqualTo(2);
    assertThat(unit.err()).isEqualTo("policy: in neither version a unit 某局 has a duty\n");
  }
}
