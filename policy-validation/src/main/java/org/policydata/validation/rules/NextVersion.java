package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Details;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.TextPart;
import org.policydata.model.revision.Amendments;
import org.policydata.model.revision.TextDiff;
import org.policydata.validation.FindingSink;
import org.policydata.validation.rules.AdoptedChanges.Adopted;

/** Looks for adopted changes in the version that follows. */
final class NextVersion {

  /** Fewer characters stand anywhere, and do not show that a change was made elsewhere. */
  private static final int MIN_SENTENCE = 10;

  private final PolicyDocument base;
  private final PolicyDocument revised;
  private final PolicyDocument next;
  private final DossierIndex index;
  private final FindingSink findings;
  private final Map<String, Clause> revisedClauses = new HashMap<>();
  private @Nullable String words;

  private NextVersion(
      PolicyDocument base,
      PolicyDocument revised,
      PolicyDocument next,
      DossierIndex index,
      FindingSink findings) {
    this.base = base;
    this.revised = revised;
    this.next = next;
    this.index = index;
    this.findings = findings;
    AdoptedChanges.eachClause(
        revised.clauses(), clause -> revisedClauses.putIfAbsent(clause.id(), clause));
  }

  static void check(AdoptedChanges changes, DossierIndex index, FindingSink findings) {
    Optional<PolicyDocument> next = changes.next(index);
    Optional<PolicyDocument> revised = changes.revised();
    if (next.isEmpty() || revised.isEmpty()) {
      return;
    }
    NextVersion version =
        new NextVersion(changes.base(), revised.get(), next.get(), index, findings);
    Map<String, Integer> steps = new HashMap<>();
    changes.steps().forEach(step -> steps.merge(spot(step.amendment()), 1, Integer::sum));
    for (Adopted step : changes.steps()) {
      version.check(step, steps.getOrDefault(spot(step.amendment()), 1) > 1);
    }
  }

  private static String spot(Amendment amendment) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      return "words " + part(replace) + " " + replace.clauseId();
    } else if (amendment instanceof Amendment.InsertClause insert) {
      return "clause " + insert.clause().id();
    } else if (amendment instanceof Amendment.MoveClause move) {
      return "place " + move.clauseId();
    }
    return "clause " + AmendmentRules.clauseId(amendment);
  }

  private static TextPart part(Amendment.ReplaceText replace) {
    if (AmendmentRules.isTitle(replace)) {
      return TextPart.TITLE;
    }
    return replace.part() == null ? TextPart.TEXT : replace.part();
  }

  private void check(Adopted step, boolean oneOfSeveral) {
    Amendment amendment = step.amendment();
    if (amendment instanceof Amendment.ReplaceText replace) {
      missing(replace, oneOfSeveral).ifPresent(missing -> report(step, missing));
    } else if (amendment instanceof Amendment.InsertClause insert) {
      Clause clause = revisedClauses.get(insert.clause().id());
      if (clause != null) {
        missing(clause).ifPresent(missing -> report(step, missing));
      }
    } else if (amendment instanceof Amendment.RemoveClause remove) {
      boolean stands =
          !revisedClauses.containsKey(remove.clauseId())
              && place(remove.clauseId())
                  .filter(place -> Amendments.findsWordsIn(remove, place.clause()))
                  .isPresent();
      if (stands) {
        findings.report(step.pointer(), step.comment().id(), details("REMOVED"));
      }
    } else if (amendment instanceof Amendment.MoveClause move
        && place(move.clauseId()).filter(place -> !isBehind(place, move)).isPresent()) {
      findings.report(step.pointer(), step.comment().id(), details("MOVED"));
    }
  }

  private void report(Adopted step, String missing) {
    findings.report(
        step.pointer(), step.comment().id(), Details.of("version", next.id(), "words", missing));
  }

  private Map<String, Object> details(String problem) {
    return Details.of("version", next.id(), "problem", problem);
  }

  private Optional<PlacedClause> place(String clauseId) {
    return index.clause(next.id(), clauseId);
  }

  /** The first words that the amended text has and the next version lacks. */
  private Optional<String> missing(Amendment.ReplaceText replace, boolean oneOfSeveral) {
    TextPart part = part(replace);
    if (part == TextPart.TITLE) {
      return change(replace, base.title(), revised.title(), oneOfSeveral)
          .flatMap(change -> change.missingIn(next.title()));
    }
    String id = replace.clauseId();
    Optional<PlacedClause> old = id == null ? Optional.empty() : index.clause(base.id(), id);
    Clause now = revisedClauses.get(id);
    if (id == null || old.isEmpty() || now == null) {
      return Optional.empty();
    }
    String after = words(now, part);
    Optional<TextDiff> change =
        change(replace, words(old.get().clause(), part), after, oneOfSeveral);
    String there = place(id).map(place -> words(place.clause(), part)).orElse("");
    Optional<String> missing = change.flatMap(each -> each.missingIn(there));
    boolean elsewhere =
        missing.isPresent()
            && after.length() >= MIN_SENTENCE
            && change.flatMap(each -> each.missingIn(words())).isEmpty();
    return elsewhere ? Optional.empty() : missing;
  }

  /** What one amendment changed; empty where a later one changed it again. */
  private static Optional<TextDiff> change(
      Amendment.ReplaceText replace, String before, String after, boolean oneOfSeveral) {
    if (!oneOfSeveral) {
      return Optional.of(TextDiff.between(before, after));
    }
    return Optional.of(TextDiff.between(replace.expectedText(), replace.newText()))
        .filter(own -> own.missingIn(after).isEmpty());
  }

  /** The first words of a new clause, or of one below it, that the next version lacks. */
  private Optional<String> missing(Clause clause) {
    for (TextPart part : List.of(TextPart.HEADING, TextPart.TEXT)) {
      String printed = words(clause, part);
      Optional<String> missing =
          printed.isEmpty() ? Optional.empty() : TextDiff.between("", printed).missingIn(words());
      if (missing.isPresent()) {
        return missing;
      }
    }
    for (Clause child : clause.children()) {
      Optional<String> missing = missing(child);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private boolean isBehind(PlacedClause place, Amendment.MoveClause move) {
    String parent = place.parent().map(each -> each.clause().id()).orElse(null);
    if (move.parentId() == null ? parent != null : !move.parentId().equals(parent)) {
      return false;
    }
    return move.afterId() == null || stepsBehind(place, move);
  }

  /** Others may have come between the two since. */
  private boolean stepsBehind(PlacedClause place, Amendment.MoveClause move) {
    List<String> siblings = new ArrayList<>();
    List<PlacedClause> beside =
        place
            .parent()
            .map(PlacedClause::children)
            .orElseGet(
                () ->
                    index.clausesOf(next.id()).stream().filter(each -> each.depth() == 0).toList());
    beside.forEach(each -> siblings.add(each.clause().id()));
    int after = siblings.indexOf(move.afterId());
    return after < 0 || after < siblings.indexOf(place.clause().id());
  }

  /** All words of the next version, put together once they are asked for. */
  private String words() {
    String known = words;
    if (known == null) {
      StringBuilder out = new StringBuilder();
      for (PlacedClause place : index.clausesOf(next.id())) {
        for (TextPart part :
            List.of(TextPart.HEADING, TextPart.TEXT, TextPart.RESPONSIBILITY_TEXT)) {
          out.append(words(place.clause(), part)).append('\n');
        }
      }
      known = out.toString();
      words = known;
    }
    return known;
  }

  private static String words(Clause clause, TextPart part) {
    String printed =
        switch (part) {
          case HEADING -> clause.heading();
          case RESPONSIBILITY_TEXT -> clause.responsibilityText();
          case TEXT, TITLE -> clause.text();
        };
    return printed == null ? "" : printed;
  }
}
