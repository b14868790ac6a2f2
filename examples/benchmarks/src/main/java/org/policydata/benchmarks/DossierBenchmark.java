package org.policydata.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.ReadResult;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One dossier through every stage, beside what the JSON library and the validation provider cost on
 * their own. Read the ratios to {@link #tokenScan()}: no reader on this parser can be below it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class DossierBenchmark {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final PolicyReader reader = PolicyReader.create();
  private final PolicyValidator validator = PolicyValidator.create();
  private final Validator provider =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectReader databind =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(PolicyDossier.class);
  private final ObjectWriter databindWriter = mapper.writer();

  private final NingboDossier data = NingboDossier.load();

  /** Creates the benchmark; the harness calls this. */
  public DossierBenchmark() {}

  /**
   * Reads all tokens and keeps nothing.
   *
   * @return the number of tokens
   */
  @Benchmark
  public int tokenScan() {
    int count = 0;
    try (JsonParser parser = mapper.createParser(data.json())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        count++;
      }
    }
    return count;
  }

  /**
   * Reads into a tree.
   *
   * @return the tree
   */
  @Benchmark
  public JsonNode readTree() {
    return mapper.readTree(data.json());
  }

  /**
   * Binds into the records with the JSON library's own deserializers.
   *
   * @return the dossier
   */
  @Benchmark
  public Object plainDatabind() {
    return databind.readValue(data.json());
  }

  /**
   * Reads with the library, UTF-8 check included.
   *
   * @return the result
   */
  @Benchmark
  public ReadResult read() {
    return reader.read(data.json());
  }

  /**
   * Reads a document with ten problems.
   *
   * @return the result
   */
  @Benchmark
  public ReadResult readTenProblems() {
    return reader.read(data.jsonWithTenProblems());
  }

  /**
   * Validates the declared constraints with the provider.
   *
   * @return the violations
   */
  @Benchmark
  public Object providerAlone() {
    return provider.validate(data.dossier());
  }

  /**
   * Runs constraints and rules on a dossier in memory.
   *
   * @return the report
   */
  @Benchmark
  public ValidationReport checks() {
    return validator.validate(data.dossier(), DAY);
  }

  /**
   * Reads and runs constraints and rules.
   *
   * @return the report
   */
  @Benchmark
  public ValidationReport readAndChecks() {
    return validator.validate(reader.read(data.json()), DAY);
  }

  /**
   * Writes the canonical form.
   *
   * @return the document
   */
  @Benchmark
  public byte[] writeCanonical() {
    return PolicyWriter.canonical().write(data.dossier());
  }

  /**
   * Writes with the JSON library as it comes.
   *
   * @return the document
   */
  @Benchmark
  public byte[] plainDatabindWrite() {
    return databindWriter.writeValueAsBytes(data.dossier());
  }
}
