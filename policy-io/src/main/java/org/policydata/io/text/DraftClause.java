package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseKind;

/**
 * A clause while the tree is being built: what is printed, before anything in it is interpreted.
 */
final class DraftClause {

  final @Nullable NumberLabel label;
  final @Nullable TextSlice labelSlice;
  final List<DraftClause> children = new ArrayList<>();
  final List<TextSlice> cells = new ArrayList<>();
  final List<TextSlice> dutyLines = new ArrayList<>();
  ClauseKind kind;
  @Nullable TextSlice heading;
  @Nullable TextSlice text;
  boolean ownLineHeading;
  String id = "";

  private DraftClause(
      ClauseKind kind,
      @Nullable NumberLabel label,
      @Nullable TextSlice labelSlice,
      @Nullable TextSlice text) {
    this.kind = kind;
    this.label = label;
    this.labelSlice = labelSlice;
    this.text = text;
  }

  static DraftClause numbered(Paragraph paragraph, NumberLabel label) {
    TextSlice body = paragraph.slice().from(label.end()).trim();
    return new DraftClause(
        ClauseKind.ARTICLE,
        label,
        paragraph.slice().sub(0, label.printedEnd()).trim(),
        body.isEmpty() ? null : body);
  }

  static DraftClause plain(ClauseKind kind, TextSlice text) {
    return new DraftClause(kind, null, null, text);
  }

  static DraftClause table() {
    return new DraftClause(ClauseKind.TABLE, null, null, null);
  }

  static DraftClause row(List<TextSlice> cells) {
    DraftClause row = new DraftClause(ClauseKind.ROW, null, null, null);
    row.cells.addAll(cells);
    return row;
  }

  boolean introducesList() {
    return text != null && text.last() == ':';
  }

  boolean isNumbered() {
    return label != null;
  }
}
