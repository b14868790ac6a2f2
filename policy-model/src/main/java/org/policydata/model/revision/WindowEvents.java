package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.LOOSENED;
import static org.policydata.model.revision.EventDirection.NEUTRAL;
import static org.policydata.model.revision.EventDirection.TIGHTENED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;

/**
 * Compares the windows in which the two versions were open for comments: the last round on each. A
 * version that nobody was asked about has no window to compare.
 */
final class WindowEvents {

  private WindowEvents() {}

  static void compare(VersionPlace before, VersionPlace after, EventLog log) {
    int a = round(before);
    int b = round(after);
    if (a < 0 || b < 0) {
      return;
    }
    ConsultationNotice old = before.dossier().consultations().get(a);
    ConsultationNotice now = after.dossier().consultations().get(b);
    ConsultationPeriod was = old.period();
    ConsultationPeriod is = now.period();
    if (was == null || is == null || same(was, is)) {
      return;
    }
    Long oldDays = days(was);
    Long newDays = days(is);
    PolicyEventKind kind = PolicyEventKind.WINDOW_MOVED;
    EventDirection direction = NEUTRAL;
    int longer = rank(was, is, oldDays, newDays);
    if (longer != 0) {
      kind = longer > 0 ? PolicyEventKind.WINDOW_EXTENDED : PolicyEventKind.WINDOW_SHORTENED;
      direction = longer > 0 ? TIGHTENED : LOOSENED;
    }
    Map<String, Object> details = new HashMap<>();
    details.put("old", print(was, oldDays));
    details.put("new", print(is, newDays));
    log.add(
        EventLog.CONSULTATION,
        kind,
        direction,
        Confidence.CERTAIN,
        side(a, old, print(was, oldDays), was),
        side(b, now, print(is, newDays), is),
        details);
  }

  private static EventSide side(
      int position, ConsultationNotice notice, String value, ConsultationPeriod period) {
    String pointer = "/consultations/" + position + "/period";
    return new EventSide(pointer, null, notice.id(), "", value, period);
  }

  /** Position of the last notice that asks about a version; -1 where there is none. */
  private static int round(VersionPlace place) {
    List<ConsultationNotice> notices = place.dossier().consultations();
    for (int i = notices.size() - 1; i >= 0; i--) {
      if (notices.get(i).versionIds().contains(place.version().id())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(ConsultationPeriod a, ConsultationPeriod b) {
    return Objects.equals(a.opensOn(), b.opensOn())
        && Objects.equals(a.closesOn(), b.closesOn())
        && PlainWords.same(a.closesAt(), b.closesAt())
        && Objects.equals(a.statedDays(), b.statedDays())
        && a.statedDayKind() == b.statedDayKind();
  }

  /** Days from the first to the last, both counted; the stated length where a date is missing. */
  private static @Nullable Long days(ConsultationPeriod period) {
    LocalDate opens = period.opensOn();
    LocalDate closes = period.closesOn();
    if (opens != null && closes != null) {
      return ChronoUnit.DAYS.between(opens, closes) + 1;
    }
    Integer stated = period.statedDays();
    return stated == null ? null : Long.valueOf(stated);
  }

  /** Positive where the new window is longer; 0 where both are as long or the data do not tell. */
  private static int rank(
      ConsultationPeriod was, ConsultationPeriod is, @Nullable Long old, @Nullable Long now) {
    boolean bothDated = isDated(was) && isDated(is);
    boolean bothStated = !isDated(was) && !isDated(is) && was.statedDayKind() == is.statedDayKind();
    if (old != null && now != null && (bothDated || bothStated)) {
      return Long.compare(now, old);
    }
    LocalDate oldEnd = was.closesOn();
    LocalDate newEnd = is.closesOn();
    boolean sameStart = Objects.equals(was.opensOn(), is.opensOn());
    return sameStart && oldEnd != null && newEnd != null ? newEnd.compareTo(oldEnd) : 0;
  }

  private static boolean isDated(ConsultationPeriod period) {
    return period.opensOn() != null && period.closesOn() != null;
  }

  private static String print(ConsultationPeriod period, @Nullable Long days) {
    String opens = period.opensOn() == null ? "" : period.opensOn().toString();
    String closes = period.closesOn() == null ? "" : period.closesOn().toString();
    String dates = opens.isEmpty() && closes.isEmpty() ? "" : opens + "–" + closes;
    String length = days == null ? "" : (dates.isEmpty() ? "" : " ") + "(" + days + " d)";
    return dates + length;
  }
}
