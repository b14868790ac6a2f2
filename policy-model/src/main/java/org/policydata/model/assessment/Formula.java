package org.policydata.model.assessment;

/**
 * How a judgement is computed. The id is stable; the expression uses the names of {@link
 * Calculation}'s numbers and dates.
 */
public enum Formula {

  /** The value lies within the limits that the comparator gives. */
  LEVEL("level", "lower <= value <= upper"),

  /** The published change lies within the limits that the comparator gives. */
  REPORTED_CHANGE("change.reported", "lower <= change <= upper"),

  /** A change in per cent of the baseline. */
  PERCENT_OF_BASELINE("change.percent", "limit = baseline * (1 + change / 100)"),

  /** A change in the unit of the baseline; percentage points of a share. */
  ADDED_TO_BASELINE("change.amount", "limit = baseline + change"),

  /** A change by multiples of the baseline (增长2倍). */
  MULTIPLE_OF_BASELINE("change.multiple", "limit = baseline * (1 + change)"),

  /** Doublings of the baseline (翻两番). */
  DOUBLINGS_OF_BASELINE("change.doublings", "limit = baseline * 2 ^ change"),

  /** A yearly change on average, in per cent. */
  ANNUAL_AVERAGE_PERCENT("change.annual-average", "limit = baseline * (1 + change / 100) ^ years"),

  /** A yearly change on average, in the unit of the baseline. */
  ANNUAL_AVERAGE_AMOUNT("change.annual-amount", "limit = baseline + change * years"),

  /** The straight line from the baseline to the limit that is still to be reached. */
  LINEAR_PATH(
      "path.linear",
      "expected = baseline + (limit - baseline) * (measuredOn - baselineOn) / (deadline -"
          + " baselineOn)");

  private final String id;
  private final String expression;

  Formula(String id, String expression) {
    this.id = id;
    this.expression = expression;
  }

  /**
   * Returns the stable id.
   *
   * @return lower-case words joined by hyphens and dots
   */
  public String id() {
    return id;
  }

  /**
   * Returns the formula itself.
   *
   * @return an expression; the difference of two dates is in days
   */
  public String expression() {
    return expression;
  }
}
