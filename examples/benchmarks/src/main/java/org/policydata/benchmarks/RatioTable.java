package org.policydata.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs benchmarks and prints the time of an operation by the clock, its processor time, and what it
 * allocates in thousands of bytes. The ratio is that of the processor time to the token scan's of
 * the clean document in the same run:
 *
 * <pre>
 * java -cp target/benchmarks.jar org.policydata.benchmarks.RatioTable -f 1 -wi 4 -i 4 -w 1 -r 1
 * </pre>
 *
 * <p>The arguments are those of JMH. Without a name it runs all but the import of texts.
 */
public final class RatioTable {

  private static final String[] DEFAULT = {"PeersBenchmark", "RulesBenchmark", "WriteBenchmark"};
  private static final String BASE = "PeersBenchmark.tokenScan";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String ROW = "%-40s %-12s %9s %17s %9s %8s %9s%n";

  private RatioTable() {}

  /**
   * Runs the benchmarks and prints the table.
   *
   * @param args options of JMH
   * @throws CommandLineOptionException if there is no such option
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(given).addProfiler(GCProfiler.class).addProfiler(CpuTime.class);
    if (given.getIncludes().isEmpty()) {
      for (String name : DEFAULT) {
        options.include(name);
      }
    }
    Options chosen = options.shouldFailOnError(true).build();
    print(new Runner(chosen).run());
  }

  private static void print(Collection<RunResult> results) {
    double scan =
        results.stream()
            .filter(result -> name(result).equals(BASE))
            .filter(result -> parameters(result).equals(Damage.CLEAN.name()))
            .mapToDouble(RatioTable::processor)
            .findFirst()
            .orElse(Double.NaN);
    System.out.println();
    System.out.printf(ROW, "Work", "of", "µs", "min–max", "µs CPU", "× scan", "KB");
    for (RunResult result : results) {
      Statistics time = time(result);
      double median = time.getPercentile(50);
      System.out.printf(
          ROW,
          name(result),
          parameters(result),
          format(median),
          format(time.getMin()) + "–" + format(time.getMax()),
          format(processor(result)),
          String.format(Locale.ROOT, "%.2f", processor(result) / scan),
          allocated(result));
    }
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
  }

  private static String parameters(RunResult result) {
    BenchmarkParams params = result.getParams();
    StringBuilder text = new StringBuilder();
    params
        .getParamsKeys()
        .forEach(key -> text.append(text.isEmpty() ? "" : " ").append(params.getParam(key)));
    return text.toString();
  }

  private static Statistics time(RunResult result) {
    return result.getPrimaryResult().getStatistics();
  }

  /** The least of all iterations: what disturbs one adds to it and never takes away. */
  private static double processor(RunResult result) {
    Result<?> time = result.getSecondaryResults().get(CpuTime.LABEL);
    return time == null ? Double.NaN : time.getStatistics().getMin();
  }

  private static String format(double microseconds) {
    return String.format(Locale.ROOT, "%.0f", microseconds);
  }

  private static String allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    return bytes == null ? "" : String.format(Locale.ROOT, "%.0f", bytes.getScore() / 1000);
  }
}
