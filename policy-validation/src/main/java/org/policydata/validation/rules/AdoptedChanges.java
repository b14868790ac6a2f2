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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Target;
import org.policydata.model.revision.Amendments;
import org.policydata.model.revision.PolicyEvent;
import org.policydata.model.revision.PolicyEventKind;
import org.policydata.validation.RuleContext;

/**
 * What the adopted amendments make of one version. Amendments that replace words, each in a clause
 * of its own, are looked at clause by clause; any others are applied to an excerpt of the version.
 */
final class AdoptedChanges {

  /** An amendment that was adopted, and where it stands. */
  record Adopted(Comment comment, Amendment amendment, String pointer) {

    private @Nullable LocalDate decidedOn() {
      return comment.disposition() == null ? null : comment.disposition().decidedOn();
    }
  }

  private final PolicyDocument base;
  private final List<Adopted> steps;
  private final List<PolicyEvent> events;
  private final Supplier<Optional<PolicyDocument>> revised;

  private AdoptedChanges(
      PolicyDocument base,
      List<Adopted> steps,
      List<PolicyEvent> events,
      Supplier<Optional<PolicyDocument>> revised) {
    this.base = base;
    this.steps = List.copyOf(steps);
    this.events = List.copyOf(events);
    this.revised = revised;
  }

  /** What those amendments do that fit; empty where none does. */
  private static Optional<AdoptedChanges> of(
      PolicyDocument base, List<Adopted> adopted, DossierIndex index) {
    List<Adopted> steps = new ArrayList<>(adopted);
    if (steps.size() > 1) {
      steps.sort(
          Comparator.comparing(
              Adopted::decidedOn, Comparator.nullsLast(Comparator.naturalOrder())));
    }
    return clauseByClause(base, steps, index)
        .or(
            () ->
                AmendedExcerpt.of(index.dossier(), base, steps)
                    .map(
                        excerpt ->
                            new AdoptedChanges(
                                base,
                                excerpt.steps(),
                                excerpt.events(),
                                () -> Optional.of(excerpt.revised()))));
  }

  /** Empty where the amendments have to be seen together. */
  private static Optional<AdoptedChanges> clauseByClause(
      PolicyDocument base, List<Adopted> steps, DossierIndex index) {
    Set<String> clauseIds = new HashSet<>();
    List<PolicyEvent> events = new ArrayList<>();
    for (Adopted step : steps) {
      if (!(step.amendment() instanceof Amendment.ReplaceText replace)
          || replace.clauseId() == null
          || !clauseIds.add(replace.clauseId())) {
        return Optional.empty();
      }
      Clause clause =
          index.clause(base.id(), replace.clauseId()).map(PlacedClause::clause).orElse(null);
      Optional<List<PolicyEvent>> told =
          clause == null || !carriesTargets(replace, clause)
              ? Optional.empty()
              : Amendments.preview(clause, replace);
      if (told.isEmpty()) {
        return Optional.empty();
      }
      events.addAll(told.get());
    }
    boolean mayHaveMoved =
        steps.size() > 1
            && events.stream().anyMatch(event -> event.kind() == PolicyEventKind.TARGET_REMOVED);
    return mayHaveMoved
        ? Optional.empty()
        : Optional.of(
            new AdoptedChanges(
                base,
                steps,
                events,
                () ->
                    AmendedExcerpt.of(index.dossier(), base, steps).map(AmendedExcerpt::revised)));
  }

  /** Whether nothing has to be read in the new words to know the targets. */
  private static boolean carriesTargets(Amendment.ReplaceText replace, Clause clause) {
    for (Target target : clause.targets()) {
      if (replace.targets().stream().noneMatch(carried -> carried.id().equals(target.id()))) {
        return false;
      }
    }
    return true;
  }

  /** What is adopted in a dossier: the same for all rules of a run. */
  record All(List<AdoptedChanges> byVersion) {

    All {
      byVersion = List.copyOf(byVersion);
    }

    static All of(RuleContext context) {
      return context.shared(All.class, AdoptedChanges::all);
    }

    /** Whether an amendment could be applied, if need be after others. */
    boolean holds(String pointer) {
      for (AdoptedChanges changes : byVersion) {
        if (changes.steps().stream().anyMatch(step -> step.pointer().equals(pointer))) {
          return true;
        }
      }
      return false;
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
            index.version(id).flatMap(base -> of(base, own, index)).ifPresent(byVersion::add));
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
    return revised.get();
  }

  /** The amendments by the clauses whose words they change or remove; the title has the id "". */
  Map<String, List<Adopted>> byClause() {
    Map<String, List<Adopted>> byClause = new LinkedHashMap<>();
    for (Adopted step : steps) {
      String id = AmendmentRules.clauseId(step.amendment());
      if (AmendmentRules.isTitle(step.amendment())) {
        add(step, "", byClause);
      } else if (step.amendment() instanceof Amendment.RemoveClause && id != null) {
        eachClause(
            base.clauses(),
            clause -> {
              if (clause.id().equals(id)) {
                eachClause(List.of(clause), below -> add(step, below.id(), byClause));
              }
            });
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
}
