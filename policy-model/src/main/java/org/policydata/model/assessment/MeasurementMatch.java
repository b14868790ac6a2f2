package org.policydata.model.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Measurement;
import org.policydata.model.Placed;
import org.policydata.model.Target;

/** Finds the target of each measurement, and tells which measurements have none. */
final class MeasurementMatch {

  /** A measurement and its position in the list that was handed in. */
  record Entry(int position, Measurement measurement) {}

  /** Whose value of what: a target, and the unit that was measured; null for all. */
  private record Key(int target, @Nullable String unitId) {}

  private static final int NAMED_TARGETS = 5;

  private final DossierIndex index;
  private final List<Placed<Target>> targets;
  private final AssessmentOptions options;
  private final String versionId;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, List<Integer>> byIndicator = new HashMap<>();
  private final Map<Key, List<Entry>> series = new LinkedHashMap<>();
  private final Map<Integer, List<Key>> bySubject = new HashMap<>();
  private final List<UnusedMeasurement> unused = new ArrayList<>();

  private MeasurementMatch(
      DossierIndex index,
      String versionId,
      List<Placed<Target>> targets,
      AssessmentOptions options) {
    this.index = index;
    this.versionId = versionId;
    this.targets = targets;
    this.options = options;
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i).value();
      byId.putIfAbsent(target.id(), i);
      byIndicator.computeIfAbsent(squeeze(target.indicator()), key -> new ArrayList<>(1)).add(i);
    }
  }

  static MeasurementMatch of(
      DossierIndex index,
      String versionId,
      List<Placed<Target>> targets,
      List<Measurement> measurements,
      AssessmentOptions options) {
    MeasurementMatch match = new MeasurementMatch(index, versionId, targets, options);
    for (int i = 0; i < measurements.size(); i++) {
      match.add(new Entry(i, measurements.get(i)));
    }
    match.series.forEach(match::sort);
    return match;
  }

  /**
   * The measurements of one target by the unit that was measured, null for all; each list by day. A
   * target nobody measured has none.
   */
  Map<@Nullable String, List<Entry>> of(int target) {
    Map<@Nullable String, List<Entry>> found = new LinkedHashMap<>();
    bySubject.getOrDefault(target, List.of()).forEach(key -> found.put(key.unitId(), of(key)));
    return found;
  }

  private List<Entry> of(Key key) {
    return series.getOrDefault(key, List.of());
  }

  List<UnusedMeasurement> unused() {
    return unused;
  }

  void addUnused(Entry entry, UnusedMeasurement.Reason reason, Map<String, Object> details) {
    unused.add(new UnusedMeasurement(entry.position(), entry.measurement(), reason, details));
  }

  private void add(Entry entry) {
    Measurement measurement = entry.measurement();
    int target = measurement.targetId() == null ? byIndicator(entry) : byId(entry);
    if (target < 0) {
      return;
    }
    String unitId = measurement.unitId();
    if (unitId != null && index.unit(unitId).isEmpty()) {
      addUnused(entry, UnusedMeasurement.Reason.UNKNOWN_UNIT, Map.of("name", unitId));
      return;
    }
    if (measurement.asOf().isAfter(options.asOf())) {
      addUnused(
          entry,
          UnusedMeasurement.Reason.LATER,
          Map.of("measuredOn", measurement.asOf().toString()));
      return;
    }
    Key key = new Key(target, unitId);
    if (!series.containsKey(key)) {
      series.put(key, new ArrayList<>());
      bySubject.computeIfAbsent(target, all -> new ArrayList<>(1)).add(key);
    }
    series.get(key).add(entry);
  }

  private int byId(Entry entry) {
    Measurement measurement = entry.measurement();
    String id = String.valueOf(measurement.targetId());
    Integer found = byId.get(id);
    if (found == null) {
      unknown(entry, id);
      return -1;
    }
    Target target = targets.get(found).value();
    if (differs(measurement.indicator(), target.indicator())) {
      other(entry, String.valueOf(measurement.indicator()), id, target.indicator());
      return -1;
    }
    if (differs(measurement.scope(), target.scope())) {
      String scope = target.scope() == null ? "-" : target.scope();
      other(entry, String.valueOf(measurement.scope()), id, scope);
      return -1;
    }
    return found;
  }

  private int byIndicator(Entry entry) {
    Measurement measurement = entry.measurement();
    String indicator = measurement.indicator() == null ? "" : measurement.indicator();
    List<Integer> fitting =
        byIndicator.getOrDefault(squeeze(indicator), List.of()).stream()
            .filter(at -> !differs(measurement.scope(), targets.get(at).value().scope()))
            .toList();
    if (fitting.isEmpty()) {
      unknown(entry, indicator.isEmpty() ? "-" : indicator);
      return -1;
    }
    if (fitting.size() > 1) {
      List<String> ids =
          fitting.stream().limit(NAMED_TARGETS).map(at -> targets.get(at).value().id()).toList();
      addUnused(entry, UnusedMeasurement.Reason.AMBIGUOUS_INDICATOR, Map.of("name", ids));
      return -1;
    }
    return fitting.get(0);
  }

  private void unknown(Entry entry, String name) {
    addUnused(
        entry, UnusedMeasurement.Reason.UNKNOWN_TARGET, Map.of("name", name, "version", versionId));
  }

  private void other(Entry entry, String found, String id, String expected) {
    addUnused(
        entry,
        UnusedMeasurement.Reason.INDICATOR_DIFFERS,
        Map.of("found", found, "name", id, "expected", expected));
  }

  /** What a measurement does not say does not differ. */
  private static boolean differs(@Nullable String said, @Nullable String expected) {
    return said != null && !squeeze(said).equals(expected == null ? "" : squeeze(expected));
  }

  private static String squeeze(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** By day; of two for one day the first one stays, unless they measure different things. */
  private void sort(Key key, List<Entry> entries) {
    Set<List<@Nullable Object>> seen = new HashSet<>();
    List<Entry> kept = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Measurement measurement = entry.measurement();
      List<@Nullable Object> identity = new ArrayList<>(3);
      identity.add(measurement.asOf());
      identity.add(measurement.from());
      identity.add(measurement.kind());
      if (seen.add(identity)) {
        kept.add(entry);
      } else {
        addUnused(
            entry,
            UnusedMeasurement.Reason.DUPLICATE,
            Map.of(
                "name",
                targets.get(key.target()).value().id(),
                "measuredOn",
                measurement.asOf().toString()));
      }
    }
    kept.sort(Comparator.comparing(entry -> entry.measurement().asOf()));
    entries.clear();
    entries.addAll(kept);
  }
}
