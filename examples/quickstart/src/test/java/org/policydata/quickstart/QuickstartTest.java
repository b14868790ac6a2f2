package org.policydata.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policydata.io.PolicyReader;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.TextReport;

/** Runs on the module path, the way a modular host uses the libraries. */
class QuickstartTest {

  @TempDir Path folder;

  @Test
  void it_reads_asks_validates_and_writes() throws IOException {
    Path copy = folder.resolve("copy.json");

    String out = run(ningbo().toString(), copy.toString());

    assertThat(out.lines()).contains("RESPONSIBLE 二、(三)11.¶2", "确保制造业贷款占全部贷款比重不低于18%");
    assertThat(out)
        .containsPattern("INFO \\d+:23 \"给于\" is probably meant to be \"给予\"\\R")
        .containsPattern("WARNING \\d+:7 the window is 11 days")
        .doesNotContain("ERROR");
    assertThat(out.lines().reduce((first, last) -> last).orElseThrow()).matches("[0-9a-f]{64}");
    assertThat(copy).hasSameBinaryContentAs(ningbo());
  }

  @Test
  void the_libraries_are_named_modules() {
    assertThat(Quickstart.class.getModule().getName()).isEqualTo("org.policydata.quickstart");
    assertThat(PolicyDossier.class.getModule().getName()).isEqualTo("org.policydata.model");
    assertThat(PolicyReader.class.getModule().getName()).isEqualTo("org.policydata.io");
    assertThat(PolicyValidator.class.getModule().getName()).isEqualTo("org.policydata.validation");
    assertThat(TextReport.class.getModule()).isSameAs(PolicyValidator.class.getModule());
  }

  @Test
  void rules_offered_as_a_service_may_be_asked_for_in_a_modular_host() {
    assertThat(PolicyValidator.builder().rulesFromServiceLoader().build().descriptors())
        .hasSameSizeAs(PolicyValidator.create().descriptors());
  }

  private static String run(String... args) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      Quickstart.main(args);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The dossier of a real consultation; the build sets the folder of the module. */
  private static Path ningbo() {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("data/ningbo-2024/dossier.json")
            .normalize();
    assertThat(Files.exists(file)).isTrue();
    return file;
  }
}
