package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.LOOSENED;
import static org.policydata.model.revision.EventDirection.NEUTRAL;
import static org.policydata.model.revision.EventDirection.TIGHTENED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.revision.EventWords.Member;
import org.policydata.model.revision.Matches.Item;

/** Compares what a clause and its counterpart offer. */
final class SupportEvents {

  private SupportEvents() {}

  static Matches<SupportMeasure> match(Matches<SupportMeasure> matches, boolean sameIds) {
    matches
        .by(support -> support.toBuilder().id("-").build())
        .by(support -> List.<Object>of(support.kind(), PlainWords.of(support.phrase())));
    if (sameIds) {
      matches.byLikeness(
          (a, b) -> a.id().equals(b.id()) ? PlainWords.likeness(a.phrase(), b.phrase()) : 0);
    }
    matches.byLikeness(
        (a, b) -> a.kind() == b.kind() ? PlainWords.likeness(a.phrase(), b.phrase()) : 0);
    return sameIds ? matches.by(SupportMeasure::id) : matches;
  }

  static void added(ClausePair pair, Item<SupportMeasure> item) {
    SupportMeasure support = item.value();
    pair.report(
        PolicyEventKind.SUPPORT_ADDED,
        TIGHTENED,
        null,
        now(pair, item, SupportAmounts.print(support)),
        Map.of("name", support.phrase()));
  }

  static void removed(ClausePair pair, Item<SupportMeasure> item) {
    SupportMeasure support = item.value();
    pair.report(
        PolicyEventKind.SUPPORT_REMOVED,
        LOOSENED,
        old(pair, item, SupportAmounts.print(support)),
        null,
        Map.of("name", support.phrase()));
  }

  static void moved(ClausePair pair, Item<SupportMeasure> before, Item<SupportMeasure> after) {
    EventSide old = old(pair, before, null);
    EventSide now = now(pair, after, null);
    pair.report(
        PolicyEventKind.SUPPORT_MOVED,
        NEUTRAL,
        old,
        now,
        Map.of("name", after.value().phrase(), "old", old.place(), "new", now.place()));
  }

  static void compare(ClausePair pair, Item<SupportMeasure> before, Item<SupportMeasure> after) {
    SupportMeasure a = before.value();
    SupportMeasure b = after.value();
    if (a.equals(b)) {
      return;
    }
    amounts(pair, before, after);
    if (!conditions(a).equals(conditions(b))) {
      report(
          pair,
          PolicyEventKind.SUPPORT_CONDITION_CHANGED,
          NEUTRAL,
          old(pair, before, words(a)),
          now(pair, after, words(b)),
          Map.of("name", a.phrase()));
    }
    List<Member> members = otherMembers(pair, a, b);
    if (!members.isEmpty()) {
      report(
          pair,
          PolicyEventKind.SUPPORT_CHANGED,
          NEUTRAL,
          old(pair, before, null),
          now(pair, after, null),
          with(Member.details(members), a.phrase()));
    }
  }

  private static void amounts(
      ClausePair pair, Item<SupportMeasure> before, Item<SupportMeasure> after) {
    SupportMeasure a = before.value();
    SupportMeasure b = after.value();
    EventDirection direction = SupportAmounts.direction(a.tiers(), b.tiers());
    if (direction == null) {
      return;
    }
    PolicyEventKind kind =
        switch (direction) {
          case TIGHTENED -> PolicyEventKind.SUPPORT_RAISED;
          case LOOSENED -> PolicyEventKind.SUPPORT_LOWERED;
          case NEUTRAL -> PolicyEventKind.SUPPORT_AMOUNT_CHANGED;
        };
    report(
        pair,
        kind,
        direction,
        old(pair, before, SupportAmounts.print(a)),
        now(pair, after, SupportAmounts.print(b)),
        Map.of("name", a.phrase()));
  }

  private static void report(
      ClausePair pair,
      PolicyEventKind kind,
      EventDirection direction,
      EventSide old,
      EventSide now,
      Map<String, Object> details) {
    pair.report(kind, direction, old, now, details);
  }

  private static Map<String, Object> with(Map<String, Object> details, String name) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("name", name);
    return all;
  }

  /** Who receives it and what has to be met, the conditions of the tiers included. */
  private static List<String> conditions(SupportMeasure support) {
    return conditionWords(support).map(PlainWords::of).toList();
  }

  private static @Nullable String words(SupportMeasure support) {
    List<String> words = conditionWords(support).filter(each -> !each.isEmpty()).toList();
    return words.isEmpty() ? null : String.join(";", words);
  }

  private static Stream<String> conditionWords(SupportMeasure support) {
    Stream<@Nullable String> words =
        Stream.concat(
            Stream.of(orEmpty(support.beneficiary()), orEmpty(support.condition())),
            support.tiers().stream()
                .flatMap(tier -> Stream.of(orEmpty(tier.label()), orEmpty(tier.condition()))));
    return words.map(SupportEvents::orEmpty);
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static List<Member> otherMembers(ClausePair pair, SupportMeasure a, SupportMeasure b) {
    List<Member> members = new ArrayList<>();
    if (a.kind() != b.kind()) {
      members.add(Member.KIND);
    }
    if (!bases(a).equals(bases(b))) {
      members.add(Member.BASE);
    }
    if (!a.instalments().equals(b.instalments())) {
      members.add(Member.INSTALMENTS);
    }
    if (!TimeEvents.same(a.term(), b.term())
        || !Objects.equals(a.oneOff(), b.oneOff())
        || !sameTerms(a.tiers(), b.tiers())) {
      members.add(Member.TERM);
    }
    if (!PlainWords.same(a.payer(), b.payer())) {
      members.add(Member.PAYER);
    }
    if (!sameStacking(a.stacking(), b.stacking())) {
      members.add(Member.STACKING);
    }
    if (!pair.reworded() && !a.phrase().equals(b.phrase())) {
      members.add(Member.PHRASE);
    }
    if (!a.extensions().equals(b.extensions())) {
      members.add(Member.EXTENSIONS);
    }
    return members;
  }

  private static List<String> bases(SupportMeasure support) {
    return support.tiers().stream().map(tier -> PlainWords.of(tier.base())).toList();
  }

  private static boolean sameTerms(List<SupportTier> a, List<SupportTier> b) {
    if (a.size() != b.size()) {
      return true; // tiers that come or go are told as a change of the amount
    }
    for (int i = 0; i < a.size(); i++) {
      if (!TimeEvents.same(a.get(i).term(), b.get(i).term())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameStacking(@Nullable StackingRule a, @Nullable StackingRule b) {
    return Objects.equals(a, b)
        || (a != null
            && b != null
            && a.kind() == b.kind()
            && PlainWords.same(a.phrase(), b.phrase()));
  }

  private static EventSide old(ClausePair pair, Item<SupportMeasure> item, @Nullable String value) {
    SupportMeasure support = item.value();
    return pair.old("/supportMeasures/" + item.index(), support.id(), value, support);
  }

  private static EventSide now(ClausePair pair, Item<SupportMeasure> item, @Nullable String value) {
    SupportMeasure support = item.value();
    return pair.now("/supportMeasures/" + item.index(), support.id(), value, support);
  }
}
