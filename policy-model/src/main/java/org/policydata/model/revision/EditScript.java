package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shortest edit script between two sequences of numbers (Myers 1986, greedy), within a budget:
 * two sequences with nothing in common would cost the square of their length.
 */
final class EditScript {

  /** Insertions and deletions beyond which two sequences are no longer worth comparing. */
  private static final int MAX_EDITS = 1_000;

  private static final int STEPS_PER_ELEMENT = 64;
  private static final int MIN_STEPS = 100_000;

  private EditScript() {}

  /**
   * A stretch that differs, as half-open ranges of both sequences; what lies between two hunks is
   * equal.
   */
  record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {

    boolean hasOld() {
      return oldFrom < oldTo;
    }

    boolean hasNew() {
      return newFrom < newTo;
    }

    Hunk shifted(int by) {
      return new Hunk(oldFrom + by, oldTo + by, newFrom + by, newTo + by);
    }
  }

  /**
   * Returns the hunks that turn one sequence into the other, in order; null where the budget is not
   * enough.
   */
  static @Nullable List<Hunk> between(int[] before, int[] after) {
    int start = 0;
    int shorter = Math.min(before.length, after.length);
    while (start < shorter && before[start] == after[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    int n = before.length - start - end;
    int m = after.length - start - end;
    if (n == 0 && m == 0) {
      return List.of();
    }
    if (n == 0 || m == 0) {
      return List.of(new Hunk(start, start + n, start, start + m));
    }
    List<int[]> trace = furthest(before, after, start, n, m);
    return trace == null ? null : hunks(trace, start, n, m);
  }

  /** The furthest x on each diagonal, for each number of edits; null where that costs too much. */
  private static @Nullable List<int[]> furthest(
      int[] before, int[] after, int start, int n, int m) {
    long steps = MIN_STEPS + STEPS_PER_ELEMENT * ((long) n + m);
    int max = Math.min(n + m, MAX_EDITS);
    int[] x = new int[2 * max + 3];
    int zero = max + 1;
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= max; d++) {
      trace.add(Arrays.copyOfRange(x, zero - d, zero + d + 1));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && x[zero + k - 1] < x[zero + k + 1]);
        int at = down ? x[zero + k + 1] : x[zero + k - 1] + 1;
        int from = at;
        while (at < n && at - k < m && before[start + at] == after[start + at - k]) {
          at++;
        }
        x[zero + k] = at;
        if (at >= n && at - k >= m) {
          return trace;
        }
        steps -= 1 + at - from;
      }
      if (steps < 0) {
        return null;
      }
    }
    return null;
  }

  /** Walks the trace back from the end; {@code trace.get(d)[d + k]} is x on diagonal k before d. */
  private static List<Hunk> hunks(List<int[]> trace, int start, int n, int m) {
    List<Hunk> hunks = new ArrayList<>();
    int x = n;
    int y = m;
    int oldTo = -1;
    int newTo = -1;
    int oldFrom = -1;
    int newFrom = -1;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] row = trace.get(d);
      int k = x - y;
      boolean down = k == -d || (k != d && value(row, d, k - 1) < value(row, d, k + 1));
      int previousK = down ? k + 1 : k - 1;
      int previousX = value(row, d, previousK);
      int previousY = previousX - previousK;
      // The edit leads from (previousX, previousY) to the head of a run of equal elements.
      int headX = down ? previousX : previousX + 1;
      int headY = down ? previousY + 1 : previousY;
      if (oldTo < 0 || headX < oldFrom || headY < newFrom) {
        if (oldTo >= 0) {
          hunks.add(new Hunk(oldFrom + start, oldTo + start, newFrom + start, newTo + start));
        }
        oldTo = headX;
        newTo = headY;
      }
      oldFrom = previousX;
      newFrom = previousY;
      x = previousX;
      y = previousY;
    }
    if (oldTo >= 0) {
      hunks.add(new Hunk(oldFrom + start, oldTo + start, newFrom + start, newTo + start));
    }
    Collections.reverse(hunks);
    return hunks;
  }

  private static int value(int[] row, int d, int k) {
    int index = d + k;
    return index < 0 || index >= row.length ? -1 : row[index];
  }
}
