package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.UnitMention;
import org.policydata.validation.RuleContext;

/**
 * The mentions of units that differ in name, in unit or in the text they stand in: most texts name
 * a few units again and again.
 *
 * @param firsts the first mention of each, in the order they stand
 * @param byName for each name where it stands in {@link DossierIndex#mentions}, in order
 */
record DistinctMentions(List<Placed<UnitMention>> firsts, Map<String, List<Integer>> byName) {

  private static final int EXPECTED_NAMES = 128;

  DistinctMentions {
    firsts = List.copyOf(firsts);
    byName = Collections.unmodifiableMap(byName);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static DistinctMentions in(RuleContext context) {
    return context.shared(DistinctMentions.class, DistinctMentions::of);
  }

  private static DistinctMentions of(DossierIndex index) {
    Map<String, List<Integer>> byName = new HashMap<>(EXPECTED_NAMES);
    Set<Named> known = new HashSet<>(0);
    List<Placed<UnitMention>> firsts = new ArrayList<>();
    List<Placed<UnitMention>> all = index.mentions();
    for (int i = 0; i < all.size(); i++) {
      Placed<UnitMention> placed = all.get(i);
      String name = placed.value().name();
      List<Integer> sameName = byName.get(name);
      if (sameName == null) {
        sameName = new ArrayList<>();
        byName.put(name, sameName);
        firsts.add(placed);
      } else {
        // A name mostly means what it meant the last time.
        Placed<UnitMention> last = all.get(sameName.get(sameName.size() - 1));
        if (!isSame(last, placed)) {
          known.add(Named.of(last));
          if (known.add(Named.of(placed))) {
            firsts.add(placed);
          }
        }
      }
      sameName.add(i);
    }
    return new DistinctMentions(firsts, byName);
  }

  private static boolean isSame(Placed<UnitMention> one, Placed<UnitMention> other) {
    return Objects.equals(one.value().unitId(), other.value().unitId())
        && Objects.equals(textId(one), textId(other));
  }

  private static @Nullable String textId(Placed<UnitMention> placed) {
    PlacedClause clause = placed.clause().orElse(null);
    return clause == null ? null : clause.textId();
  }

  /** What makes two mentions one. */
  private record Named(String name, @Nullable String unitId, @Nullable String textId) {

    static Named of(Placed<UnitMention> placed) {
      return new Named(
          placed.value().name(), placed.value().unitId(), DistinctMentions.textId(placed));
    }
  }
}
