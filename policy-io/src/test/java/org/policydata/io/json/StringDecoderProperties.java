package org.policydata.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StringDecoderProperties {

  @Property(tries = 2000)
  void every_string_is_decoded_whatever_stood_before_it(@ForAll("texts") List<String> texts) {
    Document document = new Document(texts);

    assertThat(document.decoded()).isEqualTo(texts);
  }

  @Example
  void equal_names_become_one_string() {
    List<String> decoded = new Document(List.of("市财政局", "省财政厅", "市财政局")).decoded();

    assertThat(decoded.get(2)).isSameAs(decoded.get(0));
  }

  @Example
  void the_bytes_beyond_ascii_are_counted_for_each_of_them() {
    Document document = new Document(List.of("a市财政局", "a市财政局", "é", "plain"));
    document.decoded();

    assertThat(document.decoder.beyondAscii()).isEqualTo(12 + 12 + 2);
  }

  @Example
  void a_string_that_goes_on_behind_the_end_of_another_is_another() {
    assertThat(new Document(List.of("市财", "市财政局", "市财", "市")).decoded())
        .containsExactly("市财", "市财政局", "市财", "市");
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withChars("市财政局省厅(） a1é\u007F\uFFFD")
        .ofMinLength(0)
        .ofMaxLength(20)
        .flatMap(text -> Arbitraries.of(text, text + "𠮷", "市财政局", "市财政", "财政局", ""))
        .list()
        .ofMaxSize(40);
  }

  /** Strings one behind the other, each with its quotes. */
  private static final class Document {

    private static final String END = "]}]}]}]}";

    private final List<Integer> starts = new ArrayList<>();
    private final StringDecoder decoder;

    Document(List<String> texts) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String text : texts) {
        bytes.write('"');
        starts.add(bytes.size());
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write('"');
      }
      bytes.writeBytes(END.getBytes(StandardCharsets.UTF_8));
      decoder = new StringDecoder(bytes.toByteArray(), 1_000);
    }

    List<String> decoded() {
      List<String> decoded = new ArrayList<>();
      starts.forEach(start -> decoded.add(decoder.decode(start)));
      return decoded;
    }
  }
}
