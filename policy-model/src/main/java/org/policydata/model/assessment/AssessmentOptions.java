package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;
import org.policydata.model.PolicyDocument;

/**
 * What an assessment depends on beside the dossier and the measurements.
 *
 * @param asOf day of the assessment: what was measured later is left aside, and what is due later
 *     is still open
 * @param tolerance how far from the value {@link Comparator#ABOUT} (左右) reaches, as a part of the
 *     value, both ends included; no law names one
 * @param versionId {@link PolicyDocument#id()} of the version whose targets are assessed; absent
 *     for the last one
 */
public record AssessmentOptions(LocalDate asOf, BigDecimal tolerance, @Nullable String versionId) {

  /** Five per cent of the value: 30%左右 is 28.5 % to 31.5 %. */
  public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.05");

  public AssessmentOptions {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(tolerance, "tolerance");
    if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "the tolerance is a part of the value from 0 to less than 1, but found: " + tolerance);
    }
  }

  /**
   * Returns options with the {@link #DEFAULT_TOLERANCE}, for the last version.
   *
   * @param asOf day of the assessment
   * @return the options
   */
  public static AssessmentOptions asOf(LocalDate asOf) {
    return new AssessmentOptions(asOf, DEFAULT_TOLERANCE, null);
  }

  /**
   * Returns a copy with another tolerance.
   *
   * @param tolerance part of the value, from 0 to less than 1
   * @return the copy
   * @throws IllegalArgumentException if it is out of that range
   */
  public AssessmentOptions withTolerance(BigDecimal tolerance) {
    return new AssessmentOptions(asOf, tolerance, versionId);
  }

  /**
   * Returns a copy for another version.
   *
   * @param versionId {@link PolicyDocument#id()}
   * @return the copy
   */
  public AssessmentOptions withVersion(@Nullable String versionId) {
    return new AssessmentOptions(asOf, tolerance, versionId);
  }
}
