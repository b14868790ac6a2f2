package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.TextPart;

/**
 * Writes the difference of two clause trees as amendments.
 *
 * <p>Clauses that no replacement of words can make what they are go first, with all below them.
 * Then the new tree is walked from the top: what is new is inserted, what stands elsewhere is
 * moved, so that behind each clause of the new tree the next one follows. Clauses that are gone
 * stay between them until the end, when nothing that lives on is left below them.
 */
final class DiffAmendments {

  private final Map<String, Clause> before = new HashMap<>();
  private final Map<String, @Nullable String> parents = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final List<Amendment> amendments = new ArrayList<>();

  private DiffAmendments() {}

  static List<Amendment> of(PolicyDiff diff, boolean sameIds) {
    List<Clause> olds = diff.before().clauses();
    List<Clause> news = diff.after().clauses();
    if (!sameIds && !olds.equals(news)) {
      AlignedIds ids = AlignedIds.of(diff.before(), diff.alignment());
      news = References.toClauses(ids::idOf).in(ids.rename(news));
    }
    DiffAmendments writer = new DiffAmendments();
    writer.title(diff.before().title(), diff.after().title());
    if (!olds.equals(news)) {
      writer.write(olds, news);
    }
    return List.copyOf(writer.amendments);
  }

  private void title(String before, String after) {
    if (!before.equals(after)) {
      amendments.add(
          Amendment.ReplaceText.builder()
              .part(TextPart.TITLE)
              .expectedText(before)
              .newText(after)
              .build());
    }
  }

  private void write(List<Clause> olds, List<Clause> news) {
    Map<String, Clause> after = new HashMap<>();
    index(news, after);
    collect(olds, null, after);
    List<Clause> rewritten = new ArrayList<>();
    keep(olds, after, rewritten);
    for (Clause clause : rewritten) {
      remove(clause);
      detach(clause.id());
    }
    place(news, null);
    words(news);
    removeRest(olds, after, false);
  }

  private static void index(List<Clause> clauses, Map<String, Clause> byId) {
    for (Clause clause : clauses) {
      byId.putIfAbsent(clause.id(), clause);
      index(clause.children(), byId);
    }
  }

  /** The tree as it stands, to be changed as the amendments are written. */
  private void collect(List<Clause> clauses, @Nullable String parent, Map<String, Clause> after) {
    List<String> ids = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      before.put(clause.id(), clause);
      parents.put(clause.id(), parent);
      ids.add(clause.id());
      collect(clause.children(), clause.id(), after);
    }
    children.put(key(parent), ids);
  }

  private static String key(@Nullable String parent) {
    return parent == null ? "" : parent;
  }

  /** Decides which clauses live on; the others go, with all that stands below them. */
  private void keep(List<Clause> olds, Map<String, Clause> after, List<Clause> rewritten) {
    for (Clause clause : olds) {
      Clause now = after.get(clause.id());
      if (now != null && !isReplaceable(clause, now)) {
        rewritten.add(clause);
        continue;
      }
      if (now != null) {
        kept.add(clause.id());
      }
      keep(clause.children(), after, rewritten);
    }
  }

  /** Tells whether new words, targets and duties are all that is needed. */
  private static boolean isReplaceable(Clause a, Clause b) {
    boolean sameRest =
        a.kind() == b.kind()
            && Objects.equals(a.label(), b.label())
            && a.cells().equals(b.cells())
            && Objects.equals(a.deadline(), b.deadline())
            && a.unitMentions().equals(b.unitMentions())
            && a.supportMeasures().equals(b.supportMeasures())
            && a.gradingSchemes().equals(b.gradingSchemes())
            && a.exclusions().equals(b.exclusions())
            && a.citations().equals(b.citations())
            && a.definitions().equals(b.definitions())
            && a.extensions().equals(b.extensions());
    if (!sameRest) {
      return false;
    }
    boolean sameValues =
        a.targets().equals(b.targets()) && a.responsibilities().equals(b.responsibilities());
    boolean sameWords =
        Objects.equals(a.heading(), b.heading())
            && Objects.equals(a.text(), b.text())
            && Objects.equals(a.responsibilityText(), b.responsibilityText());
    if (sameWords) {
      return sameValues;
    }
    return isReplaced(a.heading(), b.heading())
        && isReplaced(a.text(), b.text())
        && isReplaced(a.responsibilityText(), b.responsibilityText());
  }

  /** Words can be replaced where there are some, by others that are more than blanks. */
  private static boolean isReplaced(@Nullable String a, @Nullable String b) {
    return Objects.equals(a, b)
        || (!PlainWords.of(a).isEmpty() && !PlainWords.of(b).isEmpty() && a != null && b != null);
  }

  private void remove(Clause clause) {
    amendments.add(new Amendment.RemoveClause(clause.id(), words(clause)));
  }

  /** The first words that a clause prints. */
  private static String words(Clause clause) {
    for (String part : parts(clause)) {
      if (!PlainWords.of(part).isEmpty()) {
        return part;
      }
    }
    return "";
  }

  private static List<String> parts(Clause clause) {
    List<String> parts = new ArrayList<>();
    add(clause.text(), parts);
    add(clause.heading(), parts);
    parts.addAll(clause.cells());
    add(clause.responsibilityText(), parts);
    add(clause.label(), parts);
    for (Clause child : clause.children()) {
      add(words(child), parts);
    }
    return parts;
  }

  private static void add(@Nullable String part, List<String> parts) {
    if (part != null) {
      parts.add(part);
    }
  }

  private void detach(String id) {
    siblings(parents.get(id)).remove(id);
  }

  private List<String> siblings(@Nullable String parent) {
    return children.computeIfAbsent(key(parent), each -> new ArrayList<>());
  }

  /** Puts the clauses of the new tree below a parent, each behind the one before it. */
  private void place(List<Clause> news, @Nullable String parent) {
    Set<String> staying = staying(news, parent);
    String previous = null;
    for (Clause clause : news) {
      if (!kept.contains(clause.id())) {
        boolean whole = isNew(clause.children());
        Clause inserted = whole ? clause : clause.toBuilder().children(List.of()).build();
        amendments.add(new Amendment.InsertClause(parent, previous, inserted));
        if (!whole) {
          place(clause.children(), clause.id());
        }
      } else {
        if (!staying.contains(clause.id())) {
          amendments.add(new Amendment.MoveClause(clause.id(), parent, previous));
        }
        place(clause.children(), clause.id());
      }
      previous = clause.id();
    }
  }

  /** Tells whether nothing of a branch was there before. */
  private boolean isNew(List<Clause> clauses) {
    return clauses.stream()
        .allMatch(clause -> !kept.contains(clause.id()) && isNew(clause.children()));
  }

  /** The clauses that stand below the parent already, as many as are in order. */
  private Set<String> staying(List<Clause> news, @Nullable String parent) {
    if (news.isEmpty()) {
      return Set.of();
    }
    Map<String, Integer> places = new HashMap<>();
    List<String> old = siblings(parent);
    for (int i = 0; i < old.size(); i++) {
      places.put(old.get(i), i);
    }
    List<String> common =
        news.stream()
            .map(Clause::id)
            .filter(id -> kept.contains(id) && places.containsKey(id))
            .toList();
    List<Integer> order = common.stream().map(places::get).toList();
    Set<String> staying = new HashSet<>();
    SiblingOrder.longestRise(order).forEach(kept -> staying.add(common.get(kept)));
    return staying;
  }

  private void words(List<Clause> news) {
    for (Clause clause : news) {
      Clause old = kept.contains(clause.id()) ? before.get(clause.id()) : null;
      if (old != null) {
        replace(old, clause);
      }
      words(clause.children());
    }
  }

  /** Targets and duties go with the last words that change. */
  private void replace(Clause a, Clause b) {
    List<Amendment.ReplaceText> changes = new ArrayList<>(3);
    replace(a.id(), TextPart.HEADING, a.heading(), b.heading(), changes);
    replace(
        a.id(),
        TextPart.RESPONSIBILITY_TEXT,
        a.responsibilityText(),
        b.responsibilityText(),
        changes);
    replace(a.id(), TextPart.TEXT, a.text(), b.text(), changes);
    for (int i = 0; i < changes.size(); i++) {
      boolean last = i == changes.size() - 1;
      Amendment.ReplaceText change = changes.get(i);
      amendments.add(
          last
              ? change.toBuilder()
                  .targets(b.targets())
                  .responsibilities(b.responsibilities())
                  .build()
              : change);
    }
  }

  private static void replace(
      String id,
      TextPart part,
      @Nullable String before,
      @Nullable String after,
      List<Amendment.ReplaceText> changes) {
    if (before != null && after != null && !before.equals(after)) {
      changes.add(
          Amendment.ReplaceText.builder()
              .clauseId(id)
              .part(part)
              .expectedText(before)
              .newText(after)
              .build());
    }
  }

  private void removeRest(List<Clause> olds, Map<String, Clause> after, boolean gone) {
    for (Clause clause : olds) {
      boolean lives = kept.contains(clause.id());
      boolean rewritten = !lives && after.containsKey(clause.id());
      if (rewritten) {
        continue;
      }
      if (!lives && !gone) {
        remove(clause);
      }
      removeRest(clause.children(), after, !lives);
    }
  }
}
