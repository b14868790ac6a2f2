package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.policydata.finding.Finding;
import org.policydata.io.schema.CompiledSchema;
import org.policydata.io.schema.JsonMutator;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;
import tools.jackson.databind.JsonNode;

/** The schema and the reader agree on any document, whatever was changed in it. */
class DossierSchemaProperties {

  private static final PolicyReader READER = PolicyReader.create();
  private static final byte[] REAL = realDossier();

  @Provide
  Arbitrary<PolicyDossier> dossiers() {
    return RecordGenerators.dossiers();
  }

  @Property(tries = 500)
  void whatIsWrittenIsValid(@ForAll("dossiers") PolicyDossier dossier) {
    JsonNode tree = CompiledSchema.tree(PolicyWriter.canonical().write(dossier)).orElseThrow();
    assertThat(DossierSchemas.PUBLISHED.problems(tree)).isEmpty();
  }

  @Property(tries = 4_000)
  void aRandomDossierThatWasChangedIsValidIfAndOnlyIfItReadsWithoutFindings(
      @ForAll("dossiers") PolicyDossier dossier,
      @ForAll @IntRange(min = 1, max = 2) int changes,
      @ForAll long seed) {
    agree(JsonMutator.mutated(PolicyWriter.canonical().write(dossier), changes, seed));
  }

  @Property(tries = 1_000)
  void aRealDossierThatWasChangedIsValidIfAndOnlyIfItReadsWithoutFindings(
      @ForAll @IntRange(min = 1, max = 2) int changes, @ForAll long seed) {
    agree(JsonMutator.mutated(REAL, changes, seed));
  }

  private static void agree(byte[] json) {
    List<Finding> findings = READER.read(json).findings();
    JsonNode tree = CompiledSchema.tree(json).orElse(null);
    if (tree == null) {
      assertThat(findings).as("no JSON with unique names").isNotEmpty();
      return;
    }
    List<?> problems = DossierSchemas.PUBLISHED.problems(tree);
    assertThat(problems.isEmpty())
        .as(
            () ->
                "findings %s, problems %s, document %s"
                    .formatted(findings, problems, new String(json, StandardCharsets.UTF_8)))
        .isEqualTo(findings.isEmpty());
    // Neither side may win by accident: both verdicts have to be common.
    Statistics.label("valid").collect(problems.isEmpty());
    Statistics.label("valid")
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    Statistics.label("valid")
        .coverage(coverage -> coverage.check(false).percentage(share -> share > 5));
  }

  private static byte[] realDossier() {
    try (InputStream in = DossierSchemaProperties.class.getResourceAsStream("dossier.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
