package org.policydata.validation;

import java.util.Objects;
import java.util.Optional;
import org.policydata.model.PlacedClause;

/** A text of a dossier and where it stands. Immutable and thread-safe. */
public final class PlacedText {

  /** What a text is to the record it belongs to. */
  public enum Role {

    /** Title of a version or a notice. */
    TITLE,

    /** Heading of a clause. */
    HEADING,

    /** Text of a clause. */
    TEXT,

    /** Words of a clause that name who is responsible. */
    RESPONSIBILITY,

    /** Cell of a table row. */
    CELL
  }

  private final String value;
  private final Role role;
  private final Optional<PlacedClause> clause;
  private final String owner;
  private final int cell;
  private final int[] marks;

  PlacedText(
      String value, Role role, Optional<PlacedClause> clause, String owner, int cell, int[] marks) {
    this.value = Objects.requireNonNull(value, "value");
    this.role = role;
    this.clause = clause;
    this.owner = owner;
    this.cell = cell;
    this.marks = marks;
  }

  /**
   * Returns the text.
   *
   * @return the text as the dossier has it
   */
  public String value() {
    return value;
  }

  /**
   * Returns what the text is to the record it belongs to.
   *
   * @return the role
   */
  public Role role() {
    return role;
  }

  /**
   * Returns the clause that the text belongs to.
   *
   * @return the clause, empty for a title
   */
  public Optional<PlacedClause> clause() {
    return clause;
  }

  /**
   * Returns how many marks the text holds: brackets and book-title marks of any width, and the
   * punctuation {@code , ; : ? ! . "} of ASCII, which Chinese text has in full width.
   *
   * @return their number
   */
  public int markCount() {
    return marks.length;
  }

  /**
   * Returns where a mark stands in the text.
   *
   * @param position position among the marks of the text, in the order they stand
   * @return offset of the mark
   * @throws IndexOutOfBoundsException if the text holds no more than so many marks
   */
  public int mark(int position) {
    return marks[position];
  }

  /**
   * Returns where the text stands.
   *
   * @return JSON pointer to the text
   */
  public String pointer() {
    return switch (role) {
      case TITLE -> owner + "/title";
      case HEADING -> owner + "/heading";
      case TEXT -> owner + "/text";
      case RESPONSIBILITY -> owner + "/responsibilityText";
      case CELL -> owner + "/cells/" + cell;
    };
  }

  @Override
  public String toString() {
    return pointer();
  }
}
