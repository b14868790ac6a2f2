package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.PublishedSchema;
import tools.jackson.databind.JsonNode;

/** The published schema is that of the records, and agrees with the reader. */
class DossierSchemaTest {

  private static final PolicyReader READER = PolicyReader.create();

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

  private static void agree(Path file) throws IOException {
    byte[] json = Files.readAllBytes(file);
    boolean read = READER.read(json).findings().isEmpty();
    JsonNode tree = CompiledSchema.tree(json).orElse(null);
    if (tree == null) {
      assertThat(read).as("read though it is no JSON with unique names").isFalse();
    } else {
      assertThat(DossierSchemas.PUBLISHED.problems(tree).isEmpty()).isEqualTo(read);
    }
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
