package org.policydata.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause together with its place: the text it belongs to, its parent and its JSON pointer.
 *
 * <p>Two placed clauses are equal only when they are the same place of the same index. Immutable.
 */
public final class PlacedClause {

  private final Clause clause;
  private final String textId;
  private final String pointer;
  private final int position;
  private final @Nullable PlacedClause parent;
  private final int depth;
  private final Optional<ClauseLabel> number;

  /** For all who ask whether there is a clause, so that an answer costs nothing. */
  private final Optional<PlacedClause> present = Optional.of(this);

  private List<PlacedClause> children = List.of();
  private List<Duty> duties = List.of();

  PlacedClause(
      Clause clause, String textId, String pointer, int position, @Nullable PlacedClause parent) {
    this.clause = clause;
    this.textId = textId;
    this.pointer = pointer;
    this.position = position;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.number = Optional.ofNullable(clause.label()).flatMap(ClauseLabel::parse);
  }

  /** A clause, or none. */
  static Optional<PlacedClause> optional(@Nullable PlacedClause clause) {
    return clause == null ? Optional.empty() : clause.present;
  }

  /** Called once while the index is built. */
  void adopt(List<PlacedClause> placedChildren) {
    children = List.copyOf(placedChildren);
  }

  /** Called once while the index is built. */
  void charge(List<Duty> stated) {
    duties = List.copyOf(stated);
  }

  /** The duties that this clause states itself. */
  List<Duty> duties() {
    return duties;
  }

  /**
   * Returns the clause itself.
   *
   * @return the clause
   */
  public Clause clause() {
    return clause;
  }

  /**
   * Returns the id of the version or notice whose text the clause belongs to; the clauses of a
   * promulgation belong to the version it carries.
   *
   * @return {@link PolicyDocument#id()} or {@link ConsultationNotice#id()}
   */
  public String textId() {
    return textId;
  }

  /**
   * Returns where the clause stands in the JSON form of the dossier.
   *
   * @return an RFC 6901 JSON pointer
   */
  public String pointer() {
    return pointer;
  }

  /**
   * Returns where the clause stands among all clauses of the dossier.
   *
   * @return its position in {@link DossierIndex#clauses()}: that of the clause above is smaller,
   *     and those of the clauses below follow
   */
  public int position() {
    return position;
  }

  /**
   * Returns the number that the label of the clause prints.
   *
   * @return the number, empty where the clause has no label or one without a number
   */
  public Optional<ClauseLabel> number() {
    return number;
  }

  /**
   * Returns the clause above.
   *
   * @return the parent, empty for a clause of the top level
   */
  public Optional<PlacedClause> parent() {
    return optional(parent);
  }

  /**
   * Returns the clauses below, in the order printed.
   *
   * @return the children
   */
  public List<PlacedClause> children() {
    return children;
  }

  /**
   * Returns how many clauses stand above this one.
   *
   * @return 0 for the top level
   */
  public int depth() {
    return depth;
  }

  /**
   * Returns the clauses from the top level down to this one.
   *
   * @return the path, this clause last
   */
  public List<PlacedClause> path() {
    List<PlacedClause> path = new ArrayList<>(depth + 1);
    for (PlacedClause place = this; place != null; place = place.parent) {
      path.add(place);
    }
    Collections.reverse(path);
    return Collections.unmodifiableList(path);
  }

  /**
   * Returns the path in labels as a reader would cite it, for example {@code 二、(三)11.¶2}: an
   * unnumbered paragraph counts from 1, after the text of the clause above it.
   *
   * @return the labels of the path, joined
   */
  public String citation() {
    StringBuilder citation = new StringBuilder();
    for (PlacedClause place : path()) {
      String label = place.clause.label();
      citation.append(label != null ? label : place.ordinalAmongUnnumbered());
    }
    return citation.toString();
  }

  private String ordinalAmongUnnumbered() {
    if (parent == null) {
      return "¶";
    }
    int ordinal = parent.clause.text() == null ? 0 : 1;
    for (PlacedClause sibling : parent.children) {
      if (sibling.clause.label() == null) {
        ordinal++;
      }
      if (sibling == this) {
        break;
      }
    }
    return "¶" + ordinal;
  }

  /** Returns the place and the clause in one line. */
  @Override
  public String toString() {
    return pointer + " " + clause;
  }
}
