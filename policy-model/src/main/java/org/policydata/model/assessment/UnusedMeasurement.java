package org.policydata.model.assessment;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.policydata.model.Measurement;

/**
 * A measurement that could not be put to any use, and why. One that a later measurement of the same
 * target outdates is no such.
 *
 * @param position position in the list of measurements, from 0
 * @param measurement the measurement
 * @param reason why it was not used
 * @param details what the message names
 */
public record UnusedMeasurement(
    int position, Measurement measurement, Reason reason, Map<String, Object> details) {

  /** Why a measurement was not used. */
  public enum Reason {

    /** It names no target of the version, neither by id nor by indicator and scope. */
    UNKNOWN_TARGET,

    /** Its indicator is that of several targets. */
    AMBIGUOUS_INDICATOR,

    /** The target it names by id is about another indicator or scope. */
    INDICATOR_DIFFERS,

    /** The dossier does not know the unit. */
    UNKNOWN_UNIT,

    /** It was made after the day of the assessment. */
    LATER,

    /** There is an earlier entry for the same target, unit and day. */
    DUPLICATE,

    /** Its day lies outside the time a recurring target holds. */
    OUTSIDE_PERIODS
  }

  public UnusedMeasurement {
    Objects.requireNonNull(measurement, "measurement");
    Objects.requireNonNull(reason, "reason");
    Map<String, Object> named = new TreeMap<>(details);
    named.put("number", position + 1);
    named.put(AssessmentMessages.PROBLEM, reason.name());
    details = Collections.unmodifiableMap(named);
  }

  /**
   * Returns the stable id of the message.
   *
   * @return {@code assessment.unused-measurement}
   */
  public String code() {
    return AssessmentMessages.unused().code();
  }

  /**
   * Returns one sentence.
   *
   * @param language Chinese, or anything else for English
   * @return the message
   */
  public String message(Locale language) {
    return AssessmentMessages.unused().message(details, language);
  }
}
