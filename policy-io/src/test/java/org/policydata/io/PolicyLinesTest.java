package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.PolicyDossier;

class PolicyLinesTest {

  private static final PolicyReader READER = PolicyReader.create();
  private static final String NINGBO = "{\"formatVersion\":\"1.0\",\"id\":\"宁波\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\n \t\r\n"})
  void each_line_is_a_dossier_and_blank_lines_are_passed_over(String end) {
    List<PolicyLine> lines = lines(dossier("a") + end + dossier("b") + end);

    assertThat(lines).extracting(PolicyLinesTest::id).containsExactly("a", "b");
    assertThat(lines).first().extracting(PolicyLine::number).isEqualTo(1);
    assertThat(lines)
        .last()
        .extracting(PolicyLine::number)
        .isEqualTo(1 + (int) end.chars().filter(c -> c == '\n').count());
  }

  @Test
  void the_last_line_needs_no_end() {
    assertThat(lines(dossier("a") + "\n" + dossier("b")))
        .extracting(PolicyLinesTest::id)
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\r\n  ", "\uFEFF", "\uFEFF\r\n"})
  void nothing_but_white_space_holds_no_dossier(String blank) {
    assertThat(lines(blank)).isEmpty();
  }

  @Test
  void a_byte_order_mark_counts_for_no_column() {
    ReadResult result = lines("\uFEFF{\"id\": 5}").get(0).read();

    assertThat(places(result)).contains("read.wrong-type 1:2");
  }

  @Test
  void a_broken_line_does_not_stop_the_others_and_its_findings_stand_on_it() {
    List<PolicyLine> lines =
        lines(dossier("a") + "\n{\"id\": \"甲𠀀\", \"regime\": 1\n\n" + dossier("b") + "\n");

    assertThat(lines).extracting(PolicyLine::number).containsExactly(1, 2, 4);
    assertThat(places(lines.get(1).read()))
        .containsExactly("read.unknown-member 2:15", "read.syntax 2:26");
    assertThat(id(lines.get(2))).isEqualTo("b");
  }

  @Test
  void the_source_map_of_a_line_tells_places_in_the_file() {
    ReadResult result = lines("\n\n" + NINGBO).get(0).read();

    assertThat(result.sourceMap().locate(List.of("/id")).get("/id")).hasToString("3:24");
  }

  @Test
  void a_carriage_return_between_values_is_one_more_column_of_the_line() {
    ReadResult result =
        lines("\n{\"formatVersion\":\"1.0\",\r\"id\":\"甲\",\r\"regime\":1}").get(0).read();

    assertThat(places(result)).containsExactly("read.unknown-member 2:35");
  }

  @Test
  void an_unsupported_version_is_told_on_its_line() {
    ReadResult result = lines("\n{\"formatVersion\":\"7.0\",\"id\":\"a\"}").get(0).read();

    assertThat(places(result)).containsExactly("read.unsupported-version 2:2");
  }

  @Test
  void a_line_longer_than_a_document_may_be_is_left_out_and_the_others_follow() {
    ReadLimits limits = new ReadLimits(100, 10, 100, 100);
    String exact = dossier("b") + " ".repeat(100 - dossier("b").length());
    List<PolicyLine> lines =
        lines(
            PolicyReader.create(limits),
            dossier("a") + "\n" + " ".repeat(100_000) + "{}\n" + exact + "\n" + exact + " ");

    assertThat(lines).extracting(PolicyLine::number).containsExactly(1, 2, 3, 4);
    assertThat(places(lines.get(1).read())).containsExactly("read.limit-exceeded 2:1");
    assertThat(id(lines.get(2))).isEqualTo("b");
    assertThat(places(lines.get(3).read())).containsExactly("read.limit-exceeded 4:1");
  }

  @Test
  void an_endless_stream_is_read_no_further_than_it_is_asked_for() {
    byte[] line = (dossier("a") + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return line[(int) (at++ % line.length)];
          }
        };

    assertThat(READER.lines(endless).limit(5_000).filter(each -> id(each).equals("a")))
        .hasSize(5_000);
  }

  @Test
  void a_failing_stream_is_an_io_problem_behind_the_lines_before_it() {
    InputStream failing =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream((dossier("a") + "\n{").getBytes(StandardCharsets.UTF_8));

          @Override
          public int read() throws IOException {
            int value = start.read();
            if (value < 0) {
              throw new IOException("cable pulled");
            }
            return value;
          }
        };
    var lines = READER.lines(failing).iterator();

    assertThat(id(lines.next())).isEqualTo("a");
    assertThatThrownBy(lines::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cable pulled");
    assertThat(lines.hasNext()).isFalse();
  }

  @Test
  void a_missing_file_is_an_io_problem() {
    assertThatThrownBy(() -> READER.lines(folder.resolve("none.ndjson")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_line_can_be_read_on_any_thread_and_again() {
    List<PolicyLine> lines = lines((NINGBO + "\n").repeat(500));

    assertThat(lines.parallelStream().map(PolicyLinesTest::id)).containsOnly("宁波").hasSize(500);
    assertThat(lines.get(7).read().dossier()).isEqualTo(lines.get(7).read().dossier());
    assertThat(lines.get(7).length()).isEqualTo(NINGBO.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.ndjson", "d.ndjson.gz"})
  void what_is_written_is_read_again(String name) throws IOException {
    Path file = folder.resolve(name);
    List<PolicyDossier> dossiers =
        Stream.of(dossier("a"), NINGBO).map(json -> READER.read(json).dossier().get()).toList();
    try (PolicyLinesWriter writer = PolicyLinesWriter.open(file)) {
      for (PolicyDossier dossier : dossiers) {
        writer.write(dossier);
      }
      assertThat(writer.count()).isEqualTo(2);
    }

    try (Stream<PolicyLine> lines = READER.lines(file)) {
      assertThat(lines.map(line -> line.read().dossier().get())).isEqualTo(dossiers);
    }
    boolean compressed = Files.readAllBytes(file)[0] == 0x1F;
    assertThat(compressed).isEqualTo(name.endsWith(".gz"));
  }

  @Test
  void a_dossier_that_cannot_be_written_leaves_the_file_as_it_was() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PolicyLinesWriter writer = PolicyLinesWriter.to(out);
    PolicyDossier good = READER.read(NINGBO).dossier().get();

    writer.write(good);
    assertThatThrownBy(() -> writer.write(good.toBuilder().id("\uD800").build()))
        .isInstanceOf(IllegalArgumentException.class);
    writer.write(good);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo((NINGBO + "\n").repeat(2));
    assertThat(writer.count()).isEqualTo(2);
  }

  @Test
  void compressed_data_that_breaks_off_is_a_finding_behind_the_lines_before_it()
      throws IOException {
    Path file = folder.resolve("d.ndjson.gz");
    byte[] whole = gzip((NINGBO + "\n").repeat(30_000));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    try (Stream<PolicyLine> stream = READER.lines(file)) {
      List<PolicyLine> lines = stream.toList();
      PolicyLine last = lines.get(lines.size() - 1);
      assertThat(lines).hasSizeBetween(10_000, 20_000);
      assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> id(line).equals("宁波"));
      assertThat(places(last.read())).containsExactly("file.damaged " + lines.size() + ":1");
    }
  }

  @Test
  void what_only_starts_like_compressed_data_is_a_finding() throws IOException {
    Path file = folder.resolve("d.ndjson");
    Files.write(file, new byte[] {0x1F, (byte) 0x8B, 0x55, 0, 1, 2, 3});

    try (Stream<PolicyLine> lines = READER.lines(file)) {
      assertThat(lines.map(line -> places(line.read())))
          .containsExactly(List.of("file.damaged 1:1"));
    }
    assertThat(READER.read(file).findings())
        .singleElement()
        .extracting(finding -> finding.code())
        .isEqualTo("file.damaged");
  }

  @Test
  void a_compressed_document_is_read_like_any_other() throws IOException {
    Path file = folder.resolve("d.json.gz");
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip(NINGBO.substring(0, 20)));
    members.write(gzip(NINGBO.substring(20)));
    Files.write(file, members.toByteArray());

    assertThat(READER.read(file).dossier()).isEqualTo(READER.read(NINGBO).dossier());
  }

  @Test
  void data_that_inflates_without_end_stops_at_a_bound() throws IOException {
    Path file = folder.resolve("bomb.ndjson.gz");
    byte[] feeds = new byte[1 << 20];
    Arrays.fill(feeds, (byte) '\n');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((NINGBO + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(feeds);
      }
    }

    try (Stream<PolicyLine> stream = READER.lines(file)) {
      List<PolicyLine> lines = stream.toList();
      assertThat(lines).hasSize(2);
      assertThat(places(lines.get(1).read()))
          .singleElement()
          .asString()
          .startsWith("file.inflates-too-far ");
    }
    assertThat(READER.read(file).findings())
        .extracting(finding -> finding.code())
        .containsExactly("file.inflates-too-far");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String dossier(String id) {
    return "{\"formatVersion\":\"1.0\",\"id\":\"" + id + "\"}";
  }

  private static String id(PolicyLine line) {
    return line.read().dossier().get().id();
  }

  private static List<String> places(ReadResult result) {
    return result.findings().stream()
        .map(finding -> finding.code() + " " + finding.location())
        .toList();
  }

  private static List<PolicyLine> lines(String text) {
    return lines(READER, text);
  }

  private static List<PolicyLine> lines(PolicyReader reader, String text) {
    return reader.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).toList();
  }
}
