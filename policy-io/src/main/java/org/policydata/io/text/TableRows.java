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
    char separator = row.text().indexOf('\t') > 0 ? '\t' : '|';
    List<TextSlice> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= row.length(); i++) {
      if (i == row.length() || row.text().charAt(i) == separator) {
        TextSlice cell = row.sub(start, i).trim();
        if (!cell.isEmpty()) {
          cells.add(cell);
        }
        start = i + 1;
      }
    }
    return cells;
  }
}
