package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.policydata.model.revision.SampleText.LOANS;
import static org.policydata.model.revision.SampleText.clause;
import static org.policydata.model.revision.SampleText.replace;
import static org.policydata.model.revision.SampleText.share;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.MoveClause;
import org.policydata.model.Amendment.RemoveClause;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.Stage;
import org.policydata.model.Target;
import org.policydata.model.TextPart;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;
import org.policydata.model.revision.RevisedValue.Fate;
import org.policydata.model.revision.RevisedValue.Member;

class AmendmentsTest {

  private static final PolicyDossier DOSSIER = SampleText.dossier();

  @Test
  void a_part_of_a_text_is_replaced_and_all_else_stays() {
    Revision revision = revised(replace("c2-a2", "技术工人", "产业工人").build());

    assertThat(find(revision, "c2-a2").text()).isEqualTo("每年培训产业工人。每年评选。");
    assertThat(revision.version().clauses().get(0))
        .isSameAs(DOSSIER.versions().get(0).clauses().get(0));
    assertThat(revision.clauseIds().inserted()).isEmpty();
    assertThat(revision.clauseIds().removed()).isEmpty();
  }

  @Test
  void expected_words_are_found_whatever_the_white_space() {
    Revision revision = revised(replace("c2-a2", " 技术\n工人 ", "产业工人").build());

    assertThat(find(revision, "c2-a2").text()).isEqualTo("每年培训产业工人。每年评选。");
  }

  @Test
  void words_are_deleted_by_replacing_them_with_nothing() {
    Revision revision = revised(replace("c2-a2", "每年评选。", "").build());

    assertThat(find(revision, "c2-a2").text()).isEqualTo("每年培训技术工人。");
  }

  @Test
  void the_title_and_a_heading_are_replaced() {
    Revision revision =
        revised(
            replace(null, "（征求意见稿）", "").build(),
            replace("c1", "总体要求", "指导思想").part(TextPart.HEADING).build());

    assertThat(revision.version().title()).isEqualTo("关于推进新型工业化的意见");
    assertThat(find(revision, "c1").heading()).isEqualTo("指导思想");
  }

  @Test
  void a_carried_target_takes_the_id_of_the_one_it_is_and_the_other_one_stays() {
    Target looser = share("x9", "中长期贷款占制造业贷款比重", 40, "中长期贷款占制造业贷款比重不低于40%");
    Revision revision =
        revised(replace("c2-a1", "不低于50%", "不低于40%").targets(List.of(looser)).build());

    Target now = looser.toBuilder().id("c2-a1-t2").build();
    assertThat(find(revision, "c2-a1").targets())
        .containsExactly(SampleText.loans().targets().get(0), now);
    assertThat(revision.targetChanges())
        .containsExactly(new TargetChange("c2-a1", SampleText.loans().targets().get(1), now));
    assertThat(fates(revision, Member.TARGET))
        .containsExactlyInAnyOrder(tuple("c2-a1-t1", Fate.KEPT), tuple("c2-a1-t2", Fate.CARRIED));
  }

  @Test
  void a_preview_says_what_a_replacement_would_do_to_its_clause() {
    Target looser = share("c2-a1-t2", "中长期贷款占制造业贷款比重", 40, "中长期贷款占制造业贷款比重不低于40%");
    Amendment.ReplaceText replace =
        replace("c2-a1", "不低于50%", "不低于40%").targets(List.of(looser)).build();

    List<PolicyEvent> events = Amendments.preview(SampleText.loans(), replace).orElseThrow();

    assertThat(events)
        .extracting(PolicyEvent::kind, event -> event.after().pointer())
        .containsExactly(
            tuple(PolicyEventKind.TARGET_LOOSENED, "/targets/1"),
            tuple(PolicyEventKind.TEXT_CHANGED, "/text"));
  }

  @Test
  void nothing_can_be_said_of_words_that_do_not_stand_there_once() {
    for (String expected : List.of("不低于60%", "贷款", " ")) {
      assertThat(Amendments.preview(SampleText.loans(), replace("c2-a1", expected, "x").build()))
          .isEmpty();
    }
    assertThat(
            Amendments.preview(
                SampleText.loans(), replace(null, LOANS, "x").part(TextPart.TITLE).build()))
        .isEmpty();
  }

  @Test
  void the_id_of_a_target_never_goes_to_another_target() {
    Target other = share("c2-a1-t1", "设备更新金额", 9, "设备更新9%");
    Revision revision = revised(replace("c2-a1", LOANS, "设备更新9%。").targets(List.of(other)).build());

    assertThat(find(revision, "c2-a1").targets())
        .containsExactly(other.toBuilder().id("c2-a1-t3").build());
    assertThat(revision.targetChanges())
        .extracting(change -> change.before() == null, change -> change.after() == null)
        .containsExactly(tuple(false, true), tuple(false, true), tuple(true, false));
  }

  @Test
  void replacing_the_text_keeps_the_duties_of_the_bracket() {
    Revision revision = revised(replace("c2-a1", LOANS, "落实金融政策。").build());

    assertThat(find(revision, "c2-a1").responsibilities())
        .isEqualTo(SampleText.loans().responsibilities());
    assertThat(find(revision, "c2-a1").responsibilityText())
        .isEqualTo(SampleText.loans().responsibilityText());
  }

  @Test
  void without_interpreter_what_the_new_words_still_hold_stays_and_the_rest_is_reported() {
    Revision revision = revised(replace("c2-a1", "，中长期贷款占制造业贷款比重不低于50%", "").build());

    assertThat(find(revision, "c2-a1").targets())
        .extracting(Target::id)
        .containsExactly("c2-a1-t1");
    assertThat(revision.values(Fate.LOST))
        .containsExactly(
            new RevisedValue("c2-a1", Member.TARGET, "c2-a1-t2", "中长期贷款占制造业贷款比重不低于50%", Fate.LOST));
  }

  @Test
  void a_name_taken_out_of_the_bracket_takes_its_duty_along() {
    Revision revision =
        revised(replace("c2-a1", "、市经信局", "、市科技局").part(TextPart.RESPONSIBILITY_TEXT).build());

    assertThat(find(revision, "c2-a1").responsibilities())
        .containsExactly(SampleText.duty(Role.RESPONSIBLE, "市委金融办"));
    assertThat(revision.values(Fate.LOST))
        .extracting(RevisedValue::words)
        .containsExactly("RESPONSIBLE 市经信局");
  }

  @Test
  void duties_do_not_outlive_the_words_that_gave_their_roles() {
    Revision revision =
        revised(replace("c2-a1", "责任单位", "牵头单位").part(TextPart.RESPONSIBILITY_TEXT).build());

    assertThat(find(revision, "c2-a1").responsibilities()).isEmpty();
    assertThat(revision.values(Fate.LOST)).hasSize(2);
  }

  @Test
  void carried_duties_stand_beside_those_that_the_bracket_still_gives() {
    Responsibility lead = SampleText.duty(Role.LEAD, "市经信局");
    Revision revision =
        revised(replace("c2-a1", LOANS, "由市经信局牵头落实。").responsibilities(List.of(lead)).build());

    assertThat(find(revision, "c2-a1").responsibilities())
        .containsExactly(SampleText.duty(Role.RESPONSIBLE, "市委金融办"), lead);
  }

  @Test
  void what_the_interpreter_reads_in_the_new_words_gets_the_ids_of_the_old_values() {
    ClauseInterpreter interpreter =
        context -> {
          String text = String.valueOf(context.clause().text());
          int percent = text.contains("50%") ? 50 : 40;
          return Interpretation.builder()
              .targets(
                  List.of(
                      share("r1", "制造业贷款占全部贷款比重", 18, "确保制造业贷款占全部贷款比重不低于18%"),
                      share("r2", "中长期贷款占制造业贷款比重", percent, "不低于" + percent + "%")))
              .unitMentions(List.of(new UnitMention("市经信局", null, null)))
              .build();
        };
    Revision revision =
        Amendments.plan(DOSSIER, request(replace("c2-a1", "不低于50%", "不低于40%").build()), interpreter)
            .revision();

    assertThat(revision).isNotNull();
    assertThat(find(revision, "c2-a1").targets())
        .extracting(Target::id, Target::phrase)
        .containsExactly(tuple("c2-a1-t1", "确保制造业贷款占全部贷款比重不低于18%"), tuple("c2-a1-t2", "不低于40%"));
    assertThat(fates(revision, Member.TARGET))
        .containsExactlyInAnyOrder(
            tuple("c2-a1-t1", Fate.KEPT), tuple("c2-a1-t2", Fate.INTERPRETED));
    assertThat(find(revision, "c2-a1").unitMentions())
        .as("what was read before but is not in the dossier stays out")
        .isEmpty();
  }

  @Test
  void units_that_are_read_get_their_id_from_the_registry() {
    ClauseInterpreter interpreter =
        context ->
            Interpretation.builder()
                .unitMentions(
                    String.valueOf(context.clause().text()).contains("市经信局")
                        ? List.of(new UnitMention("市经信局", null, null))
                        : List.of())
                .build();
    Revision revision =
        Amendments.plan(DOSSIER, request(replace("c2-a2", "每年培训", "市经信局培训").build()), interpreter)
            .revision();

    assertThat(revision).isNotNull();
    assertThat(find(revision, "c2-a2").unitMentions())
        .containsExactly(new UnitMention("市经信局", "jxj", null));
  }

  @Test
  void a_clause_is_inserted_under_its_own_id() {
    Clause added = clause("c2-a1b", ClauseKind.ARTICLE).text("支持设备更新。").build();
    Revision revision = revised(new InsertClause("c2", "c2-a1", added));

    assertThat(find(revision, "c2").children())
        .containsExactly(SampleText.loans(), added, SampleText.training());
    assertThat(revision.clauseIds().inserted()).containsExactly("c2-a1b");
    assertThat(revision.clauseIds().kept()).hasSize(5).containsEntry("c2-a1", "c2-a1");
    assertThat(revision.inverse().amendments())
        .containsExactly(new RemoveClause("c2-a1b", "支持设备更新。"));
  }

  @Test
  void a_clause_without_anchor_goes_first() {
    Clause added = clause("c0", ClauseKind.PREAMBLE).text("为推进新型工业化，提出如下意见。").build();

    assertThat(revised(new InsertClause(null, null, added)).version().clauses().get(0))
        .isEqualTo(added);
  }

  @Test
  void a_removed_clause_takes_everything_along_and_its_inverse_brings_it_back() {
    Revision revision = revised(new RemoveClause("c2-a1", LOANS));

    assertThat(find(revision, "c2").children()).containsExactly(SampleText.training());
    assertThat(revision.clauseIds().removed()).containsExactly("c2-a1");
    assertThat(revision.targetChanges())
        .extracting(TargetChange::after)
        .containsOnlyNulls()
        .hasSize(2);
    assertThat(revision.values(Fate.LOST)).hasSize(4);
    assertThat(revision.inverse().amendments())
        .containsExactly(new InsertClause("c2", null, SampleText.loans()));
  }

  @Test
  void a_clause_is_moved_with_all_it_holds() {
    Revision revision = revised(new MoveClause("c2-a2", "c2", null));

    assertThat(find(revision, "c2").children())
        .containsExactly(SampleText.training(), SampleText.loans());
    assertThat(revision.targetChanges()).isEmpty();
    assertThat(revision.inverse().amendments()).hasSize(1).first().isInstanceOf(MoveClause.class);
  }

  @Test
  void each_amendment_finds_the_text_as_those_before_it_left_it() {
    Revision revision =
        revised(
            replace("c2-a2", "技术工人", "产业工人").build(), replace("c2-a2", "培训产业工人", "表彰产业工人").build());

    assertThat(find(revision, "c2-a2").text()).isEqualTo("每年表彰产业工人。每年评选。");
  }

  @Test
  void what_pointed_at_a_removed_clause_or_rule_is_cleared_and_reported() {
    Clause citing =
        SampleText.training().toBuilder()
            .responsibilities(
                List.of(
                    new Responsibility(
                        Role.LEAD, new UnitMention("市人社局", null, null), null, "r1", null)))
            .citations(List.of(Citation.builder().clauseId("c1-p1").phrase("本意见第一条").build()))
            .build();
    PolicyDocument draft = SampleText.draft();
    PolicyDossier dossier =
        DOSSIER.toBuilder()
            .versions(
                List.of(
                    draft.toBuilder()
                        .clauses(List.of(draft.clauses().get(0), citing))
                        .responsibilityRules(
                            List.of(
                                ResponsibilityRule.builder()
                                    .id("r1")
                                    .kind(RuleKind.FIRST_LISTED_LEADS)
                                    .clauseId("c1-p1")
                                    .phrase("列第一位的牵头")
                                    .build()))
                        .validity(
                            List.of(
                                Validity.builder()
                                    .clauseIds(List.of("c1-p1"))
                                    .phrase("自公布之日起施行")
                                    .build()))
                        .build()))
            .build();

    AmendmentResult result =
        Amendments.apply(
            dossier, request(new RemoveClause("c1-p1", "坚持稳中求进。")), ClauseInterpreter.none());

    Revision revision = result.plan().revision();
    assertThat(revision).isNotNull();
    assertThat(find(revision, "c2-a2").citations().get(0).clauseId()).isNull();
    assertThat(find(revision, "c2-a2").responsibilities().get(0).ruleId()).isNull();
    assertThat(revision.version().responsibilityRules()).isEmpty();
    assertThat(revision.version().validity()).isEmpty();
    assertThat(revision.values(Fate.LOST))
        .extracting(RevisedValue::member)
        .containsExactlyInAnyOrder(
            Member.REFERENCE,
            Member.REFERENCE,
            Member.REFERENCE,
            Member.RESPONSIBILITY_RULE,
            Member.VALIDITY);
    assertThat(Amendments.revert(result.dossier().orElseThrow(), revision.inverse()).dossier())
        .contains(dossier);
  }

  @Test
  void a_rule_stays_while_its_own_clause_states_it_whatever_else_goes() {
    PolicyDocument draft = SampleText.draft();
    ResponsibilityRule rule =
        ResponsibilityRule.builder()
            .id("r1")
            .kind(RuleKind.BARE_LIST_ASSIGNS)
            .clauseId("c1-p1")
            .phrase("坚持稳中求进")
            .build();
    Clause again = clause("c3", ClauseKind.CHAPTER).label("三、").text("坚持稳中求进。").build();
    PolicyDossier dossier =
        DOSSIER.toBuilder()
            .versions(
                List.of(
                    draft.toBuilder()
                        .clauses(List.of(draft.clauses().get(0), again))
                        .responsibilityRules(List.of(rule))
                        .build()))
            .build();

    Revision revision =
        Amendments.plan(
                dossier, request(new RemoveClause("c3", "坚持稳中求进")), ClauseInterpreter.none())
            .revision();

    assertThat(revision).isNotNull();
    assertThat(revision.version().responsibilityRules()).containsExactly(rule);
    assertThat(revision.values()).isEmpty();
  }

  @Test
  void a_statement_of_validity_goes_with_its_words() {
    PolicyDocument draft = SampleText.draft();
    PolicyDossier dossier =
        DOSSIER.toBuilder()
            .versions(
                List.of(
                    draft.toBuilder()
                        .validity(List.of(Validity.builder().phrase("坚持稳中求进").build()))
                        .build()))
            .build();
    Revision revision =
        Amendments.plan(
                dossier,
                request(replace("c1-p1", "坚持稳中求进", "坚持以进促稳").build()),
                context ->
                    Interpretation.builder()
                        .validity(
                            List.of(
                                Validity.builder()
                                    .phrase(String.valueOf(context.clause().text()).substring(0, 6))
                                    .build()))
                        .build())
            .revision();

    assertThat(revision).isNotNull();
    assertThat(revision.version().validity())
        .extracting(Validity::phrase)
        .containsExactly("坚持以进促稳");
  }

  @Test
  void the_new_version_is_named_as_asked_and_stands_behind_the_others() {
    AmendmentRequest request =
        request(replace("c2-a2", "技术工人", "产业工人").build())
            .naming("final", Stage.ISSUED, LocalDate.of(2024, 6, 1));
    AmendmentResult result = Amendments.apply(DOSSIER, request, ClauseInterpreter.none());

    List<PolicyDocument> versions = result.dossier().orElseThrow().versions();
    assertThat(versions)
        .extracting(PolicyDocument::id, PolicyDocument::stage)
        .containsExactly(tuple("draft", Stage.CONSULTATION_DRAFT), tuple("final", Stage.ISSUED));
    assertThat(versions.get(1).signedOn()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(versions.get(1).publishedOn()).isNull();
  }

  @Test
  void versions_made_one_after_the_other_have_ids_of_their_own() {
    AmendmentResult first =
        Amendments.apply(
            DOSSIER, request(replace("c2-a2", "技术", "产业").build()), ClauseInterpreter.none());
    AmendmentResult second =
        Amendments.apply(
            first.dossier().orElseThrow(),
            AmendmentRequest.of("revised_draft", List.of(replace("c2-a2", "产业", "产业技术").build())),
            ClauseInterpreter.none());

    assertThat(second.dossier().orElseThrow().versions())
        .extracting(PolicyDocument::id)
        .containsExactly("draft", "revised_draft", "revised_draft-2");
    assertThat(second.plan().revision())
        .isNotNull()
        .extracting(Revision::version)
        .extracting(PolicyDocument::stage)
        .isEqualTo(Stage.REVISED_DRAFT);
  }

  @Test
  void what_lies_between_two_versions_is_refused_where_an_id_stands_twice() {
    PolicyDocument twice =
        SampleText.draft().toBuilder()
            .clauses(List.of(SampleText.training(), SampleText.training()))
            .build();

    assertThatThrownBy(() -> Amendments.between(SampleText.draft(), twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c2-a2");
  }

  @Test
  void a_version_turns_into_one_whose_clauses_differ_in_every_way() {
    PolicyDocument draft = SampleText.draft();
    PolicyDocument other =
        draft.toBuilder()
            .clauses(
                List.of(
                    draft.clauses().get(1).toBuilder()
                        .kind(ClauseKind.PART)
                        .heading("另一件事")
                        .children(List.of(draft.clauses().get(0), SampleText.training()))
                        .build()))
            .build();
    PolicyDossier dossier = DOSSIER;

    Revision revision =
        Amendments.plan(dossier, AmendmentRequest.between(draft, other), ClauseInterpreter.none())
            .revision();

    assertThat(revision).isNotNull();
    assertThat(revision.version().clauses()).isEqualTo(other.clauses());
  }

  static AmendmentRequest request(Amendment... amendments) {
    return AmendmentRequest.of("draft", List.of(amendments));
  }

  private static Revision revised(Amendment... amendments) {
    AmendmentPlan plan = Amendments.plan(DOSSIER, request(amendments), ClauseInterpreter.none());
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.revision()).isNotNull();
    return plan.revision();
  }

  private static Clause find(Revision revision, String id) {
    return RandomAmendments.all(revision.version().clauses()).stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Tuple> fates(Revision revision, Member member) {
    return revision.values().stream()
        .filter(value -> value.member() == member)
        .map(value -> tuple(value.id(), value.fate()))
        .toList();
  }
}
