package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.policydata.model.revision.PolicyDiff;
import org.policydata.model.revision.PolicyEvent;

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
  private @Nullable PolicyDossier amended;
  private String revisionId = "";

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

  /** Walks the versions that adopted amendments can be applied to. */
  static void each(DossierIndex index, Consumer<AdoptedChanges> visitor) {
    Map<String, List<Adopted>> byVersion = new LinkedHashMap<>();
    Pointers.eachNotice(
        index.dossier(),
        (notice, at) ->
            ReferenceRules.eachComment(
                notice, at, (comment, c) -> collect(notice, comment, c, index, byVersion)));
    byVersion.forEach(
        (id, steps) ->
            index
                .version(id)
                .map(base -> new AdoptedChanges(base, steps, index.dossier()))
                .filter(AdoptedChanges::apply)
                .ifPresent(visitor));
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
      AmendmentResult result = Amendments.apply(excerpt, request, TextClauseInterpreter.create());
      AmendmentPlan plan = result.plan();
      if (plan.revision() != null) {
        amended = result.dossier().orElse(null);
        revisionId = plan.revision().version().id();
        return amended != null;
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

  /** What happened to the policy. */
  List<PolicyEvent> events() {
    return amended == null
        ? List.of()
        : PolicyDiff.between(amended, base.id(), revisionId).events();
  }

  /** The title and the clauses named, after the last amendment. */
  Optional<PolicyDocument> revised() {
    return Optional.ofNullable(amended)
        .map(dossier -> dossier.versions().get(dossier.versions().size() - 1));
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
