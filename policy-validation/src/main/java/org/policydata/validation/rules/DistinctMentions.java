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
 * @param names all names
 */
record DistinctMentions(List<Placed<UnitMention>> firsts, Set<String> names) {

  DistinctMentions {
    firsts = List.copyOf(firsts);
    names = Collections.unmodifiableSet(names);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static DistinctMentions in(RuleContext context) {
    return context.shared(DistinctMentions.class, DistinctMentions::of);
  }

  private static DistinctMentions of(DossierIndex index) {
    Set<Named> known = new HashSet<>();
    Map<String, Named> lastOfName = new HashMap<>();
    List<Placed<UnitMention>> firsts = new ArrayList<>();
    for (Placed<UnitMention> placed : index.mentions()) {
      UnitMention mention = placed.value();
      String textId = placed.clause().map(PlacedClause::textId).orElse(null);
      // A name mostly means what it meant the last time.
      Named last = lastOfName.get(mention.name());
      if (last == null || !last.is(mention.unitId(), textId)) {
        Named named = new Named(mention.name(), mention.unitId(), textId);
        lastOfName.put(mention.name(), named);
        if (known.add(named)) {
          firsts.add(placed);
        }
      }
    }
    return new DistinctMentions(firsts, lastOfName.keySet());
  }

  /** What makes two mentions one. */
  private record Named(String name, @Nullable String unitId, @Nullable String textId) {

    boolean is(@Nullable String otherUnitId, @Nullable String otherTextId) {
      return Objects.equals(unitId, otherUnitId) && Objects.equals(textId, otherTextId);
    }
  }
}
