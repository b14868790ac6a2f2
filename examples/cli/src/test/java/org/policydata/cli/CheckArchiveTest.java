package org.policydata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;

/** Many dossiers in one run. */
class CheckArchiveTest {

  private static final String CLEAN = "{\"formatVersion\": \"1.0\", \"id\": \"d1\"}";
  private static final String DAY = "2024-05-01";

  @TempDir Path folder;

  @Test
  void lines_are_checked_one_by_one_and_named_by_their_number() throws IOException {
    String file = write("a.ndjson", CLEAN + "\r\n\r\nno JSON\r\n" + CLEAN);

    Invocation run = Invocation.of("check", file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(file + ":1: 0 errors", file + ":3: 1 error", file + ":4: 0 errors")
        .contains("    3:1 / the document is no well-formed JSON")
        .containsPattern("not checked: \\d+ checks \\(nothing could be read\\)");
  }

  @ParameterizedTest
  @CsvSource({"a.json.gz", "a.ndjson.gz", "a.jsonl.gz", "a.txt.gz"})
  void each_kind_of_file_may_be_compressed(String name) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(CLEAN.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Invocation.of("check", folder.toString()).exitCode()).isZero();
    assertThat(Invocation.of("check", folder + "/*.gz").out()).contains(name);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void the_report_is_the_same_on_any_number_of_threads(ReportFormat format) throws IOException {
    write("a.ndjson", (CLEAN + "\n{\"id\": 5}\n").repeat(40));
    write("b/c.json", "no JSON");

    String[] options = {
      "check", folder.toString(), "--as-of", DAY, "--format", format.name(), "--threads"
    };
    Invocation one = Invocation.of(with(options, "1"));
    Invocation four = Invocation.of(with(options, "4"));

    assertThat(four).isEqualTo(one);
    assertThat(one.exitCode()).isEqualTo(1);
    assertThat(one.out()).contains("c.json");
  }

  @Test
  void what_cannot_be_read_gives_exit_code_2_and_the_others_are_checked() throws IOException {
    write("a.json", CLEAN);
    Files.createSymbolicLink(folder.resolve("b.json"), folder.resolve("b.json"));
    write("c.json", CLEAN);

    Invocation run = Invocation.of("check", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("policy: one input could not be read; the report says which");
    assertThat(run.out()).contains("a.json: 0 errors", "file.unreadable", "c.json: 0 errors");
    assertThat(Invocation.of("check", folder.toString(), "--lang", "zh").err())
        .isEqualToIgnoringNewLines("policy：有1个输入无法读取，详见报告");
  }

  @Test
  void a_report_takes_the_place_of_an_earlier_one_and_is_not_checked_itself() throws IOException {
    write("a.json", CLEAN);
    String report = folder.resolve("report.json").toString();
    String[] command = {
      "check", folder.toString(), "--as-of", DAY, "--format", "json", "-o", report
    };

    Invocation.of(command);
    String first = Files.readString(Path.of(report));
    Invocation again = Invocation.of(command);

    assertThat(again.exitCode()).isZero();
    assertThat(Path.of(report)).content().isEqualTo(first).contains("a.json");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.json", "report.json");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "many"})
  void a_number_of_threads_that_is_none_gives_exit_code_2(String threads) throws IOException {
    String file = write("a.json", CLEAN);

    assertThat(Invocation.of("check", file, "--threads", threads).exitCode()).isEqualTo(2);
  }

  @Test
  void an_archive_of_many_times_the_memory_is_checked_and_bombs_are_defused() throws Exception {
    byte[] dossier =
        PolicyWriter.compact()
            .write(PolicyReader.create().read(Invocation.ningbo()).dossier().orElseThrow());
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.ndjson"))) {
      for (int i = 0; i < 150; i++) {
        out.write(dossier);
      }
      byte[] endless = new byte[1 << 20];
      Arrays.fill(endless, (byte) '[');
      for (int i = 0; i < 60; i++) {
        out.write(endless);
      }
      out.write('\n');
      out.write(dossier);
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.json.gz")))) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
    }
    Path report = folder.resolve("report.txt.part.log");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.policydata.cli.PolicyCommand",
                "check",
                folder.toString(),
                "--as-of",
                DAY,
                "--threads",
                "2")
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();

    assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(report)
        .content()
        .contains("a.ndjson:150: 0 errors")
        .contains("151:1 / the document is longer than")
        .contains("a.ndjson:152: 0 errors")
        .contains("b.json.gz: 1 error");
    assertThat(run.exitValue()).isEqualTo(1);
  }

  private static String[] with(String[] options, String last) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = last;
    return all;
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return file.toString();
  }
}
