package org.policydata.model.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;
import org.policydata.model.ClauseLabel;

/**
 * Finds for each clause of one text its counterpart in another.
 *
 * <p>Versions of one dossier are aligned by id. What has no counterpart then, and all clauses of
 * texts that were imported apart (whose ids merely spell a place), is aligned by words: in place
 * first, then anywhere, then by heading, by what stands below, by likeness and by number. The order
 * of the two texts makes no difference to who is paired with whom.
 *
 * <p>The time is proportional to the length of the texts: whatever is equal in place is settled in
 * one walk, and likeness is looked for among few candidates, see {@link LikelyPairs}.
 */
final class Aligner {

  /** Likeness of words from which a number under the same clause settles the matter. */
  private static final double RELATED = 0.3;

  /** Shorter words say too little to find a clause by them elsewhere. */
  private static final int MIN_WORDS = 4;

  private final List<AlignmentNode> before;
  private final List<AlignmentNode> after;
  private final boolean byId;

  private Aligner(List<AlignmentNode> before, List<AlignmentNode> after, boolean byId) {
    this.before = before;
    this.after = after;
    this.byId = byId;
  }

  /**
   * Pairs the nodes below two roots.
   *
   * @param byId true where equal ids mean the same clause
   */
  static void align(
      AlignmentNode oldRoot,
      AlignmentNode newRoot,
      List<AlignmentNode> before,
      List<AlignmentNode> after,
      boolean byId) {
    oldRoot.pair(newRoot, AlignmentBasis.ID, Confidence.CERTAIN);
    Aligner aligner = new Aligner(before, after, byId);
    if (byId) {
      aligner.pairIds(oldRoot, newRoot);
    } else {
      aligner.pairInPlace(oldRoot, newRoot);
    }
    if (aligner.hasLeftovers()) {
      aligner.pairLeftovers();
    }
  }

  private boolean hasLeftovers() {
    return before.stream().anyMatch(node -> !node.isPaired())
        && after.stream().anyMatch(node -> !node.isPaired());
  }

  private static List<AlignmentNode> unpaired(List<AlignmentNode> nodes) {
    return nodes.stream().filter(node -> !node.isPaired()).toList();
  }

  private void pairIds(AlignmentNode a, AlignmentNode b) {
    zipIds(a, b);
    List<AlignmentNode> rest = unpaired(after);
    if (rest.isEmpty()) {
      return;
    }
    Map<String, AlignmentNode> byId = new HashMap<>();
    rest.forEach(node -> byId.putIfAbsent(node.clause().id(), node));
    for (AlignmentNode node : unpaired(before)) {
      AlignmentNode other = byId.get(node.clause().id());
      if (other != null && !other.isPaired()) {
        node.pair(other, AlignmentBasis.ID, Confidence.CERTAIN);
      }
    }
  }

  /** Clauses that did not move need no table of ids. */
  private static void zipIds(AlignmentNode a, AlignmentNode b) {
    int shorter = Math.min(a.children().size(), b.children().size());
    for (int i = 0; i < shorter; i++) {
      AlignmentNode x = a.children().get(i);
      AlignmentNode y = b.children().get(i);
      if (x.clause().id().equals(y.clause().id())) {
        x.pair(y, AlignmentBasis.ID, Confidence.CERTAIN);
        zipIds(x, y);
      }
    }
  }

  /** Pairs children of partners that have the same words, in order. */
  private void pairInPlace(AlignmentNode a, AlignmentNode b) {
    List<AlignmentNode> olds = a.children();
    List<AlignmentNode> news = b.children();
    int from = 0;
    int oldTo = olds.size();
    int newTo = news.size();
    while (from < oldTo && from < newTo && pairIfSame(olds.get(from), news.get(from))) {
      from++;
    }
    while (oldTo > from && newTo > from && pairIfSame(olds.get(oldTo - 1), news.get(newTo - 1))) {
      oldTo--;
      newTo--;
    }
    if (from < oldTo && from < newTo) {
      pairEqual(unpaired(olds), unpaired(news));
    }
    for (AlignmentNode child : olds) {
      AlignmentNode other = child.partner();
      if (other != null && other.parent() == b) {
        pairInPlace(child, other);
      }
    }
  }

  private static boolean pairIfSame(AlignmentNode a, AlignmentNode b) {
    if (a.isPaired() || b.isPaired()) {
      return a.partner() == b;
    }
    if (!sameWords(a.clause(), b.clause())) {
      return false;
    }
    a.pair(b, AlignmentBasis.SAME_WORDS, Confidence.CERTAIN);
    return true;
  }

  /** Clauses without words of their own are the same in place where their labels are. */
  private static boolean sameWords(Clause a, Clause b) {
    boolean equal =
        Objects.equals(a.heading(), b.heading())
            && Objects.equals(a.text(), b.text())
            && a.cells().equals(b.cells());
    if (!equal) {
      String words = PlainWords.of(a);
      return !words.isEmpty() && words.equals(PlainWords.of(b));
    }
    boolean wordless = a.heading() == null && a.text() == null && a.cells().isEmpty();
    return !wordless || Objects.equals(a.label(), b.label());
  }

  private static void pairEqual(List<AlignmentNode> olds, List<AlignmentNode> news) {
    Map<String, Deque<AlignmentNode>> byWords = new HashMap<>();
    for (AlignmentNode node : news) {
      byWords.computeIfAbsent(PlainWords.of(node.clause()), key -> new ArrayDeque<>()).add(node);
    }
    for (AlignmentNode node : olds) {
      String words = PlainWords.of(node.clause());
      Deque<AlignmentNode> same = byWords.get(words);
      if (!words.isEmpty() && same != null && !same.isEmpty()) {
        node.pair(same.remove(), AlignmentBasis.SAME_WORDS, Confidence.CERTAIN);
      }
    }
  }

  private void pairLeftovers() {
    pairUnique(
        node -> longEnough(PlainWords.of(node.clause())),
        AlignmentBasis.SAME_WORDS,
        byId ? Confidence.LIKELY : Confidence.CERTAIN);
    pairUnique(
        node -> longEnough(PlainWords.of(node.clause().heading())),
        AlignmentBasis.HEADING,
        Confidence.LIKELY);
    pairByChildren();
    pairByLabel(RELATED, Confidence.LIKELY);
    LikelyPairs.pair(unpaired(before), unpaired(after));
    pairByChildren();
    if (!byId) {
      pairByLabel(0, Confidence.HINT);
    }
  }

  private static @Nullable String longEnough(String words) {
    return words.length() < MIN_WORDS ? null : words;
  }

  /** Pairs leftovers anywhere in the texts that have a key in common which no other has. */
  private void pairUnique(
      Function<AlignmentNode, @Nullable String> key, AlignmentBasis basis, Confidence confidence) {
    List<AlignmentNode> olds = unpaired(before);
    List<AlignmentNode> news = unpaired(after);
    if (olds.isEmpty() || news.isEmpty()) {
      return;
    }
    Map<String, List<AlignmentNode>> byKey = grouped(news, key);
    grouped(olds, key)
        .forEach(
            (words, nodes) -> {
              List<AlignmentNode> others = byKey.getOrDefault(words, List.of());
              // As often here as there: the first is the first, whichever side one starts from.
              if (others.size() == nodes.size()) {
                for (int i = 0; i < nodes.size(); i++) {
                  Confidence sure = nodes.size() == 1 ? confidence : Confidence.LIKELY;
                  pairWithChildren(nodes.get(i), others.get(i), basis, sure);
                }
              }
            });
  }

  private static Map<String, List<AlignmentNode>> grouped(
      List<AlignmentNode> nodes, Function<AlignmentNode, @Nullable String> key) {
    Map<String, List<AlignmentNode>> groups = new HashMap<>();
    for (AlignmentNode node : nodes) {
      String words = key.apply(node);
      if (words != null) {
        groups.computeIfAbsent(words, each -> new ArrayList<>()).add(node);
      }
    }
    return groups;
  }

  private void pairWithChildren(
      AlignmentNode a, AlignmentNode b, AlignmentBasis basis, Confidence confidence) {
    if (a.isPaired() || b.isPaired()) {
      return;
    }
    a.pair(b, basis, confidence);
    pairEqual(unpaired(a.children()), unpaired(b.children()));
  }

  /** Deepest first, so that a chapter is recognised by its sections and these by their articles. */
  private void pairByChildren() {
    List<AlignmentNode> olds = unpaired(before);
    for (int i = olds.size() - 1; i >= 0; i--) {
      AlignmentNode node = olds.get(i);
      AlignmentNode other = majority(node);
      if (other != null && !other.isPaired() && majority(other) == node) {
        node.pair(other, AlignmentBasis.CHILDREN, Confidence.LIKELY);
      }
    }
  }

  /** The one clause that more than half of the children went to; null where there is none. */
  private static @Nullable AlignmentNode majority(AlignmentNode node) {
    AlignmentNode candidate = null;
    int lead = 0;
    for (AlignmentNode child : node.children()) {
      AlignmentNode parent = partnersParent(child);
      if (lead == 0) {
        candidate = parent;
      }
      lead += Objects.equals(parent, candidate) ? 1 : -1;
    }
    int votes = 0;
    for (AlignmentNode child : node.children()) {
      votes += candidate != null && partnersParent(child) == candidate ? 1 : 0;
    }
    boolean elected =
        candidate != null && !candidate.isRoot() && 2 * votes > node.children().size();
    return elected ? candidate : null;
  }

  private static @Nullable AlignmentNode partnersParent(AlignmentNode child) {
    AlignmentNode partner = child.partner();
    return partner == null ? null : partner.parent();
  }

  /** Pairs clauses with the same number under partners; parents come before their children. */
  private void pairByLabel(double minimum, Confidence confidence) {
    Map<AlignmentNode, Map<String, Deque<AlignmentNode>>> tables = new HashMap<>();
    for (AlignmentNode node : unpaired(before)) {
      AlignmentNode above = node.parent();
      AlignmentNode other = above == null ? null : above.partner();
      if (node.isPaired() || other == null) {
        continue;
      }
      Map<String, Deque<AlignmentNode>> table = tables.computeIfAbsent(other, Aligner::byLabel);
      Deque<AlignmentNode> same = table.getOrDefault(labelKey(node.clause()), new ArrayDeque<>());
      AlignmentNode candidate = same.peek();
      if (candidate != null && fits(node, candidate, minimum)) {
        same.remove();
        node.pair(candidate, AlignmentBasis.LABEL, confidence);
        pairEqual(unpaired(node.children()), unpaired(candidate.children()));
      }
    }
  }

  private static boolean fits(AlignmentNode a, AlignmentNode b, double minimum) {
    if (a.clause().kind() != b.clause().kind()) {
      return false;
    }
    boolean numbered = a.clause().label() != null || PlainWords.of(a.clause()).isEmpty();
    return (minimum == 0 && numbered)
        || LikelyPairs.likeness(PlainWords.of(a.clause()), PlainWords.of(b.clause()))
            >= Math.max(minimum, RELATED);
  }

  private static Map<String, Deque<AlignmentNode>> byLabel(AlignmentNode parent) {
    Map<String, Deque<AlignmentNode>> table = new HashMap<>();
    for (AlignmentNode child : unpaired(parent.children())) {
      table.computeIfAbsent(labelKey(child.clause()), key -> new ArrayDeque<>()).add(child);
    }
    return table;
  }

  private static String labelKey(Clause clause) {
    String label = clause.label();
    if (label == null) {
      return "";
    }
    return ClauseLabel.parse(label)
        .map(ClauseLabel::toString)
        .orElseGet(() -> PlainWords.of(label));
  }
}
