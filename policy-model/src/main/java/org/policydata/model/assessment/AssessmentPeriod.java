package org.policydata.model.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time a target is due: a year, a quarter, a day.
 *
 * @param label what it is called: 2027, 2027-Q2, 2027-06, 2027-06-30; empty where none is stated
 * @param startsOn first day, where it is a stretch of time
 * @param endsOn last day; absent where none is stated
 */
public record AssessmentPeriod(
    String label, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn)
    implements Comparable<AssessmentPeriod> {

  /** The period of targets that are due at no stated time. */
  public static final AssessmentPeriod NONE = new AssessmentPeriod("", null, null);

  private static final Comparator<AssessmentPeriod> ORDER =
      Comparator.comparing(
              AssessmentPeriod::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              AssessmentPeriod::startsOn, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(AssessmentPeriod::label);

  public AssessmentPeriod {
    Objects.requireNonNull(label, "label");
  }

  /** Orders by the last day, then by the first; without a last day comes last. */
  @Override
  public int compareTo(AssessmentPeriod other) {
    return ORDER.compare(this, other);
  }
}
