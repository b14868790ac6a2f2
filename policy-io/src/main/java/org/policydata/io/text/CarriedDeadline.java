package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.TimeFrame;
import org.policydata.model.revision.ClauseContext;

/**
 * The deadline that earlier paragraphs leave to a clause. It holds on through the paragraphs of a
 * clause and to what stands below it, not into its next numbered sibling, so only those before it
 * are read.
 */
final class CarriedDeadline {

  /** A deadline that is so many paragraphs back is nobody's any more. */
  private static final int MAX_READ = 100;

  private CarriedDeadline() {}

  static @Nullable TimeFrame before(ClauseContext place, ContentContext start) {
    List<Clause> siblings = place.version().clauses();
    TimeFrame deadline = null;
    for (Clause above : place.ancestors()) {
      deadline = amongSiblings(siblings, above, deadline, start);
      deadline = after(above, deadline, start);
      siblings = above.children();
    }
    return amongSiblings(siblings, place.clause(), deadline, start);
  }

  /** What the siblings before a clause leave to it; a numbered one begins anew. */
  private static @Nullable TimeFrame amongSiblings(
      List<Clause> siblings, Clause clause, @Nullable TimeFrame inherited, ContentContext start) {
    if (clause.label() != null) {
      return inherited;
    }
    int end = 0;
    while (end < siblings.size() && !siblings.get(end).id().equals(clause.id())) {
      end++;
    }
    int from = end;
    while (from > 0 && end - from < MAX_READ && siblings.get(from - 1).label() == null) {
      from--;
    }
    TimeFrame deadline = inherited;
    for (int i = Math.max(0, from - 1); i < end; i++) {
      deadline = throughout(siblings.get(i), deadline, start);
    }
    return deadline;
  }

  private static @Nullable TimeFrame throughout(
      Clause clause, @Nullable TimeFrame inherited, ContentContext start) {
    TimeFrame own = after(clause, inherited, start);
    TimeFrame deadline = own;
    for (Clause child : clause.children()) {
      deadline = throughout(child, child.label() == null ? deadline : own, start);
    }
    return deadline;
  }

  private static @Nullable TimeFrame after(
      Clause clause, @Nullable TimeFrame inherited, ContentContext start) {
    if (clause.text() == null) {
      return inherited;
    }
    return TargetReader.read(clause.text(), start.at(clause.id(), inherited)).carriedDeadline();
  }
}
