package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;
import org.policydata.model.Target;
import org.policydata.model.TextPart;
import org.policydata.model.revision.RandomAmendments.Scenario;
import tools.jackson.databind.json.JsonMapper;

/** What holds for amendments to any dossier. */
class AmendmentProperties {

  private static final ClauseInterpreter NONE = ClauseInterpreter.none();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Provide
  Arbitrary<Scenario> scenarios() {
    return seeds().map(RandomAmendments::scenario);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 50)
  void revertingGivesTheFirstDossierBack(@ForAll("scenarios") Scenario scenario) {
    AmendmentResult applied = Amendments.apply(scenario.dossier(), scenario.request(), NONE);
    if (scenario.amendments().isEmpty()) {
      assertThat(applied.dossier()).isEmpty();
      return;
    }
    AmendmentResult reverted = Amendments.revert(dossier(applied), revision(applied).inverse());
    assertThat(reverted.plan().conflicts()).isEmpty();
    assertThat(dossier(reverted)).isEqualTo(scenario.dossier());
  }

  /** Whatever is read, the way back is the same. */
  @Property(tries = 50)
  void revertingGivesTheFirstDossierBackWhateverTheInterpreterReads(
      @ForAll("scenarios") Scenario scenario) {
    ClauseInterpreter fanciful =
        context -> {
          Clause read =
              RecordGenerators.record(Clause.class, Words.of(context.clause()).hashCode());
          return Interpretation.builder()
              .targets(read.targets())
              .supportMeasures(read.supportMeasures())
              .gradingSchemes(read.gradingSchemes())
              .exclusions(read.exclusions())
              .citations(read.citations())
              .definitions(read.definitions())
              .unitMentions(read.unitMentions())
              .responsibilities(read.responsibilities())
              .deadline(read.deadline())
              .build();
        };
    AmendmentResult applied = Amendments.apply(scenario.dossier(), scenario.request(), fanciful);
    if (applied.dossier().isPresent()) {
      AmendmentResult reverted = Amendments.revert(dossier(applied), revision(applied).inverse());
      assertThat(reverted.plan().conflicts()).isEmpty();
      assertThat(dossier(reverted)).isEqualTo(scenario.dossier());
    }
  }

  @Property(tries = 50)
  void theInverseAmendmentsTurnTitleAndClausesBack(@ForAll("scenarios") Scenario scenario) {
    if (scenario.amendments().isEmpty()) {
      return;
    }
    AmendmentResult applied = Amendments.apply(scenario.dossier(), scenario.request(), NONE);
    InverseAmendments inverse = revision(applied).inverse();
    if (inverse.amendments().isEmpty()) {
      assertThat(revision(applied).version().clauses()).isEqualTo(scenario.base().clauses());
      return;
    }
    AmendmentResult back =
        Amendments.apply(
            dossier(applied), AmendmentRequest.of(inverse.versionId(), inverse.amendments()), NONE);
    assertThat(back.plan().conflicts()).isEmpty();
    assertThat(revision(back).version().title()).isEqualTo(scenario.base().title());
    assertThat(revision(back).version().clauses()).isEqualTo(scenario.base().clauses());
  }

  @Property(tries = 100)
  void aPreviewTellsOfItsClauseWhatTheDiffTells(
      @ForAll("scenarios") Scenario scenario, @ForAll("seeds") long seed) {
    Map<String, Clause> clauses = new LinkedHashMap<>();
    collect(scenario.base().clauses(), clauses);
    List<Amendment> amendments = new ArrayList<>(scenario.amendments());
    amendments.addAll(RandomAmendments.wild(scenario, seed));
    for (Amendment amendment : amendments) {
      if (amendment instanceof Amendment.ReplaceText replace
          && replace.part() != TextPart.TITLE
          && clauses.containsKey(replace.clauseId())) {
        AmendmentRequest alone = AmendmentRequest.of(scenario.base().id(), List.of(amendment));
        AmendmentResult applied = Amendments.apply(scenario.dossier(), alone, NONE);
        assertThat(
                Amendments.preview(clauses.get(replace.clauseId()), replace)
                    .map(AmendmentProperties::told))
            .isEqualTo(
                applied
                    .dossier()
                    .map(PolicyDiff::ofLastTwo)
                    .map(diff -> diff.filter(event -> isOn(event, replace.clauseId())))
                    .map(diff -> told(diff.events())));
      }
    }
  }

  private static boolean isOn(PolicyEvent event, String clauseId) {
    EventSide side = event.before() != null ? event.before() : event.after();
    return side != null && clauseId.equals(side.clauseId());
  }

  /** What the events say, their places apart. */
  private static List<List<Object>> told(List<PolicyEvent> events) {
    return events.stream()
        .map(
            event ->
                Arrays.<Object>asList(
                    event.kind(),
                    event.direction(),
                    event.confidence(),
                    event.before() == null ? null : event.before().value(),
                    event.after() == null ? null : event.after().value()))
        .toList();
  }

  @Property(tries = 50)
  void whatIsFoundBetweenTwoVersionsTurnsOneIntoTheOther(@ForAll("scenarios") Scenario scenario) {
    PolicyDocument base = scenario.base();
    Revision revision = Amendments.plan(scenario.dossier(), scenario.request(), NONE).revision();
    PolicyDocument version = revision == null ? base : revision.version();
    List<Amendment> amendments = Amendments.between(base, version);
    if (amendments.isEmpty()) {
      assertThat(version.clauses()).isEqualTo(base.clauses());
      return;
    }
    AmendmentPlan plan =
        Amendments.plan(scenario.dossier(), AmendmentRequest.between(base, version), NONE);
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.revision()).isNotNull();
    assertThat(plan.revision().version().title()).isEqualTo(version.title());
    assertThat(plan.revision().version().clauses()).isEqualTo(version.clauses());
  }

  @Property(tries = 50)
  void planAndApplyAgree(@ForAll("scenarios") Scenario scenario, @ForAll("seeds") long seed) {
    for (AmendmentRequest request :
        List.of(
            scenario.request(),
            AmendmentRequest.of(scenario.base().id(), RandomAmendments.wild(scenario, seed)))) {
      AmendmentPlan plan = Amendments.plan(scenario.dossier(), request, NONE);
      AmendmentResult applied = Amendments.apply(scenario.dossier(), request, NONE);

      assertThat(applied.plan()).isEqualTo(plan);
      assertThat(applied.dossier().isEmpty()).isEqualTo(plan.hasConflicts());
      assertThat(plan.revision() == null).isEqualTo(plan.hasConflicts());
      applied.dossier().ifPresent(after -> assertDone(scenario.dossier(), after, plan));
    }
  }

  /** The dossier after shows what the plan foretold, seen without the code that planned it. */
  private static void assertDone(PolicyDossier before, PolicyDossier after, AmendmentPlan plan) {
    int last = after.versions().size() - 1;
    assertThat(after.versions().subList(0, last)).isEqualTo(before.versions());
    PolicyDocument base = before.versions().get(last - 1);
    PolicyDocument version = after.versions().get(last);
    assertThat(after.toBuilder().versions(before.versions()).build()).isEqualTo(before);
    Revision revision = plan.revision();
    assertThat(revision).isNotNull();
    assertThat(revision.version()).isEqualTo(version);

    Set<String> old = ids(base);
    Set<String> now = ids(version);
    assertThat(revision.clauseIds().kept()).allSatisfy((a, b) -> assertThat(a).isEqualTo(b));
    Set<String> kept = new HashSet<>(old);
    kept.retainAll(now);
    assertThat(revision.clauseIds().kept().keySet()).isEqualTo(kept);
    old.removeAll(kept);
    assertThat(revision.clauseIds().removed()).containsExactlyInAnyOrderElementsOf(old);
    now.removeAll(kept);
    assertThat(revision.clauseIds().inserted()).containsExactlyInAnyOrderElementsOf(now);

    Map<String, Target> targets = targets(base);
    for (TargetChange change : revision.targetChanges()) {
      assertThat(change.before()).isNotEqualTo(change.after());
      if (change.after() == null) {
        assertThat(targets.remove(change.before().id())).isEqualTo(change.before());
      } else {
        assertThat(targets.put(change.after().id(), change.after())).isEqualTo(change.before());
      }
    }
    assertThat(targets).isEqualTo(targets(version));
  }

  @Property(tries = 50)
  void idsNeverChangeMeaning(@ForAll("scenarios") Scenario scenario) {
    Revision revision = Amendments.plan(scenario.dossier(), scenario.request(), NONE).revision();
    if (revision == null) {
      return;
    }
    Set<String> usedElsewhere = new HashSet<>();
    scenario.dossier().versions().forEach(version -> usedElsewhere.addAll(ids(version)));
    assertThat(revision.clauseIds().inserted()).doesNotContainAnyElementsOf(usedElsewhere);

    Map<String, String> owners = owners(scenario.base());
    Map<String, Target> before = targets(scenario.base());
    Set<String> inserted = new HashSet<>(revision.clauseIds().inserted());
    for (Clause clause : RandomAmendments.all(revision.version().clauses())) {
      for (Target target : clause.targets()) {
        Target was = before.get(target.id());
        if (was != null) {
          assertThat(owners.get(target.id())).isEqualTo(clause.id());
          assertThat(Words.likeness(was.indicator(), target.indicator()))
              .isGreaterThanOrEqualTo(IdLedger.ALIKE);
        } else {
          assertThat(owners).doesNotContainKey(target.id());
        }
      }
      if (inserted.contains(clause.id())) {
        assertThat(clause.targets()).allMatch(target -> !before.containsKey(target.id()));
      }
    }
    assertThat(owners(revision.version())).hasSize(count(revision.version()));
  }

  @Property(tries = 50)
  void nothingOfTheInputIsChanged(@ForAll("scenarios") Scenario scenario) {
    String dossier = JSON.writeValueAsString(scenario.dossier());
    String amendments = scenario.amendments().toString();
    AmendmentResult applied = Amendments.apply(scenario.dossier(), scenario.request(), NONE);
    applied
        .dossier()
        .ifPresent(
            after -> {
              String again = JSON.writeValueAsString(after);
              Amendments.revert(after, revision(applied).inverse());
              assertThat(JSON.writeValueAsString(after)).isEqualTo(again);
            });
    assertThat(JSON.writeValueAsString(scenario.dossier())).isEqualTo(dossier);
    assertThat(scenario.amendments().toString()).isEqualTo(amendments);
  }

  private static PolicyDossier dossier(AmendmentResult result) {
    return result.dossier().orElseThrow(() -> new AssertionError(result.plan().conflicts()));
  }

  private static Revision revision(AmendmentResult result) {
    Revision revision = result.plan().revision();
    assertThat(revision).isNotNull();
    return revision;
  }

  private static Set<String> ids(PolicyDocument version) {
    Set<String> ids = new HashSet<>();
    RandomAmendments.all(version.clauses()).forEach(clause -> ids.add(clause.id()));
    return ids;
  }

  private static Map<String, Target> targets(PolicyDocument version) {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (Clause clause : RandomAmendments.all(version.clauses())) {
      clause.targets().forEach(target -> targets.put(target.id(), target));
    }
    return targets;
  }

  private static Map<String, String> owners(PolicyDocument version) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Clause clause : RandomAmendments.all(version.clauses())) {
      clause.targets().forEach(target -> owners.put(target.id(), clause.id()));
    }
    return owners;
  }

  private static int count(PolicyDocument version) {
    return RandomAmendments.all(version.clauses()).stream()
        .mapToInt(clause -> clause.targets().size())
        .sum();
  }

  private static void collect(List<Clause> clauses, Map<String, Clause> byId) {
    for (Clause clause : clauses) {
      byId.put(clause.id(), clause);
      collect(clause.children(), byId);
    }
  }
}
