package org.policydata.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policydata.io.PolicyWriter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One dossier written by the library and by Jackson as it comes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class WriteBenchmark {

  private final PolicyWriter canonical = PolicyWriter.canonical();
  private final ObjectWriter databind = JsonMapper.builder().build().writer();
  private final NingboDossier data = NingboDossier.load();

  /** Creates the benchmark; the harness calls this. */
  public WriteBenchmark() {}

  /**
   * Writes the canonical form.
   *
   * @return the document
   */
  @Benchmark
  public byte[] writeCanonical() {
    return canonical.write(data.dossier());
  }

  /**
   * Writes with Jackson as it comes.
   *
   * @return the document
   */
  @Benchmark
  public byte[] writeDatabind() {
    return databind.writeValueAsBytes(data.dossier());
  }
}
