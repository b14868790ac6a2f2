package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policydata.io.PolicyReader;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.Stage;
import org.policydata.model.UnitMention;
import org.w3c.dom.Element;

/** The page of a real dossier, and of a few odd ones. */
class DossierPageTest {

  private static final PolicyDossier NINGBO = ningbo();
  private static final String HTML = DossierPage.in(Locale.CHINESE).write(NINGBO);
  private static final Page CHINESE = Page.of(HTML);
  private static final Page ENGLISH = Page.of(DossierPage.in(Locale.ENGLISH).write(NINGBO));

  private static PolicyDossier ningbo() {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("examples/data/ningbo-2024/dossier.json");
    try {
      return PolicyReader.create().read(file).dossier().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyDossier dossier(Clause... clauses) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d1")
        .versions(
            List.of(
                PolicyDocument.builder()
                    .id("v1")
                    .title("意见")
                    .stage(Stage.ISSUED)
                    .clauses(List.of(clauses))
                    .build()))
        .build();
  }

  private static Page pageOf(PolicyDossier dossier) {
    Page page = Page.of(DossierPage.in(Locale.ENGLISH).write(dossier));
    page.assertSound();
    return page;
  }

  private static String words(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }

  private static List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : Page.inside(row, "*")) {
      if (cell.getTagName().matches("t[hd]")) {
        cells.add(words(cell));
      }
    }
    return cells;
  }

  @Test
  void thePageIsSoundInBothLanguages() {
    CHINESE.assertSound();
    ENGLISH.assertSound();
    assertThat(CHINESE.elements("html").get(0).getAttribute("lang")).isEqualTo("zh-Hans");
    assertThat(ENGLISH.elements("html").get(0).getAttribute("lang")).isEqualTo("en");
    assertThat(ENGLISH.elements("h1").get(0).getAttribute("lang")).isEqualTo("zh-Hans");
  }

  @Test
  void thePageLoadsAndRunsNothing() {
    assertThat(HTML).doesNotContain("<script", "url(", "@import", "javascript:");
    assertThat(HTML.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:");
    assertThat(HTML).contains("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void everyClauseStandsOnThePageWithItsWordsAndItsId() {
    for (PlacedClause place : DossierIndex.of(NINGBO).clausesOf("consultation_draft")) {
      Clause clause = place.clause();
      String shown = CHINESE.byId("text-consultation_draft." + clause.id()).getTextContent();
      for (String part : new String[] {clause.label(), clause.heading(), clause.text()}) {
        assertThat(shown).contains(part == null ? "" : part);
      }
      if (clause.responsibilityText() != null) {
        assertThat(shown).contains(clause.responsibilityText().strip());
      }
      for (Responsibility duty : clause.responsibilities()) {
        assertThat(shown).contains(duty.unit().name());
      }
    }
  }

  @Test
  void dutiesStandBesideTheirClauseWithTheRoleInWords() {
    Element clause = CHINESE.byId("text-consultation_draft.c2-s6-a24");

    assertThat(words(clause)).contains("牵头 市制造业高质量发展领导小组办公室", "责任 市级各部门、各区(县、市)、功能区");
  }

  @Test
  void theHeadingOfARowIsACellAndLeavesNoGapBelowIt() {
    Clause below = Clause.builder().id("c3").kind(ClauseKind.ITEM).heading("条目").build();
    Clause row =
        Clause.builder()
            .id("c2")
            .kind(ClauseKind.ROW)
            .heading("行")
            .children(List.of(below))
            .build();
    Clause table = Clause.builder().id("c1").kind(ClauseKind.TABLE).children(List.of(row)).build();
    PolicyDossier dossier =
        NINGBO.toBuilder()
            .versions(List.of(NINGBO.versions().get(0).toBuilder().clauses(List.of(table)).build()))
            .build();

    Page.of(DossierPage.in(Locale.CHINESE).write(dossier)).assertSound();
  }

  @Test
  void phrasesOfTargetsAndSupportsAreMarked() {
    Element clause = CHINESE.byId("text-consultation_draft.c2-s3-a11-p2");

    assertThat(Page.inside(clause, "mark"))
        .filteredOn(mark -> mark.getAttribute("class").equals("target"))
        .extracting(DossierPageTest::words)
        .containsExactly("确保制造业贷款占全部贷款比重不低于18%", "制造业中长期贷款占制造业贷款比重不低于50%");
    assertThat(words(clause)).contains("指标 制造业贷款占全部贷款比重 不低于18%");
  }

  @Test
  void theMatrixSaysWhoDoesWhat() {
    Element matrix = CHINESE.ofClass("matrix").get(0);
    List<Element> rows = Page.inside(matrix, "tr");
    List<String> head = cells(rows.get(0));
    List<String> first = cells(rows.get(1));

    assertThat(head).startsWith("条款", "市经信局").hasSize(29);
    assertThat(rows).hasSize(74);
    assertThat(first.get(0)).startsWith("二、(一)1. 明确");
    assertThat(first.get(head.indexOf("市经信局"))).isEqualTo("责责任");
    assertThat(first.get(head.indexOf("市发改委"))).isEqualTo("责责任");
    assertThat(first.get(head.indexOf("市科技局"))).isEmpty();
  }

  @Test
  void everyTargetHasARowInEitherLanguage() {
    List<Element> chinese = Page.inside(CHINESE.ofClass("targets").get(0), "tr");
    List<Element> english = Page.inside(ENGLISH.ofClass("targets").get(0), "tr");

    assertThat(chinese).hasSize(5);
    assertThat(cells(chinese.get(1)))
        .containsExactly("用地出让总量中工业用地占比分母：用地出让总量", "不低于35%", "每年", "–", "必须达到", "二、(一)2.");
    assertThat(cells(english.get(1)))
        .containsExactly(
            "用地出让总量中工业用地占比of 用地出让总量", "at least 35%", "yearly", "–", "Must be reached", "二、(一)2.");
  }

  @Test
  void theTimelineListsTheDaysInOrder() {
    Element timeline = CHINESE.ofClass("timeline").get(0);

    assertThat(Page.inside(timeline, "li"))
        .extracting(DossierPageTest::words)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("2024-04-12 开始征求意见"),
            second -> assertThat(second).startsWith("2024-04-23 截止征求意见"));
    assertThat(CHINESE.elements("svg").get(0).getAttribute("aria-label"))
        .contains("2024-04-12至2024-04-23");
  }

  @Test
  void theOutcomeShowsTheAnswerAndTheChange() {
    Element comment = CHINESE.byId("comment-k1");

    assertThat(words(comment)).contains("采纳", "第11条 二、(三)11.¶2", "不低于40%");
    assertThat(Page.inside(Page.inside(comment, "del").get(0), "mark"))
        .extracting(DossierPageTest::words)
        .containsExactly("数字化绿色化转型、", "50");
    assertThat(Page.inside(Page.inside(comment, "ins").get(0), "mark"))
        .extracting(DossierPageTest::words)
        .containsExactly("企业", "40");
  }

  @Test
  void contactsAreMaskedInTheTextOfTheNoticeToo() {
    assertThat(HTML).doesNotContain("comments@example.org", "0574-12345", "鄞州区");
    assertThat(HTML).contains("联系人:综合处,电话:***,邮箱:***");
    assertThat(DossierPage.in(Locale.CHINESE).withPersonalData().write(NINGBO))
        .contains("comments@example.org", "0574-12345", "鄞州区");
  }

  @Test
  void tablesHaveCaptionsAndScopesAndScrollInANamedRegion() {
    for (Element table : ENGLISH.elements("table")) {
      assertThat(Page.inside(table, "caption")).hasSize(1);
      assertThat(Page.inside(table, "th"))
          .allMatch(header -> header.getAttribute("scope").matches("row|col"));
      Element region = (Element) table.getParentNode();
      assertThat(region.getAttribute("role")).isEqualTo("region");
      assertThat(region.getAttribute("tabindex")).isEqualTo("0");
    }
  }

  @Test
  void clausesThatShareAnIdHaveAddressesOfTheirOwn() {
    Clause clause = Clause.builder().id("c 1").kind(ClauseKind.ITEM).text("甲").build();
    Page page = pageOf(dossier(clause, clause));

    assertThat(page.ofClass("clause"))
        .extracting(element -> element.getAttribute("id"))
        .containsExactly("text-v1.c-1", "text-v1.c-1-2");
  }

  @Test
  void clausesWithoutUnitsShowThoseOfTheClauseAbove() {
    Responsibility duty =
        new Responsibility(Role.LEAD, new UnitMention("市教育局", null, null), null, null, null);
    Clause below = Clause.builder().id("c1-1").kind(ClauseKind.ITEM).label("(一)").text("乙").build();
    Clause above =
        Clause.builder()
            .id("c1")
            .kind(ClauseKind.CHAPTER)
            .label("一、")
            .heading("甲")
            .responsibilities(List.of(duty))
            .children(List.of(below))
            .build();

    assertThat(words(pageOf(dossier(above)).byId("text-v1.c1-1")))
        .isEqualTo("(一)乙 Lead 市教育局 from 一、");
  }

  @Test
  void rowsStandInTheTableOfTheirClause() {
    Clause row = Clause.builder().id("r1").kind(ClauseKind.ROW).cells(List.of("甲", "乙")).build();
    Clause second = row.toBuilder().id("r2").build();
    Clause table =
        Clause.builder()
            .id("t1")
            .kind(ClauseKind.TABLE)
            .heading("附表")
            .children(List.of(row, second))
            .build();
    Page page = pageOf(dossier(table));

    assertThat(Page.inside(page.byId("text-v1.t1"), "table")).hasSize(1);
    assertThat(cells(page.byId("text-v1.r2"))).containsExactly("甲", "乙");
  }

  @Test
  void manyUnitsShareTheLastColumn() {
    List<Responsibility> duties = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      UnitMention unit = new UnitMention("单位" + i, null, null);
      duties.add(new Responsibility(Role.RESPONSIBLE, unit, null, null, null));
    }
    Clause clause =
        Clause.builder().id("c1").kind(ClauseKind.ITEM).responsibilities(duties).build();
    Element matrix = pageOf(dossier(clause)).ofClass("matrix").get(0);
    List<String> row = cells(Page.inside(matrix, "tr").get(1));

    assertThat(row).hasSize(62);
    assertThat(row.get(61)).startsWith("Responsible 单位60,").endsWith("Responsible 单位499");
  }

  @Test
  void aTreeAsDeepAsADocumentCanHoldIsShown() {
    Clause clause = Clause.builder().id("c").kind(ClauseKind.ITEM).label("1.").heading("甲").build();
    for (int i = 0; i < 450; i++) {
      clause =
          Clause.builder()
              .id("c" + i)
              .kind(ClauseKind.ITEM)
              .label("1.")
              .children(List.of(clause))
              .build();
    }

    assertThat(pageOf(dossier(clause)).ofClass("clause")).hasSize(451);
  }

  @Test
  void aDossierOfNothingButItsIdHasAPage() {
    Page page =
        pageOf(
            PolicyDossier.builder().formatVersion(PolicyDossier.FORMAT_VERSION).id("d1").build());

    assertThat(words(page.elements("h1").get(0))).isEqualTo("d1");
  }

  @Test
  void theLastVersionComesFirst() {
    PolicyDocument draft = NINGBO.versions().get(0);
    PolicyDocument issued =
        draft.toBuilder().id("issued").stage(Stage.ISSUED).clauses(draft.clauses()).build();
    Page page = pageOf(NINGBO.toBuilder().versions(List.of(draft, issued)).build());

    assertThat(page.ofClass("version"))
        .extracting(section -> section.getAttribute("id"))
        .containsExactly("text-issued", "text-consultation_draft");
  }

  @Test
  void notesStandBesideTheClauseTheyConcern() {
    String clause = "/versions/0/clauses/2/children/2/children/1/children/1";
    PageNotes notes =
        pointer ->
            pointer.equals(clause) ? List.of(out -> out.element("p", "note", "<b>")) : List.of();
    Page page = Page.of(DossierPage.in(Locale.ENGLISH).withNotes(notes).write(NINGBO));

    page.assertSound();
    assertThat(page.ofClass("note")).hasSize(1);
    assertThat(words(page.byId("text-consultation_draft.c2-s3-a11-p2"))).endsWith("<b>");
  }

  @Test
  void aFileIsWrittenInUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.html");

    DossierPage.in(Locale.CHINESE).write(NINGBO, file);

    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(HTML);
  }

  @Test
  void aStreamThatFailsIsAnIoException() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> DossierPage.in(Locale.ENGLISH).write(NINGBO, full))
        .isInstanceOf(IOException.class);
  }
}
