package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.DossierIndex;

class PlacedFindingProperties {

  private static final DossierIndex INDEX =
      DossierIndex.of(NingboDossier.read().dossier().orElseThrow());

  /** Values of all records, what no record has, and what is beyond the end of a list. */
  private static final List<String> POINTERS =
      Stream.of(
              NingboDossier.pointers().stream(),
              INDEX.clauses().stream().map(place -> place.pointer() + "/x-note"),
              INDEX.clauses().stream().map(place -> place.pointer() + "/x-note/0/b"),
              INDEX.clauses().stream().map(place -> place.pointer() + "/children/99/text"),
              Stream.of("/versions/0/clauses/99", "/versions/7/clauses/0", "/x-a", "/nothing"))
          .flatMap(pointers -> pointers)
          .toList();

  @Property
  void findings_stand_as_their_pointers_do(@ForAll("findings") List<Finding> findings) {
    List<Finding> arranged = new ArrayList<>(findings);
    List<Finding> sorted = new ArrayList<>(findings);

    PlacedFinding.arrange(arranged, INDEX);
    DocumentOrder.sort(sorted);

    assertThat(places(arranged)).isEqualTo(places(sorted));
  }

  @Property
  void no_two_findings_share_a_fingerprint(@ForAll("findings") List<Finding> findings) {
    List<Finding> arranged = new ArrayList<>(findings);

    PlacedFinding.arrange(arranged, INDEX);

    assertThat(arranged).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Property
  void the_clause_a_finding_lies_in_is_the_innermost_one(@ForAll("findings") List<Finding> found) {
    List<Finding> arranged = new ArrayList<>(found);

    PlacedFinding.arrange(arranged, INDEX);

    for (Finding finding : arranged) {
      String innermost =
          INDEX.clauses().stream()
              .filter(
                  place ->
                      finding.pointer().equals(place.pointer())
                          || finding.pointer().startsWith(place.pointer() + "/"))
              .reduce((above, below) -> below)
              .map(place -> place.clause().id())
              .orElse(null);
      assertThat(finding.subject()).as(finding.pointer()).isEqualTo(innermost);
    }
  }

  private static List<String> places(List<Finding> findings) {
    return findings.stream().map(finding -> finding.pointer() + " " + finding.code()).toList();
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return Combinators.combine(Arbitraries.of(POINTERS), Arbitraries.of("a.one", "a.two"))
        .as(PlacedFindingProperties::finding)
        .list()
        .ofMaxSize(60);
  }

  private static Finding finding(String pointer, String code) {
    return FindingKind.of(code, Severity.INFO, Confidence.CERTAIN, "found", "发现")
        .finding(pointer, null, Map.of());
  }
}
