package org.policydata.model.revision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.TimeFrame;

/** Compares when something is due. */
final class TimeEvents {

  private TimeEvents() {}

  /** Tells whether two frames say the same, whatever words they say it in. */
  static boolean same(@Nullable TimeFrame a, @Nullable TimeFrame b) {
    return Objects.equals(a, b) || (a != null && b != null && essence(a).equals(essence(b)));
  }

  private static List<@Nullable Object> essence(TimeFrame frame) {
    boolean interpreted =
        frame.startsOn() != null
            || frame.endsOn() != null
            || frame.recurrence() != null
            || frame.term() != null
            || frame.continuing() != null;
    return Arrays.<@Nullable Object>asList(
        frame.startsOn(),
        frame.endsOn(),
        frame.recurrence(),
        frame.every(),
        frame.term(),
        frame.after(),
        frame.continuing(),
        interpreted ? null : PlainWords.of(frame.phrase()));
  }

  /** Later, or no longer stated, is looser; where no date moved, neither. */
  static EventDirection direction(@Nullable TimeFrame a, @Nullable TimeFrame b) {
    LocalDate old = a == null ? null : a.endsOn();
    LocalDate now = b == null ? null : b.endsOn();
    if (old == null && now == null) {
      return a == null
          ? EventDirection.TIGHTENED
          : b == null ? EventDirection.LOOSENED : EventDirection.NEUTRAL;
    }
    if (old == null || now == null) {
      boolean otherwise = a != null && b != null;
      return otherwise
          ? EventDirection.NEUTRAL
          : old == null ? EventDirection.TIGHTENED : EventDirection.LOOSENED;
    }
    int later = now.compareTo(old);
    return later == 0
        ? EventDirection.NEUTRAL
        : later < 0 ? EventDirection.TIGHTENED : EventDirection.LOOSENED;
  }

  /** The last day where that is all, otherwise the words. */
  static @Nullable String print(@Nullable TimeFrame frame) {
    if (frame == null) {
      return null;
    }
    boolean onlyEnd =
        frame.endsOn() != null
            && frame.startsOn() == null
            && frame.recurrence() == null
            && frame.term() == null;
    return onlyEnd ? String.valueOf(frame.endsOn()) : frame.phrase();
  }
}
