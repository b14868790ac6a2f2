package org.policydata.model;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Random records for properties, of this module and of those that build on it. */
public final class RecordGenerators {

  private static final int MAX_RECORDS = 60;

  private RecordGenerators() {}

  /**
   * Returns whole dossiers: any member present or absent, any text that UTF-8 can express.
   *
   * @return dossiers that shrink by the number of records they hold
   */
  public static Arbitrary<PolicyDossier> dossiers() {
    return records(PolicyDossier.class)
        .map(dossier -> dossier.toBuilder().formatVersion(PolicyDossier.FORMAT_VERSION).build());
  }

  /**
   * Returns whole dossiers whose texts a test makes up, such as texts that say where they stand.
   *
   * @param texts makes a text from the record type and the name of the component
   * @return dossiers with any member present or absent
   */
  public static Arbitrary<PolicyDossier> dossiersWith(BiFunction<Class<?>, String, String> texts) {
    return Combinators.combine(seeds(), Arbitraries.integers().between(1, MAX_RECORDS))
        .as(
            (seed, budget) ->
                new RandomRecords(
                        seed, budget, (owner, component, random) -> texts.apply(owner, component))
                    .record(PolicyDossier.class));
  }

  /**
   * Returns records of one type.
   *
   * @param type a record type of the model
   * @param <R> the type
   * @return random records
   */
  public static <R extends Record> Arbitrary<R> records(Class<R> type) {
    return Combinators.combine(seeds(), Arbitraries.integers().between(1, MAX_RECORDS))
        .as((seed, budget) -> new RandomRecords(seed, budget).record(type));
  }

  /**
   * Returns one record.
   *
   * @param type a record type of the model
   * @param seed equal seeds give equal records
   * @param <R> the type
   * @return the record
   */
  public static <R extends Record> R record(Class<R> type, long seed) {
    return new RandomRecords(seed, MAX_RECORDS).record(type);
  }

  /**
   * Returns records of any type that a dossier can hold.
   *
   * @return random records
   */
  public static Arbitrary<Record> anyRecord() {
    List<Class<? extends Record>> types = RecordReflection.types();
    return Arbitraries.of(types).flatMap(type -> records(type).map(Record.class::cast));
  }

  static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
  }
}
