package org.policydata.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.policydata.io.PolicyWriter;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Target;
import org.policydata.model.revision.PolicyDiff;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The diff of two dossiers that were read apart, beside what it costs to read the tokens of both:
 * equal, with one paragraph changed, with every clause changed, and with a new clause before all
 * others so that no id means what it meant.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class DiffBenchmark {

  /** How often the clauses of the example stand in each dossier. */
  @Param({"1", "10", "100"})
  public int times;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private byte[] json = {};
  private PolicyDossier before = NingboDossier.load().dossier();
  private PolicyDossier equal = before;
  private PolicyDossier amended = before;
  private PolicyDossier reworded = before;
  private PolicyDossier shifted = before;

  /** Creates the benchmark; the harness calls this. */
  public DiffBenchmark() {}

  /** Makes the dossiers; each is read for itself, so that no two share a record. */
  @Setup
  public void prepare() {
    PolicyDossier source = NingboDossier.load().dossier();
    PolicyDocument version = source.versions().get(0);
    List<Clause> clauses = new ArrayList<>();
    for (int copy = 0; copy < times; copy++) {
      clauses.addAll(copied(version.clauses(), "-" + copy));
    }
    before = read(with(source, clauses));
    json = PolicyWriter.compact().write(before);
    equal = read(before);
    amended = withVersionBefore(read(with(source, changed(clauses, "c2-s3-a11-p2-0", "企业"))));
    reworded = withVersionBefore(read(with(source, changed(clauses, "", "企业"))));
    List<Clause> more = new ArrayList<>();
    more.add(Clause.builder().id("new").kind(ClauseKind.CHAPTER).text("新增一章的全部内容。").build());
    more.addAll(copied(clauses, "x"));
    shifted = read(with(source, more));
  }

  private static PolicyDossier with(PolicyDossier dossier, List<Clause> clauses) {
    PolicyDocument version = dossier.versions().get(0);
    return dossier.toBuilder()
        .versions(List.of(version.toBuilder().clauses(clauses).build()))
        .build();
  }

  /** Both versions in one dossier, so that ids mean the same. */
  private PolicyDossier withVersionBefore(PolicyDossier after) {
    PolicyDocument version = after.versions().get(0).toBuilder().id("next").build();
    return after.toBuilder().versions(List.of(before.versions().get(0), version)).build();
  }

  private static PolicyDossier read(PolicyDossier dossier) {
    return PolicyReader.create()
        .read(PolicyWriter.compact().write(dossier))
        .partial()
        .orElseThrow();
  }

  private static List<Clause> copied(List<Clause> clauses, String suffix) {
    return clauses.stream()
        .map(
            clause ->
                clause.toBuilder()
                    .id(clause.id() + suffix)
                    .text(clause.text() == null ? null : clause.text() + suffix)
                    .targets(clause.targets().stream().map(each -> renamed(each, suffix)).toList())
                    .children(copied(clause.children(), suffix))
                    .build())
        .toList();
  }

  private static Target renamed(Target target, String suffix) {
    return target.toBuilder().id(target.id() + suffix).build();
  }

  private static List<Clause> changed(List<Clause> clauses, String id, String words) {
    return clauses.stream()
        .map(
            clause ->
                clause.toBuilder()
                    .text(
                        clause.text() != null && clause.id().endsWith(id)
                            ? words + clause.text()
                            : clause.text())
                    .children(changed(clause.children(), id, words))
                    .build())
        .toList();
  }

  /**
   * Reads all tokens of both dossiers and keeps nothing.
   *
   * @return the number of tokens
   */
  @Benchmark
  public int tokenScanOfBoth() {
    return tokens() + tokens();
  }

  private int tokens() {
    int count = 0;
    try (JsonParser parser = mapper.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        count++;
      }
    }
    return count;
  }

  /**
   * Compares two equal dossiers.
   *
   * @return the diff
   */
  @Benchmark
  public PolicyDiff equal() {
    return PolicyDiff.between(before, equal);
  }

  /**
   * Compares two versions of which one paragraph differs.
   *
   * @return the diff
   */
  @Benchmark
  public PolicyDiff oneParagraph() {
    return PolicyDiff.ofLastTwo(amended);
  }

  /**
   * Compares two versions of which every text differs.
   *
   * @return the diff
   */
  @Benchmark
  public PolicyDiff everyText() {
    return PolicyDiff.ofLastTwo(reworded);
  }

  /**
   * Compares two dossiers whose ids have nothing in common and whose texts all differ.
   *
   * @return the diff
   */
  @Benchmark
  public PolicyDiff apart() {
    return PolicyDiff.between(before, shifted);
  }
}
