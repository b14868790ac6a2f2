package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.io.text.TextClauseInterpreter;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
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
import org.policydata.validation.rules.AdoptedChanges.Adopted;

/**
 * The clauses of a version that adopted amendments name, with those above them, before and after
 * the amendments: their cost is that of the amendments, not of the version.
 *
 * @param steps the amendments that fit, in the order in which they were applied
 * @param revised the title and the clauses named, after the last amendment
 * @param events what happened to the words and targets
 */
record AmendedExcerpt(List<Adopted> steps, PolicyDocument revised, List<PolicyEvent> events) {

  /** Amendments in conflict are left out, and those that built on them after that. */
  private static final int MAX_ATTEMPTS = 4;

  AmendedExcerpt {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  /** Leaves out what is in conflict: another rule says so. Empty where nothing is left. */
  static Optional<AmendedExcerpt> of(
      PolicyDossier dossier, PolicyDocument base, List<Adopted> adopted) {
    PolicyDossier excerpt =
        dossier.toBuilder()
            .versions(List.of(new Excerpt(adopted).of(base)))
            .consultations(List.of())
            .build();
    List<Adopted> steps = adopted;
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !steps.isEmpty(); attempt++) {
      AmendmentRequest request =
          AmendmentRequest.of(base.id(), steps.stream().map(Adopted::amendment).toList());
      AmendmentResult result = Amendments.apply(excerpt, request, interpreter(excerpt, steps));
      AmendmentPlan plan = result.plan();
      PolicyDossier amended = result.dossier().orElse(null);
      if (amended != null && plan.revision() != null) {
        PolicyDocument revised = plan.revision().version();
        List<PolicyEvent> events = PolicyDiff.between(amended, base.id(), revised.id()).events();
        return Optional.of(new AmendedExcerpt(steps, revised, events));
      }
      Set<Integer> conflicting = new HashSet<>();
      for (AmendmentConflict conflict : plan.conflicts()) {
        if (conflict.step() == null) {
          return Optional.empty();
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
    return Optional.empty();
  }

  /** Only targets are compared: the words of a clause need no reading where all of them came. */
  private static ClauseInterpreter interpreter(PolicyDossier excerpt, List<Adopted> steps) {
    Map<String, Set<String>> carried = new HashMap<>();
    for (Adopted step : steps) {
      if (step.amendment() instanceof Amendment.ReplaceText replace && replace.clauseId() != null) {
        Set<String> ids = carried.computeIfAbsent(replace.clauseId(), id -> new HashSet<>());
        replace.targets().forEach(target -> ids.add(target.id()));
      }
    }
    Set<String> read = new HashSet<>();
    for (PolicyDocument version : excerpt.versions()) {
      AdoptedChanges.eachClause(
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
