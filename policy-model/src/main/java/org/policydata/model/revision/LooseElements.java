package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.policydata.model.revision.ClauseEvents.Loose;
import org.policydata.model.revision.Matches.Item;
import org.policydata.model.revision.Matches.Match;

/** Elements that found no counterpart on the clause they hang on, until all clauses are seen. */
final class LooseElements<T> {

  private final List<Item<Loose<T>>> removed = new ArrayList<>();
  private final List<Item<Loose<T>>> added = new ArrayList<>();

  /** Takes an element that moved from one clause to another. */
  interface Moved<T> {

    void accept(ClausePair pair, Item<T> before, Item<T> after);
  }

  void add(ClausePair pair, Matches<T> matches) {
    for (Item<T> item : matches.removed()) {
      removed.add(new Item<>(new Loose<>(pair, item), removed.size()));
    }
    for (Item<T> item : matches.added()) {
      added.add(new Item<>(new Loose<>(pair, item), added.size()));
    }
  }

  /** Tells whether none of the last elements belongs to these clauses. */
  boolean isSettledFor(AlignmentNode before, AlignmentNode after) {
    return (removed.isEmpty() || last(removed).pair().before() != before)
        && (added.isEmpty() || last(added).pair().after() != after);
  }

  private static <T> Loose<T> last(List<Item<Loose<T>>> items) {
    return items.get(items.size() - 1).value();
  }

  void settle(
      Consumer<Matches<Loose<T>>> stages,
      Moved<T> moved,
      BiConsumer<ClausePair, Item<T>> gone,
      BiConsumer<ClausePair, Item<T>> come) {
    Matches<Loose<T>> matches = new Matches<>(removed, added);
    stages.accept(matches);
    for (Match<Loose<T>> match : matches.pairs()) {
      Loose<T> old = match.before().value();
      Loose<T> now = match.after().value();
      ClausePair pair =
          new ClausePair(
              old.pair().before(),
              now.pair().after(),
              now.pair().place(),
              now.pair().sameIds(),
              true,
              now.pair().log());
      moved.accept(pair, old.item(), now.item());
    }
    matches.removed().forEach(each -> gone.accept(each.value().pair(), each.value().item()));
    matches.added().forEach(each -> come.accept(each.value().pair(), each.value().item()));
  }
}
