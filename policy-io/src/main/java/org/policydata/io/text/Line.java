package org.policydata.io.text;

/**
 * A line of the input.
 *
 * @param slice its characters without blanks at the ends
 * @param kind what it is
 */
record Line(TextSlice slice, Kind kind) {

  /** What a line is before anything is known about the text. */
  enum Kind {
    BLANK,
    PAGE,
    MARKUP,
    TEXT
  }
}
