package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.InsertClause;
import org.policydata.model.Amendment.MoveClause;
import org.policydata.model.Amendment.RemoveClause;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.TextPart;

/**
 * Finds the amendments that turn the title and the clauses of one version into those of another.
 *
 * <p>A clause that a replacement of its words makes equal is reworded; any other clause that
 * differs is removed and inserted as it is to be, while the clauses below it that stay are moved
 * out of the way and back. Of the clauses under one parent as few as possible are moved.
 */
final class VersionChanges {

  private final PolicyDocument from;
  private final PolicyDocument to;
  private final IdLedger ledger;
  private final Map<String, Clause> old = new LinkedHashMap<>();
  private final Map<String, Clause> wanted = new LinkedHashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Map<String, Spot> spots = new HashMap<>();
  private final List<Spot> roots = new ArrayList<>();
  private final List<Amendment> amendments = new ArrayList<>();

  /** A clause of the old version on its way to its place in the new one. */
  private static final class Spot {

    final String id;
    final List<Spot> children = new ArrayList<>();
    @Nullable Spot parent;

    Spot(String id, @Nullable Spot parent) {
      this.id = id;
      this.parent = parent;
    }
  }

  private VersionChanges(PolicyDocument from, PolicyDocument to, IdLedger ledger) {
    this.from = from;
    this.to = to;
    this.ledger = ledger;
    collect(from.clauses(), old);
    collect(to.clauses(), wanted);
    stand(from.clauses(), null, roots);
  }

  /**
   * Returns the amendments in the order in which they are applied.
   *
   * @param from the version they apply to, without duplicate ids
   * @param to the version they lead to, without duplicate ids
   * @param ledger ids that are taken where they are applied
   */
  static List<Amendment> between(PolicyDocument from, PolicyDocument to, IdLedger ledger) {
    return new VersionChanges(from, to, ledger).find();
  }

  private static void collect(List<Clause> clauses, Map<String, Clause> all) {
    for (Clause clause : clauses) {
      all.put(clause.id(), clause);
      collect(clause.children(), all);
    }
  }

  private void stand(List<Clause> clauses, @Nullable Spot parent, List<Spot> siblings) {
    for (Clause clause : clauses) {
      Spot spot = new Spot(clause.id(), parent);
      siblings.add(spot);
      spots.put(spot.id, spot);
      stand(clause.children(), spot, spot.children);
    }
  }

  private List<Amendment> find() {
    if (!from.title().equals(to.title())) {
      amendments.add(
          ReplaceText.builder()
              .part(TextPart.TITLE)
              .expectedText(from.title())
              .newText(to.title())
              .build());
    }
    List<Amendment> rewordings = new ArrayList<>();
    for (Clause clause : old.values()) {
      Clause other = wanted.get(clause.id());
      List<ReplaceText> rewording = other == null ? null : rewording(clause, other);
      if (rewording == null) {
        dropped.add(clause.id());
      } else {
        rewordings.addAll(rewording);
      }
    }
    List.copyOf(roots).forEach(spot -> rescue(spot, false));
    List.copyOf(roots).forEach(this::remove);
    place(null, to.clauses());
    amendments.addAll(rewordings);
    return amendments;
  }

  /** The replacements that make a clause equal to another, none where it is, null where none do. */
  private @Nullable List<ReplaceText> rewording(Clause clause, Clause other) {
    Clause is = alone(clause);
    Clause becomes = alone(other);
    if (is.equals(becomes)) {
      return List.of();
    }
    List<ReplaceText> replacements = new ArrayList<>();
    for (TextPart part : List.of(TextPart.HEADING, TextPart.TEXT, TextPart.RESPONSIBILITY_TEXT)) {
      String words = ClauseNode.words(is, part);
      String newWords = ClauseNode.words(becomes, part);
      if (words != null && newWords != null && !words.equals(newWords)) {
        replacements.add(
            ReplaceText.builder()
                .clauseId(is.id())
                .part(part)
                .expectedText(words)
                .newText(newWords)
                .build());
      }
    }
    if (replacements.isEmpty()) {
      return null;
    }
    // What the last words carry is what holds in the end.
    int last = replacements.size() - 1;
    ReplaceText.Builder carrying = replacements.get(last).toBuilder();
    if (!is.targets().equals(becomes.targets())) {
      carrying.targets(becomes.targets());
    }
    if (!is.responsibilities().equals(becomes.responsibilities())) {
      carrying.responsibilities(becomes.responsibilities());
    }
    replacements.set(last, carrying.build());
    return becomes.equals(reworded(is, replacements)) ? replacements : null;
  }

  private @Nullable Clause reworded(Clause clause, List<ReplaceText> replacements) {
    ClauseNode node = new ClauseNode(clause, null, false);
    for (ReplaceText replacement : replacements) {
      if (WorkingText.reword(node, replacement, 0) != null) {
        return null;
      }
    }
    return ClauseRevision.of(
        node, Interpretation.empty(), Interpretation.empty(), ledger.scratch(), new ArrayList<>());
  }

  private static Clause alone(Clause clause) {
    return clause.toBuilder().children(List.of()).build();
  }

  /** Moves clauses that stay out of those that go. */
  private void rescue(Spot spot, boolean underDropped) {
    boolean goes = dropped.contains(spot.id);
    if (underDropped && !goes) {
      move(spot, null, null);
    }
    List.copyOf(spot.children).forEach(child -> rescue(child, goes));
  }

  private void remove(Spot spot) {
    if (!dropped.contains(spot.id)) {
      List.copyOf(spot.children).forEach(this::remove);
      return;
    }
    Clause clause = old.get(spot.id);
    if (clause != null) {
      amendments.add(new RemoveClause(spot.id, words(clause)));
    }
    siblings(spot.parent).remove(spot);
    forget(spot);
  }

  private void forget(Spot spot) {
    spots.remove(spot.id);
    spot.children.forEach(this::forget);
  }

  /** Words that a clause is known by: its own, else those below it. */
  private static String words(Clause clause) {
    for (String words :
        Arrays.asList(
            clause.text(), clause.heading(), clause.label(), clause.responsibilityText())) {
      if (words != null && !Words.isBlank(words)) {
        return words;
      }
    }
    for (String cell : clause.cells()) {
      if (!Words.isBlank(cell)) {
        return cell;
      }
    }
    for (Clause child : clause.children()) {
      String words = words(child);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  private List<Spot> siblings(@Nullable Spot parent) {
    return parent == null ? roots : parent.children;
  }

  private void move(Spot spot, @Nullable Spot parent, @Nullable String afterId) {
    amendments.add(new MoveClause(spot.id, parent == null ? null : parent.id, afterId));
    siblings(spot.parent).remove(spot);
    spot.parent = parent;
    add(spot, afterId);
  }

  private void add(Spot spot, @Nullable String afterId) {
    List<Spot> siblings = siblings(spot.parent);
    Spot after = afterId == null ? null : spots.get(afterId);
    siblings.add(after == null ? 0 : siblings.indexOf(after) + 1, spot);
  }

  private void place(@Nullable Spot parent, List<Clause> children) {
    Set<String> staying = staying(parent, children);
    String before = null;
    for (Clause child : children) {
      Spot spot = spots.get(child.id());
      if (spot == null) {
        insert(child, parent, before);
      } else if (!staying.contains(child.id())) {
        move(spot, parent, before);
      }
      before = child.id();
    }
    for (Clause child : children) {
      place(spots.get(child.id()), child.children());
    }
  }

  private void insert(Clause clause, @Nullable Spot parent, @Nullable String afterId) {
    Clause inserted = withoutStaying(clause);
    amendments.add(new InsertClause(parent == null ? null : parent.id, afterId, inserted));
    Spot spot = new Spot(inserted.id(), parent);
    spots.put(spot.id, spot);
    add(spot, afterId);
    stand(inserted.children(), spot, spot.children);
  }

  /** A clause without those below it that are in the text already and will be moved there. */
  private Clause withoutStaying(Clause clause) {
    return clause.toBuilder()
        .children(
            clause.children().stream()
                .filter(child -> !spots.containsKey(child.id()))
                .map(this::withoutStaying)
                .toList())
        .build();
  }

  /** The longest run of clauses that stand under their parent in the right order already. */
  private Set<String> staying(@Nullable Spot parent, List<Clause> children) {
    Map<String, Integer> places = new HashMap<>();
    for (Spot spot : siblings(parent)) {
      places.put(spot.id, places.size());
    }
    List<String> present = children.stream().map(Clause::id).filter(places::containsKey).toList();
    int[] tails = new int[present.size()];
    int[] previous = new int[present.size()];
    int length = 0;
    for (int i = 0; i < previous.length; i++) {
      int low = 0;
      int high = length;
      int place = places.getOrDefault(present.get(i), 0);
      while (low < high) {
        int middle = (low + high) / 2;
        if (places.getOrDefault(present.get(tails[middle]), 0) < place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    Set<String> staying = new HashSet<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      staying.add(present.get(i));
    }
    return staying;
  }
}
