package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.NEUTRAL;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.revision.EventWords.Member;

/** Compares printed words. */
final class TextEvents {

  /** Characters of the text that a message shows on each side of a change. */
  private static final int CONTEXT = 6;

  private TextEvents() {}

  static void compare(
      ClausePair pair,
      Member part,
      String member,
      @Nullable String before,
      @Nullable String after) {
    String a = before == null ? "" : before;
    String b = after == null ? "" : after;
    if (a.equals(b)) {
      return;
    }
    EventSide old = pair.old(member, null, before, null);
    EventSide now = pair.now(member, null, after, null);
    if (PlainWords.of(a).equals(PlainWords.of(b))) {
      pair.report(
          PolicyEventKind.TYPOGRAPHY_CHANGED, NEUTRAL, old, now, Map.of("part", part.toString()));
      return;
    }
    TextDiff diff = TextDiff.between(a, b);
    pair.report(
        PolicyEventKind.TEXT_CHANGED,
        NEUTRAL,
        old,
        now,
        Map.of("part", part.toString(), "change", diff.marked(CONTEXT)));
    List<String> dropped = diff.dropped();
    // Where nothing is left there is nothing that words were dropped from.
    if (!dropped.isEmpty() && after != null && part != Member.RESPONSIBILITY_TEXT) {
      pair.report(PolicyEventKind.WORDS_DROPPED, NEUTRAL, old, now, Map.of("words", dropped));
    }
  }

  static void compareCells(ClausePair pair, List<String> before, List<String> after) {
    compare(pair, Member.CELLS, "/cells", joined(before), joined(after));
  }

  private static @Nullable String joined(List<String> cells) {
    return cells.isEmpty() ? null : String.join(" | ", cells);
  }
}
