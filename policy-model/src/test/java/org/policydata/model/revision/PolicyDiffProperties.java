package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policydata.model.revision.DiffFixtures.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;

class PolicyDiffProperties {

  @Provide
  Arbitrary<PolicyDossier> dossiers() {
    return RecordGenerators.dossiers().filter(dossier -> !dossier.versions().isEmpty());
  }

  @Property(tries = 300)
  void aVersionDoesNotDifferFromItself(@ForAll("dossiers") PolicyDossier dossier) {
    assertThat(PolicyDiff.between(dossier, dossier).events()).isEmpty();
    PolicyDossier copy = dossier.toBuilder().id("copy").build();
    assertThat(PolicyDiff.between(dossier, copy).events()).isEmpty();
  }

  @Property(tries = 300)
  void anyTwoVersionsCanBeCompared(
      @ForAll("dossiers") PolicyDossier before, @ForAll("dossiers") PolicyDossier after) {
    PolicyDiff diff = PolicyDiff.between(before, after);
    for (PolicyEvent event : diff.events()) {
      assertThat(event.message(Locale.ENGLISH)).isNotEmpty().doesNotContain("null");
      assertThat(event.message(Locale.CHINESE)).isNotEmpty().doesNotContain("null");
      event.textDiff();
    }
    int clauses = size(diff.before().clauses()) + size(diff.after().clauses());
    long paired =
        diff.alignment().rows().stream().filter(row -> row.basis() != AlignmentBasis.NONE).count();
    assertThat(diff.alignment().rows()).hasSize(clauses - (int) paired);
  }

  private static int size(List<Clause> clauses) {
    return clauses.stream().mapToInt(clause -> 1 + size(clause.children())).sum();
  }

  @Property(tries = 300)
  void clausesThatDifferAreTold(@ForAll long seed, @ForAll @IntRange(max = 8) int edits) {
    PolicyDiff diff = PolicyDiff.ofLastTwo(edited(seed, edits));
    boolean equal = diff.before().clauses().equals(diff.after().clauses());
    assertThat(diff.isEmpty()).isEqualTo(equal);
    assertThat(diff.amendments().isEmpty()).isEqualTo(equal);
  }

  private static PolicyDossier edited(long seed, int edits) {
    RandomTexts texts = new RandomTexts(seed);
    PolicyDocument version = texts.version("v1");
    return dossier("d", version, texts.edited(version, "v2", edits));
  }

  @Property(tries = 300)
  void theAmendmentsOfADiffMakeTheNewVersionOfTheOldOne(
      @ForAll long seed, @ForAll @IntRange(max = 12) int edits) {
    PolicyDossier dossier = edited(seed, edits);
    PolicyDiff diff = PolicyDiff.ofLastTwo(dossier);
    assertThat(applied(diff, dossier(dossier.id(), diff.before())))
        .isEqualTo(diff.after().clauses());
  }

  @Property(tries = 300)
  void theAmendmentsOfADiffOfTextsImportedApartMakeTheSameTextWithOtherIds(
      @ForAll long seed, @ForAll @IntRange(max = 12) int edits) {
    PolicyDossier both = edited(seed, edits);
    PolicyDossier one = dossier("d", both.versions().get(0));
    PolicyDossier other = dossier("e", both.versions().get(1));
    List<Clause> made = applied(PolicyDiff.between(one, other), one);
    assertThat(withoutIds(made)).isEqualTo(withoutIds(both.versions().get(1).clauses()));
  }

  private static List<Clause> applied(PolicyDiff diff, PolicyDossier before) {
    if (diff.amendments().isEmpty()) {
      return diff.before().clauses();
    }
    AmendmentResult result =
        Amendments.apply(before, diff.amendmentRequest(), ClauseInterpreter.none());
    assertThat(result.plan().conflicts()).isEmpty();
    List<PolicyDocument> versions = result.dossier().orElseThrow().versions();
    return versions.get(versions.size() - 1).clauses();
  }

  private static List<Clause> withoutIds(List<Clause> clauses) {
    return clauses.stream()
        .map(
            clause ->
                clause.toBuilder()
                    .id("-")
                    .targets(
                        clause.targets().stream()
                            .map(target -> target.toBuilder().id("-").build())
                            .toList())
                    .children(withoutIds(clause.children()))
                    .build())
        .toList();
  }

  @Property(tries = 300)
  void renumberingYieldsMovesOnly(@ForAll long seed) {
    PolicyDocument version = new RandomTexts(seed).version("v1");
    PolicyDocument renumbered =
        version.toBuilder().id("v2").clauses(renumbered(version.clauses(), false)).build();
    PolicyDiff diff = PolicyDiff.ofLastTwo(dossier("d", version, renumbered));
    assertThat(diff.events())
        .hasSize(size(version.clauses()))
        .allMatch(event -> event.kind() == PolicyEventKind.CLAUSE_MOVED);
  }

  @Property(tries = 300)
  void renumberingWithNewIdsInATextImportedApartYieldsMovesOnly(@ForAll long seed) {
    PolicyDocument version = new RandomTexts(seed).version("v1");
    PolicyDocument renumbered =
        version.toBuilder().id("v2").clauses(renumbered(version.clauses(), true)).build();
    PolicyDiff diff = PolicyDiff.between(dossier("d", version), dossier("e", renumbered));
    assertThat(diff.events())
        .hasSize(size(version.clauses()))
        .allMatch(event -> event.kind() == PolicyEventKind.CLAUSE_MOVED);
  }

  private static List<Clause> renumbered(List<Clause> clauses, boolean newIds) {
    return clauses.stream()
        .map(
            clause ->
                clause.toBuilder()
                    .id(newIds ? "n" + clause.id() : clause.id())
                    .label("第" + clause.label())
                    .children(renumbered(clause.children(), newIds))
                    .build())
        .toList();
  }

  @Property(tries = 300)
  void theOrderOfTheTextsMakesNoDifferenceToTheAlignment(
      @ForAll long seed, @ForAll @IntRange(max = 12) int edits) {
    PolicyDossier both = edited(seed, edits);
    PolicyDossier one = dossier("d", both.versions().get(0));
    PolicyDossier other = dossier("e", both.versions().get(1));
    Map<String, String> forth = PolicyDiff.between(one, other).alignment().ids();
    Map<String, String> back = new HashMap<>();
    PolicyDiff.between(other, one).alignment().ids().forEach((a, b) -> back.put(b, a));
    assertThat(forth).isEqualTo(back);
  }

  @Property(tries = 300)
  void whatLoosensOneWayTightensTheOther(@ForAll long seed, @ForAll @IntRange(max = 12) int edits) {
    PolicyDossier dossier = edited(seed, edits);
    PolicyDiff forth = PolicyDiff.between(dossier, "v1", "v2");
    PolicyDiff back = PolicyDiff.between(dossier, "v2", "v1");
    assertThat(forth.towards(EventDirection.LOOSENED).events())
        .hasSameSizeAs(back.towards(EventDirection.TIGHTENED).events());
    assertThat(forth.towards(EventDirection.TIGHTENED).events())
        .hasSameSizeAs(back.towards(EventDirection.LOOSENED).events());
  }
}
