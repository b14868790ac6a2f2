package org.policydata.validation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyFiles;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadLimits;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.JsonReport;
import org.policydata.validation.report.ReportStream;
import org.policydata.validation.report.SarifReport;
import org.policydata.validation.report.TextReport;

class BatchValidationTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final BatchValidation BATCH = BatchValidation.of(VALIDATOR, DAY);
  private static final String CLEAN = "{\"formatVersion\": \"1.0\", \"id\": \"a\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 16})
  void reports_come_in_the_order_of_the_input_whatever_the_number_of_threads(int threads)
      throws IOException {
    write("a.ndjson", ManyDossiers.lines(200));
    write("b.json", ManyDossiers.json(1));
    write("c.txt", "关于促进发展的意见\n\n一、加强领导。各部门要加强领导。\n");
    write("d.jsonl", "\n" + ManyDossiers.lines(40));

    assertThat(reports(BATCH.withThreads(threads).withBytesInFlight(5_000)))
        .isEqualTo(reports(BATCH));
  }

  @Test
  void a_report_on_a_line_names_file_and_line() throws IOException {
    write("a.ndjson", CLEAN + "\n\n{\"id\": 5}\n" + CLEAN);

    List<CheckedSource> sources = run(BATCH);

    assertThat(sources)
        .extracting(source -> folder.relativize(Path.of(source.label())).toString())
        .containsExactly("a.ndjson:1", "a.ndjson:3", "a.ndjson:4");
    assertThat(sources.get(1).report().findings())
        .isNotEmpty()
        .allMatch(finding -> finding.location().line() == 3);
  }

  @Test
  void the_count_says_what_was_gone_through() throws IOException {
    write("a.ndjson", CLEAN + "\nbroken\n");
    write("b.json", CLEAN);
    Files.createSymbolicLink(folder.resolve("c.json"), folder.resolve("gone"));

    BatchCount count =
        BATCH.withThreads(3).run(PolicyFiles.find(folder.toString()), (source, soFar) -> {});

    long bytes = Files.size(folder.resolve("a.ndjson")) + Files.size(folder.resolve("b.json"));
    assertThat(count).isEqualTo(new BatchCount(3, 3, 1, 2, bytes));
  }

  @Test
  void what_cannot_be_read_is_told_and_the_others_are_checked() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.json"), folder.resolve("a.json"));
    Files.createSymbolicLink(folder.resolve("b.ndjson"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("c"), folder);
    Files.write(folder.resolve("d.json.gz"), new byte[] {0x1F, (byte) 0x8B, 8});
    write("e.ndjson", "\n");
    write("f.json", CLEAN);

    assertThat(codes(run(BATCH)))
        .containsExactly(
            "a.json [file.unreadable]",
            "b.ndjson [file.unreadable]",
            "c [file.link-not-followed]",
            "d.json.gz [file.damaged]",
            "e.ndjson [file.no-dossier]",
            "f.json []");
  }

  @Test
  void a_file_that_fails_while_it_is_read_is_told() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(memory));

    List<CheckedSource> sources = new ArrayList<>();
    BATCH.run(Stream.of(PolicyFile.of(memory)), (source, soFar) -> sources.add(source));

    assertThat(sources.get(0).report().findings())
        .singleElement()
        .extracting(Finding::code)
        .isEqualTo("file.unreadable");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_file_that_changes_while_it_is_read_is_told_behind_its_lines(int threads)
      throws IOException {
    Path file = write("a.ndjson", (CLEAN + "\n").repeat(1_500));
    AtomicInteger seen = new AtomicInteger();
    List<CheckedSource> sources = new ArrayList<>();

    BATCH
        .withThreads(threads)
        .run(
            Stream.of(PolicyFile.of(file)),
            (source, soFar) -> {
              if (seen.incrementAndGet() == 1) {
                Files.writeString(file, CLEAN, StandardOpenOption.APPEND);
              }
              sources.add(source);
            });

    assertThat(sources).hasSizeGreaterThan(1_500);
    assertThat(codes(sources.subList(sources.size() - 1, sources.size())))
        .containsExactly("a.ndjson [file.changed]");
  }

  @Test
  void a_dossier_longer_than_allowed_is_told_whatever_it_is() throws IOException {
    write("a.json", CLEAN + " ".repeat(200));
    write("b.txt", "一、加强领导。".repeat(50));
    PolicyReader reader = PolicyReader.create(new ReadLimits(100, 50, 100, 100));

    assertThat(codes(run(BATCH.withReader(reader))))
        .containsExactly("a.json [read.limit-exceeded]", "b.txt [read.limit-exceeded]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_listener_that_cannot_go_on_ends_the_run(int threads) throws IOException {
    write("a.ndjson", ManyDossiers.lines(200));
    AtomicInteger seen = new AtomicInteger();

    assertThatThrownBy(
            () ->
                BATCH
                    .withThreads(threads)
                    .run(
                        PolicyFiles.find(folder.toString()),
                        (source, soFar) -> {
                          if (seen.incrementAndGet() == 5) {
                            throw new IOException("disk full");
                          }
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(seen).hasValue(5);
  }

  @Test
  void misuse_is_refused() {
    assertThatThrownBy(() -> BATCH.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BATCH.withBytesInFlight(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void streamed_reports_are_those_that_are_written_at_once() throws IOException {
    write("a.ndjson", ManyDossiers.lines(60));
    write("b.json", ManyDossiers.json(1));
    List<CheckedSource> sources = run(BATCH);
    JsonReport json = JsonReport.of(VALIDATOR, Locale.ENGLISH);
    SarifReport sarif = SarifReport.of(VALIDATOR, Locale.CHINESE);
    TextReport text = TextReport.of(VALIDATOR, Locale.ENGLISH);

    StringBuilder jsonOut = new StringBuilder();
    StringBuilder sarifOut = new StringBuilder();
    StringBuilder textOut = new StringBuilder();
    try (ReportStream first = json.stream(jsonOut);
        ReportStream second = sarif.stream(sarifOut);
        ReportStream third = text.stream(textOut)) {
      for (CheckedSource source : sources) {
        first.write(source);
        second.write(source);
        third.write(source);
      }
    }

    assertThat(jsonOut).hasToString(json.write(sources));
    assertThat(sarifOut).hasToString(sarif.write(sources));
    assertThat(textOut).hasToString(String.join("", sources.stream().map(text::write).toList()));
  }

  /** All reports in one text. */
  private String reports(BatchValidation batch) throws IOException {
    StringBuilder out = new StringBuilder();
    try (ReportStream stream = JsonReport.of(VALIDATOR, Locale.ENGLISH).lines(out)) {
      batch.run(
          PolicyFiles.find(folder.toString()),
          new BatchListener() {
            @Override
            public void prepare(CheckedSource source) {
              stream.prepare(source);
            }

            @Override
            public void checked(CheckedSource source, BatchCount soFar) throws IOException {
              stream.write(source);
            }
          });
    }
    return out.toString();
  }

  private List<CheckedSource> run(BatchValidation batch) throws IOException {
    List<CheckedSource> sources = new ArrayList<>();
    batch.run(PolicyFiles.find(folder.toString()), (source, soFar) -> sources.add(source));
    return sources;
  }

  private List<String> codes(List<CheckedSource> sources) {
    return sources.stream()
        .map(
            source ->
                folder.relativize(Path.of(source.name()))
                    + " "
                    + source.report().findings().stream().map(Finding::code).toList())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
