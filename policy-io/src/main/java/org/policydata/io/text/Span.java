package org.policydata.io.text;

/**
 * A stretch of the input.
 *
 * @param start offset of its first character in UTF-16 code units
 * @param end offset behind its last character
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span runs forward, but found " + start + " to " + end);
    }
  }
}
