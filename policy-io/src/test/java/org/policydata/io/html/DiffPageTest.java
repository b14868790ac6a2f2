package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.policydata.io.PolicyReader;
import org.policydata.io.text.TextClauseInterpreter;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Contact;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.model.redaction.Redaction;
import org.policydata.model.revision.AmendmentRequest;
import org.policydata.model.revision.Amendments;
import org.policydata.model.revision.PolicyDiff;
import org.w3c.dom.Element;

/** The page of a diff: that of a real case, and of a few odd ones. */
class DiffPageTest {

  private static PolicyDiff ningbo() throws IOException {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("examples/data/ningbo-2024/dossier.json");
    PolicyDossier dossier = PolicyReader.create().read(file).dossier().orElseThrow();
    return PolicyDiff.ofLastTwo(
        Amendments.apply(dossier, AmendmentRequest.ofComments("k1"), TextClauseInterpreter.create())
            .dossier()
            .orElseThrow());
  }

  private static PolicyDiff between(List<Clause> before, List<Clause> after) {
    return PolicyDiff.ofLastTwo(
        PolicyDossier.builder()
            .formatVersion(PolicyDossier.FORMAT_VERSION)
            .id("d1")
            .versions(List.of(version("v1", before), version("v2", after)))
            .build());
  }

  private static PolicyDocument version(String id, List<Clause> clauses) {
    return PolicyDocument.builder().id(id).title("意见").stage(Stage.ISSUED).clauses(clauses).build();
  }

  private static Clause clause(String id, String text) {
    return Clause.builder().id(id).kind(ClauseKind.PARAGRAPH).text(text).build();
  }

  private static Page page(PolicyDiff diff, Locale language) {
    Page page = Page.of(DiffPage.in(language).write(diff));
    page.assertSound();
    return page;
  }

  private static List<String> marked(Element element) {
    return Page.inside(element, "mark").stream().map(Element::getTextContent).toList();
  }

  @Test
  void the_events_come_first_and_lead_to_the_clause() throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      PolicyDiff diff = ningbo();
      Page page = page(diff, language);

      List<Element> events = Page.inside(page.byId("events"), "li");
      assertThat(events).hasSize(4);
      for (int i = 0; i < 4; i++) {
        assertThat(events.get(i).getTextContent()).contains(diff.events().get(i).message(language));
        assertThat(Page.inside(events.get(i), "a").get(0).getAttribute("href"))
            .isEqualTo("#row-c2-s3-a11-p2");
      }
      assertThat(page.text().indexOf(diff.events().get(0).message(language)))
          .isLessThan(page.text().indexOf(PageWords.in(language).of("diff.legend")));
    }
  }

  @Test
  void words_that_differ_are_marked_in_their_column_and_nowhere_else() throws IOException {
    Page page = page(ningbo(), Locale.CHINESE);

    assertThat(page.elements("del")).hasSize(1);
    assertThat(page.elements("ins")).hasSize(1);
    assertThat(marked(page.elements("del").get(0))).contains("50").doesNotContain("40");
    assertThat(marked(page.elements("ins").get(0))).contains("40").doesNotContain("50");
    assertThat(page.elements("del").get(0).getTextContent()).startsWith("− 旧");
    assertThat(page.elements("ins").get(0).getTextContent()).startsWith("+ 新");
  }

  @Test
  void new_and_removed_clauses_stand_in_one_column() {
    Page page =
        page(
            between(
                List.of(clause("a", "支持企业发展。"), clause("b", "鼓励人才引进。")),
                List.of(clause("a", "支持企业发展。"), clause("c", "设立信贷风险池。"))),
            Locale.ENGLISH);

    assertThat(marked(page.byId("row-b"))).containsExactly("鼓励人才引进。");
    assertThat(Page.inside(page.byId("row-b"), "ins")).isEmpty();
    assertThat(marked(page.byId("row-c"))).containsExactly("设立信贷风险池。");
    assertThat(Page.inside(page.byId("row-c"), "del")).isEmpty();
    assertThat(marked(page.byId("row-a"))).isEmpty();
  }

  @Test
  void equal_versions_say_that_nothing_changed() {
    List<Clause> clauses = List.of(clause("a", "支持企业发展。"));

    assertThat(page(between(clauses, clauses), Locale.ENGLISH).text()).contains("Nothing changed.");
    assertThat(page(between(List.of(), List.of()), Locale.CHINESE).text()).contains("没有变化");
  }

  @Test
  void markup_in_a_text_stays_text() {
    String hostile = "</mark><script>alert(1)</script>\u0000\uD800&amp;";
    Page page =
        page(between(List.of(clause("a", "文")), List.of(clause("a", hostile))), Locale.ENGLISH);

    assertThat(page.byId("row-a").getTextContent()).contains("<script>alert(1)</script>");
  }

  /** A page is made to be passed on. */
  @Test
  void nothing_that_redaction_takes_out_stands_on_the_page() {
    PolicyDossier before = withPersons("2024-04-23", "张三丰");
    PolicyDossier after = withPersons("2024-04-30", "李四光");
    DiffPage writer = DiffPage.in(Locale.ENGLISH);

    String page = writer.write(PolicyDiff.between(before, after));

    assertThat(page)
        .contains("2024-04-30")
        .doesNotContainPattern("张三丰|李四光|13900000000")
        .isEqualTo(
            writer.write(
                PolicyDiff.between(Redaction.of(before).dossier(), Redaction.of(after).dossier())));
  }

  private static PolicyDossier withPersons(String closesOn, String name) {
    String words = "联系人:" + name + ",13900000000";
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d")
        .versions(
            List.of(
                version("v1", List.of(clause("a", "支持企业发展。"))).toBuilder()
                    .notes(List.of(words))
                    .build()))
        .consultations(
            List.of(
                ConsultationNotice.builder()
                    .id("n1")
                    .versionIds(List.of("v1"))
                    .title(words)
                    .contacts(List.of(new Contact(words, name, List.of(words), words, words)))
                    .period(
                        ConsultationPeriod.builder()
                            .opensOn(LocalDate.of(2024, 4, 12))
                            .closesOn(LocalDate.parse(closesOn))
                            .phrase(words)
                            .closingPhrase(words)
                            .shorteningReason(words)
                            .build())
                    .build()))
        .build();
  }
}
