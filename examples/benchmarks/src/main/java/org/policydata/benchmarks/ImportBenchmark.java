package org.policydata.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;

/**
 * How many bytes of published text are imported in a second, and that this does not fall with
 * length: the notice with its policy once, 10 and 100 times. {@code -p texts=FOLDER -p times=0}
 * joins the texts of a folder to five million bytes instead.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ImportBenchmark {

  private static final int JOINED = 5_000_000;

  private final PolicyTextReader reader = PolicyTextReader.create();
  private final TextReadOptions options = TextReadOptions.of("benchmark");

  /** How often the policy stands in the notice. */
  @Param({"1", "10", "100"})
  public int times;

  /** Folder of texts to be joined; empty for the notice. */
  @Param("")
  public String texts = "";

  private byte[] input = {};

  /** Creates the benchmark; the harness calls this. */
  public ImportBenchmark() {}

  /**
   * Puts the input together.
   *
   * @throws IOException if a text cannot be read
   */
  @Setup
  public void load() throws IOException {
    String text =
        texts.isEmpty() ? ImportTexts.notice(times) : ImportTexts.folder(Path.of(texts), JOINED);
    input = text.getBytes(StandardCharsets.UTF_8);
    TextImport result = reader.read(input, options);
    if (result.coverage().noise() * 3 > result.coverage().total()) {
      throw new IOException("a third of the text was taken for noise: " + result.coverage());
    }
  }

  /**
   * Imports the text.
   *
   * @param rate counts bytes
   * @return the result
   */
  @Benchmark
  public TextImport read(Rate rate) {
    rate.bytes += input.length;
    return reader.read(input, options);
  }

  /** Bytes of input, which the harness divides by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Rate {

    /** Bytes read in this iteration. */
    public long bytes;

    /** Creates a counter; the harness calls this. */
    public Rate() {}
  }
}
