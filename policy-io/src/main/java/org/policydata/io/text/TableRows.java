package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table pasted as text: cells set apart by tabs or, as Markdown does, by bars. */
final class TableRows {

  private TableRows() {}

  /** Whether a line is a row of at least two cells. */
  static boolean isRow(TextSlice line) {
    return line.text().indexOf('\t') > 0
        || line.at(0) == '|' && line.last() == '|' && line.length() > 4;
  }

  /** The cells of a row without blanks at their ends; empty ones are left out. */
  static List<TextSlice> cells(TextSlice row) {
    List<TextSlice> cells = allCells(row);
    cells.removeIf(TextSlice::isEmpty);
    return cells;
  }

  /** The cells of a row without blanks at their ends, each in its column. */
  static List<TextSlice> allCells(TextSlice row) {
    boolean tabs = row.text().indexOf('\t') > 0;
    char separator = tabs ? '\t' : '|';
    // Bars stand at both ends, tabs only between the cells.
    int start = tabs ? 0 : 1;
    List<TextSlice> cells = new ArrayList<>();
    for (int i = start; i <= row.length(); i++) {
      boolean end = i == row.length();
      if (end ? tabs : row.text().charAt(i) == separator) {
        cells.add(row.sub(start, i).trim());
        start = i + 1;
      }
    }
    return cells;
  }
}
