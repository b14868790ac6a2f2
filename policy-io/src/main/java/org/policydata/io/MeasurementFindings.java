package org.policydata.io;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** The kinds of finding that reading measurements can report, beside those of reading JSON. */
public final class MeasurementFindings {

  /** A measurement that names neither a target nor an indicator. */
  public static final FindingKind NO_TARGET =
      FindingKind.of(
          "measurement.no-target",
          Severity.ERROR,
          Confidence.CERTAIN,
          "the measurement names neither targetId nor indicator; it was left out",
          "该数据既无targetId也无indicator，已略去");

  /** A time that ends before it begins. */
  public static final FindingKind DATE_ORDER =
      FindingKind.of(
              "measurement.date-order",
              Severity.ERROR,
              Confidence.CERTAIN,
              "the time measured begins on {from} and ends before, on {asOf}; it was left out",
              "数据期间始于{from}，却止于{asOf}，已略去")
          .variant(
              "BASELINE",
              "the baseline of {from} is not older than the measurement of {asOf}; it was left out",
              "基期{from}不早于数据时间{asOf}，已略去");

  /** Two measurements of the same thing. */
  public static final FindingKind DUPLICATE =
      FindingKind.of(
          "measurement.duplicate",
          Severity.WARNING,
          Confidence.CERTAIN,
          "the same target, unit and time stand in measurement {number} already; that one is used",
          "该目标、单位和时间已见于第{number}条数据，使用该条");

  private static final List<FindingKind> ALL = List.of(DATE_ORDER, DUPLICATE, NO_TARGET);

  private MeasurementFindings() {}

  /**
   * Returns all kinds, by code.
   *
   * @return the kinds
   */
  public static List<FindingKind> all() {
    return ALL;
  }
}
