package org.policydata.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.FloodGate;
import org.policydata.io.json.JsonText;
import org.policydata.io.json.RecordReader;
import org.policydata.io.json.RecordResult;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementKind;
import org.policydata.model.MeasurementSet;
import org.policydata.model.PolicyDossier;

/**
 * Reads measurements from JSON and reports every problem of a document in one pass.
 *
 * <pre>{@code
 * {"formatVersion": "1.0", "measurements": [
 *   {"targetId": "c2-s3-a11-p2-t1", "asOf": "2024-12-31", "value": 18.3, "unit": "%"}]}
 * }</pre>
 *
 * <p>Bad content is never an exception: it becomes a finding with its pointer, line and column, the
 * broken measurement is left out, and reading goes on. Immutable and thread-safe; create one and
 * keep it.
 */
public final class MeasurementReader {

  private static final Comparator<Finding> BY_LOCATION =
      Comparator.comparing(Finding::location, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::code);

  private final RecordReader<MeasurementSet> reader;

  private MeasurementReader(ReadLimits limits) {
    reader = new RecordReader<>(MeasurementSet.class, MethodHandles.lookup(), limits);
  }

  /**
   * Returns a reader with {@link ReadLimits#DEFAULT}.
   *
   * @return the reader
   */
  public static MeasurementReader create() {
    return create(ReadLimits.DEFAULT);
  }

  /**
   * Returns a reader with limits of its own.
   *
   * @param limits bounds of what is accepted
   * @return the reader
   */
  public static MeasurementReader create(ReadLimits limits) {
    return new MeasurementReader(limits);
  }

  /**
   * Reads a file.
   *
   * @param file a file that holds one JSON document in UTF-8
   * @return the measurements and the findings
   * @throws IOException if the file cannot be read
   */
  public MeasurementResult read(Path file) throws IOException {
    return new Check(reader.read(file)).result();
  }

  /**
   * Reads bytes.
   *
   * @param json one JSON document in UTF-8
   * @return the measurements and the findings
   */
  public MeasurementResult read(byte[] json) {
    return new Check(reader.read(json)).result();
  }

  /**
   * Reads a stream to its end; the stream is not closed.
   *
   * @param in a stream of one JSON document in UTF-8
   * @return the measurements and the findings
   * @throws IOException if the stream cannot be read
   */
  public MeasurementResult read(InputStream in) throws IOException {
    return new Check(reader.read(in)).result();
  }

  /**
   * Reads a text.
   *
   * @param json one JSON document
   * @return the measurements and the findings
   */
  public MeasurementResult read(String json) {
    return read(JsonText.utf8(json));
  }

  /** What a measurement is of; of two with the same identity one is too many. */
  private record Identity(
      @Nullable String target,
      @Nullable String scope,
      @Nullable String unitId,
      @Nullable MeasurementKind kind,
      String time) {

    static Identity of(Measurement measurement) {
      String target =
          measurement.targetId() == null ? measurement.indicator() : measurement.targetId();
      return new Identity(
          target,
          measurement.scope(),
          measurement.unitId(),
          measurement.kind() == MeasurementKind.LEVEL ? null : measurement.kind(),
          measurement.from() + "/" + measurement.asOf());
    }
  }

  /** Judges what was read, and leaves out what cannot be meant. */
  private static final class Check {

    private final RecordResult<MeasurementSet> read;
    private final FloodGate gate = new FloodGate();
    private final List<Finding> problems = new ArrayList<>();

    Check(RecordResult<MeasurementSet> read) {
      this.read = read;
    }

    MeasurementResult result() {
      Optional<MeasurementSet> usable = read.partial().map(this::usable);
      return new MeasurementResult(usable, findings());
    }

    private MeasurementSet usable(MeasurementSet set) {
      if (!set.formatVersion().equals(PolicyDossier.FORMAT_VERSION)) {
        report(
            ReadFindings.UNSUPPORTED_VERSION,
            "/formatVersion",
            Map.of("found", set.formatVersion(), "expected", PolicyDossier.FORMAT_VERSION));
      }
      List<Measurement> kept = new ArrayList<>(set.measurements().size());
      Map<Identity, Integer> seen = new HashMap<>();
      for (int i = 0; i < set.measurements().size(); i++) {
        Measurement measurement = set.measurements().get(i);
        String pointer = "/measurements/" + i;
        if (isUsable(measurement, pointer)) {
          Integer earlier = seen.putIfAbsent(Identity.of(measurement), i);
          if (earlier != null) {
            report(MeasurementFindings.DUPLICATE, pointer, Map.of("number", earlier + 1));
          } else {
            kept.add(measurement);
          }
        }
      }
      return new MeasurementSet(set.formatVersion(), set.title(), kept, set.extensions());
    }

    private boolean isUsable(Measurement measurement, String pointer) {
      if (measurement.targetId() == null && measurement.indicator() == null) {
        report(MeasurementFindings.NO_TARGET, pointer, Map.of());
        return false;
      }
      if (measurement.from() != null && measurement.from().isAfter(measurement.asOf())) {
        Map<String, Object> time =
            Map.of("from", measurement.from().toString(), "asOf", measurement.asOf().toString());
        report(MeasurementFindings.DATE_ORDER, pointer + "/from", time);
        return false;
      }
      if (measurement.baseline() != null
          && !measurement.baseline().measuredOn().isBefore(measurement.asOf())) {
        report(
            MeasurementFindings.DATE_ORDER,
            pointer + "/baseline/measuredOn",
            Map.of(
                "problem",
                "BASELINE",
                "from",
                measurement.baseline().measuredOn().toString(),
                "asOf",
                measurement.asOf().toString()));
        return false;
      }
      return true;
    }

    private void report(FindingKind kind, String pointer, Map<String, Object> details) {
      if (gate.admits(kind)) {
        problems.add(kind.finding(pointer, null, details));
      }
    }

    private List<Finding> findings() {
      if (problems.isEmpty()) {
        return read.findings();
      }
      List<Finding> all = new ArrayList<>(read.findings());
      Map<String, RecordResult.Place> places =
          read.locate(problems.stream().map(Finding::pointer).distinct().toList());
      for (Finding problem : problems) {
        RecordResult.Place place = places.get(problem.pointer());
        all.add(
            place == null ? problem : problem.withPointer(place.pointer()).at(place.location()));
      }
      all.sort(BY_LOCATION);
      all.addAll(gate.remainders());
      return all;
    }
  }
}
