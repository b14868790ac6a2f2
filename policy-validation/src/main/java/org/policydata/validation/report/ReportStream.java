package org.policydata.validation.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes the reports of a run one after the other, as they come, so that none has to be kept. What
 * is written in the end is the same as if all had been written at once. Not thread-safe, but for
 * {@link #prepare}.
 *
 * <pre>{@code
 * try (ReportStream reports = JsonReport.of(validator, Locale.ENGLISH).stream(out)) {
 *   reports.write(new CheckedSource("a.json", first));
 *   reports.write(new CheckedSource("b.json", second));
 * }
 * }</pre>
 */
public interface ReportStream extends Closeable {

  /**
   * Works out beforehand what the report needs and what costs time; writing gives the same without.
   * Any number of threads may call this.
   *
   * @param source a source that will be written later
   */
  default void prepare(CheckedSource source) {}

  /**
   * Writes a report.
   *
   * @param source the report and what it is about
   * @throws IOException if it cannot be written
   */
  void write(CheckedSource source) throws IOException;

  /**
   * Completes the document. What it was written to is neither flushed nor closed.
   *
   * @throws IOException if it cannot be written
   */
  @Override
  void close() throws IOException;
}
