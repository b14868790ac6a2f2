package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadResult;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.BrokenRule;
import org.policydata.validation.Large;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Suppressed;
import org.policydata.validation.Suppression;
import org.policydata.validation.ValidationReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {

  private static final PolicyValidator VALIDATOR = ReportSamples.VALIDATOR;
  private static final HtmlReport ENGLISH = HtmlReport.of(VALIDATOR, Locale.ENGLISH);
  private static final HtmlReport CHINESE = HtmlReport.of(VALIDATOR, Locale.CHINESE);

  private static CheckedSource ningbo() {
    ReadResult read = NingboDossier.read();
    return CheckedSource.of("dossier.json", VALIDATOR.validate(read, NingboDossier.DAY), read);
  }

  private static CheckedSource check(String name, String json) {
    ReadResult read = PolicyReader.create().read(json);
    return CheckedSource.of(name, VALIDATOR.validate(read, ReportSamples.DAY), read);
  }

  /** The page as XML, after what holds for every page was checked. */
  private static Document page(String html) {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      parser.setErrorHandler(null);
      Document page = parser.parse(new InputSource(new StringReader(html)));
      Set<String> ids = new HashSet<>();
      for (Element element : elements(page)) {
        String id = element.getAttribute("id");
        assertThat(id.isEmpty() || ids.add(id)).as("id %s stands once", id).isTrue();
        assertThat(element.getTagName()).isNotIn("script", "img", "iframe");
      }
      for (Element element : elements(page)) {
        if (element.hasAttribute("href")) {
          assertThat(element.getAttribute("href")).startsWith("#");
          assertThat(ids).contains(element.getAttribute("href").substring(1));
        }
      }
      return page;
    } catch (SAXException e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(Document page) {
    return list(page.getElementsByTagName("*"));
  }

  private static List<Element> inside(Element element, String name) {
    return list(element.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Element> ofClass(Document page, String cssClass) {
    return elements(page).stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(cssClass))
        .toList();
  }

  private static Element byId(Document page, String id) {
    return elements(page).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no element with id " + id));
  }

  private static String words(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }

  @Test
  void aKindOfFindingIsHeadedByItsCodeAndWhatItMeans() {
    assertThat(ofClass(page(ENGLISH.write(List.of(ningbo()))), "group"))
        .extracting(group -> words(inside(group, "h4").get(0)))
        .contains(
            "consultation.period-too-short The window for comments is shorter than the law asks for"
                + " this kind of decision",
            "reference.label-style A label is cited in another style than the text prints it");
    assertThat(ofClass(page(CHINESE.write(List.of(ningbo()))), "group"))
        .extracting(group -> words(inside(group, "h4").get(0)))
        .contains("consultation.period-too-short 征求意见的期限短于法律对此类决策的要求");
  }

  @Test
  void theVerdictAndTheCountsComeFirst() {
    Element first =
        inside(page(ENGLISH.write(List.of(ningbo()))).getDocumentElement(), "section").get(0);

    assertThat(words(first))
        .startsWith("Verdict No errors, but warnings 0 Errors 9 Warnings 29 Information")
        .contains("Judged for 2024-05-01", "Profile cn", "Hash of the input");
  }

  @Test
  void theCountsAndTheContentsLeadToTheFindingsOfEachSeverity() {
    Document page = page(ENGLISH.write(List.of(ningbo())));

    assertThat(words(byId(page, "findings-warning"))).isEqualTo("Warnings (9)");
    assertThat(words(byId(page, "findings-info"))).isEqualTo("Information (29)");
    assertThat(inside(byId(page, "verdict"), "a"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly("#findings-warning", "#findings-info");
    assertThat(inside(byId(page, "contents"), "a"))
        .extracting(HtmlReportTest::words)
        .startsWith("Verdict", "Findings", "Warnings (9)", "Information (29)", "Summary");
  }

  @Test
  void notesAtOnePlaceBeginWithTheGravest() {
    Document page = page(ENGLISH.write(List.of(ningbo())));

    Element notes =
        inside(byId(page, "notice-n1"), "div").stream()
            .filter(element -> element.getAttribute("class").equals("notes"))
            .findFirst()
            .orElseThrow();
    assertThat(inside(notes, "div"))
        .extracting(note -> note.getAttribute("class"))
        .containsExactly(
            "note warning",
            "note warning",
            "note warning",
            "note warning",
            "note info",
            "note info",
            "note info");
  }

  @Test
  void wordsOfTheTextAreMarkedAsChineseOnAnEnglishPage() {
    Document page = page(ENGLISH.write(List.of(ningbo())));

    Element title = inside(page.getDocumentElement(), "h1").get(0);
    assertThat(title.getAttribute("lang")).isEqualTo("zh-Hans");
    Element toClause =
        inside(byId(page, "findings"), "a").stream()
            .filter(link -> words(link).equals("clause 二、(三)11.¶2"))
            .findFirst()
            .orElseThrow();
    assertThat(inside(toClause, "span"))
        .singleElement()
        .satisfies(
            citation -> {
              assertThat(words(citation)).isEqualTo("二、(三)11.¶2");
              assertThat(citation.getAttribute("lang")).isEqualTo("zh-Hans");
            });
  }

  @Test
  void everyFindingIsListedOnceAndLinksToWhereItsNoteStands() {
    CheckedSource source = ningbo();
    Document page = page(ENGLISH.write(List.of(source)));
    List<Finding> findings = source.report().findings();

    assertThat(ofClass(page, "note")).hasSameSizeAs(findings);
    for (int i = 0; i < findings.size(); i++) {
      Element item = byId(page, "finding-" + (i + 1));
      assertThat(words(item)).contains(findings.get(i).message(), findings.get(i).pointer());
      Element place = byId(page, inside(item, "a").get(0).getAttribute("href").substring(1));
      String back = "#finding-" + (i + 1);
      Element block = place.getTagName().matches("h\\d") ? (Element) place.getParentNode() : place;
      assertThat(inside(block, "a")).anyMatch(link -> link.getAttribute("href").equals(back));
    }
  }

  @Test
  void aFindingStandsBesideTheClauseItConcerns() {
    CheckedSource source = ningbo();
    Document page = page(ENGLISH.write(List.of(source)));

    Element clause = byId(page, "text-consultation_draft.c2-s4-a20-p1");
    assertThat(words(clause)).contains("info text.suspicious-word", "给于");
  }

  @Test
  void inChineseThePageIsChinese() {
    String html = CHINESE.write(List.of(ningbo()));

    assertThat(words(byId(page(html), "findings")))
        .contains("警告（9）", "征求意见期限为11日", "重大行政决策程序暂行条例第15条");
  }

  @Test
  void findingsBehindAnElementThatWasLeftOutStandBesideTheirOwnClause() {
    CheckedSource source =
        check(
            "d.json",
            """
            {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "title": "意见",
              "stage": "ISSUED", "clauses": [
                {"id": "c1"},
                {"id": "c2", "kind": "ITEM", "text": "甲"},
                {"id": "c 3", "kind": "ITEM", "text": "乙"}]}]}
            """);
    Document page = page(ENGLISH.write(List.of(source)));

    assertThat(words(byId(page, "text-v1.c-3"))).contains("structure.malformed-id");
    assertThat(words(byId(page, "text-v1.c2"))).doesNotContain("structure.malformed-id");
    assertThat(words(byId(page, "text-v1"))).contains("read.missing-member");
    assertThat(words(byId(page, "findings")))
        .contains("/versions/0/clauses/2/id ·", "/versions/0/clauses/0");
  }

  @Test
  void whatConcernsNoClauseStandsAtTheUnitOrTheNoticeOrTheDossier() {
    CheckedSource source =
        check(
            "d.json",
            """
            {"formatVersion": "1.0", "id": "d 1", "units": [{"id": "甲", "name": "甲",
              "creditCode": "x"}], "consultations": [{"id": "n1",
              "title": "公告"}]}
            """);
    Document page = page(ENGLISH.write(List.of(source)));

    assertThat(words(byId(page, "summary"))).contains("structure.malformed-id");
    assertThat(words(byId(page, "unit-甲"))).contains("unit.credit-code");
    assertThat(words(byId(page, "notice-n1"))).contains("consultation.no-channel");
  }

  @Test
  void aDocumentThatCannotBeReadHasAReportWithoutDossier() {
    Document page = page(ENGLISH.write(List.of(check("broken.json", "no JSON"))));

    assertThat(words(inside(page.getDocumentElement(), "h1").get(0))).isEqualTo("broken.json");
    assertThat(words(byId(page, "verdict"))).contains("Errors found", "1 Errors");
    assertThat(words(byId(page, "findings"))).contains("read.syntax");
    assertThat(words(byId(page, "not-run")))
        .contains("nothing could be read", "structure.empty-clause");
    assertThat(ofClass(page, "dossier")).isEmpty();
  }

  @Test
  void severalSourcesShareAPageThatBeginsWithATableOfThem() {
    Document page = page(ENGLISH.write(List.of(ningbo(), check("b.json", "no JSON"), ningbo())));

    Element index = byId(page, "index");
    assertThat(words(index))
        .startsWith("All sources 3 sources 1 Errors 18 Warnings 58 Information");
    assertThat(inside(index, "tr")).hasSize(4);
    assertThat(words(inside(index, "tr").get(1)))
        .isEqualTo("dossier.json No errors, but warnings 0 9 29");
    assertThat(words(inside(index, "tr").get(2))).isEqualTo("b.json Errors found 1 0 0");
    assertThat(inside(index, "a"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly("#source-1", "#source-2", "#source-3");
    assertThat(words(byId(page, "s3-text-consultation_draft.c2-s4-a20-p1"))).contains("给于");
  }

  @Test
  void nothingCheckedIsSaid() {
    assertThat(words(byId(page(ENGLISH.write(List.of())), "index")))
        .contains("Nothing was checked.");
  }

  @Test
  void aDefectOfACheckIsNamed() {
    PolicyValidator validator = PolicyValidator.builder().rule(new BrokenRule()).build();
    ReadResult read = PolicyReader.create().read("{\"formatVersion\": \"1.0\", \"id\": \"d1\"}");
    ValidationReport report = validator.validate(read, ReportSamples.DAY);
    Document page =
        page(
            HtmlReport.of(validator, Locale.ENGLISH)
                .write(List.of(CheckedSource.of("d.json", report, read))));

    assertThat(words(byId(page, "not-run")))
        .contains("Defect of the check host.broken", "IllegalStateException");
  }

  @Test
  void suppressedFindingsAreListedApart() {
    CheckedSource source = ningbo();
    ValidationReport report = source.report();
    Suppression known =
        new Suppression("*", "*", null, "as agreed", "法规处", LocalDate.of(2024, 12, 31));
    ValidationReport suppressing =
        new ValidationReport(
            List.of(),
            report.findings().stream().map(finding -> new Suppressed(finding, known)).toList(),
            report.rulesRun(),
            report.rulesSkipped(),
            report.ruleFailures(),
            report.stamp(),
            report.law());
    Document page =
        page(ENGLISH.write(List.of(CheckedSource.of("d.json", suppressing, source.dossier()))));

    assertThat(words(byId(page, "verdict"))).contains("No errors, no warnings", "38 suppressed");
    assertThat(inside(byId(page, "suppressed"), "li"))
        .hasSize(38)
        .allMatch(item -> words(item).endsWith("Reason: as agreed; owner: 法规处; until 2024-12-31"));
    assertThat(words(byId(page, "findings"))).contains("Nothing was found.");
  }

  @Test
  void againstAnEarlierRunNewFindingsAreMarkedAndFixedOnesListed() {
    CheckedSource earlier =
        check(
            "d.json",
            "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"units\": [{\"id\": \"u 1\", \"name\":"
                + " \"甲\"}]}");
    CheckedSource now =
        check("d.json", "{\"formatVersion\": \"1.0\", \"id\": \"d1\", \"title\": \" \"}");
    Document page = page(ENGLISH.against(Baseline.of(List.of(earlier))).write(List.of(now)));

    assertThat(words(byId(page, "verdict"))).contains("1 new 0 remaining 1 fixed");
    assertThat(words(byId(page, "finding-1"))).startsWith("new ");
    assertThat(words(byId(page, "fixed"))).contains("structure.malformed-id");
  }

  @Test
  void aFloodIsCountedAndItsLastLineHasNoNote() {
    PolicyDossier dossier =
        Large.dossierOf(1_200, i -> Clause.builder().id("c" + i).kind(ClauseKind.ITEM));
    ValidationReport report = VALIDATOR.validate(dossier, ReportSamples.DAY);
    Document page = page(ENGLISH.write(List.of(CheckedSource.of("large", report, dossier))));

    assertThat(words(byId(page, "findings")))
        .contains("Warnings (1200)", "and 200 more of this kind");
    assertThat(ofClass(page, "note")).hasSize(1_000);
  }

  @Test
  void namesAndValuesAreEscaped() {
    String name = "<script>alert(1)</script>\".json";
    String html =
        ENGLISH.write(
            List.of(
                check(
                    name,
                    "{\"formatVersion\": \"1.0\", \"id\": \"<script>\", \"<b onclick='x'>\": 1}")));

    assertThat(html).doesNotContain("<script", "<b onclick");
    assertThat(words(page(html).getDocumentElement())).contains(name, "<b onclick='x'>");
  }

  @Test
  void aStreamGivesTheSamePageAndKeepsNothingBehind() throws IOException {
    CheckedSource hostile =
        check(
            "<script>.json",
            "{\"formatVersion\": \"1.0\", \"id\": \"d\", \"title\":"
                + " \"</section><script>&amp;]]>\"}");
    for (List<CheckedSource> sources :
        List.of(
            List.<CheckedSource>of(),
            List.of(ningbo()),
            List.of(hostile, ningbo()),
            List.of(ningbo(), check("b.json", "no JSON"), hostile, ningbo()))) {
      StringWriter out = new StringWriter();
      try (ReportStream stream = CHINESE.stream(out)) {
        for (CheckedSource source : sources) {
          stream.write(source);
        }
      }

      assertThat(out.toString()).isEqualTo(CHINESE.write(sources));
      page(out.toString());
    }
  }

  @Test
  void whatWaitsIsNotKeptInMemory() throws IOException, InterruptedException {
    try (ReportStream stream = ENGLISH.stream(new StringWriter())) {
      stream.write(ningbo());
      WeakReference<CheckedSource> second = writeAnother(stream);
      stream.write(check("b.json", "no JSON"));

      for (int i = 0; i < 100 && second.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(second.get()).isNull();
    }
  }

  private static WeakReference<CheckedSource> writeAnother(ReportStream stream) throws IOException {
    CheckedSource source = ningbo();
    stream.write(source);
    return new WeakReference<>(source);
  }
}
