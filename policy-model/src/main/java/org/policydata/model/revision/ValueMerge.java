package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.revision.RevisedValue.Fate;

/**
 * Finds the values of one kind that stand on changed words: those that an amendment carries, else
 * those that are read in the new words, and the old ones that are left.
 *
 * <p>A value that the amendment carries, or that reads otherwise than before, takes the place and
 * the id of the old value that it is. What reads the same before and after stays as it was, as it
 * may have been put right by hand; what was read before but not taken into the dossier stays out.
 */
final class ValueMerge<T> {

  /**
   * What there is to choose from.
   *
   * @param old the values before the change
   * @param carried those that amendments carry
   * @param before what is read in the old words
   * @param after what is read in the new words
   */
  record Sources<T>(List<T> old, List<T> carried, List<T> before, List<T> after) {

    boolean isEmpty() {
      return old.isEmpty() && carried.isEmpty() && before.isEmpty() && after.isEmpty();
    }
  }

  /** A value that is none of the old ones. */
  private record Added<T>(T value, Fate fate) {}

  private final ValueKind<T> kind;
  private final @Nullable String clauseId;
  private final IdLedger ledger;
  private final List<RevisedValue> report;
  private final Predicate<T> supported;
  private final BinaryOperator<T> inherit;

  private final Map<Integer, T> slots = new TreeMap<>();
  private final List<Added<T>> added = new ArrayList<>();
  private final Set<String> given = new HashSet<>();

  /**
   * Prepares a merge.
   *
   * @param kind the kind of value
   * @param clauseId the clause; null for values of the text as a whole
   * @param ledger ids that are taken
   * @param report takes where each value comes from
   * @param supported whether the new words still hold an old value
   * @param inherit what a new reading takes over from the old value that it is
   */
  ValueMerge(
      ValueKind<T> kind,
      @Nullable String clauseId,
      IdLedger ledger,
      List<RevisedValue> report,
      Predicate<T> supported,
      BinaryOperator<T> inherit) {
    this.kind = kind;
    this.clauseId = clauseId;
    this.ledger = ledger;
    this.report = report;
    this.supported = supported;
    this.inherit = inherit;
  }

  List<T> merge(Sources<T> sources) {
    List<T> old = sources.old();
    boolean[] settled = new boolean[old.size()];
    if (!sources.carried().isEmpty()) {
      place(sources.carried(), old, settled, Fate.CARRIED);
    } else {
      read(sources, settled);
    }
    for (int i = 0; i < settled.length; i++) {
      if (!settled[i]) {
        boolean kept = supported.test(old.get(i));
        settle(i, old.get(i), kept ? Fate.KEPT : Fate.LOST);
      }
    }
    List<T> values = new ArrayList<>(slots.values());
    // The ids of old values come first: a new one must not take one of them.
    for (Added<T> one : added) {
      values.add(withFreeId(one.value(), one.fate()));
    }
    return values;
  }

  private void settle(int place, T value, Fate fate) {
    report.add(kind.told(clauseId, value, fate));
    if (fate != Fate.LOST) {
      slots.put(place, value);
      given.add(kind.id().apply(value));
    }
  }

  /** Puts new values into the places of the old ones that they are, and the rest behind. */
  private void place(List<T> values, List<T> old, boolean[] settled, Fate fate) {
    List<Integer> open = new ArrayList<>();
    List<T> left = new ArrayList<>();
    for (int i = 0; i < settled.length; i++) {
      if (!settled[i]) {
        open.add(i);
        left.add(old.get(i));
      }
    }
    int[] partners = Matching.of(kind, values, left);
    for (int i = 0; i < partners.length; i++) {
      T value = values.get(i);
      if (partners[i] == Matching.NONE) {
        added.add(new Added<>(value, fate));
        continue;
      }
      T former = left.get(partners[i]);
      int place = open.get(partners[i]);
      settled[place] = true;
      T same = kind.withId().apply(value, kind.id().apply(former));
      settle(place, fate == Fate.INTERPRETED ? inherit.apply(same, former) : same, fate);
    }
  }

  private void read(Sources<T> sources, boolean[] settled) {
    List<T> old = sources.old();
    int[] formers = Matching.of(kind, sources.before(), old);
    Map<T, List<Integer>> readings = new HashMap<>();
    for (int i = 0; i < formers.length; i++) {
      readings
          .computeIfAbsent(kind.withoutId(sources.before().get(i)), key -> new ArrayList<>(1))
          .add(i);
    }
    boolean[] readAgain = new boolean[formers.length];
    List<T> other = new ArrayList<>();
    for (T reading : sources.after()) {
      List<Integer> same = readings.get(kind.withoutId(reading));
      if (same == null || same.isEmpty()) {
        other.add(reading);
        continue;
      }
      int before = same.remove(0);
      readAgain[before] = true;
      int former = formers[before];
      if (former != Matching.NONE) {
        settled[former] = true;
        settle(former, old.get(former), Fate.KEPT);
      }
    }
    place(other, old, settled, Fate.INTERPRETED);
    for (int i = 0; i < formers.length; i++) {
      int former = formers[i];
      if (former != Matching.NONE && !readAgain[i] && !settled[former]) {
        settled[former] = true;
        settle(former, old.get(former), Fate.LOST);
      }
    }
  }

  private T withFreeId(T value, Fate fate) {
    T result = value;
    if (kind.hasIds()) {
      boolean own = fate == Fate.CARRIED;
      String id = kind.id().apply(value);
      String owner = clauseId == null ? "" : clauseId;
      if (!own || given.contains(id) || !ledger.allows(owner, kind, value)) {
        result = kind.withId().apply(value, ledger.fresh(kind, owner));
      }
      given.add(kind.id().apply(result));
      ledger.claim(kind, result, owner);
    }
    report.add(kind.told(clauseId, result, fate));
    return result;
  }
}
