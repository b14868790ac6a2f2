package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.GradingScheme;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.model.Stage;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;

class PolicyWriterTest {

  private static final Clause CLAUSE =
      Clause.builder()
          .id("a1")
          .kind(ClauseKind.ARTICLE)
          .text("第一")
          .deadline(
              TimeFrame.builder()
                  .endsOn(LocalDate.of(2026, 1, 2))
                  .term(Period.of(1, 6, 0))
                  .continuing(true)
                  .phrase("期")
                  .build())
          .targets(
              List.of(
                  Target.builder()
                      .id("t1")
                      .indicator("比重")
                      .measure(
                          new TargetMeasure.Quantity(
                              Comparator.AT_LEAST, new BigDecimal("18.50"), null, "%"))
                      .phrase("句")
                      .build()))
          .gradingSchemes(
              List.of(
                  GradingScheme.builder()
                      .id("g1")
                      .subject("企业")
                      .grades(List.of())
                      .phrase("句")
                      .build()))
          .build();
  private static final PolicyDossier DOSSIER =
      dossier()
          .regimes(List.of(Regime.RULE_MAKING))
          .versions(
              List.of(
                  PolicyDocument.builder()
                      .id("v1")
                      .title("意见")
                      .stage(Stage.ISSUED)
                      .clauses(List.of(CLAUSE))
                      .extensions(Map.of("x-empty", List.of(), "x-none", Map.of()))
                      .build()))
          .build();

  @Test
  void theCanonicalFormIsOneLineInTheOrderOfTheRecords() {
    assertThat(PolicyWriter.canonical().writeString(DOSSIER))
        .isEqualTo(
            """
            {"formatVersion":"1.0","id":"nb","regimes":["RULE_MAKING"],\
            "versions":[{"id":"v1","title":"意见","stage":"ISSUED",\
            "clauses":[{"id":"a1","kind":"ARTICLE","text":"第一",\
            "deadline":{"endsOn":"2026-01-02","term":"P1Y6M","continuing":true,"phrase":"期"},\
            "targets":[{"id":"t1","indicator":"比重",\
            "measure":{"type":"QUANTITY","comparator":"AT_LEAST","value":18.5,"unit":"%"},\
            "phrase":"句"}],\
            "gradingSchemes":[{"id":"g1","subject":"企业","grades":[],"phrase":"句"}]}],\
            "x-empty":[],"x-none":{}}]}
            """);
  }

  @Test
  void thePrettyFormHasOneMemberALineIndentedByTwoSpaces() {
    PolicyDossier small =
        dossier()
            .regimes(List.of(Regime.RULE_MAKING, Regime.MAJOR_DECISION))
            .extensions(Map.of("x-a", List.of(1, Map.of("b", List.of()))))
            .build();
    assertThat(PolicyWriter.pretty().writeString(small))
        .isEqualTo(
            """
            {
              "formatVersion": "1.0",
              "id": "nb",
              "regimes": [
                "RULE_MAKING",
                "MAJOR_DECISION"
              ],
              "x-a": [
                1,
                {
                  "b": []
                }
              ]
            }
            """);
  }

  @Test
  void aRealDossierIsWrittenBackByteForByte() throws IOException {
    byte[] document = realDossier();
    PolicyDossier dossier = PolicyReader.create().read(document).dossier().orElseThrow();
    assertThat(PolicyWriter.pretty().write(dossier)).isEqualTo(document);
  }

  @Test
  void theCompactFormHasNoWhiteSpaceBetweenItsParts() {
    assertThat(PolicyWriter.compact().writeString(dossier().build()))
        .isEqualTo("{\"formatVersion\":\"1.0\",\"id\":\"nb\"}\n");
  }

  @Test
  void bytesTextFileAndStreamAreTheSame(@TempDir Path folder) throws IOException {
    PolicyWriter writer = PolicyWriter.pretty();
    byte[] bytes = writer.write(DOSSIER);
    Path file = Files.writeString(folder.resolve("dossier.json"), "replaced".repeat(1_000));
    writer.write(DOSSIER, file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(DOSSIER, out);
    assertThat(writer.writeString(DOSSIER)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    assertThat(file).hasBinaryContent(bytes);
    assertThat(out.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void aStreamIsNotClosed() throws IOException {
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    PolicyWriter.compact().write(DOSSIER, out);
  }

  @Test
  void extensionsAreSortedByCodePointAtEveryDepth() {
    Map<String, @Nullable Object> inner = new HashMap<>();
    inner.put("\uD83C\uDFED", 1);
    inner.put("\uFF01", null);
    inner.put("b", 3);
    inner.put("a", Map.of("z", 1, "y", 2));
    PolicyDossier dossier =
        dossier().extensions(Map.of("x-2", List.of(inner), "x-10", 1, "x-", "")).build();
    assertThat(PolicyWriter.canonical().writeString(dossier))
        .endsWith(
            ",\"x-\":\"\",\"x-10\":1,\"x-2\":[{\"a\":{\"y\":2,\"z\":1},\"b\":3,\"\uFF01\":null,"
                + "\"\uD83C\uDFED\":1}]}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "18.0, 18",
    "1E+7, 10000000",
    "1E-10, 0.0000000001",
    "-0.50, -0.5",
    "0E+5, 0",
    "1234567890123456789012345678901234567890.10, 1234567890123456789012345678901234567890.1"
  })
  void aNumberIsPlainWithoutTrailingZeros(BigDecimal number, String expected) {
    PolicyDossier dossier = dossier().extensions(Map.of("x-n", number)).build();
    assertThat(PolicyWriter.canonical().writeString(dossier))
        .endsWith("\"x-n\":" + expected + "}\n");
  }

  @Test
  void textIsWrittenAsItIsButForWhatJsonMustEscape() {
    String text = "\"\\/<é e\u0301 \u2028\u00A0\u3000\uFEFF\u007F\uD83C\uDFED";
    assertThat(PolicyWriter.canonical().writeString(dossier().title(text).build()))
        .contains("\"title\":\"\\\"\\\\" + text.substring(2) + "\"");
    String controls = "\n\t\r\b\f\u0000\u001f";
    assertThat(PolicyWriter.canonical().writeString(dossier().title(controls).build()))
        .containsIgnoringCase("\"title\":\"\\n\\t\\r\\b\\f\\u0000\\u001f\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 3_998, 3_999, 4_000, 7_999, 8_000, 20_000})
  void aWholeCharacterIsWrittenWhereverItStands(int before) {
    String text = "a".repeat(before) + "\uD83C\uDFED";
    assertThat(PolicyWriter.canonical().writeString(dossier().title(text).build()))
        .contains("a\uD83C\uDFED\"".substring(before == 0 ? 1 : 0));
  }

  @Test
  void halfOfASurrogatePairIsRefusedWhereverItStands() {
    List<String> halves =
        List.of("\uD83C", "\uDFED", "a\uD83Cb", "\uDFED\uD83C", "\uD83C\uD83C\uDFED");
    for (String half : halves) {
      for (PolicyDossier dossier :
          List.of(
              dossier().title(half).build(),
              dossier().extensions(Map.of("x-" + half, 1)).build(),
              dossier().extensions(Map.of("x-a", Arrays.asList(null, half))).build(),
              dossier().extensions(Map.of("x-a", Map.of(half, 1))).build(),
              dossier().title("款".repeat(5_000) + half).build())) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> PolicyWriter.canonical().write(dossier))
            .withMessageContaining("surrogate");
      }
    }
  }

  @Test
  void theSpellingOfAnEscapeIsNoHalfOfASurrogatePair() {
    PolicyDossier dossier = dossier().title("\\ud83c \\\\udfed \\\\\\ud83c").build();
    byte[] json = PolicyWriter.canonical().write(dossier);
    assertThat(PolicyReader.create().read(json).dossier()).contains(dossier);
  }

  @Test
  void aDossierDeeperThanAnyReaderGoesIsRefused() {
    Clause nested = Clause.builder().id("c").kind(ClauseKind.ITEM).build();
    for (int i = 0; i < 2_000; i++) {
      nested = Clause.builder().id("c").kind(ClauseKind.ITEM).children(List.of(nested)).build();
    }
    PolicyDocument version =
        PolicyDocument.builder()
            .id("v1")
            .title("意见")
            .stage(Stage.ISSUED)
            .clauses(List.of(nested))
            .build();
    PolicyDossier deep = dossier().versions(List.of(version)).build();
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyWriter.canonical().write(deep));
  }

  @Test
  void aNumberThatCannotBeWrittenPlainlyIsRefused() {
    PolicyDossier huge = dossier().extensions(Map.of("x-n", new BigDecimal("1E+20000"))).build();
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyWriter.canonical().write(huge));
  }

  @Test
  void noDossierIsTheCallersMistake() {
    assertThatNullPointerException()
        .isThrownBy(() -> PolicyWriter.pretty().write(null))
        .withMessage("dossier");
  }

  private static PolicyDossier.Builder dossier() {
    return PolicyDossier.builder().formatVersion("1.0").id("nb");
  }

  private static byte[] realDossier() throws IOException {
    try (InputStream in = PolicyWriterTest.class.getResourceAsStream("dossier.json")) {
      return in.readAllBytes();
    }
  }
}
