package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which clauses stand in another order among their neighbours: as few as possible, those
 * outside a longest run that kept its order.
 */
final class SiblingOrder {

  private final Map<AlignmentNode, Set<AlignmentNode>> movedByParent = new HashMap<>();

  /** Tells whether a clause that has the same parent as before changed places. */
  boolean isMoved(AlignmentNode after) {
    AlignmentNode parent = after.parent();
    return parent != null
        && movedByParent.computeIfAbsent(parent, SiblingOrder::moved).contains(after);
  }

  private static Set<AlignmentNode> moved(AlignmentNode parent) {
    List<AlignmentNode> stayed = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int last = -1;
    boolean inOrder = true;
    for (AlignmentNode child : parent.children()) {
      AlignmentNode old = child.partner();
      if (old != null && old.parent() == parent.partner()) {
        stayed.add(child);
        places.add(old.index());
        inOrder &= old.index() > last;
        last = old.index();
      }
    }
    if (inOrder) {
      return Set.of();
    }
    Set<AlignmentNode> moved = new HashSet<>(stayed);
    for (int kept : longestRise(places)) {
      moved.remove(stayed.get(kept));
    }
    return moved;
  }

  /** Positions of a longest rising subsequence. */
  static List<Integer> longestRise(List<Integer> values) {
    int[] tails = new int[values.size()];
    int[] previous = new int[values.size()];
    int length = 0;
    for (int i = 0; i < values.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values.get(tails[middle]) < values.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<Integer> rise = new ArrayList<>(length);
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      rise.add(i);
    }
    Collections.reverse(rise);
    return rise;
  }
}
