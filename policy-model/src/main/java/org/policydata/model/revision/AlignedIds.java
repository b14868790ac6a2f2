package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.policydata.model.Clause;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.PolicyDocument;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.revision.Matches.Item;

/**
 * Gives the clauses of a text that was imported apart, and what hangs on them, the ids of their
 * counterparts; what has none keeps its id where it is free.
 */
final class AlignedIds {

  private final Map<String, Clause> counterparts = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken;

  private AlignedIds(Set<String> taken) {
    this.taken = taken;
  }

  static AlignedIds of(PolicyDocument before, ClauseAlignment alignment) {
    Set<String> taken = new HashSet<>();
    reserve(before.clauses(), taken);
    return of(alignment, taken);
  }

  /**
   * Returns the ids for the new side of an alignment.
   *
   * @param taken ids that nothing new may bear; those given here are added
   */
  static AlignedIds of(ClauseAlignment alignment, Set<String> taken) {
    AlignedIds aligned = new AlignedIds(taken);
    for (AlignmentNode node : alignment.newNodes()) {
      AlignmentNode partner = node.partner();
      if (partner != null) {
        aligned.counterparts.putIfAbsent(node.clause().id(), partner.clause());
        aligned.ids.putIfAbsent(node.clause().id(), partner.clause().id());
      }
    }
    for (AlignmentNode node : alignment.newNodes()) {
      if (!node.isPaired()) {
        aligned.ids.computeIfAbsent(node.clause().id(), aligned::free);
      }
    }
    return aligned;
  }

  /** Adds the ids of clauses and of what hangs on them. */
  static void reserve(List<Clause> clauses, Set<String> taken) {
    for (Clause clause : clauses) {
      taken.add(clause.id());
      clause.targets().forEach(each -> taken.add(each.id()));
      clause.supportMeasures().forEach(each -> taken.add(each.id()));
      clause.gradingSchemes().forEach(each -> taken.add(each.id()));
      clause.exclusions().forEach(each -> taken.add(each.id()));
      reserve(clause.children(), taken);
    }
  }

  private String free(String id) {
    return free(id, taken);
  }

  /** The id itself, or the first free one of id-2, id-3, ...; it is taken then. */
  static String free(String id, Set<String> taken) {
    String candidate = id;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = id + "-" + i;
    }
    return candidate;
  }

  /** The id that a clause has from now on. */
  String given(String own) {
    return ids.getOrDefault(own, own);
  }

  List<Clause> rename(List<Clause> clauses) {
    return clauses.stream().map(this::rename).toList();
  }

  private Clause rename(Clause clause) {
    String own = clause.id();
    String given = given(own);
    Clause old = counterparts.get(own);
    return clause.toBuilder()
        .id(given)
        .targets(
            hung(
                TargetEvents.match(
                    Matches.of(old == null ? List.of() : old.targets(), clause.targets()), false),
                clause.targets(),
                Target::id,
                (each, id) -> each.toBuilder().id(id).build(),
                id -> moved(id, own, given)))
        .supportMeasures(
            hung(
                SupportEvents.match(
                    Matches.of(
                        old == null ? List.of() : old.supportMeasures(), clause.supportMeasures()),
                    false),
                clause.supportMeasures(),
                SupportMeasure::id,
                (each, id) -> each.toBuilder().id(id).build(),
                id -> moved(id, own, given)))
        .gradingSchemes(
            hung(
                Matches.of(
                        old == null ? List.<GradingScheme>of() : old.gradingSchemes(),
                        clause.gradingSchemes())
                    .by(each -> PlainWords.of(each.subject())),
                clause.gradingSchemes(),
                GradingScheme::id,
                (each, id) -> each.toBuilder().id(id).build(),
                id -> moved(id, own, given)))
        .exclusions(
            hung(
                Matches.of(
                        old == null ? List.<Exclusion>of() : old.exclusions(), clause.exclusions())
                    .by(each -> PlainWords.of(each.phrase()))
                    .by(each -> PlainWords.of(each.effect())),
                clause.exclusions(),
                Exclusion::id,
                (each, id) -> each.toBuilder().id(id).build(),
                id -> moved(id, own, given)))
        .children(rename(clause.children()))
        .build();
  }

  /** What hangs on a clause has the clause's id before its own. */
  static String moved(String id, String own, String given) {
    return id.startsWith(own) ? given + id.substring(own.length()) : id;
  }

  private <T> List<T> hung(
      Matches<T> matches,
      List<T> values,
      Function<T, String> id,
      BiFunction<T, String, T> withId,
      Function<String, String> atBirth) {
    Map<Integer, String> given = new HashMap<>();
    matches
        .pairs()
        .forEach(each -> given.put(each.after().index(), id.apply(each.before().value())));
    for (Item<T> item : matches.added()) {
      given.put(item.index(), free(atBirth.apply(id.apply(item.value()))));
    }
    List<T> renamed = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      renamed.add(withId.apply(value, given.getOrDefault(i, id.apply(value))));
    }
    return renamed;
  }
}
