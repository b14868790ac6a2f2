package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.model.revision.SampleText.LOANS;
import static org.policydata.model.revision.SampleText.adopted;
import static org.policydata.model.revision.SampleText.clause;
import static org.policydata.model.revision.SampleText.comment;
import static org.policydata.model.revision.SampleText.replace;
import static org.policydata.model.revision.SampleText.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.MoveClause;
import org.policydata.model.Amendment.RemoveClause;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.TextPart;
import org.policydata.model.revision.AmendmentConflict.Problem;
import org.policydata.model.revision.AmendmentRequest.Source;

class AmendmentConflictTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");
  private static final ClauseInterpreter NONE = ClauseInterpreter.none();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
  private static final Amendment WORKERS = replace("c2-a2", "技术工人", "产业工人").build();
  private static final Amendment SHARE = replace("c2-a1", "18%", "20%").build();

  static Stream<Arguments> amendments() {
    Clause added = clause("c9", ClauseKind.ARTICLE).text("新增。").build();
    return Stream.of(
        conflict(Problem.CLAUSE_UNKNOWN, 0, replace("c7", "a", "b").build()),
        conflict(Problem.CLAUSE_UNKNOWN, 0, new MoveClause("c7", null, null)),
        conflict(Problem.CLAUSE_UNKNOWN, 0, new RemoveClause("n1-p1", "公告")),
        conflict(Problem.CLAUSE_REMOVED, 1, new RemoveClause("c2", "主要措施"), SHARE),
        conflict(
            Problem.CLAUSE_REMOVED,
            1,
            new RemoveClause("c2-a2", "每年培训"),
            new InsertClause("c2", "c2-a2", added)),
        conflict(
            Problem.CLAUSE_NOT_NAMED,
            0,
            replace(null, "总体要求", "要求").part(TextPart.HEADING).build()),
        conflict(Problem.EXPECTED_TEXT_BLANK, 0, replace("c2-a2", " ", "b").build()),
        conflict(Problem.EXPECTED_TEXT_BLANK, 0, new RemoveClause("c2-a2", "")),
        conflict(Problem.TEXT_NOT_FOUND, 0, replace("c2-a2", "农民", "工人").build()),
        conflict(
            Problem.TEXT_NOT_FOUND, 0, replace("c2-a2", "总体", "要求").part(TextPart.HEADING).build()),
        conflict(Problem.TEXT_NOT_FOUND, 0, replace(null, "办法", "规定").build()),
        conflict(Problem.TEXT_NOT_FOUND, 0, new RemoveClause("c2-a2", LOANS)),
        conflict(Problem.TEXT_REPEATED, 0, replace("c2-a2", "每年", "每季度").build()),
        conflict(Problem.ALREADY_APPLIED, 0, replace("c2-a2", "每年培训农民。", "每年培训技术工人。每年评选。").build()),
        conflict(Problem.OVERLAPPING, 1, WORKERS, replace("c2-a2", "每年培训技术工人", "培训").build()),
        conflict(Problem.OVERLAPPING, 1, SHARE, new RemoveClause("c2", "主要措施")),
        conflict(
            Problem.OVERLAPPING,
            1,
            replace(null, "的意见", "的措施").build(),
            replace(null, "新型工业化的意见", "工业化的意见").build()),
        conflict(Problem.TITLE_BLANK, 0, replace(null, SampleText.draft().title(), " ").build()),
        conflict(Problem.PARENT_MISSING, 0, new InsertClause("c7", null, added)),
        conflict(Problem.PARENT_MISSING, 0, new MoveClause("c2-a1", "c7", null)),
        conflict(Problem.ANCHOR_MISSING, 0, new InsertClause("c2", "c7", added)),
        conflict(Problem.ANCHOR_MISSING, 0, new InsertClause(null, "c2-a1", added)),
        conflict(Problem.ANCHOR_MISSING, 0, new MoveClause("c2-a1", "c1", "c2-a2")),
        conflict(Problem.MOVED_UNDER_ITSELF, 0, new MoveClause("c2", "c2-a1", null)),
        conflict(Problem.MOVED_UNDER_ITSELF, 0, new MoveClause("c2", "c2", null)),
        conflict(Problem.MOVED_UNDER_ITSELF, 0, new MoveClause("c2-a1", "c2", "c2-a1")),
        conflict(
            Problem.ID_TAKEN, 0, new InsertClause(null, null, added.toBuilder().id("c1").build())),
        conflict(
            Problem.ID_TAKEN,
            0,
            new InsertClause(null, null, added.toBuilder().id("n1-p1").build())),
        conflict(
            Problem.ID_TAKEN,
            0,
            new InsertClause(null, null, added.toBuilder().children(List.of(added)).build())),
        conflict(
            Problem.ID_TAKEN,
            0,
            new InsertClause(
                null,
                null,
                added.toBuilder().targets(List.of(share("c2-a1-t1", "增速", 8, "增长8%"))).build())),
        conflict(
            Problem.ID_TAKEN,
            1,
            new RemoveClause("c2-a1", LOANS),
            new InsertClause("c2", null, added.toBuilder().id("c2-a1").build())));
  }

  private static Arguments conflict(Problem problem, int step, Amendment... amendments) {
    return Arguments.of(problem, step, List.of(amendments));
  }

  @ParameterizedTest
  @MethodSource("amendments")
  void an_amendment_that_does_not_fit_is_a_conflict_and_nothing_is_applied(
      Problem problem, int step, List<Amendment> amendments) {
    PolicyDossier dossier = SampleText.dossier();
    AmendmentResult result =
        Amendments.apply(dossier, AmendmentRequest.of("draft", amendments), NONE);

    assertThat(result.dossier()).isEmpty();
    assertThat(result.plan().revision()).isNull();
    assertThat(result.plan().conflicts())
        .extracting(AmendmentConflict::problem, AmendmentConflict::step)
        .containsExactly(Tuple.tuple(problem, step));
    assertSaid(result.plan().conflicts().get(0));
  }

  /** No placeholder is left open, in either language. */
  private static void assertSaid(AmendmentConflict conflict) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(conflict.message(language)).isNotBlank().doesNotContain("null", "{", "}");
    }
  }

  @Test
  void every_problem_of_amendments_and_requests_has_a_test() {
    Set<Problem> told = EnumSet.noneOf(Problem.class);
    amendments().forEach(each -> told.add((Problem) each.get()[0]));
    requests().forEach(each -> told.add((Problem) each.get()[0]));
    assertThat(EnumSet.complementOf((EnumSet<Problem>) told))
        .as("told by tests of their own: taking a version back")
        .containsExactlyInAnyOrder(Problem.VERSION_CHANGED, Problem.VERSION_IN_USE);
  }

  static Stream<Arguments> requests() {
    PolicyDocument draft = SampleText.draft();
    PolicyDossier two =
        SampleText.dossier(comment("k1", adopted(DAY), WORKERS)).toBuilder()
            .versions(List.of(draft, draft.toBuilder().id("rules").textId("rules").build()))
            .build();
    PolicyDossier twice =
        SampleText.dossier().toBuilder()
            .versions(
                List.of(
                    draft.toBuilder()
                        .clauses(List.of(SampleText.loans(), SampleText.loans()))
                        .build()))
            .build();
    return Stream.of(
        request(Problem.COMMENT_UNKNOWN, SampleText.dossier(), AmendmentRequest.ofComments("k1")),
        request(
            Problem.NOT_ADOPTED,
            SampleText.dossier(comment("k1", null, WORKERS)),
            AmendmentRequest.ofComments("k1")),
        request(
            Problem.ADOPTED_PART_UNKNOWN,
            SampleText.dossier(comment("k1", decided(Decision.PARTLY_ADOPTED), WORKERS)),
            AmendmentRequest.ofComments("k1")),
        request(
            Problem.NO_AMENDMENT,
            SampleText.dossier(comment("k1", adopted(DAY))),
            AmendmentRequest.ofComments("k1")),
        request(Problem.NO_AMENDMENT, SampleText.dossier(), AmendmentRequest.ofAdopted()),
        request(
            Problem.VERSION_UNKNOWN,
            SampleText.dossier(comment("k1", adopted(DAY), WORKERS)),
            AmendmentRequest.ofComments("k1").on("v9")),
        request(
            Problem.VERSION_UNKNOWN,
            SampleText.dossier(comment("k1", adopted(DAY), WORKERS)).toBuilder()
                .versions(List.of())
                .build(),
            AmendmentRequest.ofComments("k1")),
        request(
            Problem.VERSION_UNCLEAR,
            two.toBuilder()
                .consultations(
                    two.consultations().stream()
                        .map(
                            notice ->
                                notice.toBuilder()
                                    .versionIds(List.of())
                                    .outcome(
                                        notice.outcome() == null
                                            ? null
                                            : notice.outcome().toBuilder()
                                                .comments(
                                                    List.of(
                                                        comment("k1", adopted(DAY), WORKERS)
                                                            .toBuilder()
                                                            .anchors(List.of())
                                                            .build()))
                                                .build())
                                    .build())
                        .toList())
                .build(),
            AmendmentRequest.ofComments("k1")),
        request(
            Problem.VERSION_ID_TAKEN,
            SampleText.dossier(comment("k1", adopted(DAY), WORKERS)),
            AmendmentRequest.ofComments("k1").naming("n1", null, null)),
        request(Problem.DUPLICATE_ID, twice, AmendmentRequest.of("draft", List.of(WORKERS))),
        request(
            Problem.ORDER_NOT_GIVEN,
            SampleText.dossier(
                comment("k1", adopted(DAY), WORKERS),
                comment("k2", adopted(DAY), replace("c2-a2", "评选", "考核").build())),
            AmendmentRequest.ofAdopted()));
  }

  private static Arguments request(
      Problem problem, PolicyDossier dossier, AmendmentRequest request) {
    return Arguments.of(problem, dossier, request);
  }

  private static Disposition decided(Decision decision) {
    return Disposition.builder().decision(decision).build();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_that_cannot_be_met_is_a_conflict(
      Problem problem, PolicyDossier dossier, AmendmentRequest request) {
    AmendmentPlan plan = Amendments.plan(dossier, request, NONE);

    assertThat(plan.revision()).isNull();
    assertThat(plan.conflicts()).extracting(AmendmentConflict::problem).containsExactly(problem);
    assertSaid(plan.conflicts().get(0));
  }

  @Test
  void comments_that_touch_different_words_need_no_order() {
    PolicyDossier dossier =
        SampleText.dossier(
            comment("k1", adopted(DAY), WORKERS), comment("k2", adopted(null), SHARE));

    assertThat(Amendments.plan(dossier, AmendmentRequest.ofAdopted(), NONE).conflicts()).isEmpty();
  }

  @Test
  void comments_of_different_days_are_applied_in_the_order_of_their_days() {
    PolicyDossier dossier =
        SampleText.dossier(
            comment("k1", adopted(DAY.plusDays(1)), replace("c2-a2", "产业工人", "工人").build()),
            comment("k2", adopted(DAY), WORKERS));
    AmendmentPlan plan = Amendments.plan(dossier, AmendmentRequest.ofAdopted(), NONE);

    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.steps()).extracting(AmendmentStep::commentId).containsExactly("k2", "k1");
  }

  @Test
  void an_order_that_is_given_settles_comments_of_one_day() {
    PolicyDossier dossier =
        SampleText.dossier(
            comment("k1", adopted(DAY), replace("c2-a2", "产业工人", "工人").build()),
            comment("k2", adopted(DAY), WORKERS));

    assertThat(Amendments.plan(dossier, AmendmentRequest.ofComments("k2", "k1"), NONE).conflicts())
        .isEmpty();
    assertThat(Amendments.plan(dossier, AmendmentRequest.ofComments("k1", "k2"), NONE).conflicts())
        .extracting(AmendmentConflict::commentId)
        .containsExactly("k1");
  }

  @Test
  void removing_a_chapter_and_moving_into_it_on_one_day_needs_an_order() {
    PolicyDossier dossier =
        SampleText.dossier(
            comment("k1", adopted(DAY), new RemoveClause("c1", "总体要求")),
            comment("k2", adopted(DAY), new MoveClause("c2-a2", "c1", null)));

    assertThat(Amendments.plan(dossier, AmendmentRequest.ofAdopted(), NONE).conflicts())
        .extracting(AmendmentConflict::problem)
        .contains(Problem.ORDER_NOT_GIVEN);
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void a_comment_is_applied_by_its_decision_or_when_asked_for_expressly(Decision decision) {
    PolicyDossier dossier =
        SampleText.dossier(
            comment(
                "k1",
                Disposition.builder().decision(decision).amendments(List.of(WORKERS)).build(),
                SHARE));
    AmendmentPlan plan = Amendments.plan(dossier, AmendmentRequest.ofComments("k1"), NONE);
    AmendmentPlan asked =
        Amendments.plan(
            dossier, AmendmentRequest.of(new Source.Comments(List.of("k1"), true)), NONE);

    boolean adopted = decision == Decision.ADOPTED || decision == Decision.PARTLY_ADOPTED;
    assertThat(plan.hasConflicts()).isEqualTo(!adopted);
    assertThat(asked.hasConflicts()).isFalse();
    assertThat(asked.steps())
        .as("what was decided on has precedence over what was asked for")
        .containsExactly(new AmendmentStep("k1", WORKERS));
  }

  @Test
  void the_newest_version_of_the_text_commented_on_is_amended() {
    PolicyDocument draft = SampleText.draft();
    Comment comment = comment("k1", adopted(DAY), WORKERS);
    PolicyDossier dossier =
        SampleText.dossier(comment).toBuilder()
            .versions(
                List.of(
                    draft,
                    draft.toBuilder().id("rules").textId("rules").build(),
                    draft.toBuilder().id("second").build()))
            .build();

    assertThat(Amendments.plan(dossier, AmendmentRequest.ofComments("k1"), NONE).baseVersionId())
        .isEqualTo("second");
  }

  @Test
  void all_conflicts_of_a_request_are_told_at_once() {
    AmendmentPlan plan =
        Amendments.plan(
            SampleText.dossier(),
            AmendmentRequest.of(
                "draft",
                Arrays.asList(
                    replace("c7", "a", "b").build(), WORKERS, new MoveClause("c2", "c2", null))),
            NONE);

    assertThat(plan.conflicts()).extracting(AmendmentConflict::step).containsExactly(0, 2);
  }

  @Test
  void a_version_that_was_changed_since_is_not_taken_back() {
    AmendmentResult applied =
        Amendments.apply(
            SampleText.dossier(), AmendmentRequest.of("draft", List.of(WORKERS)), NONE);
    Revision revision = applied.plan().revision();
    assertThat(revision).isNotNull();
    PolicyDossier changed =
        changed(applied.dossier().orElseThrow(), version -> version.id().equals("revised_draft"));

    AmendmentResult reverted = Amendments.revert(changed, revision.inverse());

    assertThat(reverted.dossier()).isEmpty();
    assertThat(reverted.plan().conflicts())
        .extracting(AmendmentConflict::problem)
        .containsExactly(Problem.VERSION_CHANGED);
    assertSaid(reverted.plan().conflicts().get(0));
  }

  private static PolicyDossier changed(PolicyDossier dossier, Predicate<PolicyDocument> which) {
    List<PolicyDocument> versions = new ArrayList<>();
    for (PolicyDocument version : dossier.versions()) {
      versions.add(
          which.test(version)
              ? version.toBuilder().clauses(version.clauses().subList(1, 2)).build()
              : version);
    }
    return dossier.toBuilder().versions(versions).build();
  }

  @Test
  void a_version_that_others_build_on_is_not_taken_back() {
    AmendmentResult first =
        Amendments.apply(
            SampleText.dossier(), AmendmentRequest.of("draft", List.of(WORKERS)), NONE);
    Revision revision = first.plan().revision();
    assertThat(revision).isNotNull();
    PolicyDossier once = first.dossier().orElseThrow();
    PolicyDossier again =
        Amendments.apply(once, AmendmentRequest.of("revised_draft", List.of(SHARE)), NONE)
            .dossier()
            .orElseThrow();
    PolicyDossier asked =
        once.toBuilder()
            .consultations(
                once.consultations().stream()
                    .map(notice -> notice.toBuilder().versionIds(List.of("revised_draft")).build())
                    .toList())
            .build();

    for (PolicyDossier dossier : List.of(again, asked)) {
      AmendmentResult reverted = Amendments.revert(dossier, revision.inverse());
      assertThat(reverted.dossier()).isEmpty();
      assertThat(reverted.plan().conflicts())
          .extracting(AmendmentConflict::problem)
          .containsExactly(Problem.VERSION_IN_USE);
      assertSaid(reverted.plan().conflicts().get(0));
    }
    assertThat(Amendments.revert(once, revision.inverse()).dossier())
        .contains(SampleText.dossier());
  }

  @Test
  void taking_back_a_version_that_is_not_there_is_a_conflict() {
    AmendmentResult reverted =
        Amendments.revert(
            SampleText.dossier(), new InverseAmendments("v2", "draft", List.of(WORKERS)));

    assertThat(reverted.plan().conflicts())
        .extracting(AmendmentConflict::problem)
        .containsExactly(Problem.VERSION_UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void every_problem_is_worded_in_both_languages_with_the_same_details(Problem problem) {
    String english = ConflictMessages.KIND.template(problem.name(), Locale.ENGLISH);
    String chinese = ConflictMessages.KIND.template(problem.name(), Locale.CHINESE);

    assertThat(ConflictMessages.KIND.variants()).contains(problem.name());
    assertThat(chinese)
        .containsPattern("\\p{IsHan}")
        .doesNotContainPattern("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");
    assertThat(placeholders(chinese)).isEqualTo(placeholders(english));
  }

  private static Set<String> placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
