package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.finding.Finding;

class StrictUtf8Properties {

  private static final PolicyReader READER = PolicyReader.create();

  /** Texts with and without escapes, names, an enum, a date, numbers, extensions, other planes. */
  private static final byte[] DOCUMENT =
      """
      {"formatVersion":"1.0","id":"d1","title":"关于“𠮷”的通知 é","versions":[{"id":"v1",\
      "title":"一\\n二\\"三\\"","stage":"ISSUED","signedOn":"2024-05-01","clauses":[{"id":"c1",\
      "kind":"ARTICLE","label":"1.","text":"plain","targets":[{"id":"t1","indicator":"占比",\
      "phrase":"句","measure":{"type":"QUANTITY","comparator":"AT_LEAST","value":18,"unit":"%"}}]}]}],\
      "x-注":{"名":["值",1.5,true,null]}}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Property(tries = 2000)
  void a_malformed_sequence_is_reported_wherever_it_stands(
      @ForAll("offsets") int offset, @ForAll("malformed") byte[] sequence) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.write(DOCUMENT, 0, offset);
    document.writeBytes(sequence);
    document.write(DOCUMENT, offset, DOCUMENT.length - offset);

    assertThat(READER.read(document.toByteArray()).findings())
        .extracting(Finding::code)
        .contains(ReadFindings.NOT_UTF8.code());
  }

  @Property(tries = 1)
  void the_document_without_it_is_well_formed() {
    assertThat(READER.read(DOCUMENT).findings()).isEmpty();
  }

  @Provide
  Arbitrary<Integer> offsets() {
    return Arbitraries.integers().between(2, DOCUMENT.length);
  }

  /** None of them becomes well-formed by what stands around it. */
  @Provide
  Arbitrary<byte[]> malformed() {
    return Arbitraries.of(
        new byte[] {(byte) 0xC0, (byte) 0x80},
        new byte[] {(byte) 0xC1, (byte) 0xA9},
        new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
        new byte[] {(byte) 0xE0, (byte) 0x81, (byte) 0xA9},
        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        new byte[] {(byte) 0xF0, (byte) 0x80, (byte) 0x81, (byte) 0xA9},
        new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        new byte[] {(byte) 0xFE},
        new byte[] {(byte) 0xFF});
  }
}
