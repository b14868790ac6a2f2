package org.policydata.validation.rules;

import java.util.List;
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

  /** By the letter of their kinds: g, m, t, x. */
  private static boolean areSpelled(Clause clause) {
    List<GradingScheme> schemes = clause.gradingSchemes();
    List<SupportMeasure> measures = clause.supportMeasures();
    List<Target> targets = clause.targets();
    List<Exclusion> exclusions = clause.exclusions();
    if (schemes.isEmpty() && measures.isEmpty() && targets.isEmpty() && exclusions.isEmpty()) {
      return true;
    }
    HangingIds ids = new HangingIds(clause.id());
    boolean spelled = true;
    for (int i = 0; i < schemes.size(); i++) {
      spelled = spelled && ids.isNext(schemes.get(i).id());
    }
    for (int i = 0; i < measures.size(); i++) {
      spelled = spelled && ids.isNext(measures.get(i).id());
    }
    for (int i = 0; i < targets.size(); i++) {
      spelled = spelled && ids.isNext(targets.get(i).id());
    }
    for (int i = 0; i < exclusions.size(); i++) {
      spelled = spelled && ids.isNext(exclusions.get(i).id());
    }
    return spelled;
  }

  private boolean isNext(String id) {
    boolean next = isSpelled(id) && isBehindLast(id);
    last = id;
    return next;
  }

  /** Whether what stands before the last hyphen is the clause. */
  private boolean isSpelled(String id) {
    int hyphen = clauseId.length();
    return id.length() > hyphen + 1
        && id.charAt(hyphen) == '-'
        && id.indexOf('-', hyphen + 1) < 0
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
