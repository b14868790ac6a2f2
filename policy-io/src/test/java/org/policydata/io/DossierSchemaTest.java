package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.JsonMutator;
import org.policydata.io.schema.PublishedSchema;
import tools.jackson.databind.JsonNode;

/** The published schema is that of the records, and agrees with the reader. */
class DossierSchemaTest {

  private static final PolicyReader READER = PolicyReader.create();

  /** A dossier with a member of each type. */
  private static final String EACH_TYPE =
      """
      {"formatVersion": "1.0", "id": "nb", "x-b": 1, "versions": [
        {"id": "v", "title": "意见", "stage": "ISSUED", "signedOn": "2024-05-01", "notes": ["注"],
         "jurisdiction": {"name": "宁波市"},
         "validity": [{"term": "P3Y", "phrase": "三年"}],
         "planPeriod": {"continuing": true, "every": 5, "phrase": "每五年"},
         "clauses": [{"id": "c", "kind": "ITEM", "x-a": [{"x-c": 1}], "targets": [
           {"id": "t", "indicator": "比重", "phrase": "不低于18%",
            "measure": {"type": "QUANTITY", "comparator": "AT_LEAST", "value": 18, "unit": "%"}}]}]}]}
      """;

  /** After a change of the format: run with {@code -Dpolicydata.schemas=write}, and review. */
  @Test
  void thePublishedSchemaIsThatOfTheRecords() {
    PublishedSchema.assertUpToDate(
        "dossier-1.0.schema.json", DossierSchemas.generated(), PolicySchemas::dossier);
  }

  @TestFactory
  Stream<DynamicTest> theSchemaAcceptsADocumentIfAndOnlyIfItReadsWithoutFindings()
      throws IOException {
    return documents().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> agree(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"formatVersion\": \"1.0\"",
        "\"title\": \"意见\"",
        "\"stage\": \"ISSUED\"",
        "\"signedOn\": \"2024-05-01\"",
        "\"notes\": [\"注\"]",
        "\"term\": \"P3Y\"",
        "\"continuing\": true",
        "\"every\": 5",
        "\"type\": \"QUANTITY\"",
        "\"value\": 18",
        "\"unit\": \"%\"",
        "\"measure\": {\"type\": \"QUANTITY\", \"comparator\": \"AT_LEAST\", \"value\": 18,"
            + " \"unit\": \"%\"}",
        "\"x-a\": [{\"x-c\": 1}]",
        "\"x-b\": 1"
      })
  void everyValueAtAnEdgeIsJudgedAlikeInAMemberOfEachType(String member) {
    assertThat(EACH_TYPE).contains(member);
    String name = member.substring(0, member.indexOf(':') + 2);
    int accepted = 0;
    for (String value : JsonMutator.values()) {
      String json = EACH_TYPE.replace(member, name + value);
      accepted += agree(json.getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
    }
    // Nothing takes all of them.
    assertThat(accepted).isLessThan(JsonMutator.values().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\": \"nb\"", "\"name\": \"宁波市\"", "\"value\": 18", "\"x-c\": 1"})
  void everyNameIsJudgedAlikeInAnObjectOfEachKind(String neighbour) {
    assertThat(EACH_TYPE).contains(neighbour);
    for (String name : JsonMutator.names()) {
      String member = neighbour + ", \"" + name + "\": 1";
      agree(EACH_TYPE.replace(neighbour, member).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void agree(Path file) throws IOException {
    agree(Files.readAllBytes(file));
  }

  private static boolean agree(byte[] json) {
    boolean read = READER.read(json).findings().isEmpty();
    JsonNode tree = CompiledSchema.tree(json).orElse(null);
    if (tree == null) {
      assertThat(read).as("read though it is no JSON with unique names").isFalse();
    } else {
      assertThat(DossierSchemas.PUBLISHED.problems(tree).isEmpty())
          .as(new String(json, StandardCharsets.UTF_8))
          .isEqualTo(read);
    }
    return read;
  }

  private static List<Path> documents() throws IOException {
    try {
      Path folder = Path.of(DossierSchemaTest.class.getResource("read").toURI());
      try (Stream<Path> files = Files.list(folder)) {
        return Stream.concat(Stream.of(folder.resolveSibling("dossier.json")), files)
            .filter(file -> file.toString().endsWith(".json"))
            .sorted()
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
