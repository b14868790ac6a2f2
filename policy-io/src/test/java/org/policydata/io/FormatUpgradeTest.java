package org.policydata.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.FloodGate;
import org.policydata.finding.SourceLocation;
import org.policydata.model.PolicyDossier;

/** A document of an older format is read as a dossier of today's, and found fault with as it is. */
class FormatUpgradeTest {

  private static final PolicyReader READER = PretendUpgrade.READER;

  @Test
  void anOldDocumentIsReadAsADossierOfToday() throws IOException {
    ReadResult result = READER.read(file("pretend-0.9.json"));

    assertThat(result.findings()).isEmpty();
    PolicyDossier expected =
        PolicyReader.create().read(file("pretend-0.9.upgraded.json")).dossier().orElseThrow();
    assertThat(result.dossier()).contains(expected);
    assertThat(result.dossier().orElseThrow().formatVersion())
        .isEqualTo(PolicyDossier.FORMAT_VERSION);
  }

  @Test
  void itsValuesAreWhereTheOldDocumentHasThem() throws IOException {
    ReadResult result = READER.read(file("pretend-0.9.json"));
    String clause = "/versions/0/clauses/0/children/0";
    String old = "/documents/0/clauses/0/children/0";
    Map<String, String> places =
        Map.of(
            "",
            " 1:1",
            "/formatVersion",
            "/formatVersion 29:3",
            "/versions",
            "/documents 3:3",
            "/versions/0/stage",
            "/documents/0/stage 5:37",
            clause + "/text",
            old + "/text 11:51",
            clause + "/responsibilities/1/unit/name",
            old + "/duties/1 12:34",
            clause + "/responsibilities/1/role",
            old + " 10:13",
            clause + "/targets/0/period/endsOn",
            old + "/targets/0/deadline 17:19",
            clause + "/targets/0/period/phrase",
            old + "/targets/0/phrase 18:19",
            clause + "/targets/0/measure/value",
            old + "/targets/0/measure/value 16:78");

    Map<String, String> sources = result.sourcePointers(places.keySet());
    Map<String, SourceLocation> locations = result.sourceMap().locate(places.keySet());
    places.forEach(
        (pointer, place) ->
            assertThat(sources.get(pointer) + " " + locations.get(pointer))
                .as(pointer)
                .isEqualTo(place));
  }

  @Test
  void whatIsWrongWithItIsNamedAsAndWhereItStands() throws IOException {
    ReadResult result = READER.read(file("pretend-0.9-with-errors.json"));

    assertThat(result.findings().stream().map(FormatUpgradeTest::line))
        .containsExactlyElementsOf(
            new String(file("pretend-0.9-with-errors.expected"), UTF_8).lines().toList());
    assertThat(result.dossier()).isEmpty();
  }

  @Test
  void pointersIntoThePartialDossierLeadPastWhatWasLeftOut() {
    ReadResult result =
        READER.read(
            """
            {"formatVersion": "0.9", "id": "nb", "documents": [null, {"id": "v", "title": "意见",
              "stage": "ISSUED", "clauses": [{"id": "c", "kind": "ITEM",
                "duties": [7, "市经信局"]}]}]}
            """);
    String pointer = "/versions/0/clauses/0/responsibilities/0/unit/name";

    assertThat(result.partial().orElseThrow().versions()).hasSize(1);
    assertThat(result.sourcePointers(List.of(pointer)))
        .containsEntry(pointer, "/documents/1/clauses/0/duties/1");
    assertThat(result.sourceMap().locate(List.of(pointer)))
        .containsEntry(pointer, new SourceLocation(3, 19));
  }

  @Test
  void aMemberThatStandsInTheWayOfANewNameIsRead() {
    ReadResult result =
        READER.read(
            "{\"formatVersion\": \"0.9\", \"id\": \"a\", \"documents\": [],\n\"versions\": []}");
    assertThat(result.findings().stream().map(FormatUpgradeTest::line))
        .containsExactly("ERROR read.unknown-member \"/documents\" 1:37");
  }

  @Test
  void aDocumentOfAVersionThatNoStepStartsFromIsUnsupported() throws IOException {
    for (byte[] json :
        List.of(file("pretend-0.9.json"), "{\"formatVersion\": \"0.7\"}".getBytes(UTF_8))) {
      PolicyReader reader = json.length < 100 ? READER : PolicyReader.create();
      assertThat(reader.read(json).findings())
          .extracting(Finding::code)
          .contains("read.unsupported-version");
    }
  }

  @Test
  void stepsAreTakenOneAfterTheOther() throws IOException {
    String older =
        new String(file("pretend-0.9.json"), UTF_8)
            .replace("\"documents\"", "\"texts\"")
            .replace("\"0.9\"", "\"0.8\"");

    ReadResult result = READER.read(older);
    assertThat(result.dossier()).isEqualTo(READER.read(file("pretend-0.9.json")).dossier());
    assertThat(result.sourcePointers(List.of("/versions/0/id"))).containsValue("/texts/0/id");
  }

  @Test
  void aDocumentOfTodayIsNotChanged() throws IOException {
    byte[] today = file("pretend-0.9.upgraded.json");
    assertThat(READER.read(today).dossier()).isEqualTo(PolicyReader.create().read(today).dossier());
    assertThat(
            READER
                .read("{\"formatVersion\": \"1.0\", \"id\": \"a\", \"documents\": []}")
                .findings())
        .extracting(Finding::code)
        .containsExactly("read.unknown-member");
  }

  @Test
  void anOldDocumentThatBreaksOffIsReadUpToThere() throws IOException {
    String json =
        "{\"formatVersion\": \"0.9\",\n" + new String(file("pretend-0.9.json"), UTF_8).substring(1);
    int at = json.indexOf("亿元\"}") + 2;
    ReadResult result = READER.read(json.substring(0, at));

    assertThat(result.findings().stream().map(FormatUpgradeTest::line))
        .containsExactly(
            "ERROR read.syntax \"/documents/0/clauses/0/children/0/targets/0/measure/unit\""
                + " 17:105");
    assertThat(result.partial().orElseThrow().id()).isEqualTo("nb-2024");
  }

  @Test
  void bytesThatAreNoUtf8AreNamedOnce() throws IOException {
    byte[] json = file("pretend-0.9.json");
    int title = new String(json, StandardCharsets.ISO_8859_1).indexOf("\"title\": \"") + 10;
    json[title] = (byte) 0xFF;

    assertThat(READER.read(json).findings())
        .extracting(Finding::code)
        .containsExactly("read.not-utf8");
  }

  @Test
  void aFloodInAnOldDocumentIsCountedAndCut() {
    int flood = FloodGate.KEPT_PER_CODE + 12;
    String nulls = String.join(",", Collections.nCopies(flood, "null"));
    ReadResult result =
        READER.read("{\"formatVersion\": \"0.9\", \"id\": \"a\", \"documents\": [" + nulls + "]}");

    List<Finding> findings = result.findings();
    assertThat(findings)
        .hasSize(FloodGate.KEPT_PER_CODE + 1)
        .extracting(Finding::code)
        .containsOnly("read.null-element");
    assertThat(findings.get(findings.size() - 1).location()).isNull();
    assertThat(findings.get(0).pointer()).isEqualTo("/documents/0");
  }

  @Test
  void stepsThatLeadNowhereAreRefused() {
    FormatUpgrade.Step lost = new FormatUpgrade.Step("0.8", "0.85", dossier -> {});
    FormatUpgrade.Step back = new FormatUpgrade.Step("0.9", "0.8", dossier -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormatUpgrade(List.of(lost)))
        .withMessageContaining("0.85");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormatUpgrade(List.of(PretendUpgrade.FROM_0_9, back)))
        .withMessageContaining("0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormatUpgrade(List.of(PretendUpgrade.FROM_0_8, back)));
  }

  private static String line(Finding finding) {
    return finding.severity()
        + " "
        + finding.code()
        + " \""
        + finding.pointer()
        + "\" "
        + finding.location();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = FormatUpgradeTest.class.getResourceAsStream("upgrade/" + name)) {
      return in.readAllBytes();
    }
  }
}
