package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitMention;
import org.policydata.validation.RuleContext;

/**
 * The mentions of units that differ in name, in unit or in the text they stand in: most texts name
 * a few units again and again. Immutable.
 */
final class DistinctMentions {

  private static final int EXPECTED_NAMES = 64;
  private static final int NONE = -1;

  private final List<Distinct> firsts;
  private final Map<String, Chain> chains = new HashMap<>(2 * EXPECTED_NAMES);

  /** For each mention the next one of its name. */
  private final int[] next;

  private DistinctMentions(DossierIndex index) {
    List<Placed<UnitMention>> all = index.mentions();
    next = new int[all.size()];
    Arrays.fill(next, NONE);
    List<Distinct> found = new ArrayList<>(EXPECTED_NAMES);
    Set<Named> known = new HashSet<>(0);
    for (int i = 0; i < next.length; i++) {
      Placed<UnitMention> placed = all.get(i);
      String name = placed.value().name();
      Chain chain = chains.get(name);
      if (chain == null) {
        chains.put(name, new Chain(i));
        found.add(Distinct.of(placed, index));
        continue;
      }
      // A name mostly means what it meant the last time.
      Placed<UnitMention> last = all.get(chain.last);
      if (!isSame(last, placed)) {
        known.add(Named.of(last));
        if (known.add(Named.of(placed))) {
          found.add(Distinct.of(placed, index));
        }
      }
      next[chain.last] = i;
      chain.last = i;
    }
    firsts = List.copyOf(found);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static DistinctMentions in(RuleContext context) {
    return context.shared(DistinctMentions.class, DistinctMentions::new);
  }

  /** The first mention of each, in the order they stand. */
  List<Distinct> firsts() {
    return firsts;
  }

  /** The names of all mentions. */
  Set<String> names() {
    return Collections.unmodifiableSet(chains.keySet());
  }

  /** Tells where the mentions of a name stand in {@link DossierIndex#mentions}, in order. */
  void eachOf(String name, IntConsumer visitor) {
    Chain chain = chains.get(name);
    for (int i = chain == null ? NONE : chain.first; i != NONE; i = next[i]) {
      visitor.accept(i);
    }
  }

  private static boolean isSame(Placed<UnitMention> one, Placed<UnitMention> other) {
    return Objects.equals(one.value().unitId(), other.value().unitId())
        && Objects.equals(textId(one), textId(other));
  }

  private static @Nullable String textId(Placed<UnitMention> placed) {
    PlacedClause clause = placed.clause().orElse(null);
    return clause == null ? null : clause.textId();
  }

  /**
   * The first mention of its kind.
   *
   * @param placed the mention with its place
   * @param unit the registry entry it names, null for none
   */
  record Distinct(Placed<UnitMention> placed, @Nullable ResponsibleUnit unit) {

    private static Distinct of(Placed<UnitMention> placed, DossierIndex index) {
      return new Distinct(placed, UnitNames.unit(placed.value(), index));
    }

    UnitMention mention() {
      return placed.value();
    }
  }

  /** The first and the last mention of a name. */
  private static final class Chain {

    private final int first;
    private int last;

    Chain(int first) {
      this.first = first;
      this.last = first;
    }
  }

  /** What makes two mentions one. */
  private record Named(String name, @Nullable String unitId, @Nullable String textId) {

    static Named of(Placed<UnitMention> placed) {
      return new Named(
          placed.value().name(), placed.value().unitId(), DistinctMentions.textId(placed));
    }
  }
}
