package org.policydata.model.revision;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;

/**
 * A clause and its counterpart while they are compared, and the way to report on them.
 *
 * @param before the clause in the old version; absent for one that is new
 * @param after the clause in the new version; absent for one that is gone
 * @param place place in reading order of what is reported
 * @param sameIds true where equal ids mean the same thing
 * @param reworded true where the printed words of the clause changed, which explains that phrases
 *     quoted from it did
 */
record ClausePair(
    @Nullable AlignmentNode before,
    @Nullable AlignmentNode after,
    int place,
    boolean sameIds,
    boolean reworded,
    EventLog log) {

  /** How sure it is that both sides belong together; an addition or removal is what it is. */
  Confidence confidence() {
    if (before == null || after == null) {
      return Confidence.CERTAIN;
    }
    return before.partner() == after ? before.confidence() : Confidence.LIKELY;
  }

  /** What stood on a list of the old clause. */
  EventSide old(
      String member, @Nullable String subject, @Nullable String value, @Nullable Record element) {
    return side(before, member, subject, value, element);
  }

  /** What stands on a list of the new clause. */
  EventSide now(
      String member, @Nullable String subject, @Nullable String value, @Nullable Record element) {
    return side(after, member, subject, value, element);
  }

  private static EventSide side(
      @Nullable AlignmentNode node,
      String member,
      @Nullable String subject,
      @Nullable String value,
      @Nullable Record element) {
    if (node == null) {
      throw new IllegalStateException("there is no clause on this side");
    }
    return new EventSide(
        node.pointer() + member, node.clause().id(), subject, node.citation(), value, element);
  }

  /** Reports an event with the values of both sides as its details, and with others. */
  void report(
      PolicyEventKind kind,
      EventDirection direction,
      @Nullable EventSide old,
      @Nullable EventSide now,
      Map<String, Object> others) {
    Map<String, Object> details = new HashMap<>();
    EventSide side = now != null ? now : old;
    if (side != null) {
      details.put("place", side.place());
    }
    if (old != null && old.value() != null) {
      details.put("old", old.value());
    }
    if (now != null && now.value() != null) {
      details.put("new", now.value());
    }
    details.putAll(others);
    log.add(place, kind, direction, confidence(), old, now, details);
  }
}
