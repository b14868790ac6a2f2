package org.policydata.validation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.settings.SettingsFile;

/**
 * Tells working days from others, and counts both.
 *
 * <p>The State Council announces the holidays of each year, and the weekends that are worked to
 * make up for them (调休). The library knows none of these: the caller supplies them. In a year that
 * the calendar does not cover, Monday to Friday are taken for working days, and {@link
 * DayCount#counting()} says so.
 *
 * <pre>{@code
 * WorkCalendar calendar = WorkCalendar.read(Path.of("cn-2024.json")).value().orElseThrow();
 * calendar.isWorkingDay(LocalDate.of(2024, 4, 7));   // true: a Sunday that is worked
 * PolicyValidator.builder().calendar(calendar).build();
 * }</pre>
 *
 * <p>The file names the years it covers; {@code until} may be left out for a single day:
 *
 * <pre>{@code
 * {
 *   "id": "cn-2024",
 *   "source": "国办发明电〔2023〕7号",
 *   "years": [2024],
 *   "holidays": [{"name": "清明节", "from": "2024-04-04", "until": "2024-04-06"}],
 *   "makeUpDays": ["2024-04-07"]
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkCalendar {

  private static final WorkCalendar WEEKDAYS =
      new WorkCalendar(null, List.of(), List.of(), List.of());
  private static final int WORKING_DAYS_A_WEEK = 5;

  private final @Nullable String id;
  private final NavigableSet<Integer> years;
  private final NavigableSet<LocalDate> holidays;
  private final NavigableSet<LocalDate> makeUpDays;

  private WorkCalendar(
      @Nullable String id,
      Collection<Integer> years,
      Collection<LocalDate> holidays,
      Collection<LocalDate> makeUpDays) {
    this.id = id;
    this.years = new TreeSet<>(years);
    this.holidays = new TreeSet<>();
    this.makeUpDays = new TreeSet<>();
    // Only what differs from the week is kept, and only of the years that are covered.
    holidays.stream().filter(day -> covers(day) && isWeekday(day)).forEach(this.holidays::add);
    makeUpDays.stream().filter(day -> covers(day) && !isWeekday(day)).forEach(this.makeUpDays::add);
  }

  /**
   * Returns the calendar that covers no year.
   *
   * @return Monday to Friday, holidays not considered
   */
  public static WorkCalendar weekdays() {
    return WEEKDAYS;
  }

  /**
   * Returns a calendar.
   *
   * @param id what findings call it
   * @param years years it covers; days outside them are not considered
   * @param holidays days off
   * @param makeUpDays days of weekends that are worked
   * @return the calendar
   */
  public static WorkCalendar of(
      String id,
      Collection<Integer> years,
      Collection<LocalDate> holidays,
      Collection<LocalDate> makeUpDays) {
    return new WorkCalendar(Objects.requireNonNull(id, "id"), years, holidays, makeUpDays);
  }

  /**
   * Reads a file.
   *
   * @param file a file that holds one calendar
   * @return the calendar and the findings
   * @throws IOException if the file cannot be read
   */
  public static SettingsResult<WorkCalendar> read(Path file) throws IOException {
    return judged(Files.READER.read(file));
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a stream of one calendar
   * @return the calendar and the findings
   * @throws IOException if the stream cannot be read
   */
  public static SettingsResult<WorkCalendar> read(InputStream in) throws IOException {
    return judged(Files.READER.read(in));
  }

  /**
   * Reads a text.
   *
   * @param json one calendar
   * @return the calendar and the findings
   */
  public static SettingsResult<WorkCalendar> read(String json) {
    return judged(Files.READER.read(json));
  }

  private static SettingsResult<WorkCalendar> judged(SettingsFile<CalendarFile> file) {
    WorkCalendar calendar = file.partial().map(read -> read.toCalendar(file)).orElse(null);
    return SettingsResult.of(calendar, file.findings());
  }

  /**
   * Returns what findings call the calendar.
   *
   * @return the id, empty for {@link #weekdays()}
   */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /**
   * Tells whether the holidays of a day's year are known.
   *
   * @param day the day
   * @return true where the calendar covers its year
   */
  public boolean covers(LocalDate day) {
    return years.contains(day.getYear());
  }

  /**
   * Tells whether a day is worked.
   *
   * @param day the day
   * @return true for a make-up day, and for Monday to Friday unless they are holidays
   */
  public boolean isWorkingDay(LocalDate day) {
    return isWeekday(day) ? !holidays.contains(day) : makeUpDays.contains(day);
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /**
   * Counts the days of a window. The first day is not counted and the last one is (民法典 Art. 201), a
   * civil rule that is applied to public-law periods by analogy.
   *
   * @param first day on which the window opens
   * @param last last day of the window
   * @return the calendar days, negative for a reversed window, and the working days among them
   */
  public DayCount count(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    List<Integer> uncovered =
        id == null ? List.of() : uncovered(days > 0 ? first.plusDays(1) : first, last);
    if (days <= 0) {
      return new DayCount(days, 0, id, uncovered);
    }
    LocalDate next = first.plusDays(1);
    long working =
        weekdays(first, days)
            - holidays.subSet(next, true, last, true).size()
            + makeUpDays.subSet(next, true, last, true).size();
    return new DayCount(days, working, id, uncovered);
  }

  /** Monday to Friday behind the first day. */
  private static long weekdays(LocalDate first, long days) {
    long weeks = days / DayOfWeek.values().length;
    long count = weeks * WORKING_DAYS_A_WEEK;
    for (long i = weeks * DayOfWeek.values().length + 1; i <= days; i++) {
      if (isWeekday(first.plusDays(i))) {
        count++;
      }
    }
    return count;
  }

  /** The years of a window that the calendar does not cover, a few of them for an endless one. */
  private List<Integer> uncovered(LocalDate from, LocalDate until) {
    List<Integer> uncovered = new ArrayList<>();
    for (int year = from.getYear();
        year <= until.getYear() && uncovered.size() < DayCount.MAX_YEARS;
        year++) {
      if (!years.contains(year)) {
        uncovered.add(year);
      }
    }
    return uncovered;
  }

  /** Returns the id and the years covered. */
  @Override
  public String toString() {
    return id == null ? "Monday to Friday" : id + years;
  }

  /** Made when a file is first read. */
  private static final class Files {
    static final SettingsFile.Reader<CalendarFile> READER =
        new SettingsFile.Reader<>(CalendarFile.class, MethodHandles.lookup());
  }
}
