package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.io.text.TextClauseInterpreter;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.revision.AmendmentConflict;
import org.policydata.model.revision.AmendmentPlan;
import org.policydata.model.revision.AmendmentRequest;
import org.policydata.model.revision.AmendmentResult;
import org.policydata.model.revision.Amendments;
import org.policydata.model.revision.ClauseContext;
import org.policydata.model.revision.ClauseInterpreter;
import org.policydata.model.revision.Interpretation;
import org.policydata.model.revision.PolicyDiff;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.validation.RuleContext;

/**
 * What the adopted amendments make of one version: the amendments are applied to an excerpt, the
 * clauses they name with those above, so that the cost is that of the amendments.
 */
final class AdoptedChanges {

  /** Amendments in conflict are left out, and those that built on them after that. */
  private static final int MAX_ATTEMPTS = 4;

  /** An amendment that was adopted, and where it stands. */
  record Adopted(Comment comment, Amendment amendment, String pointer) {

    private @Nullable LocalDate decidedOn() {
      return comment.disposition() == null ? null : comment.disposition().decidedOn();
    }
  }

  private final PolicyDocument base;
  private final PolicyDossier excerpt;
  private List<Adopted> steps;
  private @Nullable PolicyDocument revised;
  private List<PolicyEvent> events = List.of();

  private AdoptedChanges(PolicyDocument base, List<Adopted> steps, PolicyDossier dossier) {
    this.base = base;
    this.steps = new ArrayList<>(steps);
    this.steps.sort(
        Comparator.comparing(Adopted::decidedOn, Comparator.nullsLast(Comparator.naturalOrder())));
    this.excerpt =
        dossier.toBuilder()
            .versions(List.of(new Excerpt(steps).of(base)))
            .consultations(List.of())
            .build();
  }

  /** What is adopted in a dossier: the same for all rules of a run. */
  record All(List<AdoptedChanges> byVersion) {

    All {
      byVersion = List.copyOf(byVersion);
    }

    static All of(RuleContext context) {
      return context.shared(All.class, AdoptedChanges::all);
    }
  }

  private static All all(DossierIndex index) {
    Map<String, List<Adopted>> steps = new LinkedHashMap<>();
    Pointers.eachNotice(
        index.dossier(),
        (notice, at) ->
            ReferenceRules.eachComment(
                notice, at, (comment, c) -> collect(notice, comment, c, index, steps)));
    List<AdoptedChanges> byVersion = new ArrayList<>();
    steps.forEach(
        (id, own) ->
            index
                .version(id)
                .map(base -> new AdoptedChanges(base, own, index.dossier()))
                .filter(AdoptedChanges::apply)
                .ifPresent(byVersion::add));
    return new All(byVersion);
  }

  private static void collect(
      ConsultationNotice notice,
      Comment comment,
      String pointer,
      DossierIndex index,
      Map<String, List<Adopted>> byVersion) {
    List<Amendment> amendments = Amendments.adopted(comment);
    if (amendments.isEmpty()) {
      return;
    }
    boolean own = comment.disposition() == null || comment.disposition().amendments().isEmpty();
    String at = pointer + (own ? "/amendments" : "/disposition/amendments");
    List<PolicyDocument> asked = asked(notice, comment, index);
    Pointers.each(
        amendments,
        at,
        (amendment, p) -> {
          // An amendment may build on the words of one before it: then nothing fits yet.
          Predicate<PolicyDocument> fits = version -> isAbout(amendment, version, index);
          Predicate<PolicyDocument> knows = version -> knows(amendment, version, index);
          asked.stream()
              .filter(fits)
              .findFirst()
              .or(() -> asked.stream().filter(knows).findFirst())
              .ifPresent(
                  version ->
                      byVersion
                          .computeIfAbsent(version.id(), id -> new ArrayList<>())
                          .add(new Adopted(comment, amendment, p)));
        });
  }

  /** The versions that a comment points at, else those that its notice asks about, else all. */
  private static List<PolicyDocument> asked(
      ConsultationNotice notice, Comment comment, DossierIndex index) {
    List<PolicyDocument> asked = new ArrayList<>();
    for (Anchor anchor : comment.anchors()) {
      if (anchor.versionId() != null) {
        index.version(anchor.versionId()).ifPresent(asked::add);
      }
    }
    if (asked.isEmpty()) {
      notice.versionIds().forEach(id -> index.version(id).ifPresent(asked::add));
    }
    return asked.isEmpty() ? index.dossier().versions() : asked;
  }

  private static boolean isAbout(Amendment amendment, PolicyDocument version, DossierIndex index) {
    if (AmendmentRules.isTitle(amendment) && amendment instanceof Amendment.ReplaceText replace) {
      return Amendments.findsWordsIn(replace, version.title());
    }
    String clauseId = named(amendment);
    return clauseId == null
        || index
            .clause(version.id(), clauseId)
            .filter(place -> Amendments.findsWordsIn(amendment, place.clause()))
            .isPresent();
  }

  private static boolean knows(Amendment amendment, PolicyDocument version, DossierIndex index) {
    String clauseId = named(amendment);
    return clauseId != null && index.clause(version.id(), clauseId).isPresent();
  }

  private static @Nullable String named(Amendment amendment) {
    if (amendment instanceof Amendment.MoveClause move) {
      return move.clauseId();
    } else if (amendment instanceof Amendment.InsertClause insert) {
      return insert.parentId() != null ? insert.parentId() : insert.afterId();
    }
    return AmendmentRules.clauseId(amendment);
  }

  /** Leaves out what is in conflict: another rule says so. */
  private boolean apply() {
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !steps.isEmpty(); attempt++) {
      AmendmentRequest request =
          AmendmentRequest.of(base.id(), steps.stream().map(Adopted::amendment).toList());
      AmendmentResult result = Amendments.apply(excerpt, request, interpreter());
      AmendmentPlan plan = result.plan();
      if (plan.revision() != null) {
        PolicyDossier amended = result.dossier().orElse(null);
        if (amended == null) {
          return false;
        }
        revised = amended.versions().get(amended.versions().size() - 1);
        events = PolicyDiff.between(amended, base.id(), plan.revision().version().id()).events();
        return true;
      }
      Set<Integer> conflicting = new HashSet<>();
      for (AmendmentConflict conflict : plan.conflicts()) {
        if (conflict.step() == null) {
          return false;
        }
        conflicting.add(conflict.step());
      }
      List<Adopted> left = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        if (!conflicting.contains(i)) {
          left.add(steps.get(i));
        }
      }
      steps = left;
    }
    return false;
  }

  /** Only targets are compared: the words of a clause need no reading where all of them came. */
  private ClauseInterpreter interpreter() {
    Map<String, Set<String>> carried = new HashMap<>();
    for (Adopted step : steps) {
      if (step.amendment() instanceof Amendment.ReplaceText replace && replace.clauseId() != null) {
        Set<String> ids = carried.computeIfAbsent(replace.clauseId(), id -> new HashSet<>());
        replace.targets().forEach(target -> ids.add(target.id()));
      }
    }
    Set<String> read = new HashSet<>();
    for (PolicyDocument version : excerpt.versions()) {
      eachClause(
          version.clauses(),
          clause -> {
            Set<String> ids = carried.getOrDefault(clause.id(), Set.of());
            if (clause.targets().stream().anyMatch(target -> !ids.contains(target.id()))) {
              read.add(clause.id());
            }
          });
    }
    return read.isEmpty() ? ClauseInterpreter.none() : new OnlyOf(read);
  }

  /** The version that the comments are about. */
  PolicyDocument base() {
    return base;
  }

  /** The version behind this one in the history of its text. */
  Optional<PolicyDocument> next(DossierIndex index) {
    boolean behind = false;
    for (PolicyDocument version : index.dossier().versions()) {
      if (behind && Objects.equals(version.textId(), base.textId())) {
        return Optional.of(version);
      }
      behind |= version.id().equals(base.id());
    }
    return Optional.empty();
  }

  /** The amendments that fit, in the order in which they were applied. */
  List<Adopted> steps() {
    return steps;
  }

  /** What happened to the words and targets of the policy. */
  List<PolicyEvent> events() {
    return events;
  }

  /** The title and the clauses named, after the last amendment. */
  Optional<PolicyDocument> revised() {
    return Optional.ofNullable(revised);
  }

  /** The amendments by the clauses whose words they change or remove; the title has the id "". */
  Map<String, List<Adopted>> byClause() {
    Map<String, List<Adopted>> byClause = new LinkedHashMap<>();
    for (Adopted step : steps) {
      String id = AmendmentRules.clauseId(step.amendment());
      if (AmendmentRules.isTitle(step.amendment())) {
        add(step, "", byClause);
      } else if (step.amendment() instanceof Amendment.RemoveClause && id != null) {
        for (PolicyDocument version : excerpt.versions()) {
          eachClause(
              version.clauses(),
              clause -> {
                if (clause.id().equals(id)) {
                  eachClause(List.of(clause), below -> add(step, below.id(), byClause));
                }
              });
        }
      } else if (id != null) {
        add(step, id, byClause);
      }
    }
    return byClause;
  }

  private static void add(Adopted step, String clauseId, Map<String, List<Adopted>> byClause) {
    byClause.computeIfAbsent(clauseId, id -> new ArrayList<>(1)).add(step);
  }

  /** Walks clauses and all below them, in reading order. */
  static void eachClause(List<Clause> clauses, Consumer<Clause> visitor) {
    for (Clause clause : clauses) {
      visitor.accept(clause);
      eachClause(clause.children(), visitor);
    }
  }

  /** Reads some clauses, and nothing in the others. */
  private static final class OnlyOf implements ClauseInterpreter {

    private final Set<String> clauseIds;
    private final ClauseInterpreter interpreter;

    OnlyOf(Set<String> clauseIds) {
      this(clauseIds, TextClauseInterpreter.create());
    }

    private OnlyOf(Set<String> clauseIds, ClauseInterpreter interpreter) {
      this.clauseIds = clauseIds;
      this.interpreter = interpreter;
    }

    @Override
    public Interpretation interpret(ClauseContext context) {
      return clauseIds.contains(context.clause().id())
          ? interpreter.interpret(context)
          : Interpretation.empty();
    }

    @Override
    public ClauseInterpreter in(PolicyDocument version) {
      return new OnlyOf(clauseIds, interpreter.in(version));
    }
  }

  /** Cuts a version down to the clauses that amendments name and those above them. */
  private static final class Excerpt {

    private final Set<String> named = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    Excerpt(List<Adopted> steps) {
      for (Adopted step : steps) {
        if (step.amendment() instanceof Amendment.ReplaceText replace) {
          name(replace.clauseId());
        } else if (step.amendment() instanceof Amendment.RemoveClause remove) {
          whole.add(remove.clauseId());
        } else if (step.amendment() instanceof Amendment.InsertClause insert) {
          name(insert.parentId());
          name(insert.afterId());
        } else if (step.amendment() instanceof Amendment.MoveClause move) {
          name(move.clauseId());
          name(move.parentId());
          name(move.afterId());
        }
      }
    }

    private void name(@Nullable String clauseId) {
      if (clauseId != null) {
        named.add(clauseId);
      }
    }

    PolicyDocument of(PolicyDocument version) {
      return version.toBuilder().clauses(cut(version.clauses())).build();
    }

    private List<Clause> cut(List<Clause> clauses) {
      List<Clause> kept = new ArrayList<>(0);
      for (Clause clause : clauses) {
        if (whole.contains(clause.id())) {
          kept.add(clause);
        } else {
          List<Clause> below = cut(clause.children());
          if (!below.isEmpty() || named.contains(clause.id())) {
            kept.add(clause.toBuilder().children(below).build());
          }
        }
      }
      return kept;
    }
  }
}
