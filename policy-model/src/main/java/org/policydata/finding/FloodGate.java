package org.policydata.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first findings of each code through and counts the rest, so that one cause repeated a
 * million times costs neither memory nor the reader's patience.
 *
 * <p>Not thread-safe; one gate serves one run.
 */
public final class FloodGate {

  /** Findings of one code that are kept. */
  public static final int KEPT_PER_CODE = 1_000;

  private final Map<String, Count> counts = new HashMap<>();

  /** What was counted last: a check finds the same again and again. */
  private @Nullable Count last;

  /** Creates a gate that has seen nothing. */
  public FloodGate() {}

  /**
   * Counts a finding and tells whether to keep it.
   *
   * @param kind kind of the finding
   * @return true for the first {@link #KEPT_PER_CODE} findings of its code
   */
  public boolean admits(FindingKind kind) {
    Count count = last;
    if (count == null || !count.kind.code().equals(kind.code())) {
      count = counts.computeIfAbsent(kind.code(), code -> new Count(kind));
      last = count;
    }
    return ++count.seen <= KEPT_PER_CODE;
  }

  /**
   * Tells whether the next finding of a code would be kept, without counting one.
   *
   * @param kind kind of the finding
   * @return true while fewer than {@link #KEPT_PER_CODE} of its code were counted
   */
  public boolean isOpen(FindingKind kind) {
    Count count = counts.get(kind.code());
    return count == null || count.seen < KEPT_PER_CODE;
  }

  /**
   * Returns one finding for each code of which some were not kept, which stands for these: {@link
   * FindingKind#remainder}.
   *
   * @return the findings, by code
   */
  public List<Finding> remainders() {
    List<Finding> remainders = new ArrayList<>(0);
    for (Count count : counts.values()) {
      int more = count.seen - KEPT_PER_CODE;
      if (more > 0) {
        remainders.add(count.kind.remainder(more));
      }
    }
    remainders.sort(Comparator.comparing(Finding::code));
    return remainders;
  }

  private static final class Count {

    private final FindingKind kind;
    private int seen;

    Count(FindingKind kind) {
      this.kind = kind;
    }
  }
}
