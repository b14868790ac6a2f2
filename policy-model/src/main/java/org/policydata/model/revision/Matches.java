package org.policydata.model.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements of two lists, put together stage by stage: those with the same key, in order, and
 * then those most alike. A match of an earlier stage is better than one of a later stage.
 */
final class Matches<T> {

  private static final double ALIKE = 0.5;

  /** Elements that one element is compared with, so that two long lists cost no square. */
  private static final int MAX_CANDIDATES = 8;

  /** An element with its position in its list. */
  record Item<T>(T value, int index) {}

  /** Two elements that belong together. */
  record Match<T>(Item<T> before, Item<T> after) {}

  private final List<Match<T>> pairs = new ArrayList<>();
  private final Set<Item<T>> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private List<Item<T>> removed;
  private List<Item<T>> added;

  Matches(List<Item<T>> before, List<Item<T>> after) {
    this.removed = List.copyOf(before);
    this.added = List.copyOf(after);
  }

  static <T> Matches<T> of(List<T> before, List<T> after) {
    return new Matches<>(items(before), items(after));
  }

  private static <T> List<Item<T>> items(List<T> values) {
    List<Item<T>> items = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      items.add(new Item<>(values.get(i), i));
    }
    return items;
  }

  /** Puts together what has the same key; null keys match nothing. */
  Matches<T> by(Function<T, @Nullable Object> key) {
    if (removed.isEmpty() || added.isEmpty()) {
      return this;
    }
    Map<Object, Deque<Item<T>>> byKey = new HashMap<>();
    for (Item<T> item : added) {
      Object value = key.apply(item.value());
      if (value != null) {
        byKey.computeIfAbsent(value, each -> new ArrayDeque<>()).add(item);
      }
    }
    List<Item<T>> left = new ArrayList<>();
    for (Item<T> item : removed) {
      Object value = key.apply(item.value());
      Deque<Item<T>> same = value == null ? null : byKey.get(value);
      if (same == null || same.isEmpty()) {
        left.add(item);
      } else {
        take(item, same.remove());
      }
    }
    removed = left;
    return withoutTaken();
  }

  /** Puts together what is alike. */
  Matches<T> byLikeness(ToDoubleBiFunction<T, T> likeness) {
    List<Item<T>> left = new ArrayList<>();
    Iterator<Item<T>> rest = added.iterator();
    List<Item<T>> candidates = new ArrayList<>(MAX_CANDIDATES);
    for (Item<T> item : removed) {
      while (candidates.size() < MAX_CANDIDATES && rest.hasNext()) {
        candidates.add(rest.next());
      }
      Item<T> best = null;
      double bestLikeness = ALIKE;
      for (Item<T> candidate : candidates) {
        double found = likeness.applyAsDouble(item.value(), candidate.value());
        if (found > bestLikeness || (best == null && found >= ALIKE)) {
          best = candidate;
          bestLikeness = found;
        }
      }
      if (best == null) {
        left.add(item);
      } else {
        take(item, best);
        candidates.remove(best);
      }
    }
    removed = left;
    return withoutTaken();
  }

  private void take(Item<T> before, Item<T> after) {
    pairs.add(new Match<>(before, after));
    taken.add(after);
  }

  private Matches<T> withoutTaken() {
    if (!taken.isEmpty()) {
      added = added.stream().filter(item -> !taken.contains(item)).toList();
      taken.clear();
    }
    return this;
  }

  /** What belongs together, in the order of the second list. */
  List<Match<T>> pairs() {
    return pairs.stream()
        .sorted(Comparator.comparingInt((Match<T> match) -> match.after().index()))
        .toList();
  }

  List<Item<T>> removed() {
    return removed;
  }

  List<Item<T>> added() {
    return added;
  }
}
