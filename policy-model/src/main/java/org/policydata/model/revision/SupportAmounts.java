package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amount;
import org.policydata.model.Cap;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.revision.Matches.Match;

/**
 * Ranks what two supports pay, tier by tier. A support pays more where no tier pays less, no cap is
 * lower and something is higher.
 */
final class SupportAmounts {

  private SupportAmounts() {}

  /** Whether the new tiers pay more or less; null where they pay the same. */
  static @Nullable EventDirection direction(List<SupportTier> before, List<SupportTier> after) {
    Matches<SupportTier> matches =
        Matches.of(before, after)
            .by(tier -> List.of(PlainWords.of(tier.label()), PlainWords.of(tier.condition())))
            .by(tier -> tier.label() == null ? null : PlainWords.of(tier.label()));
    if (before.size() == after.size()) {
      // Ordered tiers whose words all changed are still the first, the second, ...
      matches.by(tier -> 0);
    }
    List<EventDirection> changes = new ArrayList<>();
    for (Match<SupportTier> match : matches.pairs()) {
      compare(match.before().value(), match.after().value(), changes);
    }
    if (!matches.removed().isEmpty() && matches.added().isEmpty()) {
      changes.add(EventDirection.LOOSENED);
    } else if (matches.removed().isEmpty() && !matches.added().isEmpty()) {
      changes.add(EventDirection.TIGHTENED);
    } else if (!matches.removed().isEmpty()) {
      changes.add(EventDirection.NEUTRAL);
    }
    return overall(changes);
  }

  private static @Nullable EventDirection overall(List<EventDirection> changes) {
    if (changes.isEmpty()) {
      return null;
    }
    EventDirection first = changes.get(0);
    boolean agreed = changes.stream().allMatch(change -> change == first);
    return agreed ? first : EventDirection.NEUTRAL;
  }

  private static void compare(SupportTier a, SupportTier b, List<EventDirection> changes) {
    payment(a.amount(), b.amount(), changes);
    payment(a.rate(), b.rate(), changes);
    Matches<Cap> caps =
        Matches.of(a.caps(), b.caps()).by(cap -> PlainWords.of(cap.scope())).by(cap -> 0);
    for (Match<Cap> match : caps.pairs()) {
      payment(match.before().value().amount(), match.after().value().amount(), changes);
    }
    caps.removed().forEach(cap -> changes.add(EventDirection.TIGHTENED));
    caps.added().forEach(cap -> changes.add(EventDirection.LOOSENED));
  }

  private static void payment(
      @Nullable Amount before, @Nullable Amount after, List<EventDirection> changes) {
    if (before == null || after == null) {
      if (before != null || after != null) {
        changes.add(EventDirection.NEUTRAL);
      }
      return;
    }
    if (before.equals(after)) {
      return;
    }
    Measured old = Measured.of(before);
    Measured now = Measured.of(after);
    if (!old.comparableTo(now)) {
      changes.add(EventDirection.NEUTRAL);
      return;
    }
    Integer rank = now.payment().rank(old.payment());
    if (rank == null) {
      changes.add(EventDirection.NEUTRAL);
    } else if (rank != 0) {
      changes.add(rank > 0 ? EventDirection.TIGHTENED : EventDirection.LOOSENED);
    } else if (before.comparator() != after.comparator()) {
      changes.add(EventDirection.NEUTRAL);
    }
  }

  /** What the tiers pay, in symbols; null where nothing is stated in numbers. */
  static @Nullable String print(SupportMeasure support) {
    String tiers =
        support.tiers().stream()
            .map(SupportAmounts::print)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return tiers.isEmpty() ? null : tiers;
  }

  private static String print(SupportTier tier) {
    Stream<@Nullable String> parts =
        Stream.of(
            tier.label(),
            tier.amount() == null ? null : Measured.of(tier.amount()).print(),
            tier.rate() == null ? null : Measured.of(tier.rate()).print());
    Stream<String> caps = tier.caps().stream().map(cap -> Measured.of(cap.amount()).print());
    return Stream.concat(parts, caps)
        .flatMap(part -> part == null ? Stream.empty() : Stream.of(part))
        .collect(Collectors.joining(" "));
  }
}
