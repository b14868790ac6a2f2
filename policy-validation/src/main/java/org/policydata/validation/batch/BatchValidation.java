package org.policydata.validation.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;

/**
 * Checks all dossiers in any number of files, on as many threads as one likes, and hands on the
 * reports in the order of the input: the same reports in the same order whatever the number of
 * threads.
 *
 * <pre>{@code
 * BatchValidation batch = BatchValidation.of(PolicyValidator.create(), asOf).withThreads(4);
 * try (ReportStream reports = JsonReport.of(validator, Locale.ENGLISH).stream(out)) {
 *   batch.run(PolicyFiles.find("archive"), (source, soFar) -> reports.write(source));
 * }
 * }</pre>
 *
 * <p>No file ends a run. What is wrong with a file as a whole is the finding of a report of its own
 * ({@link org.policydata.io.FileFindings}), and so is a failure of the library on one dossier.
 * Memory holds the dossiers that are being checked and a queue of at most {@link
 * #withBytesInFlight} bytes of their JSON. Immutable and thread-safe.
 */
public final class BatchValidation {

  private static final long DEFAULT_BYTES_IN_FLIGHT = 32L << 20;

  private final PolicyValidator validator;
  private final LocalDate asOf;
  private final PolicyReader reader;
  private final int threads;
  private final long bytesInFlight;

  private BatchValidation(
      PolicyValidator validator,
      LocalDate asOf,
      PolicyReader reader,
      int threads,
      long bytesInFlight) {
    this.validator = Objects.requireNonNull(validator, "validator");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.reader = Objects.requireNonNull(reader, "reader");
    this.threads = threads;
    this.bytesInFlight = bytesInFlight;
  }

  /**
   * Returns a run on one thread, with the limits of {@link PolicyReader#create()}.
   *
   * @param validator the validator
   * @param asOf day the judgement is made for
   * @return the run
   */
  public static BatchValidation of(PolicyValidator validator, LocalDate asOf) {
    return new BatchValidation(validator, asOf, PolicyReader.create(), 1, DEFAULT_BYTES_IN_FLIGHT);
  }

  /**
   * Returns a copy with another reader; the length it accepts at most holds for texts as well.
   *
   * @param value the reader
   * @return the copy
   */
  public BatchValidation withReader(PolicyReader value) {
    return new BatchValidation(validator, asOf, value, threads, bytesInFlight);
  }

  /**
   * Returns a copy that checks on several threads. One more, that of the caller, reads the files
   * and takes the reports; with a number of 1 it does everything.
   *
   * @param value number of threads, from 1
   * @return the copy
   */
  public BatchValidation withThreads(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, but is " + value);
    }
    return new BatchValidation(validator, asOf, reader, value, bytesInFlight);
  }

  /**
   * Returns a copy with another bound for what waits between the threads; 32 MiB by default. A
   * dossier that is longer is checked alone.
   *
   * @param value bytes of JSON, from 1
   * @return the copy
   */
  public BatchValidation withBytesInFlight(long value) {
    if (value < 1) {
      throw new IllegalArgumentException("bytesInFlight must be 1 or more, but is " + value);
    }
    return new BatchValidation(validator, asOf, reader, threads, value);
  }

  /**
   * Checks files to the last one.
   *
   * @param files the files, taken one by one; the stream is closed
   * @param listener takes the reports
   * @return what the run has gone through
   * @throws IOException if the listener throws it, or the thread is interrupted
   */
  public BatchCount run(Stream<PolicyFile> files, BatchListener listener) throws IOException {
    Objects.requireNonNull(listener, "listener");
    try (Stream<PolicyFile> all = files;
        OrderedWork work = new OrderedWork(threads, bytesInFlight, listener)) {
      BatchRun run = new BatchRun(new SourceCheck(validator, reader, asOf), work);
      for (Iterator<PolicyFile> each = all.iterator(); each.hasNext(); ) {
        run.check(each.next());
      }
      return work.finish();
    }
  }
}
