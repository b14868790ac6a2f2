package org.policydata.io.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers where the members of a record were read, by the id of the record. */
final class SpanBook {

  private final Map<String, Map<String, Span>> spans = new HashMap<>();

  void put(String id, String member, @Nullable TextSlice slice) {
    if (slice != null && !slice.isEmpty()) {
      put(id, member, new Span(slice.start(), slice.end()));
    }
  }

  void put(String id, String member, Span span) {
    spans.computeIfAbsent(id, key -> new HashMap<>()).put(member, span);
  }

  Map<String, Span> of(String id) {
    return spans.getOrDefault(id, Map.of());
  }
}
