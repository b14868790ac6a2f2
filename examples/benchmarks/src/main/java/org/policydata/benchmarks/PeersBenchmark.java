package org.policydata.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicySchemas;
import org.policydata.io.ReadResult;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One dossier read and checked by the library, and by what one would take instead. Read the ratios
 * to {@link #tokenScan()}, which {@link RatioTable} prints: no reader on this parser can be below
 * it.
 *
 * <p>The peers stop at the first thing they cannot read and return it; only the library reads on.
 * Compare what a document costs that is not clean with that in mind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class PeersBenchmark {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final PolicyReader reader = PolicyReader.create();
  private final PolicyValidator validator = PolicyValidator.create();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ObjectReader databind =
      mapper.readerFor(PolicyDossier.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final Validator provider =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          // 5.0 is an integer since draft 6; the validator asks to be told.
                          .losslessNarrowing(true)
                          .build()))
          .getSchema(mapper.readTree(PolicySchemas.dossier()));

  /** What is wrong with the document. */
  @Param public Damage damage = Damage.CLEAN;

  private byte[] json = {};

  /** Creates the benchmark; the harness calls this. */
  public PeersBenchmark() {}

  /** Prepares the document and proves that the peers do their work on it. */
  @Setup
  public void load() {
    NingboDossier data = NingboDossier.load();
    json = damage.of(data.json());
    boolean clean = damage == Damage.CLEAN;
    boolean bound = data.dossier().equals(databindIntoRecords());
    boolean kept = String.valueOf(readTreeAndJsonSchema()).equals("[]");
    if (bound != clean || kept != clean) {
      throw new IllegalStateException(
          "databind and schema should agree with the reader: " + bound + ", " + kept);
    }
  }

  /**
   * Reads all tokens and keeps nothing.
   *
   * @return the number of tokens, or why it ended
   */
  @Benchmark
  public Object tokenScan() {
    int count = 0;
    try (JsonParser parser = mapper.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        count++;
      }
    } catch (JacksonException e) {
      return e;
    }
    return count;
  }

  /**
   * Reads into Jackson's tree.
   *
   * @return the tree, or why there is none
   */
  @Benchmark
  public Object readTree() {
    try {
      return mapper.readTree(json);
    } catch (JacksonException e) {
      return e;
    }
  }

  /**
   * Reads into fastjson2's tree. It knows no closed set of record types with Jackson's annotations,
   * so there is no line for its records.
   *
   * @return the tree, or why there is none
   */
  @Benchmark
  public Object fastjsonTree() {
    try {
      return JSON.parseObject(json);
    } catch (JSONException e) {
      return e;
    }
  }

  /**
   * Binds into the records with Jackson's own deserializers; a member that no record has is
   * refused, one that stands twice is not.
   *
   * @return the dossier, or why there is none
   */
  @Benchmark
  public Object databindIntoRecords() {
    try {
      return databind.readValue(json);
    } catch (JacksonException e) {
      return e;
    }
  }

  /**
   * Binds into the records and has the declared constraints checked by the provider.
   *
   * @return the violations, or why there is no dossier
   */
  @Benchmark
  public Object databindAndProvider() {
    try {
      PolicyDossier dossier = databind.readValue(json);
      return provider.validate(dossier);
    } catch (JacksonException e) {
      return e;
    }
  }

  /**
   * Reads into Jackson's tree and has it checked against the schema of the format.
   *
   * @return the errors, or why there is no tree
   */
  @Benchmark
  public Object readTreeAndJsonSchema() {
    try {
      return schema.validate(mapper.readTree(json));
    } catch (JacksonException e) {
      return e;
    }
  }

  /**
   * Reads with the library, UTF-8 check included.
   *
   * @return the result
   */
  @Benchmark
  public ReadResult read() {
    return reader.read(json);
  }

  /**
   * Reads with the library and runs constraints and rules; {@link RulesBenchmark} says why it takes
   * long to warm up.
   *
   * @return the report
   */
  @Benchmark
  @Warmup(iterations = 40, time = 1)
  public ValidationReport readAndValidate() {
    return validator.validate(reader.read(json), DAY);
  }
}
