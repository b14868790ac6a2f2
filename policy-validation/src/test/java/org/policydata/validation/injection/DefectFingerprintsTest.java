package org.policydata.validation.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policydata.finding.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A finding is known again when clauses are put in before it. */
class DefectFingerprintsTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> a_paragraph_put_in_before_changes_no_fingerprint() {
    return Defects.ALL.stream()
        .filter(defect -> !defect.code().startsWith("read."))
        .map(
            defect ->
                dynamicTest(
                    defect.toString(),
                    () -> {
                      String place = Injector.places(defect).get(0);
                      byte[] document = defect.inject(CleanDossier.tree(), place);
                      assertThat(fingerprints(withParagraphBefore(document)))
                          .isNotEmpty()
                          .containsExactlyInAnyOrderElementsOf(fingerprints(document));
                    }));
  }

  private static byte[] withParagraphBefore(byte[] document) {
    JsonNode tree = MAPPER.readTree(document);
    for (JsonNode version : tree.path("versions")) {
      if (version.path("clauses") instanceof ArrayNode clauses) {
        clauses.insert(0, Edits.object("{'id': 'p-new', 'kind': 'PARAGRAPH', 'text': '各部门认真落实。'}"));
      }
    }
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> fingerprints(byte[] document) {
    return CleanDossier.findings(document).stream().map(Finding::fingerprint).toList();
  }
}
