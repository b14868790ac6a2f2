package org.policydata.validation.rules;

import java.util.List;
import java.util.function.Function;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.PlacedClause;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;

/**
 * Ids that spell the clause they hang on: {@code c2-a11-t1} and {@code c2-a11-m2} on {@code
 * c2-a11}. Where clauses differ such ids do too, without one being compared with all others.
 */
final class HangingIds {

  private final String clauseId;

  /** The id before, empty for none. */
  private String last = "";

  private HangingIds(String clauseId) {
    this.clauseId = clauseId;
  }

  /** Whether all ids of a dossier are spelled so and, in each clause, in ascending order. */
  static boolean areSpelled(DossierIndex index) {
    for (PlacedClause place : index.clauses()) {
      if (!areSpelled(place.clause())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSpelled(Clause clause) {
    HangingIds ids = new HangingIds(clause.id());
    // By the letter of their kinds: g, m, t, x.
    return ids.ascend(clause.gradingSchemes(), GradingScheme::id)
        && ids.ascend(clause.supportMeasures(), SupportMeasure::id)
        && ids.ascend(clause.targets(), Target::id)
        && ids.ascend(clause.exclusions(), Exclusion::id);
  }

  private <T> boolean ascend(List<T> values, Function<T, String> id) {
    for (int i = 0; i < values.size(); i++) {
      String next = id.apply(values.get(i));
      if (!isSpelled(next) || !isBehindLast(next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  /** Whether what stands before the last hyphen is the clause. */
  private boolean isSpelled(String id) {
    return id.lastIndexOf('-') == clauseId.length()
        && id.length() > clauseId.length() + 1
        && id.startsWith(clauseId);
  }

  /** By letter, then as numbers are: t9 before t10. */
  private boolean isBehindLast(String id) {
    if (last.isEmpty()) {
      return true;
    }
    int letter = clauseId.length() + 1;
    if (id.charAt(letter) != last.charAt(letter)) {
      return id.charAt(letter) > last.charAt(letter);
    }
    return id.length() != last.length() ? id.length() > last.length() : id.compareTo(last) > 0;
  }
}
