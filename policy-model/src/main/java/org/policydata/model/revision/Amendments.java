package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Stage;
import org.policydata.model.TextPart;
import org.policydata.model.revision.AmendmentConflict.Problem;
import org.policydata.model.revision.WorkingText.Obstacle;

/**
 * Applies amendments to a version of a text and takes them back.
 *
 * <pre>{@code
 * AmendmentRequest request = AmendmentRequest.ofComments("k1");
 * AmendmentPlan plan = Amendments.plan(dossier, request, interpreter);
 * if (!plan.hasConflicts()) {
 *   AmendmentResult result = Amendments.apply(dossier, request, interpreter);
 *   PolicyDossier amended = result.dossier().orElseThrow();
 * }
 * }</pre>
 *
 * <p>The amendments are applied one after the other: each finds the text as those before it left
 * it. Expected words have to stand there exactly once, white space apart, and may be a part of the
 * words they stand in. Words that an earlier amendment of the list replaced are an overlap, and so
 * is the removal of a clause that an earlier one changed; both are conflicts. With any conflict
 * nothing is applied; the others are still looked for.
 *
 * <p>The responsibility bracket is not part of the text of a clause: replacing the text keeps the
 * duties. Values that an amendment carries stand for those they are recognisably; what it does not
 * carry is read by the interpreter. Labels stay as they are: renumbering is a change of its own.
 *
 * <p>The new version takes over everything that the old one says of itself but its dates and the
 * source it was read from, and stands behind all other versions. Pure functions; time grows in
 * proportion to the dossier and the number of amendments.
 */
public final class Amendments {

  private Amendments() {}

  /**
   * Returns what the amendments would do, as a dry run.
   *
   * @param dossier the dossier, which stays as it is
   * @param request which amendments, in which order, to which version
   * @param interpreter reads what the amendments do not carry
   * @return the steps with either all conflicts or the new version
   */
  public static AmendmentPlan plan(
      PolicyDossier dossier, AmendmentRequest request, ClauseInterpreter interpreter) {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(interpreter, "interpreter");
    StepSelection selection = StepSelection.of(dossier, request);
    PolicyDocument base = selection.base;
    List<AmendmentConflict> conflicts = new ArrayList<>(selection.conflicts);
    if (base == null) {
      return new AmendmentPlan(null, selection.steps, conflicts, null);
    }
    Stage stage = request.stage() == null ? nextStage(base.stage()) : request.stage();
    String versionId = versionId(dossier, request.versionId(), stage, conflicts);
    String duplicate = duplicateId(base);
    if (duplicate != null) {
      conflicts.add(
          new AmendmentConflict(Problem.DUPLICATE_ID, null, null, Map.of("id", duplicate)));
      return new AmendmentPlan(base.id(), selection.steps, conflicts, null);
    }
    IdLedger ledger = IdLedger.of(dossier);
    WorkingText text =
        new WorkingText(
            base,
            ledger,
            request.source() instanceof AmendmentRequest.Source.Listed listed
                && listed.sameIdSameClause());
    for (int i = 0; i < selection.steps.size(); i++) {
      AmendmentStep step = selection.steps.get(i);
      Obstacle obstacle = text.apply(step.amendment(), i);
      if (obstacle != null) {
        conflicts.add(
            new AmendmentConflict(obstacle.problem(), step.commentId(), i, obstacle.details()));
      }
    }
    if (!conflicts.isEmpty()) {
      return new AmendmentPlan(base.id(), selection.steps, conflicts, null);
    }
    VersionRevision revision =
        new VersionRevision(base, text, interpreter, new UnitNames(dossier), ledger);
    PolicyDocument version =
        revision.revise().toBuilder()
            .id(versionId)
            .stage(stage)
            .signedOn(request.signedOn())
            .publishedOn(null)
            .sourceId(null)
            .build();
    ledger.add(version);
    InverseAmendments inverse =
        new InverseAmendments(versionId, base.id(), VersionChanges.between(version, base, ledger));
    return new AmendmentPlan(
        base.id(),
        selection.steps,
        conflicts,
        new Revision(
            version,
            VersionRevision.clauseIds(base, version),
            VersionRevision.targetChanges(base, version),
            revision.report(),
            inverse));
  }

  /**
   * Returns what replacing words would do to a clause, without a dossier and at a small part of the
   * cost of a plan. Values that the amendment carries take the places of those they recognisably
   * are; of the others those stay whose words stay.
   *
   * @param clause the clause
   * @param amendment replaces words of the clause
   * @return what would happen to the clause itself, as {@link PolicyDiff} tells it, with pointers
   *     that lead from the clause; empty where the amendment is about the title, or the words it
   *     expects do not stand in the clause exactly once
   */
  public static Optional<List<PolicyEvent>> preview(
      Clause clause, Amendment.ReplaceText amendment) {
    Clause alone = clause.children().isEmpty() ? clause : withoutChildren(clause);
    ClauseNode node = new ClauseNode(alone, null, false);
    if (amendment.part() == TextPart.TITLE || WorkingText.reword(node, amendment, 0) != null) {
      return Optional.empty();
    }
    Clause amended =
        ClauseRevision.of(
            node,
            Interpretation.empty(),
            Interpretation.empty(),
            IdLedger.of(alone),
            new ArrayList<>());
    return Optional.of(ClauseEvents.between(alone, amended));
  }

  private static Clause withoutChildren(Clause clause) {
    return clause.toBuilder().children(List.of()).build();
  }

  /**
   * Returns the dossier with the new version behind the others.
   *
   * @param dossier the dossier, which stays as it is
   * @param request which amendments, in which order, to which version
   * @param interpreter reads what the amendments do not carry
   * @return the plan, and the new dossier where nothing conflicts
   */
  public static AmendmentResult apply(
      PolicyDossier dossier, AmendmentRequest request, ClauseInterpreter interpreter) {
    AmendmentPlan plan = plan(dossier, request, interpreter);
    Revision revision = plan.revision();
    if (revision == null) {
      return new AmendmentResult(plan, null);
    }
    List<PolicyDocument> versions = new ArrayList<>(dossier.versions());
    versions.add(revision.version());
    return new AmendmentResult(plan, dossier.toBuilder().versions(versions).build());
  }

  /**
   * Returns the dossier without a version that amendments made. The inverse amendments are applied
   * to that version first: where they do not give the title and the clauses of the version it was
   * made of, somebody has changed it since, and it stays.
   *
   * @param dossier the dossier, which stays as it is
   * @param inverse the inverse of the revision
   * @return how the inverse amendments were applied, and the dossier as it was before, where the
   *     version is as it was made and nothing builds on it
   */
  public static AmendmentResult revert(PolicyDossier dossier, InverseAmendments inverse) {
    Objects.requireNonNull(inverse, "inverse");
    AmendmentRequest request = AmendmentRequest.of(inverse.versionId(), inverse.amendments());
    AmendmentPlan plan = plan(dossier, request, ClauseInterpreter.none());
    List<AmendmentConflict> conflicts = new ArrayList<>(plan.conflicts());
    if (inverse.amendments().isEmpty()) {
      conflicts.removeIf(conflict -> conflict.problem() == Problem.NO_AMENDMENT);
    }
    PolicyDocument version = find(dossier, inverse.versionId());
    PolicyDocument base = find(dossier, inverse.baseVersionId());
    if (base == null) {
      conflicts.add(
          new AmendmentConflict(
              Problem.VERSION_UNKNOWN, null, null, Map.of("id", inverse.baseVersionId())));
    }
    if (version != null && base != null && conflicts.isEmpty()) {
      PolicyDocument reverted = plan.revision() == null ? version : plan.revision().version();
      boolean same =
          reverted.title().equals(base.title()) && reverted.clauses().equals(base.clauses());
      if (!same) {
        conflicts.add(
            new AmendmentConflict(
                Problem.VERSION_CHANGED, null, null, Map.of("id", inverse.versionId())));
      }
      String user = VersionUse.of(dossier, version);
      if (user != null) {
        conflicts.add(
            new AmendmentConflict(
                Problem.VERSION_IN_USE,
                null,
                null,
                Map.of("id", inverse.versionId(), "user", user)));
      }
    }
    AmendmentPlan tried =
        new AmendmentPlan(
            plan.baseVersionId(),
            plan.steps(),
            conflicts,
            conflicts.isEmpty() ? plan.revision() : null);
    if (!conflicts.isEmpty()) {
      return new AmendmentResult(tried, null);
    }
    List<PolicyDocument> versions = new ArrayList<>(dossier.versions());
    versions.removeIf(each -> each.id().equals(inverse.versionId()));
    return new AmendmentResult(tried, dossier.toBuilder().versions(versions).build());
  }

  /**
   * Returns amendments that turn the title and the clauses of one version into those of another,
   * with everything that hangs on the clauses; they need no interpreter. {@link
   * AmendmentRequest#between} applies them.
   *
   * @param from the version they apply to
   * @param to the version they lead to; clauses with the same id are the same clause
   * @return the amendments in the order in which they are applied
   * @throws IllegalArgumentException if an id stands twice in one of the versions
   */
  public static List<Amendment> between(PolicyDocument from, PolicyDocument to) {
    for (PolicyDocument version : List.of(from, to)) {
      String duplicate = duplicateId(version);
      if (duplicate != null) {
        throw new IllegalArgumentException(
            "the id " + duplicate + " stands twice in " + version.id());
      }
    }
    return VersionChanges.between(from, to, IdLedger.of(from, to));
  }

  /**
   * Returns the amendments of a comment that were adopted: of a comment adopted in whole those that
   * its disposition states, else its own; of one adopted in part those that the disposition states.
   *
   * @param comment the comment
   * @return the amendments, empty where nothing was adopted or nothing says which part
   */
  public static List<Amendment> adopted(Comment comment) {
    Disposition disposition = comment.disposition();
    if (disposition == null) {
      return List.of();
    }
    return switch (disposition.decision()) {
      case ADOPTED ->
          disposition.amendments().isEmpty() ? comment.amendments() : disposition.amendments();
      case PARTLY_ADOPTED -> disposition.amendments();
      case NOT_ADOPTED, ALREADY_COVERED, OUT_OF_SCOPE, EXPLAINED, NOTED, REFERRED, PENDING ->
          List.of();
    };
  }

  /**
   * Tells whether the words that an amendment expects stand in a clause, once or more often, white
   * space apart: those to be replaced in the part it names, those of a clause to be removed in the
   * clause and all below it.
   *
   * @param amendment the amendment
   * @param clause the clause it applies to
   * @return true where they stand there, or where the amendment expects none
   */
  public static boolean findsWordsIn(Amendment amendment, Clause clause) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      TextPart part = replace.part() == null ? TextPart.TEXT : replace.part();
      return Quotation.find(replace.expectedText(), ClauseNode.words(clause, part)).count() > 0;
    }
    return !(amendment instanceof Amendment.RemoveClause remove)
        || Words.printed(clause).contains(Words.squeeze(remove.expectedText()));
  }

  /**
   * Tells whether the words that an amendment expects stand in a title, white space apart.
   *
   * @param amendment the amendment of the title
   * @param title the title
   * @return true where they stand there
   */
  public static boolean findsWordsIn(Amendment.ReplaceText amendment, String title) {
    return Quotation.find(amendment.expectedText(), title).count() > 0;
  }

  private static @Nullable PolicyDocument find(PolicyDossier dossier, String id) {
    return dossier.versions().stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The stage that a text is at once it has been amended. */
  private static Stage nextStage(Stage stage) {
    return switch (stage) {
      case DISCUSSION_DRAFT, CONSULTATION_DRAFT, REVIEW_DRAFT, DELIBERATION_DRAFT, REVISED_DRAFT ->
          Stage.REVISED_DRAFT;
      case ADOPTED, ISSUED, AMENDED -> Stage.AMENDED;
    };
  }

  private static String versionId(
      PolicyDossier dossier,
      @Nullable String wanted,
      Stage stage,
      List<AmendmentConflict> conflicts) {
    Set<String> taken = new HashSet<>();
    dossier.versions().forEach(version -> taken.add(version.id()));
    for (ConsultationNotice notice : dossier.consultations()) {
      taken.add(notice.id());
      if (notice.outcome() != null) {
        notice.outcome().comments().stream().map(Comment::id).forEach(taken::add);
      }
    }
    if (wanted != null) {
      if (taken.contains(wanted)) {
        conflicts.add(
            new AmendmentConflict(Problem.VERSION_ID_TAKEN, null, null, Map.of("id", wanted)));
      }
      return wanted;
    }
    String base = stage.name().toLowerCase(Locale.ROOT);
    String id = base;
    for (int number = 2; taken.contains(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private static @Nullable String duplicateId(PolicyDocument version) {
    DuplicateIds ids = new DuplicateIds();
    version.clauses().forEach(ids::claim);
    return ids.found;
  }

  /** The first id that stands twice. */
  private static final class DuplicateIds implements ValueKind.Visitor {

    private final Set<String> clauses = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private @Nullable String found;

    void claim(Clause clause) {
      if (!clauses.add(clause.id()) && found == null) {
        found = clause.id();
      }
      ValueKind.eachWithId(clause, this);
      clause.children().forEach(this::claim);
    }

    @Override
    public <T> void visit(ValueKind<T> kind, T value, Clause clause) {
      String id = kind.id().apply(value);
      if (!values.add(kind.letter() + ' ' + id) && found == null) {
        found = id;
      }
    }
  }
}
