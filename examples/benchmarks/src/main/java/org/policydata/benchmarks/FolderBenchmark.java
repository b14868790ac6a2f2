package org.policydata.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.infra.Blackhole;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.model.PolicyDossier;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the checks cost over all dossiers of a folder, beside a scan of their tokens: {@code
 * FolderBenchmark -p folder=path/to/dossiers -p checks=single,none}. An operation is one pass over
 * the folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 30, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class FolderBenchmark {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  /** Folder with dossiers; other files are left out. */
  @Param("examples/data/ningbo-2024")
  public String folder = "";

  /** Dossiers of which the compact form is smaller, in bytes, are left out. */
  @Param("0")
  public int smallest = 0;

  private final JsonMapper mapper = new JsonMapper();
  private final List<PolicyDossier> dossiers = new ArrayList<>();
  private final List<byte[]> documents = new ArrayList<>();

  /** Creates the benchmark; the harness calls this. */
  public FolderBenchmark() {}

  /**
   * Reads the dossiers.
   *
   * @throws IOException if the folder cannot be read
   */
  @Setup
  public void load() throws IOException {
    PolicyReader reader = PolicyReader.create();
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(folder))) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      PolicyDossier dossier = reader.read(file).dossier().orElse(null);
      byte[] document = dossier == null ? new byte[0] : PolicyWriter.compact().write(dossier);
      if (dossier != null && document.length >= smallest) {
        // Read from its compact form, as a pipeline has it.
        dossiers.add(reader.read(document).dossier().orElseThrow());
        documents.add(document);
      }
    }
    if (dossiers.isEmpty()) {
      throw new IllegalStateException("no dossier in " + folder);
    }
  }

  /**
   * Reads all tokens and keeps nothing.
   *
   * @return the number of tokens
   */
  @Benchmark
  public int tokenScan() {
    int count = 0;
    for (byte[] document : documents) {
      try (JsonParser parser = mapper.createParser(document)) {
        while (parser.nextToken() != null) {
          count++;
        }
      }
    }
    return count;
  }

  /**
   * Runs the chosen checks.
   *
   * @param chosen the checks
   * @param reports takes the reports
   */
  @Benchmark
  public void validate(RulesBenchmark.Chosen chosen, Blackhole reports) {
    for (PolicyDossier dossier : dossiers) {
      reports.consume(chosen.validator().validate(dossier, DAY));
    }
  }
}
