package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;
import org.policydata.model.PolicyDocument;

/** Finds the clause that a comment means by the number it names and the words it quotes. */
final class ClauseFinder {

  private static final double MIN_LIKENESS = 0.3;

  private final PolicyDocument version;

  ClauseFinder(PolicyDocument version) {
    this.version = version;
  }

  /**
   * Returns the clause, or null where none fits.
   *
   * @param cited the number named; null for none
   * @param words words that stand in the clause, or words like those
   * @param exact whether the words themselves have to stand there
   */
  @Nullable Clause find(@Nullable ClauseLabel cited, String words, boolean exact) {
    List<Clause> named = new ArrayList<>();
    if (cited != null) {
      collect(version.clauses(), cited, named);
    }
    if (cited != null && named.isEmpty()) {
      return null;
    }
    List<Clause> roots = named.isEmpty() ? version.clauses() : named;
    Clause best = best(roots, words, exact);
    if (best != null) {
      return best;
    }
    return named.isEmpty() ? null : named.get(0);
  }

  private static void collect(List<Clause> clauses, ClauseLabel cited, List<Clause> named) {
    for (Clause clause : clauses) {
      boolean means =
          clause.label() != null
              && ClauseLabel.parse(clause.label())
                  .filter(label -> label.isCitedBy(cited))
                  .isPresent();
      if (means) {
        named.add(clause);
      } else {
        collect(clause.children(), cited, named);
      }
    }
  }

  private static @Nullable Clause best(List<Clause> clauses, String words, boolean exact) {
    Set<String> wanted = pairs(words);
    List<Clause> all = new ArrayList<>();
    flatten(clauses, all);
    Clause best = null;
    double likeness = MIN_LIKENESS;
    for (Clause clause : all) {
      String text = clause.text();
      if (text == null) {
        continue;
      }
      double value = exact ? (text.contains(words) ? 1 : 0) : likeness(pairs(text), wanted);
      if (value > likeness) {
        best = clause;
        likeness = value;
      }
    }
    return best;
  }

  private static void flatten(List<Clause> clauses, List<Clause> all) {
    for (Clause clause : clauses) {
      all.add(clause);
      flatten(clause.children(), all);
    }
  }

  private static Set<String> pairs(String text) {
    String squeezed = Chars.squeeze(text);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= squeezed.length(); i++) {
      pairs.add(squeezed.substring(i, i + 2));
    }
    return pairs;
  }

  /** Share of common pairs of characters (Dice). */
  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String pair : a) {
      common += b.contains(pair) ? 1 : 0;
    }
    return 2.0 * common / (a.size() + b.size());
  }
}
