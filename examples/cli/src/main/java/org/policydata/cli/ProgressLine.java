package org.policydata.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.batch.BatchCount;

/** One line on a terminal that says how far a run is and what is left; in a pipe there is none. */
final class ProgressLine {

  private static final long INTERVAL_NANOS = 200_000_000L;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGA = 1e6;
  private static final String ERASED = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final LongSupplier nanos;
  private final long totalBytes;
  private final long started;
  private long shownAt;
  private boolean visible;

  /** The clock counts nanoseconds from anywhere. */
  ProgressLine(@Nullable PrintWriter terminal, LongSupplier nanos, long totalBytes) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.totalBytes = totalBytes;
    this.started = nanos.getAsLong();
    this.shownAt = started;
  }

  /** The terminal that the command talks to; null in a pipe. */
  @SuppressWarnings("SystemConsoleNull") // Null before JDK 22; asked for a terminal after it.
  static @Nullable PrintWriter terminal() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    try {
      // From JDK 22 on there is a console in a pipe too, and this method.
      Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
      return Boolean.FALSE.equals(isTerminal) ? null : console.writer();
    } catch (ReflectiveOperationException e) {
      return console.writer();
    }
  }

  /** Shows how far the run is, a few times a second. */
  void show(BatchCount soFar) {
    long now = nanos.getAsLong();
    if (terminal == null || now - shownAt < INTERVAL_NANOS) {
      return;
    }
    shownAt = now;
    visible = true;
    terminal.print(ERASED + line(soFar, (now - started) / NANOS_PER_SECOND));
    terminal.flush();
  }

  /** Makes room for other output. */
  void erase() {
    if (terminal != null && visible) {
      visible = false;
      terminal.print(ERASED);
      terminal.flush();
    }
  }

  private String line(BatchCount soFar, double seconds) {
    double rate = soFar.bytes() / seconds;
    String left = "";
    if (rate > 0 && totalBytes > soFar.bytes()) {
      long rest = Math.round((totalBytes - soFar.bytes()) / rate);
      left = String.format(Locale.ROOT, ", %d:%02d left", rest / 60, rest % 60);
    }
    return String.format(
        Locale.ROOT,
        "%,d files, %,d dossiers, %.1f MB/s, %,d findings%s",
        soFar.files(),
        soFar.dossiers(),
        rate / MEGA,
        soFar.findings(),
        left);
  }
}
