package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;
import org.policydata.finding.FloodGate;

/** What no honest system writes: each is a finding, in bounded time. */
class HostileInputTest {

  private static final PolicyReader READER = PolicyReader.create();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String HEAD = "{\"formatVersion\":\"1.0\",\"id\":\"d1\"";
  private static final int MILLION = 1_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"x-a\":", "{\"versions\":[", "{\"x-a\":["})
  void millions_of_levels_are_a_limit(String level) {
    String json = HEAD + ",\"x-a\":" + level.repeat(2 * MILLION);

    assertThat(counts(() -> READER.read(json))).containsEntry("read.limit-exceeded", 1);
  }

  @Test
  void a_text_of_a_hundred_million_bytes_is_longer_than_a_document_may_be() {
    byte[] json = new byte[100 * MILLION];
    Arrays.fill(json, (byte) 'a');
    byte[] head = (HEAD + ",\"x-a\":\"").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, json, 0, head.length);

    assertThat(counts(() -> READER.read(json)))
        .containsExactly(Map.entry("read.limit-exceeded", 1));
  }

  @Test
  void a_text_of_twenty_million_characters_is_longer_than_a_text_may_be() {
    String json = HEAD + ",\"x-a\":\"" + "甲".repeat(20 * MILLION) + "\"}";

    assertThat(counts(() -> READER.read(json))).containsEntry("read.limit-exceeded", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400000", "-1e400000", "1e-400000", "1e99999999999", "1e2147483648"})
  void a_number_that_cannot_be_written_out_is_a_bad_value(String number) {
    String json =
        HEAD
            + ",\"x-n\":"
            + number
            + ",\"versions\":[{\"id\":\"v1\",\"title\":\"甲\",\"stage\":\"ISSUED\",\"clauses\":[{"
            + "\"id\":\"c\",\"kind\":\"ITEM\",\"targets\":[{\"id\":\"t\",\"indicator\":\"甲\","
            + "\"measure\":{\"type\":\"QUANTITY\",\"comparator\":\"AT_LEAST\",\"value\":"
            + number
            + "}}]}]}]}";

    assertThat(counts(() -> READER.read(json))).containsEntry("read.bad-value", 2);
  }

  @Test
  void a_number_of_a_million_digits_is_a_limit() {
    assertThat(counts(() -> READER.read(HEAD + ",\"x-n\":" + "9".repeat(MILLION) + "}")))
        .containsExactly(Map.entry("read.limit-exceeded", 1));
  }

  @Test
  void a_million_times_the_same_member_is_counted() {
    String member = ",\"id\":\"d1\"";

    assertThat(counts(() -> READER.read(HEAD + member.repeat(MILLION) + "}")))
        .containsExactly(Map.entry("read.duplicate-member", MILLION));
    assertThat(
            counts(
                () -> READER.read(HEAD + ",\"x-a\":{\"a\":1" + ",\"a\":1".repeat(MILLION) + "}}")))
        .containsExactly(Map.entry("read.duplicate-member", MILLION));
  }

  @Test
  void a_million_unknown_members_are_counted() {
    StringBuilder json = new StringBuilder(HEAD);
    for (int i = 0; i < MILLION; i++) {
      json.append(",\"m").append(i).append("\":0");
    }

    assertThat(counts(() -> READER.read(json.append('}').toString())))
        .containsExactly(Map.entry("read.unknown-member", MILLION));
  }

  @Test
  void objects_without_what_is_required_behind_millions_of_lines_are_found_quickly() {
    String json =
        HEAD + ",\"versions\":[" + "\n".repeat(30 * MILLION) + "{}" + ",\n{}".repeat(2_000) + "]}";

    assertThat(counts(() -> READER.read(json)))
        .containsExactly(Map.entry("read.missing-member", 2_001));
  }

  @Test
  void a_million_nulls_in_a_list_are_counted() {
    assertThat(
            counts(
                () ->
                    READER.read(HEAD + ",\"versions\":[null" + ",null".repeat(MILLION - 1) + "]}")))
        .containsExactly(Map.entry("read.null-element", MILLION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C0 80", "C0 AF", "E0 80 AF", "ED A0 80", "F4 90 80 80", "F8 88 80 80 80"})
  void overlong_and_impossible_utf8_is_told_wherever_it_stands(String hex) {
    byte[] bad = bytes(hex);

    assertThat(counts(() -> READER.read(joined("\"", bad, "\"")))).containsKey("read.not-utf8");
    assertThat(counts(() -> READER.read(joined("{\"", bad, "\":1}")))).containsKey("read.not-utf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\uD800", "\\uDC00", "\\uD800\\uD800", "a\\uDFFFb"})
  void half_a_surrogate_pair_is_a_bad_value(String half) {
    assertThat(counts(() -> READER.read(HEAD + ",\"x-a\":\"" + half + "\"}")))
        .containsExactly(Map.entry("read.bad-value", 1));
    assertThat(counts(() -> READER.read("{\"formatVersion\":\"1.0\",\"id\":\"" + half + "\"}")))
        .containsEntry("read.bad-value", 1);
  }

  @Test
  void an_archive_is_no_json() {
    byte[] zip = bytes("50 4B 03 04 14 00 08 08 08 00");

    assertThat(counts(() -> READER.read(zip))).containsEntry("read.syntax", 1);
  }

  @Test
  void a_line_without_end_is_held_no_further_than_a_document_may_be_long() {
    InputStream endless =
        new InputStream() {
          private long left = 400L * MILLION;

          @Override
          public int read() {
            return left-- > 0 ? ' ' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(bytes, offset, offset + Math.max(count, 0), (byte) 'a');
            left -= count;
            return count <= 0 ? -1 : count;
          }
        };

    assertThat(counts(() -> READER.lines(endless).toList().get(0).read()))
        .containsExactly(Map.entry("read.limit-exceeded", 1));
  }

  /** How many findings there are of each code; those that a flood left out are counted. */
  private static Map<String, Integer> counts(Supplier<ReadResult> reading) {
    ReadResult result = assertTimeout(LIMIT, reading::get);
    assertThat(result.dossier()).isEmpty();
    assertThat(result.findings()).hasSizeLessThan(3 * FloodGate.KEPT_PER_CODE);
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : result.findings()) {
      counts.merge(finding.code(), finding.count(), Integer::sum);
    }
    return counts;
  }

  private static byte[] joined(String before, byte[] bytes, String after) {
    byte[] start = before.getBytes(StandardCharsets.UTF_8);
    byte[] end = after.getBytes(StandardCharsets.UTF_8);
    byte[] joined = Arrays.copyOf(start, start.length + bytes.length + end.length);
    System.arraycopy(bytes, 0, joined, start.length, bytes.length);
    System.arraycopy(end, 0, joined, start.length + bytes.length, end.length);
    return joined;
  }

  private static byte[] bytes(String hex) {
    String[] parts = hex.split(" ");
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i], 16);
    }
    return bytes;
  }
}
