package org.policydata.validation.corpus;

import java.util.Arrays;
import java.util.List;

/**
 * A sorted part of a summary: the facts of dossiers, and the names of units, each once. Immutable.
 */
final class SummaryRun {

  private final PackedFacts[] dossiers;
  private final UnitName[] names;

  private SummaryRun(PackedFacts[] dossiers, UnitName[] names) {
    this.dossiers = dossiers;
    this.names = names;
  }

  static SummaryRun of(List<DossierFacts> facts, List<UnitName> names) {
    PackedFacts[] dossiers = facts.stream().map(PackedFacts::of).toArray(PackedFacts[]::new);
    Arrays.sort(dossiers);
    UnitName[] sorted = names.stream().sorted(UnitName.ORDER).toArray(UnitName[]::new);
    UnitName[] distinct = new UnitName[sorted.length];
    int size = 0;
    for (UnitName name : sorted) {
      size = append(name, distinct, size);
    }
    return new SummaryRun(dossiers, Arrays.copyOf(distinct, size));
  }

  SummaryRun plus(SummaryRun other) {
    return new SummaryRun(merged(dossiers, other.dossiers), merged(names, other.names));
  }

  private static PackedFacts[] merged(PackedFacts[] left, PackedFacts[] right) {
    PackedFacts[] merged = new PackedFacts[left.length + right.length];
    int l = 0;
    int r = 0;
    for (int i = 0; i < merged.length; i++) {
      boolean fromLeft = r == right.length || (l < left.length && left[l].compareTo(right[r]) <= 0);
      merged[i] = fromLeft ? left[l++] : right[r++];
    }
    return merged;
  }

  private static UnitName[] merged(UnitName[] left, UnitName[] right) {
    UnitName[] merged = new UnitName[left.length + right.length];
    int size = 0;
    int l = 0;
    int r = 0;
    while (l < left.length || r < right.length) {
      boolean fromLeft =
          r == right.length || (l < left.length && UnitName.ORDER.compare(left[l], right[r]) <= 0);
      size = append(fromLeft ? left[l++] : right[r++], merged, size);
    }
    return Arrays.copyOf(merged, size);
  }

  private static int append(UnitName name, UnitName[] distinct, int size) {
    if (size > 0 && UnitName.ORDER.compare(distinct[size - 1], name) == 0) {
      distinct[size - 1] = distinct[size - 1].plus(name);
      return size;
    }
    distinct[size] = name;
    return size + 1;
  }

  int size() {
    return dossiers.length + names.length;
  }

  int dossierCount() {
    return dossiers.length;
  }

  /** The facts of a dossier as JSON. */
  byte[] dossier(int index) {
    return dossiers[index].json();
  }

  List<UnitName> names() {
    return List.of(names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SummaryRun run
        && Arrays.equals(dossiers, run.dossiers)
        && Arrays.equals(names, run.names);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(dossiers) + Arrays.hashCode(names);
  }
}
