package org.policydata.validation.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.FloodGate;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.ValidationReport.RuleFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** One SARIF log with one run: the results as they come, then what the format lists apart. */
final class SarifStream implements ReportStream {

  private final SarifReport form;
  private final JsonGenerator json;
  private final Map<String, Integer> artifactIndexes = new LinkedHashMap<>();
  private final List<Map<String, Object>> artifacts = new ArrayList<>();
  private final List<Map<String, Object>> failures = new ArrayList<>();
  private final List<Map<String, Object>> skipped = new ArrayList<>();
  private long left;
  private boolean started;
  private boolean closed;

  SarifStream(SarifReport form, Appendable out) {
    this.form = form;
    this.json = JsonReport.WRITER.createGenerator(new Unflushed(out));
  }

  @Override
  public void prepare(CheckedSource source) {
    if (source.line() == null) {
      source.report().stamp().inputHash();
    }
  }

  @Override
  public void write(CheckedSource source) throws IOException {
    try {
      start(source);
      int artifact = artifact(source);
      form.results(source, artifact).forEach(json::writePOJO);
      notifyOf(source, artifact);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The position of the file among those that have been reported on. */
  private int artifact(CheckedSource source) {
    if (SarifReport.isAcrossDocuments(source)) {
      return SarifReport.NO_FILE;
    }
    Integer known = artifactIndexes.putIfAbsent(SarifReport.uri(source.name()), artifacts.size());
    if (known != null) {
      return known;
    }
    artifacts.add(SarifReport.artifact(source));
    return artifacts.size() - 1;
  }

  /** Where one reason keeps many checks from running, it is told once. */
  private void notifyOf(CheckedSource source, int artifact) {
    ValidationReport report = source.report();
    for (RuleFailure failure : report.ruleFailures()) {
      keep(
          failures,
          () ->
              SarifReport.notification(
                  "error", failure.code(), failure.problem(), source, artifact));
    }
    TextReport.byReason(report.rulesSkipped())
        .forEach(
            (why, codes) -> {
              String reason = form.wording().reason(why);
              boolean many = codes.size() > TextReport.NAMED_PER_REASON;
              String message =
                  many
                      ? form.wording()
                          .choose(
                              codes.size() + " checks did not run: " + reason,
                              codes.size() + "项检查未执行：" + reason)
                      : reason;
              for (String code : many ? codes.subList(0, 1) : codes) {
                keep(
                    skipped,
                    () ->
                        SarifReport.notification(
                            "note", many ? null : code, message, source, artifact));
              }
            });
  }

  /** These have to wait for the end: of very many, the first ones and the number of the rest. */
  private void keep(
      List<Map<String, Object>> notifications, Supplier<Map<String, Object>> notification) {
    if (notifications.size() < FloodGate.KEPT_PER_CODE) {
      notifications.add(notification.get());
    } else {
      left++;
    }
  }

  private void start(@Nullable CheckedSource first) {
    if (started) {
      return;
    }
    started = true;
    json.writeStartObject();
    json.writeStringProperty("$schema", SarifReport.SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    form.head(first).forEach(json::writePOJOProperty);
    json.writeArrayPropertyStart("results");
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      start(null);
      json.writeEndArray();
      json.writePOJOProperty("invocations", List.of(invocation()));
      json.writePOJOProperty("artifacts", artifacts);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  private Map<String, Object> invocation() {
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", failures.isEmpty());
    if (!failures.isEmpty()) {
      invocation.put("toolExecutionNotifications", failures);
    }
    if (left > 0) {
      skipped.add(
          Map.of("level", "note", "message", Map.of("text", "and " + left + " more like these")));
    }
    if (!skipped.isEmpty()) {
      invocation.put("toolConfigurationNotifications", skipped);
    }
    return invocation;
  }

  /** Leaves it to the owner of the output when to flush and to close it. */
  private static final class Unflushed extends Writer {

    private final Appendable out;

    Unflushed(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      out.append(CharBuffer.wrap(text, offset, length));
    }

    @Override
    public void flush() {
      // See above.
    }

    @Override
    public void close() {
      // See above.
    }
  }
}
