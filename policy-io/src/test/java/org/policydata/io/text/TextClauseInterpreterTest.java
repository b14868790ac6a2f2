package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.io.ContentHash;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure.Quantity;
import org.policydata.model.TextPart;
import org.policydata.model.TimeFrame;
import org.policydata.model.Validity;
import org.policydata.model.revision.AmendmentRequest;
import org.policydata.model.revision.AmendmentResult;
import org.policydata.model.revision.Amendments;
import org.policydata.model.revision.ClauseContext;
import org.policydata.model.revision.ClauseInterpreter;
import org.policydata.model.revision.Interpretation;
import org.policydata.model.revision.RevisedValue;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.RevisedValue.Member;
import org.policydata.model.revision.Revision;

class TextClauseInterpreterTest {

  private static final ClauseInterpreter INTERPRETER = TextClauseInterpreter.create();
  private static final String PLACE = "c2-s3-a11-p2";

  private static final String PLAN =
      """
      关于促进产业发展的若干意见

      为促进产业发展，现提出如下意见。

      一、发展目标

      到2027年，全市规模以上工业企业达到500家。

      高新技术企业达到200家。

      二、主要措施

      （一）支持企业上市。对首次上市的企业，给予最高100万元奖励。（责任单位：市财政局、市科技局）

      （二）加强金融服务。引导银行加大投放，制造业贷款增速不低于10%。（责任单位：市金融办）

      三、附则

      本意见自2024年5月1日起施行，有效期至2027年12月31日。
      """;

  private static PolicyDossier ningbo() throws IOException {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("examples/data/ningbo-2024/dossier.json")
            .normalize();
    return PolicyReader.create().read(file).dossier().orElseThrow();
  }

  @Test
  void the_adopted_comment_of_the_real_case_gives_the_text_its_new_words() throws IOException {
    PolicyDossier dossier = ningbo();
    AmendmentResult result =
        Amendments.apply(dossier, AmendmentRequest.ofComments("k1"), INTERPRETER);
    PolicyDossier amended = result.dossier().orElseThrow();

    DossierIndex index = DossierIndex.of(amended);
    Clause clause = index.clause("revised_draft", PLACE).orElseThrow().clause();
    Clause was = index.clause("consultation_draft", PLACE).orElseThrow().clause();
    Amendment.ReplaceText adopted = (ReplaceText) comment(dossier, "k1").amendments().get(0);
    assertThat(clause.text()).isEqualTo(adopted.newText()).doesNotContain("数字化绿色化转型");
    assertThat(clause.targets()).isEqualTo(adopted.targets());
    assertThat(clause.targets().get(1).measure())
        .isInstanceOfSatisfying(
            Quantity.class, quantity -> assertThat(quantity.value()).isEqualTo("40"));
    assertThat(clause.targets().get(0).denominator()).isEqualTo("全部企业贷款");
    assertThat(clause.responsibilities()).isEqualTo(was.responsibilities());
    assertThat(others(index, "revised_draft")).isEqualTo(others(index, "consultation_draft"));
    assertThat(revision(result).values(Fate.LOST)).isEmpty();
  }

  private static Comment comment(PolicyDossier dossier, String id) {
    return DossierIndex.of(dossier).comment(id).orElseThrow().value();
  }

  /** All clauses but the one that changes and those above it. */
  private static List<Clause> others(DossierIndex index, String version) {
    return index.clausesOf(version).stream()
        .map(PlacedClause::clause)
        .filter(clause -> !PLACE.startsWith(clause.id()))
        .toList();
  }

  @Test
  void taking_the_real_case_back_gives_the_content_hash_of_the_first_dossier() throws IOException {
    PolicyDossier dossier = ningbo();
    AmendmentResult result =
        Amendments.apply(dossier, AmendmentRequest.ofComments("k1"), INTERPRETER);
    // As it comes back from a file.
    PolicyDossier amended =
        PolicyReader.create()
            .read(PolicyWriter.canonical().write(result.dossier().orElseThrow()))
            .dossier()
            .orElseThrow();

    AmendmentResult reverted = Amendments.revert(amended, revision(result).inverse());

    assertThat(ContentHash.of(amended)).isNotEqualTo(ContentHash.of(dossier));
    assertThat(reverted.dossier().map(ContentHash::of)).contains(ContentHash.of(dossier));
    assertThat(revision(result).inverse().amendments())
        .singleElement()
        .isInstanceOfSatisfying(
            ReplaceText.class,
            back -> {
              assertThat(back.newText()).contains("数字化绿色化转型", "50%");
              assertThat(back.targets()).hasSize(2);
            });
  }

  @Test
  void targets_that_the_amendment_does_not_carry_are_read_in_its_words() throws IOException {
    PolicyDossier dossier = ningbo();
    ReplaceText adopted = (ReplaceText) comment(dossier, "k1").amendments().get(0);
    ReplaceText bare = adopted.toBuilder().targets(List.of()).build();

    Revision revision = revision(dossier, bare);

    assertThat(find(revision, PLACE).targets()).isEqualTo(adopted.targets());
    assertThat(revision.values(Fate.INTERPRETED))
        .extracting(RevisedValue::id)
        .containsExactly(PLACE + "-t1", PLACE + "-t2");
  }

  @Test
  void every_clause_of_the_real_case_reads_as_it_was_imported() throws IOException {
    PolicyDossier dossier = ningbo();
    PolicyDocument version = dossier.versions().get(0);
    for (PlacedClause place : DossierIndex.of(dossier).clausesOf(version.id())) {
      List<Clause> above =
          place.path().stream()
              .map(PlacedClause::clause)
              .filter(one -> one != place.clause())
              .toList();
      Interpretation read =
          INTERPRETER.interpret(new ClauseContext(place.clause(), above, version));
      assertThat(read.targets()).isEqualTo(place.clause().targets());
      assertThat(read.supportMeasures()).isEqualTo(place.clause().supportMeasures());
      assertThat(read.responsibilities())
          .extracting(Responsibility::role, duty -> duty.unit().name())
          .containsExactlyElementsOf(
              place.clause().responsibilities().stream()
                  .map(duty -> tuple(duty.role(), duty.unit().name()))
                  .toList());
    }
  }

  @Test
  void a_support_is_read_anew_and_keeps_its_id() {
    PolicyDossier dossier = read(PLAN);
    Revision revision = revision(dossier, replace("c2-s1", "100万元", "50万元").build());

    SupportMeasure was = clause(dossier, "c2-s1").supportMeasures().get(0);
    SupportMeasure now = find(revision, "c2-s1").supportMeasures().get(0);
    assertThat(now.id()).isEqualTo(was.id());
    assertThat(now.tiers().get(0).amount()).isNotEqualTo(was.tiers().get(0).amount());
    assertThat(now.phrase()).contains("50万元");
  }

  @Test
  void a_bracket_is_read_anew_and_its_units_are_those_of_the_registry() {
    PolicyDossier dossier = read(PLAN);
    Revision revision =
        revision(
            dossier,
            replace("c2-s1", "责任单位：市财政局、市科技局", "牵头单位：市科技局；配合单位：市金融办")
                .part(TextPart.RESPONSIBILITY_TEXT)
                .build());

    assertThat(find(revision, "c2-s1").responsibilities())
        .extracting(Responsibility::role, duty -> duty.unit().unitId())
        .containsExactlyInAnyOrder(
            tuple(Role.LEAD, clause(dossier, "c2-s1").responsibilities().get(1).unit().unitId()),
            tuple(
                Role.SUPPORTING,
                clause(dossier, "c2-s2").responsibilities().get(0).unit().unitId()));
    assertThat(revision.values(Fate.LOST))
        .extracting(RevisedValue::words)
        .containsExactly("RESPONSIBLE 市财政局");
  }

  @Test
  void a_deadline_of_an_earlier_paragraph_holds_on_for_the_new_words() {
    PolicyDossier dossier = read(PLAN);
    Clause goals = clause(dossier, "c1");
    String second = goals.children().get(1).id();
    TimeFrame inherited = clause(dossier, second).targets().get(0).period();
    assertThat(inherited).isNotNull();

    Revision revision = revision(dossier, replace(second, "200家", "260家").build());

    assertThat(find(revision, second).targets())
        .singleElement()
        .satisfies(
            target -> {
              assertThat(target.period()).isEqualTo(inherited);
              assertThat(target.id()).isEqualTo(second + "-t1");
            });
  }

  @Test
  void an_inserted_paragraph_is_read_where_it_stands() {
    PolicyDossier dossier = read(PLAN);
    Clause goals = clause(dossier, "c1");
    String last = goals.children().get(1).id();
    Clause added =
        Clause.builder().id("c1-p9").kind(ClauseKind.PARAGRAPH).text("数字经济核心产业增加值占比达到12%。").build();

    Revision revision = revision(dossier, new InsertClause("c1", last, added));

    assertThat(find(revision, "c1-p9").targets())
        .singleElement()
        .satisfies(
            target -> {
              assertThat(target.id()).isEqualTo("c1-p9-t1");
              assertThat(target.period()).isEqualTo(period(dossier, last));
            });
    Clause back =
        added.toBuilder().targets(List.of(find(revision, "c1-p9").targets().get(0))).build();
    assertThat(find(revision, "c1-p9")).isEqualTo(back);
  }

  private static TimeFrame period(PolicyDossier dossier, String clauseId) {
    TimeFrame period = clause(dossier, clauseId).targets().get(0).period();
    assertThat(period).isNotNull();
    return period;
  }

  @Test
  void numbers_under_a_heading_that_looks_back_promise_nothing() {
    PolicyDossier dossier = read(PLAN.replace("发展目标", "发展基础"));
    String second = clause(dossier, "c1").children().get(1).id();

    Revision revision = revision(dossier, replace(second, "200家", "260家").build());

    assertThat(find(revision, second).targets()).isEmpty();
  }

  @Test
  void a_changed_day_of_entry_into_force_changes_the_validity_of_the_text() {
    PolicyDossier dossier = read(PLAN);
    String place =
        DossierIndex.of(dossier).clauses().stream()
            .map(PlacedClause::clause)
            .filter(clause -> clause.text() != null && clause.text().contains("5月1日"))
            .findFirst()
            .orElseThrow()
            .id();

    Revision revision = revision(dossier, replace(place, "5月1日", "6月1日").build());

    assertThat(dossier.versions().get(0).validity()).hasSize(1);
    assertThat(revision.version().validity())
        .singleElement()
        .extracting(Validity::effectiveOn)
        .hasToString("2024-06-01");
    assertThat(revision.values())
        .extracting(RevisedValue::member, RevisedValue::fate)
        .contains(tuple(Member.VALIDITY, Fate.LOST), tuple(Member.VALIDITY, Fate.INTERPRETED));
  }

  @Test
  void what_was_put_right_by_hand_stays_where_the_words_read_as_before() {
    PolicyDossier imported = read(PLAN);
    Target target = clause(imported, "c2-s2").targets().get(0);
    Target curated = target.toBuilder().scope("市区").build();
    PolicyDossier dossier =
        imported.toBuilder()
            .versions(
                imported.versions().stream()
                    .map(version -> with(version, "c2-s2", curated))
                    .toList())
            .build();

    Revision revision = revision(dossier, replace("c2-s2", "引导银行", "推动银行").build());

    assertThat(find(revision, "c2-s2").targets()).containsExactly(curated);
  }

  private static PolicyDocument with(PolicyDocument version, String id, Target target) {
    return version.toBuilder().clauses(with(version.clauses(), id, target)).build();
  }

  private static List<Clause> with(List<Clause> clauses, String id, Target target) {
    return clauses.stream()
        .map(
            clause ->
                clause.toBuilder()
                    .targets(clause.id().equals(id) ? List.of(target) : clause.targets())
                    .children(with(clause.children(), id, target))
                    .build())
        .toList();
  }

  private static PolicyDossier read(String text) {
    return PolicyTextReader.create().read(text, TextReadOptions.of("d1")).dossier();
  }

  private static ReplaceText.Builder replace(String clauseId, String expected, String words) {
    return ReplaceText.builder().clauseId(clauseId).expectedText(expected).newText(words);
  }

  private static Revision revision(PolicyDossier dossier, Amendment amendment) {
    String base = dossier.versions().get(0).id();
    AmendmentResult result =
        Amendments.apply(dossier, AmendmentRequest.of(base, List.of(amendment)), INTERPRETER);
    assertThat(result.plan().conflicts()).isEmpty();
    Revision revision = revision(result);
    assertThat(Amendments.revert(result.dossier().orElseThrow(), revision.inverse()).dossier())
        .contains(dossier);
    return revision;
  }

  private static Revision revision(AmendmentResult result) {
    Revision revision = result.plan().revision();
    assertThat(revision).isNotNull();
    return revision;
  }

  private static Clause clause(PolicyDossier dossier, String id) {
    return DossierIndex.of(dossier)
        .clause(dossier.versions().get(0).id(), id)
        .orElseThrow()
        .clause();
  }

  private static Clause find(Revision revision, String id) {
    PolicyDossier one =
        PolicyDossier.builder()
            .formatVersion(PolicyDossier.FORMAT_VERSION)
            .id("d1")
            .versions(List.of(revision.version()))
            .build();
    return clause(one, id);
  }
}
