package org.policydata.finding;

/**
 * A place in a text that was read.
 *
 * @param line line, from 1
 * @param column column in UTF-16 code units, from 1
 */
public record SourceLocation(int line, int column) implements Comparable<SourceLocation> {

  public SourceLocation {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column count from 1, but found " + line + ":" + column);
    }
  }

  /** Orders locations as they stand in the text. */
  @Override
  public int compareTo(SourceLocation other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** Returns {@code line:column}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
