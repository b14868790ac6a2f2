package org.policydata.finding;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few details of a finding, sorted by name. Immutable, so that copies of a finding share them:
 * values are texts, numbers, booleans and lists of these; arrays and other collections become
 * lists, and all else becomes text.
 *
 * <p>A check may report any map; one of this class is taken as it is.
 */
public final class Details extends AbstractMap<String, Object> {

  /** Lists in lists are rare, and a report that holds deeper ones could not be written. */
  private static final int MAX_DEPTH = 10;

  private static final Details NONE = new Details(new String[0], new Object[0]);

  private final String[] names;
  private final Object[] values;

  private Details(String[] names, Object[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * Returns no details.
   *
   * @return the empty details
   */
  public static Details of() {
    return NONE;
  }

  /**
   * Returns a single detail.
   *
   * @param name its name
   * @param value its value
   * @return the details
   */
  public static Details of(String name, Object value) {
    return new Details(
        new String[] {Objects.requireNonNull(name, "name")},
        new Object[] {fixed(Objects.requireNonNull(value, "value"))});
  }

  /**
   * Returns two details.
   *
   * @param name name of the one
   * @param value value of the one
   * @param otherName name of the other
   * @param otherValue value of the other
   * @return the details
   */
  public static Details of(String name, Object value, String otherName, Object otherValue) {
    return of(name, value).with(otherName, otherValue);
  }

  /**
   * Returns three details.
   *
   * @param name name of the one
   * @param value value of the one
   * @param otherName name of the other
   * @param otherValue value of the other
   * @param thirdName name of the third
   * @param thirdValue value of the third
   * @return the details
   */
  public static Details of(
      String name,
      Object value,
      String otherName,
      Object otherValue,
      String thirdName,
      Object thirdValue) {
    return of(name, value, otherName, otherValue).with(thirdName, thirdValue);
  }

  /**
   * Returns a copy with one more detail, or with another value of one.
   *
   * @param name its name
   * @param value its value
   * @return the copy
   */
  public Details with(String name, Object value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    int at = 0;
    while (at < names.length && names[at].compareTo(name) < 0) {
      at++;
    }
    int kept = at < names.length && names[at].equals(name) ? at + 1 : at;
    String[] moreNames = new String[names.length + 1 - (kept - at)];
    Object[] moreValues = new Object[moreNames.length];
    System.arraycopy(names, 0, moreNames, 0, at);
    System.arraycopy(values, 0, moreValues, 0, at);
    moreNames[at] = name;
    moreValues[at] = fixed(value);
    System.arraycopy(names, kept, moreNames, at + 1, names.length - kept);
    System.arraycopy(values, kept, moreValues, at + 1, names.length - kept);
    return new Details(moreNames, moreValues);
  }

  /**
   * Returns the details of a map.
   *
   * @param details values by name; a value may be null
   * @return the same details, sorted by name
   * @throws IllegalArgumentException if lists are nested more than ten deep
   */
  public static Details of(Map<String, ?> details) {
    if (details instanceof Details same) {
      return same;
    }
    String[] names = new String[details.size()];
    Object[] values = new Object[names.length];
    int count = 0;
    for (Entry<String, ?> entry : details.entrySet()) {
      String name = Objects.requireNonNull(entry.getKey(), "name of a detail");
      int at = count++;
      while (at > 0 && names[at - 1].compareTo(name) > 0) {
        names[at] = names[at - 1];
        values[at] = values[at - 1];
        at--;
      }
      names[at] = name;
      values[at] = fixed(entry.getValue());
    }
    return new Details(names, values);
  }

  /** A value as findings have them: text, a number, a boolean, or a list of these. */
  private static Object fixed(Object value) {
    return fixed(value, MAX_DEPTH);
  }

  private static Object fixed(Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Boolean || isNumber(value)) {
      return value;
    }
    if (value instanceof Collection<?> values) {
      return fixed(values, depth);
    }
    if (value.getClass().isArray()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        values.add(Array.get(value, i));
      }
      return fixed(values, depth);
    }
    return value.toString();
  }

  /** A copy, as whoever reports a list may go on with it. */
  private static List<Object> fixed(Collection<?> values, int depth) {
    if (depth == 0) {
      throw new IllegalArgumentException(
          "details: expected lists at most " + MAX_DEPTH + " deep, found deeper ones");
    }
    List<Object> fixed = new ArrayList<>(values.size());
    for (Object each : values) {
      fixed.add(fixed(each, depth - 1));
    }
    return Collections.unmodifiableList(fixed);
  }

  /** The numbers that cannot be changed; others become text. */
  private static boolean isNumber(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigDecimal.class
        || value.getClass() == BigInteger.class;
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
