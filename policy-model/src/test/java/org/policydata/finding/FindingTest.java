package org.policydata.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final FindingKind KIND = kind("a.b");

  @Test
  void anotherLocationOrSeverityLeavesTheRestAsItWas() {
    Finding finding = finding("/a", "c1", null);
    Finding moved = finding.at(new SourceLocation(3, 7)).as(Severity.INFO);
    assertThat(moved.location()).isEqualTo(new SourceLocation(3, 7));
    assertThat(moved.severity()).isEqualTo(Severity.INFO);
    assertThat(moved.as(finding.severity()).at(null)).isEqualTo(finding);
  }

  @Test
  void anotherConfidenceLeavesTheRestAsItWas() {
    Finding finding = finding("/a", "c1", null);
    Finding certain = finding.as(Confidence.CERTAIN);
    Finding likely = certain.as(Confidence.LIKELY);
    assertThat(likely.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(likely.as(Confidence.CERTAIN)).isEqualTo(certain);
  }

  @Test
  void theWordsFollowTheDetails() {
    Finding finding = finding("/a", null, null);
    assertThat(finding.code()).isEqualTo("a.b");
    assertThat(finding.message()).isEqualTo("x is");
    assertThat(finding.with(Map.of("found", "y")).message()).isEqualTo("y is");
  }

  @Test
  void oneLineTellsWhatWasFoundAndWhere() {
    assertThat(finding("/a", null, null)).hasToString("ERROR /a a.b: x is");
    assertThat(finding("", null, null).at(at(3, 7))).hasToString("ERROR 3:7 a.b: x is");
  }

  @Test
  void aDetailIsFoundByItsName() {
    assertThat(finding("/a", null, null).detail("found")).contains("x");
    assertThat(finding("/a", null, null).detail("other")).isEmpty();
  }

  @Test
  void changingTheDetailsAfterwardsChangesNothing() {
    Map<String, Object> details = new HashMap<>(Map.of("found", "x"));
    Finding finding =
        new Finding(KIND, Severity.INFO, Confidence.HINT, "", null, details, null, null);
    details.put("more", 1);
    assertThat(finding.details()).containsOnlyKeys("found");
  }

  @Test
  void findingsOfTwoKindsBuiltAlikeAreEqual() {
    Finding finding = finding("/a", "c1", null);
    assertThat(kind("a.b").finding("/a", "c1", Map.of("found", "x")))
        .isEqualTo(finding)
        .hasSameHashCodeAs(finding);
    assertThat(kind("a.c").finding("/a", "c1", Map.of("found", "x"))).isNotEqualTo(finding);
    assertThat(KIND.variant("P", "{found} was", "曾有{found}")).isNotEqualTo(KIND);
    assertThat(KIND.oncePerText()).isNotEqualTo(KIND);
  }

  @Test
  void theFingerprintIsThirtyTwoHexadecimalDigits() {
    assertThat(finding("/a", null, null).fingerprint()).matches("[0-9a-f]{32}");
  }

  @Test
  void theFingerprintDependsOnWordsBeforeIdsAndOnIdsBeforePlaces() {
    assertThat(finding("/a", "c1", "words").fingerprint())
        .isEqualTo(finding("/b", "c2", "words").fingerprint());
    assertThat(finding("/a", "c1", null).fingerprint())
        .isEqualTo(finding("/b", "c1", null).fingerprint());
    assertThat(List.of("/a", "/b"))
        .extracting(pointer -> finding(pointer, null, null).fingerprint())
        .doesNotHaveDuplicates();
  }

  @Test
  void theFingerprintDependsOnTheCode() {
    Finding finding = finding("/a", "c1", "words");
    Finding other =
        kind("a.c").finding("/a", "c1", Map.of()).about("c1", "words");
    assertThat(other.fingerprint()).isNotEqualTo(finding.fingerprint());
  }

  @Test
  void locationsAreOrderedAsTheyStandInTheText() {
    assertThat(List.of(at(2, 1), at(1, 9), at(1, 2)).stream().sorted())
        .containsExactly(at(1, 2), at(1, 9), at(2, 1));
  }

  @Test
  void aLocationCountsFromOne() {
    assertThat(at(3, 14)).hasToString("3:14");
    assertThatIllegalArgumentException().isThrownBy(() -> at(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> at(1, 0));
  }

  private static SourceLocation at(int line, int column) {
    return new SourceLocation(line, column);
  }

  private static Finding finding(
      String pointer, @Nullable String subject, @Nullable String anchor) {
    return KIND.finding(pointer, subject, Map.of("found", "x")).about(subject, anchor);
  }

  private static FindingKind kind(String code) {
    return FindingKind.of(code, Severity.ERROR, Confidence.CERTAIN, "{found} is", "有{found}");
  }
}
