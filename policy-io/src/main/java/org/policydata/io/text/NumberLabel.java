package org.policydata.io.text;

import org.policydata.model.ClauseLabel;

/**
 * A number found at the head of a line.
 *
 * @param value what it prints
 * @param end where the text behind it begins, blanks skipped
 * @param printedEnd where the label itself ends
 */
record NumberLabel(ClauseLabel value, int end, int printedEnd) {

  ClauseLabel.Style style() {
    return value.style();
  }

  int number() {
    return value.number();
  }
}
