package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policydata.finding.Confidence;

/**
 * Pairs clauses whose words are much alike, the most alike first.
 *
 * <p>Candidates are clauses that share a pair of characters which few others have, at most {@value
 * #MAX_CANDIDATES} for each clause, and clauses at about the same place among the leftovers. So the
 * time stays proportional to the length of the texts even where all clauses are nearly the same; in
 * such a text a clause that moved far is then reported as removed and added.
 */
final class LikelyPairs {

  /** Likeness from which two clauses are taken for one. */
  private static final double ALIKE = 0.5;

  /** A pair of characters that stands in more clauses of a side finds nothing. */
  private static final int MAX_BEARERS = 8;

  private static final int MAX_CANDIDATES = 8;

  /** Distance in places among the leftovers. */
  private static final int NEAR = 4;

  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final List<int[]> oldPairs;
  private final List<int[]> newPairs;

  private LikelyPairs(List<AlignmentNode> before, List<AlignmentNode> after) {
    this.before = before;
    this.after = after;
    this.oldPairs = before.stream().map(LikelyPairs::pairsOf).toList();
    this.newPairs = after.stream().map(LikelyPairs::pairsOf).toList();
  }

  /** Two clauses at their places among the leftovers, and what they have in common. */
  private record Candidate(int before, int after, double likeness) {

    /** Symmetric, so that comparing the other way round pairs the same clauses. */
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(each -> Math.abs(each.before - each.after))
            .thenComparingInt(each -> each.before + each.after);
  }

  static void pair(List<AlignmentNode> before, List<AlignmentNode> after) {
    if (!before.isEmpty() && !after.isEmpty()) {
      new LikelyPairs(before, after).pair();
    }
  }

  static double likeness(String a, String b) {
    return PlainWords.likeness(PlainWords.pairs(a), PlainWords.pairs(b));
  }

  private static int[] pairsOf(AlignmentNode node) {
    return PlainWords.pairs(PlainWords.of(node.clause()));
  }

  private void pair() {
    List<Candidate> alike = new ArrayList<>();
    for (long key : candidates()) {
      int a = (int) (key >> 32);
      int b = (int) key;
      double likeness = PlainWords.likeness(oldPairs.get(a), newPairs.get(b));
      if (likeness >= ALIKE) {
        alike.add(new Candidate(a, b, likeness));
      }
    }
    alike.sort(Candidate.BEST_FIRST);
    for (Candidate candidate : alike) {
      AlignmentNode a = before.get(candidate.before());
      AlignmentNode b = after.get(candidate.after());
      if (!a.isPaired() && !b.isPaired()) {
        a.pair(b, AlignmentBasis.SIMILAR_WORDS, Confidence.LIKELY);
      }
    }
  }

  private Set<Long> candidates() {
    Set<Long> candidates = new HashSet<>();
    for (int a = 0; a < before.size(); a++) {
      for (int b = Math.max(0, a - NEAR); b <= Math.min(after.size() - 1, a + NEAR); b++) {
        candidates.add(key(a, b));
      }
    }
    Map<Integer, List<Integer>> oldBearers = bearers(oldPairs);
    Map<Integer, List<Integer>> newBearers = bearers(newPairs);
    Map<Long, Integer> shared = new HashMap<>();
    oldBearers.forEach(
        (pair, olds) -> {
          List<Integer> news = newBearers.getOrDefault(pair, List.of());
          if (olds.size() <= MAX_BEARERS && news.size() <= MAX_BEARERS) {
            for (int a : olds) {
              for (int b : news) {
                shared.merge(key(a, b), 1, Integer::sum);
              }
            }
          }
        });
    addBest(shared, true, candidates);
    addBest(shared, false, candidates);
    return candidates;
  }

  private static long key(int a, int b) {
    return (long) a << 32 | b;
  }

  private static Map<Integer, List<Integer>> bearers(List<int[]> clauses) {
    Map<Integer, List<Integer>> bearers = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      for (int pair : clauses.get(i)) {
        List<Integer> known = bearers.computeIfAbsent(pair, key -> new ArrayList<>(2));
        if (known.size() <= MAX_BEARERS) {
          known.add(i);
        }
      }
    }
    return bearers;
  }

  /** Keeps for each clause of one side those that share most with it. */
  private static void addBest(Map<Long, Integer> shared, boolean ofOld, Set<Long> candidates) {
    Map<Integer, List<Long>> byClause = new HashMap<>();
    for (long key : shared.keySet()) {
      int clause = ofOld ? (int) (key >> 32) : (int) key;
      byClause.computeIfAbsent(clause, each -> new ArrayList<>()).add(key);
    }
    Comparator<Long> best =
        Comparator.<Long>comparingInt(key -> -shared.getOrDefault(key, 0))
            .thenComparingInt(key -> Math.abs((int) (key >> 32) - key.intValue()))
            .thenComparingInt(key -> (int) (key >> 32) + key.intValue());
    for (List<Long> keys : byClause.values()) {
      keys.sort(best);
      candidates.addAll(keys.subList(0, Math.min(MAX_CANDIDATES, keys.size())));
    }
  }
}
