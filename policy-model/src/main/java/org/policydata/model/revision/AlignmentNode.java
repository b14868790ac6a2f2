package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Clause;

/** A clause of one side while two texts are aligned: its place, and its partner once it has one. */
final class AlignmentNode {

  private final @Nullable Clause clause;
  private final @Nullable AlignmentNode parent;
  private final String listPointer;
  private final int index;
  private final int order;
  private final String unnumbered;
  private final List<AlignmentNode> children;
  private @Nullable AlignmentNode partner;
  private AlignmentBasis basis = AlignmentBasis.NONE;
  private Confidence confidence = Confidence.CERTAIN;

  private AlignmentNode(
      @Nullable Clause clause,
      @Nullable AlignmentNode parent,
      String listPointer,
      int index,
      int order,
      String unnumbered,
      int size) {
    this.clause = clause;
    this.parent = parent;
    this.listPointer = listPointer;
    this.index = index;
    this.order = order;
    this.unnumbered = unnumbered;
    this.children = new ArrayList<>(size);
  }

  /**
   * Returns the root that stands for a whole text; all its nodes are added to a list in reading
   * order.
   *
   * @param pointer pointer to the list of clauses
   */
  static AlignmentNode root(List<Clause> clauses, String pointer, List<AlignmentNode> all) {
    AlignmentNode root = new AlignmentNode(null, null, pointer, 0, -1, "", clauses.size());
    root.add(clauses, all);
    return root;
  }

  /** Returns a clause that is looked at alone: its pointer is empty, as if it were a document. */
  static AlignmentNode alone(Clause clause) {
    return new AlignmentNode(clause, null, "", 0, 0, "¶", 0);
  }

  private void add(List<Clause> clauses, List<AlignmentNode> all) {
    // The text of a clause is its first paragraph; those below it that have no number count on.
    int ordinal = clause == null || clause.text() == null ? 0 : 1;
    for (int i = 0; i < clauses.size(); i++) {
      Clause each = clauses.get(i);
      String unnumbered = isRoot() || each.label() != null ? "¶" : "¶" + ++ordinal;
      int size = each.children().size();
      AlignmentNode node =
          new AlignmentNode(each, this, listPointer, i, all.size(), unnumbered, size);
      children.add(node);
      all.add(node);
      node.add(each.children(), all);
    }
  }

  /** The clause; a root has none. */
  Clause clause() {
    if (clause == null) {
      throw new IllegalStateException("the root of a text is no clause");
    }
    return clause;
  }

  boolean isRoot() {
    return clause == null;
  }

  @Nullable AlignmentNode parent() {
    return parent;
  }

  List<AlignmentNode> children() {
    return children;
  }

  int index() {
    return index;
  }

  /** Position in the text, from 0. */
  int order() {
    return order;
  }

  @Nullable AlignmentNode partner() {
    return partner;
  }

  boolean isPaired() {
    return partner != null;
  }

  AlignmentBasis basis() {
    return basis;
  }

  Confidence confidence() {
    return confidence;
  }

  /** Makes two nodes partners of each other. */
  void pair(AlignmentNode other, AlignmentBasis basis, Confidence confidence) {
    this.partner = other;
    other.partner = this;
    this.basis = basis;
    other.basis = basis;
    this.confidence = confidence;
    other.confidence = confidence;
  }

  /** Put together when somebody asks: most clauses are never reported. */
  String pointer() {
    if (parent == null) {
      return listPointer;
    }
    List<AlignmentNode> path = path();
    StringBuilder pointer = new StringBuilder(listPointer);
    for (int i = 0; i < path.size(); i++) {
      pointer.append(i == 0 ? "/" : "/children/").append(path.get(i).index);
    }
    return pointer.toString();
  }

  /** The clauses from the top level down to this one. */
  private List<AlignmentNode> path() {
    List<AlignmentNode> path = new ArrayList<>();
    for (AlignmentNode node = this; node != null && !node.isRoot(); node = node.parent) {
      path.add(0, node);
    }
    return path;
  }

  /** The path in labels, as an index of the dossier cites it. */
  String citation() {
    StringBuilder citation = new StringBuilder();
    for (AlignmentNode node : path()) {
      String label = node.clause().label();
      citation.append(label != null ? label : node.unnumbered);
    }
    return citation.toString();
  }
}
