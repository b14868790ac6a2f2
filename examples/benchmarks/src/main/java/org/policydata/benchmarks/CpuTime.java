package org.policydata.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation, what the compiler and the collector do in the meantime
 * included. On a machine that others use as well it tells more than the clock.
 */
public final class CpuTime implements InternalProfiler {

  /** Name of the result, in microseconds an operation. */
  static final String LABEL = "cpu";

  private static final double NANOS = 1000;

  private long before;

  /** Creates the profiler; the harness calls this. */
  public CpuTime() {}

  @Override
  public String getDescription() {
    return "processor time of the whole process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = spent();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getMeasuredOps();
    double each = operations == 0 ? Double.NaN : (spent() - before) / NANOS / operations;
    return List.of(new ScalarResult(LABEL, each, "us/op", AggregationPolicy.AVG));
  }

  private static long spent() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
