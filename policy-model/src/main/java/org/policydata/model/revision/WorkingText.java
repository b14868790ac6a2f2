package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.policydata.model.revision.AmendmentConflict.Problem;
import org.policydata.model.revision.RevisedValue.Fate;

/** The title and the clauses of a version while one amendment after the other is applied. */
final class WorkingText {

  /** Why an amendment does not fit. */
  record Obstacle(Problem problem, Map<String, String> details) {

    static Obstacle of(Problem problem, String name, String value) {
      return new Obstacle(problem, Map.of(name, value));
    }
  }

  private static final int MIN_SENTENCE = 10;

  private final PolicyDocument base;
  private final IdLedger ledger;
  private final boolean sameIdSameClause;
  private final List<ClauseNode> roots = new ArrayList<>();
  private final Map<String, ClauseNode> nodes = new HashMap<>();
  private final Map<String, Integer> removed = new HashMap<>();
  private final List<RevisedValue> lost = new ArrayList<>();
  private String title;
  private @Nullable Integer titleChangedBy;

  /**
   * Begins with the text of a version.
   *
   * @param base the version
   * @param ledger ids that are taken; those of inserted clauses are added
   * @param sameIdSameClause whether a removed clause may come back with whatever words
   */
  WorkingText(PolicyDocument base, IdLedger ledger, boolean sameIdSameClause) {
    this.base = base;
    this.ledger = ledger;
    this.sameIdSameClause = sameIdSameClause;
    this.title = base.title();
    for (Clause clause : base.clauses()) {
      ClauseNode node = new ClauseNode(clause, null, false);
      roots.add(node);
      index(node);
    }
  }

  String title() {
    return title;
  }

  /** Carried values that stand on no clause. */
  List<RevisedValue> lost() {
    return lost;
  }

  List<ClauseNode> roots() {
    return roots;
  }

  private void index(ClauseNode node) {
    nodes.put(node.id(), node);
    node.children.forEach(this::index);
  }

  /** Applies an amendment, or leaves the text as it is and says why. */
  @Nullable Obstacle apply(Amendment amendment, int step) {
    if (amendment instanceof ReplaceText replace) {
      return replace(replace, step);
    } else if (amendment instanceof InsertClause insert) {
      return insert(insert, step);
    } else if (amendment instanceof RemoveClause remove) {
      return remove(remove, step);
    } else if (amendment instanceof MoveClause move) {
      return move(move, step);
    }
    throw new IllegalArgumentException("amendment: " + amendment);
  }

  private @Nullable Obstacle replace(ReplaceText replace, int step) {
    TextPart part = replace.part();
    String id = replace.clauseId();
    if (part == TextPart.TITLE || part == null && id == null) {
      return retitle(replace, step);
    }
    if (id == null) {
      return Obstacle.of(Problem.CLAUSE_NOT_NAMED, "part", String.valueOf(part));
    }
    ClauseNode node = nodes.get(id);
    return node == null ? missing(id) : reword(node, replace, step);
  }

  private @Nullable Obstacle retitle(ReplaceText replace, int step) {
    Quotation found = Quotation.find(replace.expectedText(), title);
    Obstacle obstacle = obstacle(replace, found, title, base.title(), titleChangedBy);
    if (obstacle != null) {
      return obstacle;
    }
    String words = found.replaced(title, replace.newText());
    if (Words.isBlank(words)) {
      return new Obstacle(Problem.TITLE_BLANK, Map.of());
    }
    title = words;
    titleChangedBy = step;
    // A title promises nothing; whoever looks for these values is told where they went.
    replace.targets().forEach(target -> lost.add(ValueKind.TARGETS.told(null, target, Fate.LOST)));
    replace
        .responsibilities()
        .forEach(duty -> lost.add(ValueKind.DUTIES.told(null, duty, Fate.LOST)));
    return null;
  }

  /** Replaces words of a clause, or leaves it as it is and says why. */
  static @Nullable Obstacle reword(ClauseNode node, ReplaceText replace, int step) {
    TextPart part = replace.part() == null ? TextPart.TEXT : replace.part();
    String words = node.words(part);
    Quotation found = Quotation.find(replace.expectedText(), words);
    Obstacle obstacle =
        obstacle(replace, found, words, ClauseNode.words(node.before, part), node.changedBy(part));
    if (obstacle != null || words == null) {
      return obstacle;
    }
    node.reword(part, found.replaced(words, replace.newText()), replace, step);
    return null;
  }

  private static @Nullable Obstacle obstacle(
      ReplaceText replace,
      Quotation found,
      @Nullable String words,
      @Nullable String wordsBefore,
      @Nullable Integer changedBy) {
    String expected = replace.expectedText();
    if (found.count() == 1) {
      return null;
    }
    if (Words.isBlank(expected)) {
      return new Obstacle(Problem.EXPECTED_TEXT_BLANK, Map.of());
    }
    if (found.count() > 1) {
      return new Obstacle(
          Problem.TEXT_REPEATED,
          Map.of("expected", expected, "count", String.valueOf(found.count())));
    }
    if (changedBy != null && Quotation.find(expected, wordsBefore).count() > 0) {
      return overlapping(changedBy);
    }
    if (isThere(replace.newText(), words)) {
      return Obstacle.of(Problem.ALREADY_APPLIED, "found", replace.newText());
    }
    return new Obstacle(
        Problem.TEXT_NOT_FOUND, Map.of("expected", expected, "found", words == null ? "" : words));
  }

  /** A few characters stand anywhere; a whole text, or as much as a sentence, does not. */
  private static boolean isThere(String newText, @Nullable String words) {
    String wanted = Words.squeeze(newText);
    String found = Words.squeeze(words);
    return !wanted.isEmpty()
        && (found.equals(wanted) || wanted.length() >= MIN_SENTENCE && found.contains(wanted));
  }

  private static Obstacle overlapping(int step) {
    return Obstacle.of(Problem.OVERLAPPING, "earlier", String.valueOf(step + 1));
  }

  private Obstacle missing(String id) {
    Integer earlier = removed.get(id);
    return earlier == null
        ? Obstacle.of(Problem.CLAUSE_UNKNOWN, "id", id)
        : new Obstacle(
            Problem.CLAUSE_REMOVED, Map.of("id", id, "earlier", String.valueOf(earlier + 1)));
  }

  private @Nullable Obstacle insert(InsertClause insert, int step) {
    Place place = place(insert.parentId(), insert.afterId());
    if (place.obstacle() != null) {
      return place.obstacle();
    }
    String taken = takenId(insert.clause(), new HashSet<>());
    if (taken != null) {
      return Obstacle.of(Problem.ID_TAKEN, "id", taken);
    }
    ClauseNode node = new ClauseNode(insert.clause(), place.parent(), true);
    place.siblings().add(place.position(), node);
    index(node);
    touch(node, step);
    claim(insert.clause());
    return null;
  }

  /** What is inserted has its ids from now on. */
  private void claim(Clause clause) {
    ValueKind.eachWithId(clause, ledger.claimer());
    clause.children().forEach(this::claim);
  }

  private static void touch(ClauseNode node, int step) {
    node.changedBy = step;
    node.children.forEach(child -> touch(child, step));
  }

  /** The first id of a clause, or of a value on it, that belongs to something else; else null. */
  private @Nullable String takenId(Clause clause, Set<String> own) {
    boolean back = sameIdSameClause && removed.containsKey(clause.id());
    if (nodes.containsKey(clause.id())
        || !own.add(clause.id())
        || !back && !ledger.allows(clause)) {
      return clause.id();
    }
    List<String> taken = new ArrayList<>();
    ValueKind.eachWithId(
        clause,
        new ValueKind.Visitor() {
          @Override
          public <T> void visit(ValueKind<T> kind, T value, Clause on) {
            String id = kind.id().apply(value);
            if (!own.add(kind.letter() + ' ' + id) || !ledger.allowsOn(on.id(), kind, value)) {
              taken.add(id);
            }
          }
        });
    for (Clause child : clause.children()) {
      String below = taken.isEmpty() ? takenId(child, own) : null;
      if (below != null) {
        return below;
      }
    }
    return taken.isEmpty() ? null : taken.get(0);
  }

  private @Nullable Obstacle remove(RemoveClause remove, int step) {
    ClauseNode node = nodes.get(remove.clauseId());
    if (node == null) {
      return missing(remove.clauseId());
    }
    Integer earlier = changedWithin(node);
    if (earlier != null) {
      return overlapping(earlier);
    }
    String expected = Words.squeeze(remove.expectedText());
    String printed = Words.printed(node.before);
    if (expected.isEmpty() && !printed.isEmpty()) {
      return new Obstacle(Problem.EXPECTED_TEXT_BLANK, Map.of());
    }
    if (!printed.contains(expected)) {
      return new Obstacle(
          Problem.TEXT_NOT_FOUND, Map.of("expected", remove.expectedText(), "found", printed));
    }
    siblings(node).remove(node);
    forget(node, step);
    return null;
  }

  /** The step that changed a clause or one below it; null where none did. */
  private static @Nullable Integer changedWithin(ClauseNode node) {
    if (node.changedBy != null) {
      return node.changedBy;
    }
    for (ClauseNode child : node.children) {
      Integer step = changedWithin(child);
      if (step != null) {
        return step;
      }
    }
    return null;
  }

  private void forget(ClauseNode node, int step) {
    nodes.remove(node.id());
    removed.put(node.id(), step);
    node.children.forEach(child -> forget(child, step));
  }

  private @Nullable Obstacle move(MoveClause move, int step) {
    ClauseNode node = nodes.get(move.clauseId());
    if (node == null) {
      return missing(move.clauseId());
    }
    if (move.clauseId().equals(move.afterId())) {
      return Obstacle.of(Problem.MOVED_UNDER_ITSELF, "id", move.clauseId());
    }
    Place place = place(move.parentId(), move.afterId());
    if (place.obstacle() != null) {
      return place.obstacle();
    }
    if (place.parent() != null && place.parent().isUnder(node)) {
      return Obstacle.of(Problem.MOVED_UNDER_ITSELF, "id", move.clauseId());
    }
    siblings(node).remove(node);
    node.parent = place.parent();
    // Taken out of the same list, it shifts what stood behind it.
    int position = place.after() == null ? 0 : place.siblings().indexOf(place.after()) + 1;
    place.siblings().add(position, node);
    node.changedBy = step;
    return null;
  }

  private List<ClauseNode> siblings(ClauseNode node) {
    return node.parent == null ? roots : node.parent.children;
  }

  /** Where something goes, or why it cannot go there. */
  private record Place(
      @Nullable ClauseNode parent,
      @Nullable ClauseNode after,
      List<ClauseNode> siblings,
      @Nullable Obstacle obstacle) {

    int position() {
      return after == null ? 0 : siblings.indexOf(after) + 1;
    }
  }

  private Place place(@Nullable String parentId, @Nullable String afterId) {
    ClauseNode parent = parentId == null ? null : nodes.get(parentId);
    if (parentId != null && parent == null) {
      return nowhere(parentId, Problem.PARENT_MISSING);
    }
    ClauseNode after = afterId == null ? null : nodes.get(afterId);
    if (afterId != null && (after == null || after.parent != parent)) {
      return nowhere(afterId, Problem.ANCHOR_MISSING);
    }
    return new Place(parent, after, parent == null ? roots : parent.children, null);
  }

  private Place nowhere(String id, Problem problem) {
    Obstacle obstacle = removed.containsKey(id) ? missing(id) : Obstacle.of(problem, "id", id);
    return new Place(null, null, List.of(), obstacle);
  }
}
