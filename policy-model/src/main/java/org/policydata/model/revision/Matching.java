package org.policydata.model.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which of the old values each new value is: the same one, else one that says the same, else the
 * one most like it.
 */
final class Matching {

  /** Position that stands for no partner. */
  static final int NONE = -1;

  private static final double ALIKE = 0.7;
  private static final double ALIKE_UNDER_ONE_ID = IdLedger.ALIKE;
  private static final double SAME_ID = 0.05;

  /** More pairs than any clause of a real text gives are not compared. */
  private static final int MAX_PAIRS = 4_096;

  private Matching() {}

  private record Pair(int left, int right, double score) {}

  /** Returns the position in {@code right} of the partner of each value of {@code left}. */
  static <T> int[] of(ValueKind<T> kind, List<T> left, List<T> right) {
    int[] partners = new int[left.size()];
    Arrays.fill(partners, NONE);
    boolean[] taken = new boolean[right.size()];
    pairEqual(left, right, UnaryOperator.identity(), partners, taken);
    pairEqual(left, right, kind::withoutId, partners, taken);
    pairAlike(kind, left, right, partners, taken);
    return partners;
  }

  private static <T> void pairEqual(
      List<T> left, List<T> right, UnaryOperator<T> key, int[] partners, boolean[] taken) {
    Map<T, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        places.computeIfAbsent(key.apply(right.get(i)), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < partners.length; i++) {
      Deque<Integer> found = partners[i] == NONE ? places.get(key.apply(left.get(i))) : null;
      if (found != null && !found.isEmpty()) {
        partners[i] = found.remove();
        taken[partners[i]] = true;
      }
    }
  }

  private static <T> void pairAlike(
      ValueKind<T> kind, List<T> left, List<T> right, int[] partners, boolean[] taken) {
    if ((long) left.size() * right.size() > MAX_PAIRS) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      for (int j = 0; j < taken.length; j++) {
        if (partners[i] == NONE && !taken[j]) {
          double likeness = kind.likeness().applyAsDouble(left.get(i), right.get(j));
          boolean sameId =
              kind.hasIds() && kind.id().apply(left.get(i)).equals(kind.id().apply(right.get(j)));
          if (likeness >= (sameId ? ALIKE_UNDER_ONE_ID : ALIKE)) {
            pairs.add(new Pair(i, j, likeness + (sameId ? SAME_ID : 0)));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right));
    for (Pair pair : pairs) {
      if (partners[pair.left()] == NONE && !taken[pair.right()]) {
        partners[pair.left()] = pair.right();
        taken[pair.right()] = true;
      }
    }
  }
}
