package org.policydata.validation.injection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dossier in which nothing is wrong: a draft, the comments on it, what was issued after them, a
 * rule, a second consultation that is still open, and the units.
 */
final class CleanDossier {

  /**
   * Codes left out here: they compare the words of an adopted amendment with the versions around
   * it, so that nearly every mistake put into those words rightly raises them too. Their fixtures
   * and the properties of amendments prove them.
   */
  static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "outcome.amendment-not-applied",
          "outcome.target-weakened",
          "outcome.words-dropped-unmentioned");

  private static final LocalDate DAY = LocalDate.of(2024, 10, 8);
  private static final PolicyReader READER = PolicyReader.create();
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final JsonNode TREE = JsonMapper.builder().build().readTree(bytes());

  private CleanDossier() {}

  static JsonNode tree() {
    return TREE;
  }

  static byte[] bytes() {
    try (InputStream in =
        Objects.requireNonNull(CleanDossier.class.getResourceAsStream("clean.json"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What reading and validating find. */
  static List<Finding> findings(byte[] document) {
    return VALIDATOR.validate(READER.read(document), DAY).findings().stream()
        .filter(finding -> !JUDGED_ELSEWHERE.contains(finding.code()))
        .toList();
  }
}
