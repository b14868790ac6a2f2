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

  private final Map<String, int[]> counts = new HashMap<>();

  /** The code that was counted last: a check finds the same again and again. */
  private @Nullable String lastCode;

  private int[] lastCount = new int[1];

  /** Creates a gate that has seen nothing. */
  public FloodGate() {}

  /**
   * Counts a finding and tells whether to keep it.
   *
   * @param code code of the finding
   * @return true for the first {@link #KEPT_PER_CODE} findings of a code
   */
  public boolean admits(String code) {
    if (!code.equals(lastCode)) {
      lastCount = counts.computeIfAbsent(code, key -> new int[1]);
      lastCode = code;
    }
    return ++lastCount[0] <= KEPT_PER_CODE;
  }

  /**
   * Tells whether the next finding of a code would be kept, without counting one.
   *
   * @param code code of a finding
   * @return true while fewer than {@link #KEPT_PER_CODE} were counted
   */
  public boolean isOpen(String code) {
    int[] count = counts.get(code);
    return count == null || count[0] < KEPT_PER_CODE;
  }

  /**
   * Returns one finding for each code of which some were not kept; its detail {@code more} says how
   * many.
   *
   * @param kinds the kinds by code, of all codes that were counted
   * @return the findings, by code
   */
  public List<Finding> remainders(Map<String, FindingKind> kinds) {
    List<Finding> remainders = new ArrayList<>(0);
    counts.forEach(
        (code, count) -> {
          int more = count[0] - KEPT_PER_CODE;
          FindingKind kind = more > 0 ? kinds.get(code) : null;
          if (kind != null) {
            remainders.add(kind.finding("", null, Map.of(FindingKind.MORE, more)));
          }
        });
    remainders.sort(Comparator.comparing(Finding::code));
    return remainders;
  }
}
