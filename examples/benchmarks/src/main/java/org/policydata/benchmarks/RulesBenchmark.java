package org.policydata.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.DossierTexts;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RulesAlone;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.Wave;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the checks of a dossier cost that has been read before. {@link RatioTable} sets them beside
 * the token scan of {@link PeersBenchmark}. {@code -p checks=unit.} runs the checks only whose
 * codes start so.
 *
 * <p>The checks are much code of which no part is hot: the compiler needs half a minute until all
 * of it is compiled, and short runs measure mostly its work.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 40, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class RulesBenchmark {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final NingboDossier data = NingboDossier.load();
  private final PolicyReader reader = PolicyReader.create();
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final DossierIndex index = DossierIndex.of(data.dossier());

  /** Creates the benchmark; the harness calls this. */
  public RulesBenchmark() {}

  /**
   * Runs the chosen checks.
   *
   * @param chosen the checks
   * @return the report
   */
  @Benchmark
  public ValidationReport validate(Chosen chosen) {
    return chosen.validator.validate(data.dossier(), DAY);
  }

  /**
   * Runs the chosen rules on the index and the texts of the document, which were made before, and
   * leaves what they find as it is.
   *
   * @param chosen the checks, of which the constraints do not run
   * @return the findings
   */
  @Benchmark
  public List<Finding> rulesAlone(Chosen chosen) {
    return chosen.alone.run();
  }

  /**
   * Reads the document and runs the chosen checks.
   *
   * @param chosen the checks
   * @return the report
   */
  @Benchmark
  public ValidationReport readAndValidate(Chosen chosen) {
    return chosen.validator.validate(reader.read(data.json()), DAY);
  }

  /**
   * Reads all tokens of the document as it lies in its file, with line ends and indents, and keeps
   * nothing.
   *
   * @return the number of tokens
   */
  @Benchmark
  public int tokenScanAsStored() {
    int count = 0;
    try (JsonParser parser = mapper.createParser(data.stored())) {
      while (parser.nextToken() != null) {
        count++;
      }
    }
    return count;
  }

  /**
   * Finds the place of everything that has an id, which is part of every validation.
   *
   * @return the index
   */
  @Benchmark
  public DossierIndex index() {
    return DossierIndex.of(data.dossier());
  }

  /**
   * Gathers the texts that the rules read, which is part of every validation.
   *
   * @return the texts
   */
  @Benchmark
  public DossierTexts texts() {
    return DossierTexts.of(index);
  }

  /** The checks that run. */
  @State(Scope.Benchmark)
  public static class Chosen {

    private static final List<String> CORE =
        List.of(
            "structure.",
            "reference.",
            "consultation.",
            "outcome.counts-differ",
            "outcome.before-close",
            "outcome.missing");

    /**
     * Which checks run: all, rules, constraints, none, the start of codes; the rules that compare
     * no two versions, which are called single; or the core, which are the constraints and the
     * rules on structure, references, consultations and their counts.
     */
    @Param({"all", "rules", "single", "constraints", "none", "core"})
    public String checks = "all";

    /** The rules that ask what an amendment does to the text. */
    private static final Set<String> COMPARING =
        Set.of(
            "outcome.amendment-not-applied",
            "outcome.target-weakened",
            "outcome.words-dropped-unmentioned");

    private final PolicyDossier dossier = NingboDossier.load().dossier();
    private PolicyValidator validator = PolicyValidator.create();
    private RulesAlone alone = alone();

    /** Creates the choice; the harness calls this. */
    public Chosen() {}

    /** Returns the validator with the chosen checks. */
    PolicyValidator validator() {
      return validator;
    }

    private RulesAlone alone() {
      return new RulesAlone(validator, dossier, DAY);
    }

    /** Switches off in a profile what is not to run. */
    @Setup
    public void choose() {
      Predicate<RuleDescriptor> chosen =
          switch (checks) {
            case "all" -> each -> true;
            case "rules" -> each -> each.wave() != Wave.CONSTRAINTS;
            case "single" ->
                each -> each.wave() != Wave.CONSTRAINTS && !COMPARING.contains(each.code());
            case "constraints" -> each -> each.wave() == Wave.CONSTRAINTS;
            case "none" -> each -> false;
            case "core" ->
                each ->
                    each.wave() == Wave.CONSTRAINTS
                        || CORE.stream().anyMatch(each.code()::startsWith);
            default -> each -> each.code().startsWith(checks);
          };
      List<RuleDescriptor> off =
          validator.descriptors().stream().filter(Predicate.not(chosen)).toList();
      String entries =
          off.stream()
              .map(each -> "{\"code\":\"" + each.code() + "\",\"enabled\":false}")
              .collect(Collectors.joining(","));
      String profile = "{\"id\":\"benchmark\",\"extends\":\"cn\",\"rules\":[" + entries + "]}";
      validator =
          PolicyValidator.builder()
              .profile(ProfileReader.create().read(profile).value().orElseThrow())
              .build();
      alone = alone();
      int run = validator.validate(dossier, DAY).rulesRun().size();
      if (run + off.size() > validator.descriptors().size()) {
        throw new IllegalStateException("more checks run than are left on: " + run);
      }
    }
  }
}
