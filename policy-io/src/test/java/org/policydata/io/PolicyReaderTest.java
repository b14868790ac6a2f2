package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;
import org.policydata.finding.FloodGate;
import org.policydata.finding.Severity;
import org.policydata.finding.SourceLocation;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.model.TargetMeasure;

class PolicyReaderTest {

  private static final String MINIMAL = "{\"formatVersion\":\"1.0\",\"id\":\"nb\"}";
  private static final PolicyReader READER = PolicyReader.create();

  @Test
  void aRealDossierIsReadWithoutAFinding() throws IOException {
    ReadResult result = READER.read(realDossier());
    assertThat(result.findings()).isEmpty();
    PolicyDossier dossier = result.dossier().orElseThrow();
    assertThat(dossier.regimes()).containsExactly(Regime.MAJOR_DECISION, Regime.BUSINESS_RELATED);
    assertThat(dossier.extensions()).containsEntry("x-sign", "\uD83C\uDFED");
    assertThat(lastClause(dossier).targets().get(1).measure())
        .isEqualTo(new TargetMeasure.Qualitative("明显增强"));
  }

  @Test
  void halfASurrogatePairInATextIsReported() {
    for (String title : List.of("厂\uD83C", "\uDFED厂", "\uD83C\uD83C\uDFED")) {
      String json = "{\"formatVersion\":\"1.0\",\"id\":\"nb\",\n\"x-title\":\"" + title + "\"}";
      assertThat(READER.read(json).findings())
          .extracting(Finding::code, finding -> finding.location().line())
          .containsExactly(tuple(ReadFindings.NOT_UTF8.code(), 2));
    }
  }

  @Test
  void fileBytesStreamAndTextGiveTheSame(@TempDir Path folder) throws IOException {
    String json = "{\"formatVersion\":\"1.0\",\"id\":\"nb\",\"titel\":\"厂\uD83C\uDFED\"}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("dossier.json"), bytes);
    ReadResult expected = READER.read(bytes);
    ReadResult ofStream = READER.read(new ByteArrayInputStream(bytes));
    for (ReadResult result : List.of(READER.read(file), ofStream, READER.read(json))) {
      assertThat(result.findings()).isEqualTo(expected.findings());
      assertThat(result.partial()).isEqualTo(expected.partial());
    }
  }

  @Test
  void aStreamIsReadToItsEndAndNotClosed() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(MINIMAL.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThat(READER.read(in).dossier()).isPresent();
    assertThat(in.read()).isEqualTo(-1);
    assertThat(closed).isFalse();
  }

  @Test
  void aFileThatIsNotThereIsAnIoProblemAndNoFinding(@TempDir Path folder) {
    assertThatThrownBy(() -> READER.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void noInputIsTheCallersMistake() {
    assertThatNullPointerException().isThrownBy(() -> READER.read((byte[]) null));
    assertThatNullPointerException().isThrownBy(() -> READER.read((String) null));
    assertThatNullPointerException().isThrownBy(() -> READER.read((InputStream) null));
    assertThatNullPointerException().isThrownBy(() -> READER.read((Path) null));
    assertThatNullPointerException().isThrownBy(() -> PolicyReader.create(null));
  }

  @Test
  void readingLeavesTheBytesAsTheyAre() {
    byte[] bytes = "{\"formatVersion\":\"1.0\",\"id\":\"@\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    byte[] before = bytes.clone();
    READER.read(bytes);
    assertThat(bytes).isEqualTo(before);
  }

  @Test
  void thePartialDossierHoldsAllThatIsNotBroken() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "nb", "title": 5, "regimes": ["NONE", "RULE_MAKING"],
             "versions": [
               {"id": "v0", "title": "缺阶段"},
               {"id": "v1", "title": "意见", "stage": "ISSUED", "signedOn": "2024-13-01",
                "clauses": [{"id": "a1", "kind": "ARTICLE", "text": null, "heading": "一"},
                            {"id": "a2", "kind": "ITEM", "targets": [{"id": "t1"}]}]}],
             "units": [{"id": "u1", "name": "某局"}]}\
            """);
    PolicyDossier partial = result.partial().orElseThrow();
    assertThat(result.dossier()).isEmpty();
    assertThat(result.findings()).hasSize(6);
    assertThat(partial.regimes()).containsExactly(Regime.RULE_MAKING);
    assertThat(partial.versions()).hasSize(1);
    assertThat(partial.versions().get(0).clauses())
        .extracting(Clause::id, Clause::heading)
        .containsExactly(tuple("a1", "一"), tuple("a2", null));
    assertThat(partial.units()).hasSize(1);
  }

  @Test
  void whatStandsBeforeASyntaxErrorIsRead() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "nb",
             "versions": [{"id": "v1", "title": "意见", "stage": "ISSUED",
                           "clauses": [{"id": "a1", "kind": "ARTICLE"},
                                       {"id": "a2", "kind": ITEM\
            """);
    assertThat(result.findings()).extracting(Finding::code).containsExactly("read.syntax");
    assertThat(result.partial().orElseThrow().versions().get(0).clauses())
        .extracting(Clause::id)
        .containsExactly("a1");
  }

  @Test
  void anErrorIsFoundButAWarningLeavesTheDossier() {
    ReadResult newer = READER.read(MINIMAL.replace("1.0\"", "1.1\",\"new\":1"));
    assertThat(newer.hasErrors()).isFalse();
    assertThat(newer.dossier()).isPresent();
    assertThat(newer.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    ReadResult older = READER.read(MINIMAL.replace("1.0\"", "1.0\",\"new\":1"));
    assertThat(older.hasErrors()).isTrue();
    assertThat(older.dossier()).isEmpty();
    assertThat(older.partial()).isPresent();
  }

  @Test
  void aResultNeverShowsWhatTheDossierHolds() {
    assertThat(READER.read(MINIMAL)).hasToString("ReadResult[findings=0, dossier=nb]");
    assertThat(READER.read("{}")).hasToString("ReadResult[findings=1, dossier=none]");
  }

  @Test
  void extensionsAreKeptAndWrittenBackWithTheirNulls() {
    String json =
        """
        {"formatVersion":"1.0","id":"nb","units":[{"id":"u","name":"局","x-n":null}],\
        "x-a":{"b":null,"c":[null,1.10,"x",true,{}]},"x-z":null}
        """;
    ReadResult result = READER.read(json);
    assertThat(result.findings()).isEmpty();
    assertThat(PolicyWriter.canonical().writeString(result.dossier().orElseThrow()))
        .isEqualTo(json.replace("1.10", "1.1"));
  }

  @Test
  void aFloodOfFindingsIsCountedAndCut() {
    int flood = FloodGate.KEPT_PER_CODE + 412;
    String nulls = String.join(",", IntStream.range(0, flood).mapToObj(i -> "null").toList());
    ReadResult result = READER.read(with("\"regimes\":[" + nulls + "],\"x\":1"));
    assertThat(result.findings()).hasSize(FloodGate.KEPT_PER_CODE + 2);
    assertThat(result.findings().get(result.findings().size() - 1).count()).isEqualTo(412);
    assertThat(result.findings()).anyMatch(finding -> finding.code().equals("read.unknown-member"));
  }

  @Test
  void eachLimitIsItsOwn() {
    String longText = with("\"title\":\"" + "a".repeat(21) + "\"");
    assertThat(limit(new ReadLimits(20, 9, 99, 99), MINIMAL)).isEqualTo("BYTES");
    assertThat(limit(new ReadLimits(999, 1, 99, 99), with("\"x-a\":[]"))).isEqualTo("DEPTH");
    assertThat(limit(new ReadLimits(999, 9, 20, 99), longText)).isEqualTo("STRING");
    assertThat(limit(new ReadLimits(999, 9, 99, 5), with("\"x-a\":123456"))).isEqualTo("NUMBER");
  }

  @Test
  void whatReachesALimitIsAccepted() {
    String json = with("\"x-a\":[12345]");
    ReadLimits exact = new ReadLimits(json.length(), 2, 13, 5);
    assertThat(PolicyReader.create(exact).read(json).findings()).isEmpty();
  }

  @Test
  void theDeepestDocumentThatIsAcceptedCanBeWritten() {
    PolicyReader deep = PolicyReader.create(new ReadLimits(10_000, 1_000, 100, 100));
    String json = with("\"x-a\":" + "[".repeat(999) + "]".repeat(999)) + "\n";
    PolicyDossier dossier = deep.read(json).dossier().orElseThrow();
    assertThat(PolicyWriter.canonical().writeString(dossier)).isEqualTo(json);
  }

  @Test
  void manyLevelsAreALimitAndNoOverflow() {
    ReadResult result = READER.read(with("\"x-a\":" + "[".repeat(1_000_000)));
    assertThat(result.findings()).extracting(Finding::code).containsExactly("read.limit-exceeded");
    assertThat(result.partial()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aLimitBelowOneIsRefusedByItsName(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(limit, 1, 1, 1))
        .withMessageContaining("maxBytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, limit, 1, 1))
        .withMessageContaining("maxDepth");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, 1, limit, 1))
        .withMessageContaining("maxStringLength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, 1, 1, limit))
        .withMessageContaining("maxNumberLength");
  }

  @Test
  void deeperThanAThousandLevelsCannotBeAskedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1, 1_001, 1, 1));
  }

  @Test
  void theSourceMapTellsWhereValuesStand() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "nb",
              "versions": [
                {"id": "v1", "title": "厂\uD83C\uDFED", "stage": "ISSUED"}]}\
            """);
    assertThat(result.sourceMap().locate(List.of("", "/versions", "/versions/0/stage")))
        .isEqualTo(
            Map.of(
                "", new SourceLocation(1, 1),
                "/versions", new SourceLocation(2, 3),
                "/versions/0/stage", new SourceLocation(3, 34)));
  }

  @Test
  void aValueThatIsNotInTheDocumentIsPlacedAtTheNearestOneAroundIt() {
    ReadResult result = READER.read(with("\n \"units\":[]"));
    assertThat(result.sourceMap().locate(List.of("/units/3/name", "/title")))
        .isEqualTo(
            Map.of("/units/3/name", new SourceLocation(2, 2), "/title", new SourceLocation(1, 1)));
  }

  @Test
  void aPlaceBehindMoreValuesThanAreNotedIsFoundAsWell() {
    int last = 300_000;
    String unit = "{\"id\":\"u\",\"name\":\"甲\"}";
    String json = with("\n\"units\":[" + (unit + ",").repeat(last) + "\n" + unit + "]");
    ReadResult result = READER.read(json);
    assertThat(result.sourceMap().locate(List.of("/units/7/name", "/units/" + last + "/name")))
        .isEqualTo(
            Map.of(
                "/units/7/name",
                new SourceLocation(2, 20 + 7 * (unit.length() + 1)),
                "/units/" + last + "/name",
                new SourceLocation(3, 11)));
  }

  @Test
  void pointersIntoThePartialDossierAreTranslatedPastDroppedElements() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "1.0", "id": "nb", "units": [
              null,
              {"id": "u1", "name": "甲"},
              {"name": "缺"},
              5,
              {"id": "u4", "name": "乙", "aliases": [{}, {"name": "丙", "kind": "SHORT"}]}]}\
            """);
    assertThat(result.partial().orElseThrow().units()).hasSize(2);
    assertThat(result.sourcePointers(List.of("/units/0", "/units/1/aliases/0/name", "/id")))
        .isEqualTo(
            Map.of(
                "/units/0", "/units/1",
                "/units/1/aliases/0/name", "/units/4/aliases/1/name",
                "/id", "/id"));
    assertThat(result.sourceMap().locate(List.of("/units/1/aliases/0/name")))
        .containsEntry("/units/1/aliases/0/name", new SourceLocation(6, 46));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/regimes/x", "/regimes/99999999999", "/regimes/-1", "/regimes/00", "/", "x"})
  void aPointerToNothingIsNoProblem(String pointer) {
    ReadResult result = READER.read(with("\"regimes\":[null,\"RULE_MAKING\"]"));
    assertThat(result.sourceMap().locate(List.of(pointer))).hasSize(1);
    assertThat(result.sourcePointers(List.of(pointer))).hasSize(1);
  }

  @Test
  void nothingHasAPlaceInADocumentThatWasNotRead() {
    ReadResult result = READER.read("");
    assertThat(result.sourceMap().locate(List.of("/id"))).isEmpty();
    assertThat(result.sourcePointers(List.of("/id"))).isEmpty();
  }

  @Test
  void oneReaderServesManyThreads() throws IOException {
    byte[] document = realDossier();
    ReadResult expected = READER.read(document);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> READER.read(document).partial()))
        .allMatch(expected.partial()::equals);
  }

  private static String limit(ReadLimits limits, String json) {
    List<Finding> findings = PolicyReader.create(limits).read(json).findings();
    assertThat(findings).extracting(Finding::code).containsExactly("read.limit-exceeded");
    return (String) findings.get(0).detail("problem").orElseThrow();
  }

  private static String with(String member) {
    return MINIMAL.replace("}", "," + member + "}");
  }

  private static Clause lastClause(PolicyDossier dossier) {
    List<Clause> clauses = dossier.versions().get(0).clauses();
    return clauses.get(clauses.size() - 1);
  }

  private static byte[] realDossier() throws IOException {
    try (InputStream in = PolicyReaderTest.class.getResourceAsStream("dossier.json")) {
      return in.readAllBytes();
    }
  }
}
