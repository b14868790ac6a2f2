package org.policydata.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;
import org.policydata.io.ReadLimits;

/** Documents of other record types than dossiers. */
class RecordReaderTest {

  private static final RecordReader<Shelf> READER =
      new RecordReader<>(Shelf.class, MethodHandles.lookup(), ReadLimits.DEFAULT);

  /** A record that refuses more than what is absent. */
  record Box(@JsonProperty(required = true) String id, @Nullable Integer size) {
    Box {
      if (size != null && size < 0) {
        throw new IllegalArgumentException("the size of a box is not negative");
      }
    }
  }

  record Shelf(
      @Nullable Box first,
      @Nullable List<Box> boxes,
      @JsonAnySetter @Nullable Map<String, @Nullable Object> extensions) {}

  record Unreadable(Object anything) {}

  @Test
  void aRecordOfAnyTypeIsRead() {
    Shelf shelf = read("{\"boxes\": [{\"id\": \"a\", \"size\": 3}]}").partial().orElseThrow();
    assertThat(shelf.boxes()).containsExactly(new Box("a", 3));
    assertThat(shelf.first()).isNull();
  }

  @Test
  void anObjectThatItsRecordRefusesIsLeftOutWithTheReason() {
    RecordResult<Shelf> result =
        read(
            """
            {"first":
             {"size": -1, "id": "a"}, "boxes": [{"id": "b"}, {"id": "c", "size": -2}]}\
            """);
    assertThat(result.partial().orElseThrow())
        .isEqualTo(new Shelf(null, List.of(new Box("b", null)), null));
    assertThat(result.findings())
        .extracting(Finding::pointer, Finding::location, Finding::message)
        .containsExactly(
            tuple(
                "/first",
                new SourceLocation(1, 2),
                "the object cannot be used: the size of a box is not negative"),
            tuple(
                "/boxes/1",
                new SourceLocation(2, 50),
                "the object cannot be used: the size of a box is not negative"));
    assertThat(result.findings()).allMatch(f -> f.detail("problem").orElse("").equals("REFUSED"));
  }

  @Test
  void aTypeThatHasNoFormInADocumentIsTheProgrammersMistake() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordReader<>(Unreadable.class, lookup, ReadLimits.DEFAULT))
        .withMessageContaining("Object");
  }

  private static RecordResult<Shelf> read(String json) {
    return READER.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
