package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.io.PolicyReader;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;

class AmendCommandTest {

  private static final String NINGBO = Invocation.ningbo().toString();
  private static final String ADOPTED = "确保制造业贷款占全部企业贷款比重不低于18%,制造业中长期贷款占制造业贷款比重不低于40%。";

  @TempDir Path folder;

  @Test
  void the_adopted_words_stand_in_the_second_version() throws IOException {
    Invocation run = Invocation.of("amend", NINGBO, "--comment", "k1");

    assertThat(run.exitCode()).isZero();
    PolicyDossier dossier =
        PolicyReader.create()
            .read(run.out().getBytes(StandardCharsets.UTF_8))
            .dossier()
            .orElseThrow();
    assertThat(dossier.versions()).hasSize(2);
    assertThat(dossier.versions().get(1).stage()).isEqualTo(Stage.REVISED_DRAFT);
    Clause clause =
        DossierIndex.of(dossier).clause("revised_draft", "c2-s3-a11-p2").orElseThrow().clause();
    assertThat(clause.text()).endsWith(ADOPTED).doesNotContain("数字化绿色化转型");
    assertThat(run.err())
        .startsWith("consultation_draft -> revised_draft, amendments: 1\n")
        .contains(
            "  target c2-s3-a11-p2-t2: \"制造业中长期贷款占制造业贷款比重不低于50%\" -> "
                + "\"制造业中长期贷款占制造业贷款比重不低于40%\"\n")
        .hasLineCount(3);
  }

  @Test
  void checking_the_amended_dossier_shows_no_error() {
    String amended = folder.resolve("amended.json").toString();

    assertThat(Invocation.of("amend", NINGBO, "--comment", "k1", "-o", amended))
        .satisfies(run -> assertThat(run.out()).isEmpty())
        .extracting(Invocation::exitCode)
        .isEqualTo(0);
    assertThat(Invocation.of("check", amended, "--as-of", "2024-05-01").out())
        .startsWith(amended + ": 0 errors,");
  }

  @Test
  void all_adopted_comments_are_applied_when_asked_for() {
    assertThat(Invocation.of("amend", NINGBO, "--adopted").out())
        .isEqualTo(Invocation.of("amend", NINGBO, "--comment", "k1").out());
  }

  @Test
  void a_dry_run_prints_what_would_be_done_and_no_dossier() {
    Invocation run = Invocation.of("amend", NINGBO, "--comment", "k1", "--dry-run", "--lang", "zh");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("consultation_draft → revised_draft，修改1项\n")
        .contains("  目标c2-s3-a11-p2-t1：“确保制造业贷款占全部贷款比重不低于18%” → ")
        .hasLineCount(3);
  }

  @Test
  void the_new_version_is_named_as_asked() throws IOException {
    Path amended = folder.resolve("final.json");
    Invocation run =
        Invocation.of(
            "amend",
            NINGBO,
            "--comment",
            "k1",
            "--from",
            "consultation_draft",
            "--version-id",
            "final",
            "--stage",
            "issued",
            "--signed-on",
            "2024-06-01",
            "-o",
            amended.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(PolicyReader.create().read(amended).dossier().orElseThrow().versions().get(1))
        .satisfies(
            version -> {
              assertThat(version.id()).isEqualTo("final");
              assertThat(version.stage()).isEqualTo(Stage.ISSUED);
              assertThat(version.signedOn()).hasToString("2024-06-01");
            });
  }

  @Test
  void words_that_do_not_stand_there_give_exit_code_1_and_no_file() throws IOException {
    String changed =
        Files.readString(Invocation.ningbo()).replace("\"text\": \"健全政府、银行", "\"text\": \"建立政府、银行");
    Path dossier = Files.writeString(folder.resolve("changed.json"), changed);
    Path out = folder.resolve("out.json");

    Invocation english =
        Invocation.of("amend", dossier.toString(), "--comment", "k1", "-o", out.toString());
    Invocation chinese =
        Invocation.of("amend", dossier.toString(), "--comment", "k1", "--lang", "zh");

    assertThat(english.exitCode()).isEqualTo(1);
    assertThat(english.err())
        .startsWith("comment k1, amendment 1: the expected words \"健全政府、银行")
        .hasLineCount(1);
    assertThat(english.out()).isEmpty();
    assertThat(out).doesNotExist();
    assertThat(chinese.err()).startsWith("意见k1，第1项修改：未找到原文“健全政府、银行");
  }

  @Test
  void a_comment_that_was_not_adopted_is_applied_only_when_asked_for_expressly()
      throws IOException {
    String refused =
        Files.readString(Invocation.ningbo())
            .replace("\"decision\": \"ADOPTED\"", "\"decision\": \"NOT_ADOPTED\"");
    String dossier = Files.writeString(folder.resolve("d.json"), refused).toString();

    Invocation run = Invocation.of("amend", dossier, "--comment", "k1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("NOT_ADOPTED");
    assertThat(Invocation.of("amend", dossier, "--adopted").exitCode()).isEqualTo(1);
    assertThat(Invocation.of("amend", dossier, "--comment", "k1", "--any-decision").exitCode())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--comment, k9, the id \"k9\"",
    "--comment, '', no comment has the id",
    "--from, v9, the id \"v9\"",
    "--version-id, n1, the id \"n1\"",
    "--version-id, a b, --version-id takes letters",
    "--stage, final, Usage: policy amend",
    "--signed-on, june, Usage: policy amend",
    "--any, thing, --any-decision"
  })
  void what_is_not_there_or_makes_no_sense_gives_exit_code_2(
      String option, String value, String message) {
    Invocation run =
        option.equals("--comment")
            ? Invocation.of("amend", NINGBO, option, value)
            : Invocation.of("amend", NINGBO, "--comment", "k1", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void an_input_that_is_no_dossier_gives_exit_code_2() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");

    assertThat(Invocation.of("amend", broken.toString(), "--comment", "k1").exitCode())
        .isEqualTo(2);
    assertThat(
            Invocation.of("amend", folder.resolve("none.json").toString(), "--adopted").exitCode())
        .isEqualTo(2);
    assertThat(Invocation.of("amend", NINGBO).exitCode()).isEqualTo(2);
    assertThat(Invocation.of("amend", NINGBO, "--comment", "k1", "--adopted").exitCode())
        .isEqualTo(2);
    assertThat(Invocation.of("amend", NINGBO, "--adopted", "--any-decision").exitCode())
        .isEqualTo(2);
  }
}
