package org.policydata.validation.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.CheckedSource;
import org.policydata.validation.report.JsonReport;

/** Summaries are a commutative monoid, and the report does not tell how a corpus was divided. */
class CorpusSummaryProperties {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final CorpusCheck CHECK = CorpusCheck.of(VALIDATOR);
  private static final List<CorpusSummary> SINGLE = single();

  /** The dossiers of all fixtures: file names, ids, numbers and units meet in many ways. */
  private static List<CorpusSummary> single() {
    return CorpusFixture.all().stream()
        .flatMap(fixture -> fixture.summaries(CHECK).stream())
        .toList();
  }

  @Property(tries = 200)
  void merging_is_associative_commutative_and_empty_changes_nothing(
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000) Integer> a,
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000) Integer> b,
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000) Integer> c) {
    CorpusSummary one = summary(a);
    CorpusSummary two = summary(b);
    CorpusSummary three = summary(c);

    assertThat(one.merge(two).merge(three)).isEqualTo(one.merge(two.merge(three)));
    assertThat(one.merge(two)).isEqualTo(two.merge(one)).hasSameHashCodeAs(two.merge(one));
    assertThat(one.merge(CorpusSummary.empty())).isEqualTo(one);
    assertThat(CorpusSummary.empty().merge(one)).isEqualTo(one);
    assertThat(one.merge(two).dossiers()).isEqualTo(a.size() + b.size());
  }

  @Property(tries = 60)
  void the_report_is_the_same_to_the_byte_for_any_partition_and_order(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int parts) {
    List<CorpusSummary> shuffled = new ArrayList<>(SINGLE);
    Collections.shuffle(shuffled, random);
    List<CorpusSummary> partial =
        new ArrayList<>(Collections.nCopies(parts, CorpusSummary.empty()));
    for (CorpusSummary each : shuffled) {
      int part = random.nextInt(parts);
      partial.set(part, partial.get(part).merge(each));
    }
    CorpusSummary divided =
        partial.stream().reduce(CorpusSummary.empty(), (left, right) -> right.merge(left));
    CorpusSummary whole = SINGLE.stream().reduce(CorpusSummary.empty(), CorpusSummary::merge);

    assertThat(report(divided)).isEqualTo(report(whole));
    assertThat(divided.toJson()).isEqualTo(whole.toJson());
  }

  @Property(tries = 100)
  void a_summary_that_was_written_is_read_back(
      @ForAll @Size(max = 20) List<@IntRange(max = 1_000) Integer> places) {
    CorpusSummary summary = summary(places);

    assertThat(CorpusSummary.read(summary.toJson()).value()).contains(summary);
    assertThat(CorpusSummary.read(summary.toJson()).value().orElseThrow().toJson())
        .isEqualTo(summary.toJson());
  }

  private static CorpusSummary summary(List<Integer> places) {
    return places.stream()
        .map(place -> SINGLE.get(place % SINGLE.size()))
        .reduce(CorpusSummary.empty(), CorpusSummary::merge);
  }

  private static String report(CorpusSummary summary) {
    CheckedSource source = new CheckedSource("corpus", CHECK.finish(summary, DAY));
    return JsonReport.of(VALIDATOR, Locale.ENGLISH).write(List.of(source));
  }
}
