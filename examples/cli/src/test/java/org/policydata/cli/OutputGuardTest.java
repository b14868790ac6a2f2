package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes over what it reads. */
class OutputGuardTest {

  @TempDir private Path folder;

  private Path dossier = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    dossier = Files.copy(Invocation.ningbo(), folder.resolve("d.json"));
  }

  @Test
  void a_report_does_not_take_the_place_of_an_input() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), dossier);

    for (String output : new String[] {dossier.toString(), link.toString(), folder + "/./d.json"}) {
      assertRefused(Invocation.of("check", dossier.toString(), "-o", output));
      assertRefused(Invocation.of("check", dossier.toString(), "--write-baseline", output));
    }
    assertRefused(Invocation.of("check", link.toString(), "-o", dossier.toString()));
  }

  @Test
  void a_report_does_not_take_the_place_of_a_dossier_in_the_folder() throws IOException {
    assertRefused(
        Invocation.of("check", folder.toString(), "--format", "json", "-o", dossier.toString()));
  }

  @Test
  void a_report_does_not_take_the_place_of_settings() throws IOException {
    Path profile = Files.writeString(folder.resolve("mine.json"), "{\"id\": \"x\"}");

    Invocation run =
        Invocation.of(
            "check",
            dossier.toString(),
            "--profile",
            profile.toString(),
            "--write-baseline",
            profile.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(profile).hasContent("{\"id\": \"x\"}");
  }

  @Test
  void a_report_does_not_take_the_place_of_a_text_in_the_folder() throws IOException {
    Path notice = Files.copy(Invocation.notice(), folder.resolve("n.txt"));

    assertRefused(Invocation.of("check", folder.toString(), "-o", notice.toString()));
    assertThat(notice).hasSameBinaryContentAs(Invocation.notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void a_report_in_words_takes_the_place_of_an_earlier_one(String language) {
    String report = folder.resolve("report.txt").toString();
    String[] check = {"check", folder.toString(), "--lang", language, "-o", report};

    assertThat(Invocation.of(check).exitCode()).isZero();
    assertThat(Invocation.of(check).err()).isEmpty();
    assertThat(Path.of(report)).content().contains("d.json").doesNotContain("report.txt");
  }

  @Test
  void a_report_takes_the_place_of_an_earlier_one() {
    String report = folder.resolve("report.json").toString();
    String[] check = {
      "check", folder.toString(), "--as-of", "2024-05-01", "--format", "json", "-o", report
    };

    assertThat(Invocation.of(check).exitCode()).isZero();
    Invocation again = Invocation.of(check);

    assertThat(again.exitCode()).isZero();
    assertThat(Path.of(report)).content().contains("\"source\"").doesNotContain("report.json");
  }

  @Test
  void a_dossier_does_not_take_the_place_of_the_text_it_is_read_from() throws IOException {
    Path notice = Files.copy(Invocation.notice(), folder.resolve("n.txt"));

    Invocation run = Invocation.of("import", notice.toString(), "-o", notice.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.err()).contains("is read as well");
    assertThat(notice).hasSameBinaryContentAs(Invocation.notice());
  }

  @Test
  void an_empty_name_and_an_empty_folder_are_told() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(Invocation.of("check", "").err()).contains("an input has no name");
    assertThat(Invocation.of("check", empty.toString()).err()).contains("holds no file to check");
    assertThat(Invocation.of("check", dossier.toString(), "--profile", "").err())
        .contains("no profile \"\"; expected cn, cn-zhejiang, or a file");
    assertThat(Invocation.of("check", dossier.toString(), "--profile", "cn-zheijang").err())
        .contains("no profile \"cn-zheijang\"; expected cn, cn-zhejiang, or a file");
    assertThat(Invocation.of("check", dossier.toString(), "--with-personal-data").err())
        .contains("--with-personal-data goes with --format html");
  }

  private void assertRefused(Invocation run) throws IOException {
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsAnyOf("is read as well", "may be checked itself").hasLineCount(1);
    assertThat(dossier).hasSameBinaryContentAs(Invocation.ningbo());
  }
}
