package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Clause;
import org.policydata.model.Responsibility;
import org.policydata.model.Target;
import org.policydata.model.TextPart;

/** A clause while its text is amended: its words change at once, what hangs on it at the end. */
final class ClauseNode {

  /** The clause as the version had it, or as it was inserted. */
  final Clause before;

  final boolean inserted;
  final List<ClauseNode> children = new ArrayList<>();
  final List<Carried<Target>> targets = new ArrayList<>();
  final List<Carried<Responsibility>> duties = new ArrayList<>();
  @Nullable ClauseNode parent;

  /** The step that last changed the clause or its place, and the one that last changed a part. */
  @Nullable Integer changedBy;

  private final Map<TextPart, Integer> partsChanged = new EnumMap<>(TextPart.class);
  private @Nullable String heading;
  private @Nullable String text;
  private @Nullable String responsibilityText;

  /**
   * A value that an amendment carries.
   *
   * @param value the value
   * @param words the new words of the amendment
   */
  record Carried<T>(T value, String words) {}

  ClauseNode(Clause clause, @Nullable ClauseNode parent, boolean inserted) {
    this.before = clause;
    this.parent = parent;
    this.inserted = inserted;
    this.heading = clause.heading();
    this.text = clause.text();
    this.responsibilityText = clause.responsibilityText();
    for (Clause child : clause.children()) {
      children.add(new ClauseNode(child, this, inserted));
    }
  }

  String id() {
    return before.id();
  }

  boolean isReworded() {
    return !partsChanged.isEmpty();
  }

  @Nullable Integer changedBy(TextPart part) {
    return partsChanged.get(part);
  }

  @Nullable String words(TextPart part) {
    return switch (part) {
      case HEADING -> heading;
      case RESPONSIBILITY_TEXT -> responsibilityText;
      case TEXT, TITLE -> text;
    };
  }

  /** The words of the clause before any amendment. */
  static @Nullable String words(Clause clause, TextPart part) {
    return switch (part) {
      case HEADING -> clause.heading();
      case RESPONSIBILITY_TEXT -> clause.responsibilityText();
      case TEXT, TITLE -> clause.text();
    };
  }

  void reword(TextPart part, String words, ReplaceText amendment, int step) {
    String kept = Words.isBlank(words) ? null : words;
    switch (part) {
      case HEADING -> heading = kept;
      case RESPONSIBILITY_TEXT -> responsibilityText = kept;
      case TEXT, TITLE -> text = kept;
    }
    partsChanged.put(part, step);
    changedBy = step;
    String newWords = Words.squeeze(amendment.newText());
    amendment.targets().forEach(target -> targets.add(new Carried<>(target, newWords)));
    amendment.responsibilities().forEach(duty -> duties.add(new Carried<>(duty, newWords)));
  }

  /** The clause with its words as they are now, and all else as it was. */
  Clause reworded() {
    return before.toBuilder()
        .heading(heading)
        .text(text)
        .responsibilityText(responsibilityText)
        .build();
  }

  boolean isUnder(ClauseNode other) {
    for (ClauseNode node = this; node != null; node = node.parent) {
      if (node == other) {
        return true;
      }
    }
    return false;
  }
}
