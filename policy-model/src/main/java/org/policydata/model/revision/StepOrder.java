package org.policydata.model.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.MoveClause;
import org.policydata.model.Amendment.RemoveClause;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.revision.AmendmentConflict.Problem;

/**
 * Finds comments whose order makes a difference but follows from nothing: they were decided on one
 * day, or on a day not known, and one changes the words or the place that the other needs.
 */
final class StepOrder {

  private final Map<String, Clause> clauses = new HashMap<>();
  private final Map<String, Set<String>> writers = new LinkedHashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();

  private StepOrder(PolicyDocument base) {
    collect(base.clauses());
  }

  static List<AmendmentConflict> check(
      PolicyDocument base, List<AmendmentStep> steps, Map<String, LocalDate> days) {
    StepOrder order = new StepOrder(base);
    for (AmendmentStep step : steps) {
      if (step.commentId() != null) {
        order.note(step.amendment(), step.commentId());
      }
    }
    return order.conflicts(days);
  }

  private void collect(List<Clause> all) {
    for (Clause clause : all) {
      clauses.putIfAbsent(clause.id(), clause);
      collect(clause.children());
    }
  }

  private void note(Amendment amendment, String comment) {
    if (amendment instanceof ReplaceText replace) {
      writes("words of ", replace.clauseId(), comment);
    } else if (amendment instanceof RemoveClause remove) {
      Clause clause = clauses.get(remove.clauseId());
      if (clause != null) {
        removes(clause, comment);
      }
    } else if (amendment instanceof InsertClause insert) {
      needs(insert.parentId(), insert.afterId(), comment);
    } else if (amendment instanceof MoveClause move) {
      writes("place of ", move.clauseId(), comment);
      needs(move.parentId(), move.afterId(), comment);
    }
  }

  private void removes(Clause clause, String comment) {
    writes("words of ", clause.id(), comment);
    writes("place of ", clause.id(), comment);
    clause.children().forEach(child -> removes(child, comment));
  }

  /** Two clauses that go into one place stand there in the order in which they come. */
  private void needs(@Nullable String parentId, @Nullable String afterId, String comment) {
    writes("place behind " + afterId + " in ", parentId, comment);
    uses("place of ", parentId, comment);
    uses("place of ", afterId, comment);
  }

  private void writes(String aspect, @Nullable String id, String comment) {
    writers.computeIfAbsent(key(aspect, id), key -> new LinkedHashSet<>()).add(comment);
    uses(aspect, id, comment);
  }

  private void uses(String aspect, @Nullable String id, String comment) {
    users.computeIfAbsent(key(aspect, id), key -> new LinkedHashSet<>()).add(comment);
  }

  private static String key(String aspect, @Nullable String id) {
    return aspect + (id == null ? "" : id);
  }

  private List<AmendmentConflict> conflicts(Map<String, LocalDate> days) {
    List<AmendmentConflict> conflicts = new ArrayList<>();
    Set<Set<String>> told = new HashSet<>();
    writers.forEach(
        (key, writing) -> {
          Set<String> involved = users.getOrDefault(key, writing);
          Set<String> unordered = involved.size() < 2 ? Set.of() : unordered(involved, days);
          if (!unordered.isEmpty() && told.add(unordered)) {
            String place = key.substring(key.lastIndexOf(' ') + 1);
            conflicts.add(
                new AmendmentConflict(
                    Problem.ORDER_NOT_GIVEN,
                    unordered.iterator().next(),
                    null,
                    Map.of("comments", String.join(", ", unordered), "id", place)));
          }
        });
    return conflicts;
  }

  /** The comments that share their day with another, or whose day is not known. */
  private static Set<String> unordered(Set<String> comments, Map<String, LocalDate> days) {
    Map<LocalDate, Set<String>> byDay = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (String comment : comments) {
      LocalDate day = days.get(comment);
      if (day == null) {
        unknown.add(comment);
      } else {
        byDay.computeIfAbsent(day, key -> new LinkedHashSet<>()).add(comment);
      }
    }
    if (!unknown.isEmpty()) {
      return comments;
    }
    Set<String> unordered = new LinkedHashSet<>();
    byDay.values().stream().filter(each -> each.size() > 1).forEach(unordered::addAll);
    return unordered;
  }
}
