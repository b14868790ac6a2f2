package org.policydata.finding;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The few details of a finding, sorted by name. Immutable, so that copies of a finding share them.
 */
final class Details extends AbstractMap<String, Object> {

  private final List<Entry<String, Object>> entries;

  private Details(List<Entry<String, Object>> entries) {
    this.entries = entries;
  }

  /** The same details where they are immutable already. */
  static Map<String, Object> of(Map<String, Object> details) {
    if (details instanceof Details) {
      return details;
    }
    Map<String, Object> sorted = details.size() > 1 ? new TreeMap<>(details) : details;
    List<Entry<String, Object>> entries = new ArrayList<>(sorted.size());
    sorted.forEach(
        (name, value) ->
            entries.add(
                new SimpleImmutableEntry<>(
                    Objects.requireNonNull(name, "name of a detail"), value)));
    return new Details(List.copyOf(entries));
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getKey().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : entries.get(index).getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
