package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.LOOSENED;
import static org.policydata.model.revision.EventDirection.NEUTRAL;
import static org.policydata.model.revision.EventDirection.TIGHTENED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.TimeFrame;
import org.policydata.model.revision.EventWords.Member;
import org.policydata.model.revision.Matches.Item;
import org.policydata.model.revision.Matches.Match;

/** Compares the duties that a clause and its counterpart state themselves. */
final class DutyEvents {

  private DutyEvents() {}

  static void compare(ClausePair pair, List<Responsibility> before, List<Responsibility> after) {
    if (before.equals(after)) {
      return;
    }
    Matches<Responsibility> matches =
        Matches.of(before, after)
            .by(duty -> List.<Object>of(duty.role(), unit(duty, pair)))
            .by(duty -> unit(duty, pair))
            .by(duty -> PlainWords.of(duty.unit().name()));
    boolean leadChanged = leadChanged(pair, before, after, matches);
    for (Match<Responsibility> match : matches.pairs()) {
      compare(pair, match.before(), match.after(), leadChanged);
    }
    for (Item<Responsibility> item : matches.removed()) {
      if (!leadChanged || item.value().role() != Role.LEAD) {
        removed(pair, item);
      }
    }
    for (Item<Responsibility> item : matches.added()) {
      if (!leadChanged || item.value().role() != Role.LEAD) {
        added(pair, item);
      }
    }
  }

  /** Registries made apart may give one unit two ids. */
  private static String unit(Responsibility duty, ClausePair pair) {
    String id = duty.unit().unitId();
    return pair.sameIds() && id != null ? id : PlainWords.of(duty.unit().name());
  }

  /** One event for all leads: a lead that goes and one that comes are one change. */
  private static boolean leadChanged(
      ClausePair pair,
      List<Responsibility> before,
      List<Responsibility> after,
      Matches<Responsibility> matches) {
    List<Responsibility> old = leads(before);
    List<Responsibility> now = leads(after);
    boolean same =
        old.size() == now.size()
            && matches.pairs().stream()
                    .filter(match -> match.before().value().role() == Role.LEAD)
                    .filter(match -> match.after().value().role() == Role.LEAD)
                    .count()
                == old.size();
    if (old.isEmpty() || now.isEmpty() || same) {
      return false;
    }
    pair.report(
        PolicyEventKind.DUTY_LEAD_CHANGED,
        NEUTRAL,
        pair.old(at(before, old.get(0)), null, names(old), old.get(0)),
        pair.now(at(after, now.get(0)), null, names(now), now.get(0)),
        Map.of());
    return true;
  }

  private static String at(List<Responsibility> duties, Responsibility lead) {
    return "/responsibilities/" + duties.indexOf(lead);
  }

  private static List<Responsibility> leads(List<Responsibility> duties) {
    return duties.stream().filter(duty -> duty.role() == Role.LEAD).toList();
  }

  private static String names(List<Responsibility> duties) {
    return duties.stream().map(duty -> duty.unit().name()).collect(Collectors.joining("、"));
  }

  private static void compare(
      ClausePair pair,
      Item<Responsibility> before,
      Item<Responsibility> after,
      boolean leadChanged) {
    Responsibility a = before.value();
    Responsibility b = after.value();
    boolean ofLead = a.role() == Role.LEAD || b.role() == Role.LEAD;
    if (a.role() != b.role() && !(leadChanged && ofLead)) {
      boolean higher = b.role().compareTo(a.role()) < 0;
      report(
          pair,
          PolicyEventKind.DUTY_ROLE_CHANGED,
          higher ? TIGHTENED : LOOSENED,
          before,
          after,
          Map.of("old", a.role(), "new", b.role()));
    }
    List<Member> members = new ArrayList<>();
    if (a.manner() != b.manner()) {
      members.add(Member.MANNER);
    }
    if (pair.sameIds() && !Objects.equals(a.ruleId(), b.ruleId())) {
      members.add(Member.RULE);
    }
    if (!PlainWords.same(a.andOthers(), b.andOthers())) {
      members.add(Member.OPEN_LIST);
    }
    boolean otherName =
        !PlainWords.same(a.unit().name(), b.unit().name())
            || !PlainWords.same(a.unit().gloss(), b.unit().gloss())
            || (pair.sameIds() && !Objects.equals(a.unit().unitId(), b.unit().unitId()));
    if (otherName) {
      members.add(Member.UNIT_NAME);
    }
    if (!members.isEmpty()) {
      report(pair, PolicyEventKind.DUTY_CHANGED, NEUTRAL, before, after, Member.details(members));
    }
  }

  private static void report(
      ClausePair pair,
      PolicyEventKind kind,
      EventDirection direction,
      Item<Responsibility> before,
      Item<Responsibility> after,
      Map<String, Object> others) {
    Map<String, Object> details = new HashMap<>(others);
    details.put("unit", after.value().unit().name());
    pair.report(kind, direction, old(pair, before), now(pair, after), details);
  }

  static void added(ClausePair pair, Item<Responsibility> item) {
    Responsibility duty = item.value();
    pair.report(
        PolicyEventKind.DUTY_ADDED,
        TIGHTENED,
        null,
        now(pair, item),
        Map.of("unit", duty.unit().name(), "new", duty.role()));
  }

  static void removed(ClausePair pair, Item<Responsibility> item) {
    Responsibility duty = item.value();
    pair.report(
        PolicyEventKind.DUTY_REMOVED,
        LOOSENED,
        old(pair, item),
        null,
        Map.of("unit", duty.unit().name(), "old", duty.role()));
  }

  private static EventSide old(ClausePair pair, Item<Responsibility> item) {
    Responsibility duty = item.value();
    return pair.old("/responsibilities/" + item.index(), duty.unit().unitId(), print(duty), duty);
  }

  private static EventSide now(ClausePair pair, Item<Responsibility> item) {
    Responsibility duty = item.value();
    return pair.now("/responsibilities/" + item.index(), duty.unit().unitId(), print(duty), duty);
  }

  private static String print(Responsibility duty) {
    return duty.role() + " " + duty.unit().name();
  }

  static void deadline(ClausePair pair, @Nullable TimeFrame before, @Nullable TimeFrame after) {
    if (!TimeEvents.same(before, after)) {
      pair.report(
          PolicyEventKind.DUTY_DEADLINE_MOVED,
          TimeEvents.direction(before, after),
          pair.old("/deadline", null, TimeEvents.print(before), before),
          pair.now("/deadline", null, TimeEvents.print(after), after),
          Map.of());
    }
  }
}
