package org.policydata.model.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Precision;
import org.policydata.model.Recurrence;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;

/**
 * When a target is due: once, in every year or month, always, or at no stated time. What the target
 * does not say, the deadline of its clause and then the period of the plan say for it.
 */
final class TargetSchedule {

  /** How often a target is due. */
  enum Kind {
    ONCE,
    RECURRING,
    ALWAYS,
    UNSTATED
  }

  private static final int MONTHS_OF_YEAR = 12;

  /** 每100年 is no promise that anybody measures. */
  private static final int MAX_EVERY = 99;

  private final Kind kind;
  private final @Nullable LocalDate startsOn;
  private final @Nullable LocalDate endsOn;
  private final AssessmentPeriod once;
  private final @Nullable Recurrence recurrence;
  private final int every;

  private TargetSchedule(
      Kind kind,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      AssessmentPeriod once,
      @Nullable Recurrence recurrence,
      int every) {
    this.kind = kind;
    this.startsOn = startsOn;
    this.endsOn = endsOn;
    this.once = once;
    this.recurrence = recurrence;
    this.every = every;
  }

  static TargetSchedule of(Target target, Clause clause, PolicyDocument version) {
    TimeFrame own = target.period();
    if (own != null && own.recurrence() != null) {
      int every = own.every() == null ? 1 : own.every();
      return new TargetSchedule(
          Kind.RECURRING,
          own.startsOn(),
          own.endsOn(),
          AssessmentPeriod.NONE,
          own.recurrence(),
          every);
    }
    if (own != null && own.endsOn() == null && Boolean.TRUE.equals(own.continuing())) {
      return without(Kind.ALWAYS);
    }
    for (TimeFrame frame : new TimeFrame[] {own, clause.deadline(), version.planPeriod()}) {
      if (frame != null && frame.endsOn() != null) {
        LocalDate start = frame.equals(own) ? frame.startsOn() : null;
        AssessmentPeriod due =
            new AssessmentPeriod(label(frame.endsOn(), frame.precision()), start, frame.endsOn());
        return new TargetSchedule(Kind.ONCE, start, frame.endsOn(), due, null, 1);
      }
    }
    return without(Kind.UNSTATED);
  }

  private static TargetSchedule without(Kind kind) {
    return new TargetSchedule(kind, null, null, AssessmentPeriod.NONE, null, 1);
  }

  Kind kind() {
    return kind;
  }

  /** The one time it is due; {@link AssessmentPeriod#NONE} where there is not just one. */
  AssessmentPeriod once() {
    return once;
  }

  /** Whether the periods of a recurring target can be told. */
  boolean hasPeriods() {
    return every == 1 || every > 1 && every <= MAX_EVERY && startsOn != null;
  }

  /** The period of a recurring target that a day lies in; empty for a day outside of all. */
  Optional<AssessmentPeriod> periodOf(LocalDate day) {
    if (recurrence == null
        || !hasPeriods()
        || startsOn != null && day.isBefore(startsOn)
        || endsOn != null && day.isAfter(endsOn)) {
      return Optional.empty();
    }
    int months = months(recurrence);
    LocalDate anchor = every > 1 && startsOn != null ? startsOn : LocalDate.of(day.getYear(), 1, 1);
    long length = (long) months * every;
    long passed = ChronoUnit.MONTHS.between(anchor, day) / length;
    LocalDate first = anchor.plusMonths(passed * length);
    LocalDate last = first.plusMonths(length).minusDays(1);
    return Optional.of(new AssessmentPeriod(label(first, last), first, last));
  }

  private static int months(Recurrence recurrence) {
    return switch (recurrence) {
      case YEARLY -> MONTHS_OF_YEAR;
      case HALF_YEARLY -> 6;
      case QUARTERLY -> 3;
      case MONTHLY -> 1;
    };
  }

  private String label(LocalDate first, LocalDate last) {
    if (every > 1 || recurrence == null) {
      return first + "/" + last;
    }
    return switch (recurrence) {
      case YEARLY -> label(last, Precision.YEAR);
      case HALF_YEARLY -> last.getYear() + "-H" + (last.getMonthValue() + 5) / 6;
      case QUARTERLY -> label(last, Precision.QUARTER);
      case MONTHLY -> label(last, Precision.MONTH);
    };
  }

  private static String label(LocalDate day, @Nullable Precision precision) {
    if (precision == null) {
      return day.toString();
    }
    return switch (precision) {
      case YEAR -> String.valueOf(day.getYear());
      case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
      case DAY -> day.toString();
    };
  }
}
