package org.policydata.validation;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what is made from one source for all who ask for it, under the class of what is made.
 *
 * @param <S> type of the source
 */
final class MadeOnce<S> {

  private final S source;
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  MadeOnce(S source) {
    this.source = source;
  }

  /** Returns what was made for the first who asked; threads that ask at once get the same. */
  <T> T get(Class<T> type, Function<? super S, ? extends T> maker) {
    Object known = made.get(type);
    if (known == null) {
      // Not computed inside the map, so that one thing may be made of others.
      T fresh = Objects.requireNonNull(maker.apply(source), type::getName);
      Object first = made.putIfAbsent(type, fresh);
      known = first == null ? fresh : first;
    }
    return type.cast(known);
  }
}
