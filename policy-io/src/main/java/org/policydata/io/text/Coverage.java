package org.policydata.io.text;

/**
 * How much of an input was understood. Every character is counted once.
 *
 * @param understood characters that became values or clauses of the dossier
 * @param opaque characters that were kept as text, without knowing what they are
 * @param noise characters that are no part of the text: white space, page markers, navigation,
 *     footers, a second copy of the text
 */
public record Coverage(int understood, int opaque, int noise) {

  /**
   * Returns the number of characters of the input.
   *
   * @return the sum of the three
   */
  public int total() {
    return understood + opaque + noise;
  }
}
