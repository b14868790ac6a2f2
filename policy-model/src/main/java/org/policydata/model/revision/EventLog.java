package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;

/** Collects events with the place in reading order that each belongs to. */
final class EventLog {

  /** Place of what concerns the document as a whole. */
  static final int DOCUMENT = -1;

  /** Place of what concerns the consultation. */
  static final int CONSULTATION = Integer.MAX_VALUE;

  private record Entry(int place, PolicyEvent event) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(
      int place,
      PolicyEventKind kind,
      EventDirection direction,
      Confidence confidence,
      @Nullable EventSide before,
      @Nullable EventSide after,
      Map<String, Object> details) {
    entries.add(
        new Entry(place, new PolicyEvent(kind, direction, confidence, before, after, details)));
  }

  int size() {
    return entries.size();
  }

  /** Tells whether printed words of a clause changed, be it that the clause came or went. */
  boolean hasRewording() {
    return entries.stream()
        .map(entry -> entry.event().kind())
        .anyMatch(
            kind ->
                kind == PolicyEventKind.TEXT_CHANGED
                    || kind == PolicyEventKind.CLAUSE_ADDED
                    || kind == PolicyEventKind.CLAUSE_REMOVED);
  }

  /** The events in reading order of the new version; at one place in the order they were added. */
  List<PolicyEvent> inOrder() {
    entries.sort(Comparator.comparingInt(Entry::place));
    return entries.stream().map(Entry::event).toList();
  }
}
