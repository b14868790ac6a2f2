package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 */
record DistinctMentions(List<Placed<UnitMention>> firsts) {

  DistinctMentions {
    firsts = List.copyOf(firsts);
  }

  /** Returns those of a dossier, worked out once in a run. */
  static DistinctMentions in(RuleContext context) {
    return context.shared(DistinctMentions.class, DistinctMentions::of);
  }

  private static DistinctMentions of(DossierIndex index) {
    Set<Named> known = new HashSet<>();
    List<Placed<UnitMention>> firsts = new ArrayList<>();
    for (Placed<UnitMention> placed : index.mentions()) {
      String textId = placed.clause().map(PlacedClause::textId).orElse(null);
      UnitMention mention = placed.value();
      if (known.add(new Named(mention.name(), mention.unitId(), textId))) {
        firsts.add(placed);
      }
    }
    return new DistinctMentions(firsts);
  }

  /** What makes two mentions one. */
  private record Named(String name, @Nullable String unitId, @Nullable String textId) {}
}
