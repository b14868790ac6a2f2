package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Details;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;
import org.policydata.model.PlacedClause;
import org.policydata.validation.RuleContext;

/**
 * The labels whose number is out of sequence, found in one pass.
 *
 * @param gaps those before which a number is missing
 * @param duplicates those whose number stood before
 */
record LabelSequences(List<Case> gaps, List<Case> duplicates) {

  LabelSequences {
    gaps = List.copyOf(gaps);
    duplicates = List.copyOf(duplicates);
  }

  /** A label out of sequence, and what is to be said of it. */
  record Case(PlacedClause place, Map<String, Object> details) {

    Case {
      details = Map.copyOf(details);
    }
  }

  /** Returns those of a dossier, worked out once in a run. */
  static LabelSequences in(RuleContext context) {
    return context.shared(LabelSequences.class, index -> of(NumberingRules.texts(context)));
  }

  private static LabelSequences of(List<List<PlacedClause>> texts) {
    List<Case> gaps = new ArrayList<>(0);
    List<Case> duplicates = new ArrayList<>(0);
    for (List<PlacedClause> text : texts) {
      List<Siblings> open = new ArrayList<>();
      Map<Style, Integer> lastOfStyle = new EnumMap<>(Style.class);
      for (PlacedClause place : text) {
        ClauseLabel label = place.number().orElse(null);
        if (label != null) {
          Integer last = lastOfStyle.put(label.style(), label.number());
          siblings(place, open).sequence(label.style()).check(place, label, last, gaps, duplicates);
        }
      }
    }
    return new LabelSequences(gaps, duplicates);
  }

  /** In document order, clauses of one depth have the parent of the one before, or a new one. */
  private static Siblings siblings(PlacedClause place, List<Siblings> open) {
    PlacedClause parent = place.parent().orElse(null);
    while (open.size() <= place.depth()) {
      open.add(new Siblings(parent));
    }
    Siblings siblings = open.get(place.depth());
    if (siblings.parent != parent) {
      siblings = new Siblings(parent);
      open.set(place.depth(), siblings);
    }
    return siblings;
  }

  /** The sequences under one parent. */
  private static final class Siblings {

    private final @Nullable PlacedClause parent;
    private final Map<Style, Sequence> byStyle = new EnumMap<>(Style.class);

    Siblings(@Nullable PlacedClause parent) {
      this.parent = parent;
    }

    Sequence sequence(Style style) {
      return byStyle.computeIfAbsent(style, key -> new Sequence());
    }
  }

  /** The numbers of one style under one parent, up to the clause looked at. */
  private static final class Sequence {

    /** The numbers that follow each other from the first on, none before the first label. */
    private int from;

    private int to = -1;

    /** Number and insertion of each other label. */
    private final Set<Long> others = new HashSet<>(0);

    private int highest;

    /** Takes the next label; the text's last number in this style tells whether it runs on. */
    void check(
        PlacedClause place,
        ClauseLabel label,
        @Nullable Integer lastInText,
        List<Case> gaps,
        List<Case> duplicates) {
      boolean first = to < from && others.isEmpty();
      boolean restart = label.number() == 1 && label.insertion() == 0;
      boolean repeated =
          restart
              ? !first && highest == 1
              : isSeen(label) || (first && repeatsLast(label, lastInText));
      if (repeated) {
        duplicates.add(new Case(place, Details.of("label", NumberingRules.printed(place))));
      } else if (!restart && label.insertion() == 0) {
        checkGap(place, label.number(), first, lastInText, gaps);
      }
      if (restart) {
        to = from - 1;
        others.clear();
        highest = 0;
      }
      see(label);
      highest = Math.max(highest, label.number());
    }

    private boolean isSeen(ClauseLabel label) {
      boolean inRow = label.insertion() == 0 && from <= label.number() && label.number() <= to;
      return inRow || (!others.isEmpty() && others.contains(key(label)));
    }

    private void see(ClauseLabel label) {
      boolean plain = label.insertion() == 0;
      if (plain && to < from) {
        from = label.number();
        to = from;
      } else if (plain && label.number() == to + 1) {
        to++;
      } else {
        others.add(key(label));
      }
    }

    private static long key(ClauseLabel label) {
      return (long) label.number() << Integer.SIZE | label.insertion();
    }

    /** The last number of the parent before stands again at the head of this one. */
    private static boolean repeatsLast(ClauseLabel label, @Nullable Integer lastInText) {
      return lastInText != null && label.number() == lastInText && label.insertion() == 0;
    }

    private void checkGap(
        PlacedClause place,
        int number,
        boolean first,
        @Nullable Integer lastInText,
        List<Case> gaps) {
      boolean runsOn = lastInText != null && number == lastInText + 1;
      // A smaller number stands late: its gap was reported where it was left out.
      boolean follows = !first && number <= highest + 1;
      if (runsOn || follows) {
        return;
      }
      String label = NumberingRules.printed(place);
      if (first && (lastInText == null || number < lastInText)) {
        gaps.add(new Case(place, Details.of("problem", "START", "label", label)));
      } else {
        int previous = first ? lastInText : highest;
        gaps.add(
            new Case(
                place, Details.of("label", label, "previous", previous, "expected", previous + 1)));
      }
    }
  }
}
