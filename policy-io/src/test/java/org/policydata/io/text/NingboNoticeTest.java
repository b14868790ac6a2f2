package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyWriter;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a real notice: a draft, the notice that asks about it, and the outcome. */
class NingboNoticeTest {

  private static final String TEXT = text();
  private static final TextImport IMPORT = read(TEXT);
  private static final PolicyDocument VERSION = IMPORT.dossier().versions().get(0);

  private static String text() {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("examples/data/ningbo-2024/notice.txt");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TextImport read(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("d1"));
  }

  @Test
  void everyClausePrintsBackInTheOrderOfTheSource() {
    int end = standsIn(Chars.squeeze(TEXT), VERSION.clauses(), 0);

    assertThat(end).isPositive();
  }

  private static int standsIn(String source, List<Clause> clauses, int from) {
    int at = from;
    for (Clause clause : clauses) {
      String words =
          words(clause.label())
              + words(clause.heading())
              + words(clause.text())
              + words(clause.responsibilityText());
      int found = source.indexOf(words, at);
      assertThat(found).as("%s: %s", clause.id(), words).isNotNegative();
      at = standsIn(source, clause.children(), found + words.length());
    }
    return at;
  }

  private static String words(String value) {
    return value == null ? "" : Chars.squeeze(value);
  }

  @Test
  void aPrintedDraftIsReadIntoTheSameClauses() {
    String printed = PolicyTextWriter.create().write(VERSION);

    assertThat(read(printed).dossier().versions().get(0).clauses()).isEqualTo(VERSION.clauses());
  }

  @Test
  void everyCharacterIsUnderstoodOrNoise() {
    Coverage coverage = IMPORT.coverage();

    assertThat(coverage.understood() + coverage.opaque() + coverage.noise())
        .isEqualTo(coverage.total())
        .isEqualTo(TEXT.length());
    assertThat(coverage.opaque()).isZero();
    assertThat(coverage.understood()).isGreaterThan(coverage.total() * 95 / 100);
  }

  @Test
  void everySpanHoldsTheWordsOfItsValue() {
    JsonNode json =
        JsonMapper.builder().build().readTree(PolicyWriter.compact().write(IMPORT.dossier()));

    assertThat(IMPORT.sourceMap().spans()).hasSizeGreaterThan(500);
    for (Map.Entry<String, Span> entry : IMPORT.sourceMap().spans().entrySet()) {
      JsonNode value = json.at(entry.getKey());
      Span span = entry.getValue();
      String expected = expected(value);
      assertThat(value.isMissingNode()).as(entry.getKey()).isFalse();
      assertThat(Chars.squeeze(TEXT.substring(span.start(), span.end())))
          .as(entry.getKey())
          .contains(Chars.squeeze(expected));
    }
  }

  /** A value is its own words, or has them as its phrase, or names a unit. */
  private static String expected(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    JsonNode phrase = value.path("phrase");
    JsonNode name = value.has("unit") ? value.path("unit").path("name") : value.path("name");
    JsonNode words = phrase.isString() ? phrase : name;
    return words.isString() ? words.stringValue() : "";
  }

  @Test
  void theOutcomeChangesTheParagraphItMeans() {
    PolicyDossier dossier = IMPORT.dossier();
    var comment = dossier.consultations().get(0).outcome().comments().get(0);

    assertThat(comment.anchors().get(0).clauseId()).isEqualTo("c2-s3-a11-p2");
    assertThat(comment.anchors().get(0).printedLabel()).isEqualTo("第11条");
    assertThat(comment.amendments()).hasSize(1);
  }
}
