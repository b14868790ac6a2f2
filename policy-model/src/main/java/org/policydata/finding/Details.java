package org.policydata.finding;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few details of a finding, sorted by name. Immutable, so that copies of a finding share them.
 */
final class Details extends AbstractMap<String, Object> {

  private final String[] names;
  private final Object[] values;

  private Details(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** The same details where they are immutable already. */
  static Map<String, Object> of(Map<String, Object> details) {
    if (details instanceof Details) {
      return details;
    }
    String[] names = new String[details.size()];
    Object[] values = new Object[names.length];
    int count = 0;
    for (Entry<String, Object> entry : details.entrySet()) {
      String name = Objects.requireNonNull(entry.getKey(), "name of a detail");
      int at = count++;
      while (at > 0 && names[at - 1].compareTo(name) > 0) {
        names[at] = names[at - 1];
        values[at] = values[at - 1];
        at--;
      }
      names[at] = name;
      values[at] = entry.getValue();
    }
    return new Details(names, values);
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Object>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> entry = new SimpleImmutableEntry<>(names[next], values[next]);
      next++;
      return entry;
    }
  }
}
