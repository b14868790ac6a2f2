package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.LOOSENED;
import static org.policydata.model.revision.EventDirection.NEUTRAL;
import static org.policydata.model.revision.EventDirection.TIGHTENED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Modality;
import org.policydata.model.Target;
import org.policydata.model.revision.EventWords.Member;
import org.policydata.model.revision.Matches.Item;

/** Compares the targets of a clause and its counterpart. */
final class TargetEvents {

  private TargetEvents() {}

  /** Tells whether two targets may be one: by what they measure first. */
  static Matches<Target> match(Matches<Target> matches, boolean sameIds) {
    matches
        .by(target -> target.toBuilder().id("-").build())
        .by(
            target ->
                List.of(
                    plain(target.indicator()), plain(target.denominator()), plain(target.scope())))
        .by(target -> plain(target.indicator()));
    if (sameIds) {
      // A number in an id shifts where a target is found before it, so likeness comes first.
      matches.byLikeness(
          (a, b) -> a.id().equals(b.id()) ? PlainWords.likeness(a.phrase(), b.phrase()) : 0);
    }
    matches.byLikeness((a, b) -> PlainWords.likeness(a.phrase(), b.phrase()));
    return sameIds ? matches.by(Target::id) : matches;
  }

  private static String plain(@Nullable String text) {
    return PlainWords.of(text);
  }

  static void compare(ClausePair pair, Item<Target> before, Item<Target> after) {
    Target a = before.value();
    Target b = after.value();
    if (a.equals(b)) {
      return;
    }
    Comparison comparison = new Comparison(pair, before, after);
    comparison.measure();
    comparison.base();
    if (!TimeEvents.same(a.period(), b.period())) {
      comparison.report(
          PolicyEventKind.TARGET_DEADLINE_MOVED,
          TimeEvents.direction(a.period(), b.period()),
          TimeEvents.print(a.period()),
          TimeEvents.print(b.period()));
    }
    comparison.modality();
    comparison.rest();
  }

  static void added(ClausePair pair, Item<Target> item) {
    Target target = item.value();
    EventSide now =
        pair.now("/targets/" + item.index(), target.id(), Measured.print(target.measure()), target);
    pair.report(
        PolicyEventKind.TARGET_ADDED, TIGHTENED, null, now, Map.of("name", target.indicator()));
  }

  static void removed(ClausePair pair, Item<Target> item) {
    Target target = item.value();
    EventSide old =
        pair.old("/targets/" + item.index(), target.id(), Measured.print(target.measure()), target);
    pair.report(
        PolicyEventKind.TARGET_REMOVED, LOOSENED, old, null, Map.of("name", target.indicator()));
  }

  /** Two targets that are one, on two clauses. */
  static void moved(ClausePair pair, Item<Target> before, Item<Target> after) {
    Target a = before.value();
    Target b = after.value();
    EventSide old = pair.old("/targets/" + before.index(), a.id(), null, a);
    EventSide now = pair.now("/targets/" + after.index(), b.id(), null, b);
    pair.report(
        PolicyEventKind.TARGET_MOVED,
        NEUTRAL,
        old,
        now,
        Map.of("name", b.indicator(), "old", old.place(), "new", now.place()));
  }

  /** One target before and after. */
  private record Comparison(ClausePair pair, Item<Target> before, Item<Target> after) {

    void report(
        PolicyEventKind kind,
        EventDirection direction,
        @Nullable String old,
        @Nullable String now) {
      report(kind, direction, old, now, Map.of());
    }

    private void report(
        PolicyEventKind kind,
        EventDirection direction,
        @Nullable String old,
        @Nullable String now,
        Map<String, Object> others) {
      Target a = before.value();
      Target b = after.value();
      Map<String, Object> details = new HashMap<>(others);
      details.put("name", a.indicator());
      pair.report(
          kind,
          direction,
          pair.old("/targets/" + before.index(), a.id(), old, a),
          pair.now("/targets/" + after.index(), b.id(), now, b),
          details);
    }

    void measure() {
      Target a = before.value();
      Target b = after.value();
      if (a.measure().equals(b.measure())) {
        return;
      }
      EventDirection direction = direction(a, b);
      if (direction == null) {
        return;
      }
      PolicyEventKind kind =
          switch (direction) {
            case TIGHTENED -> PolicyEventKind.TARGET_TIGHTENED;
            case LOOSENED -> PolicyEventKind.TARGET_LOOSENED;
            case NEUTRAL -> PolicyEventKind.TARGET_VALUE_CHANGED;
          };
      report(kind, direction, Measured.print(a.measure()), Measured.print(b.measure()));
    }

    /** Null where two spellings say the same (0.5 and 50%). */
    private static @Nullable EventDirection direction(Target a, Target b) {
      Measured old = Measured.of(a.measure(), a.ascending());
      Measured now = Measured.of(b.measure(), b.ascending());
      if (old == null || now == null || !old.comparableTo(now)) {
        return NEUTRAL;
      }
      return switch (now.bounds().to(old.bounds())) {
        case NARROWER -> TIGHTENED;
        case WIDER -> LOOSENED;
        case APART -> NEUTRAL;
        case EQUAL -> old.comparator() == now.comparator() ? null : NEUTRAL;
      };
    }

    void base() {
      Target a = before.value();
      Target b = after.value();
      if (!PlainWords.same(a.denominator(), b.denominator())) {
        report(PolicyEventKind.TARGET_BASE_CHANGED, NEUTRAL, a.denominator(), b.denominator());
      }
      if (!PlainWords.same(a.indicator(), b.indicator()) && !isExplainedByBase(a, b)) {
        report(PolicyEventKind.TARGET_INDICATOR_CHANGED, NEUTRAL, a.indicator(), b.indicator());
      }
      if (!PlainWords.same(a.scope(), b.scope())) {
        report(PolicyEventKind.TARGET_INDICATOR_CHANGED, NEUTRAL, a.scope(), b.scope());
      }
    }

    /** An indicator such as 制造业贷款占全部贷款比重 names its denominator. */
    private static boolean isExplainedByBase(Target a, Target b) {
      String old = a.denominator();
      String now = b.denominator();
      return old != null
          && now != null
          && !old.isEmpty()
          && PlainWords.same(a.indicator().replace(old, now), b.indicator());
    }

    void modality() {
      Modality a = before.value().modality();
      Modality b = after.value().modality();
      Modality old = a == null ? Modality.PLAIN : a;
      Modality now = b == null ? Modality.PLAIN : b;
      if (old != now) {
        boolean softer = now.compareTo(old) > 0;
        report(
            softer ? PolicyEventKind.TARGET_SOFTENED : PolicyEventKind.TARGET_HARDENED,
            softer ? LOOSENED : TIGHTENED,
            old.name(),
            now.name(),
            Map.of("old", old, "new", now));
      }
    }

    void rest() {
      Target a = before.value();
      Target b = after.value();
      List<Member> members = new ArrayList<>();
      if (!Objects.equals(a.baseline(), b.baseline())) {
        members.add(Member.BASELINE);
      }
      if (!Objects.equals(a.ascending(), b.ascending())) {
        members.add(Member.SENSE);
      }
      if (!pair.reworded() && !a.phrase().equals(b.phrase())) {
        members.add(Member.PHRASE);
      }
      if (!a.extensions().equals(b.extensions())) {
        members.add(Member.EXTENSIONS);
      }
      if (!members.isEmpty()) {
        report(PolicyEventKind.TARGET_CHANGED, NEUTRAL, null, null, Member.details(members));
      }
    }
  }
}
