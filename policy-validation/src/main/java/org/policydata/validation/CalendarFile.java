package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.FindingKind;
import org.policydata.validation.settings.SettingsFile;

/**
 * A calendar as it stands in a file.
 *
 * @param id what findings call the calendar
 * @param title name of the calendar
 * @param source the instrument that announces it
 * @param years years it covers
 * @param holidays days off, weekends in them included or not
 * @param makeUpDays days of weekends that are worked
 */
record CalendarFile(
    @JsonProperty(required = true) String id,
    @Nullable String title,
    @Nullable String source,
    List<Integer> years,
    List<Holidays> holidays,
    List<LocalDate> makeUpDays) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST_HOLIDAYS = 31;

  CalendarFile {
    Objects.requireNonNull(id, "id");
    years = years == null ? List.of() : List.copyOf(years);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    makeUpDays = makeUpDays == null ? List.of() : List.copyOf(makeUpDays);
  }

  /**
   * Days off in a row.
   *
   * @param name what is celebrated
   * @param from first day
   * @param until last day; absent for a single day
   */
  record Holidays(
      @Nullable String name,
      @JsonProperty(required = true) LocalDate from,
      @Nullable LocalDate until) {

    Holidays {
      Objects.requireNonNull(from, "from");
    }

    LocalDate last() {
      return until == null ? from : until;
    }
  }

  /** Makes the calendar and reports what is wrong with it. */
  WorkCalendar toCalendar(SettingsFile<CalendarFile> file) {
    Check check = new Check(file);
    check.years(years);
    check.holidays(holidays);
    check.makeUpDays(makeUpDays);
    check.emptyYears();
    return WorkCalendar.of(id, check.years.keySet(), check.holidays, check.makeUpDays);
  }

  /** Collects the days and reports those that cannot be right. */
  private static final class Check {

    private final SettingsFile<CalendarFile> file;
    private final Map<Integer, String> years = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    Check(SettingsFile<CalendarFile> file) {
      this.file = file;
    }

    void years(List<Integer> listed) {
      for (int i = 0; i < listed.size(); i++) {
        int year = listed.get(i);
        String pointer = "/years/" + i;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
          report(
              SettingsFindings.BAD_YEAR,
              pointer,
              Map.of("found", year, "min", FIRST_YEAR, "max", LAST_YEAR));
        } else if (years.putIfAbsent(year, pointer) != null) {
          report(SettingsFindings.BAD_YEAR, pointer, Map.of("found", year, "problem", "DUPLICATE"));
        }
      }
      if (listed.isEmpty()) {
        report(SettingsFindings.NO_YEARS, "", Map.of());
      }
    }

    void holidays(List<Holidays> listed) {
      for (int i = 0; i < listed.size(); i++) {
        Holidays days = listed.get(i);
        String pointer = "/holidays/" + i;
        Map<String, Object> period =
            Map.of("from", days.from().toString(), "until", days.last().toString());
        if (days.last().isBefore(days.from())) {
          report(SettingsFindings.BAD_PERIOD, pointer + "/until", period);
        } else if (ChronoUnit.DAYS.between(days.from(), days.last()) >= LONGEST_HOLIDAYS) {
          Map<String, Object> details = new HashMap<>(period);
          details.put("max", LONGEST_HOLIDAYS);
          details.put("problem", "TOO_LONG");
          report(SettingsFindings.BAD_PERIOD, pointer + "/until", details);
        } else {
          add(days, pointer);
        }
      }
    }

    /**
     * Holidays may reach over New Year; those without any day of a covered year cannot be meant.
     */
    private void add(Holidays days, String pointer) {
      boolean covered = covers(days.from()) || covers(days.last());
      if (!covered) {
        outside(pointer + "/from", days.from());
      }
      for (LocalDate day = days.from(); !day.isAfter(days.last()); day = day.plusDays(1)) {
        if (covered && !holidays.add(day)) {
          report(SettingsFindings.DUPLICATE_DAY, pointer + "/from", day(day));
        }
      }
    }

    void makeUpDays(List<LocalDate> listed) {
      for (int i = 0; i < listed.size(); i++) {
        LocalDate day = listed.get(i);
        String pointer = "/makeUpDays/" + i;
        if (!covers(day)) {
          outside(pointer, day);
        } else if (holidays.contains(day)) {
          report(SettingsFindings.CONTRADICTION, pointer, day(day));
        } else if (!makeUpDays.add(day)) {
          report(SettingsFindings.DUPLICATE_DAY, pointer, day(day));
        } else if (WorkCalendar.isWeekday(day)) {
          report(SettingsFindings.MAKE_UP_ON_WEEKDAY, pointer, day(day));
        }
      }
    }

    void emptyYears() {
      Set<Integer> filled = new TreeSet<>();
      holidays.forEach(day -> filled.add(day.getYear()));
      years.forEach(
          (year, pointer) -> {
            if (!filled.contains(year)) {
              report(SettingsFindings.EMPTY_YEAR, pointer, Map.of("year", year));
            }
          });
    }

    private boolean covers(LocalDate day) {
      return years.containsKey(day.getYear());
    }

    private static Map<String, Object> day(LocalDate day) {
      return Map.of("day", day.toString());
    }

    private void outside(String pointer, LocalDate day) {
      // Without any year, that is the cause.
      if (!years.isEmpty()) {
        report(SettingsFindings.OUTSIDE_YEARS, pointer, day(day));
      }
    }

    private void report(FindingKind kind, String pointer, Map<String, Object> details) {
      file.report(kind, pointer, null, details);
    }
  }
}
