package org.policydata.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.DossierIndex;
import org.policydata.model.Measurement;
import org.policydata.model.MeasurementKind;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.Target;
import org.policydata.model.UnitMention;

/** What holds for the assessment of any target. */
class AssessmentProperties {

  @Provide
  Arbitrary<PolicyDossier> dossiers() {
    return RecordGenerators.dossiers();
  }

  @Property
  void aValueAsPromisedIsMet(
      @ForAll @IntRange(min = -10_000, max = 10_000) int value, @ForAll Comparator comparator) {
    String promised = BigDecimal.valueOf(value, 2).toPlainString();
    Target target =
        Promise.target(Promise.level(comparator, promised, "亿元"))
            .period(Promise.dueOn(Promise.DUE))
            .build();
    boolean strict = comparator == Comparator.MORE_THAN || comparator == Comparator.LESS_THAN;

    TargetResult result =
        Promise.assess(target, Promise.DUE, Promise.measured(promised, "亿元", Promise.DUE).build());

    if (comparator == Comparator.BETWEEN) {
      assertThat(result.reason()).contains(NotMeasurable.INCOMPLETE_TARGET);
    } else {
      assertThat(result.status())
          .isEqualTo(strict ? AssessmentStatus.MISSED : AssessmentStatus.MET);
    }
  }

  /** More is never worse where at least something is promised, on every day. */
  @Property
  void theStatusRisesWithTheValue(
      @ForAll @IntRange(min = 0, max = 400) int lower,
      @ForAll @IntRange(min = 0, max = 400) int gain,
      @ForAll @IntRange(min = 1, max = 1461) int day,
      @ForAll @IntRange(min = 0, max = 400) int baseline) {
    Target target =
        Promise.target(Promise.level(Comparator.AT_LEAST, "200", "家"))
            .period(Promise.dueOn(Promise.DUE))
            .build();
    LocalDate on = Promise.START.plusDays(day);

    TargetResult low = measuredOn(target, on, lower, baseline);
    TargetResult high = measuredOn(target, on, lower + gain, baseline);

    assertThat(rank(high)).isGreaterThanOrEqualTo(rank(low));
  }

  private static TargetResult measuredOn(Target target, LocalDate on, int value, int baseline) {
    Measurement measurement =
        Promise.measured(String.valueOf(value), "家", on)
            .baseline(Promise.from(String.valueOf(baseline), "家"))
            .build();
    return Promise.assess(target, on, measurement);
  }

  private static int rank(TargetResult result) {
    return switch (result.status()) {
      case MISSED, OFF_COURSE -> 0;
      case ON_COURSE -> 1;
      case MET -> 2;
      case NOT_MEASURABLE -> throw new AssertionError(result.message(Locale.ENGLISH));
    };
  }

  /** Whoever has a duty, in a clause or above it, the counts account for every result. */
  @Property(tries = 200)
  void theCountsOfUnitsAndPeriodsAddUp(@ForAll long seed) {
    Random random = new Random(seed);
    List<Measurement> measurements = new ArrayList<>();
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Clause> children = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        children.add(clause("c" + i + "-" + j, random, List.of(), measurements));
      }
      clauses.add(clause("c" + i, random, children, measurements));
    }

    TargetAssessment assessment =
        TargetAssessment.of(
            Promise.dossier(clauses), measurements, AssessmentOptions.asOf(Promise.DUE));

    StatusCounts all = assessment.counts();
    assertThat(all.total()).isEqualTo(assessment.results().size());
    for (AssessmentStatus status : AssessmentStatus.values()) {
      assertThat(
              assessment.byPeriod().stream()
                  .mapToInt(period -> period.counts().count(status))
                  .sum())
          .isEqualTo(all.count(status));
    }
    Set<TargetResult> accounted = new HashSet<>(assessment.unassigned());
    for (UnitSummary unit : assessment.byUnit()) {
      Set<TargetResult> own = new HashSet<>();
      unit.shares().forEach(share -> own.add(share.result()));
      assertThat(unit.counts().total()).isEqualTo(own.size());
      assertThat(assessment.unassigned()).noneMatch(own::contains);
      int byRole = 0;
      for (Role role : Role.values()) {
        byRole += unit.counts(role).total();
      }
      assertThat(byRole).isEqualTo(unit.shares().size());
      accounted.addAll(own);
    }
    assertThat(accounted).hasSameSizeAs(assessment.results());
  }

  private static Clause clause(
      String id, Random random, List<Clause> children, List<Measurement> measurements) {
    List<Responsibility> duties = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Role role = Role.values()[random.nextInt(Role.values().length)];
      UnitMention unit = new UnitMention("局" + random.nextInt(4), null, null);
      duties.add(new Responsibility(role, unit, null, null, null));
    }
    List<Target> targets = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Target target =
          Promise.target(Promise.level(Comparator.AT_LEAST, "100", "家"))
              .id(id + "-t" + i)
              .period(
                  random.nextBoolean()
                      ? null
                      : Promise.dueOn(Promise.DUE.plusYears(random.nextInt(3) - 1)))
              .build();
      targets.add(target);
      if (random.nextBoolean()) {
        measurements.add(
            Promise.measured(String.valueOf(random.nextInt(200)), "家", Promise.DUE)
                .targetId(target.id())
                .build());
      }
    }
    return Clause.builder()
        .id(id)
        .kind(ClauseKind.ARTICLE)
        .responsibilities(duties)
        .targets(targets)
        .children(children)
        .build();
  }

  /** Nothing a dossier holds, and nothing measured, makes an assessment fail. */
  @Property(tries = 300)
  void anyDossierAndAnyMeasurementsCanBeAssessed(
      @ForAll("dossiers") PolicyDossier dossier, @ForAll int seed) {
    Random random = new Random(seed);
    List<Measurement> measurements = new ArrayList<>();
    DossierIndex.of(dossier)
        .targets()
        .forEach(
            target ->
                measurements.add(
                    Promise.measured(
                            String.valueOf(random.nextInt(100)),
                            random.nextBoolean() ? "%" : null,
                            LocalDate.of(1 + random.nextInt(9_000), 12, 31))
                        .targetId(target.value().id())
                        .kind(random.nextBoolean() ? null : MeasurementKind.CHANGE)
                        .baseline(random.nextBoolean() ? null : Promise.from("10", "%"))
                        .build()));

    TargetAssessment assessment =
        TargetAssessment.of(
            dossier, measurements, AssessmentOptions.asOf(LocalDate.of(9_999, 1, 1)));

    for (TargetResult result : assessment.results()) {
      assertThat(result.message(Locale.CHINESE)).doesNotContain("null");
      assertThat(result.message(Locale.ENGLISH)).doesNotContain("null");
    }
  }
}
