package org.policydata.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingKindTest {

  private static final FindingKind KIND =
      FindingKind.of(
              "test.odd-value",
              Severity.WARNING,
              Confidence.LIKELY,
              "found {found}, expected {expected}",
              "找到{found},应为{expected}")
          .variant("ABSENT", "nothing found", "未找到");

  @Test
  void aMessageHoldsTheDetailsInBothLanguages() {
    Map<String, Object> details = Map.of("found", 3, "expected", "5");
    assertThat(KIND.message(details, Locale.ENGLISH)).isEqualTo("found 3, expected 5");
    assertThat(KIND.message(details, Locale.SIMPLIFIED_CHINESE)).isEqualTo("找到3,应为5");
  }

  @Test
  void anyOtherLanguageGetsEnglish() {
    assertThat(KIND.message(Map.of("found", 1, "expected", 2), Locale.FRENCH))
        .isEqualTo("found 1, expected 2");
  }

  @Test
  void aVariantIsChosenByTheProblem() {
    assertThat(KIND.message(Map.of("problem", "ABSENT"), Locale.ENGLISH))
        .isEqualTo("nothing found");
    assertThat(KIND.message(Map.of("problem", "ABSENT"), Locale.CHINESE)).isEqualTo("未找到");
    assertThat(KIND.variants()).isEqualTo(Set.of("ABSENT"));
  }

  @Test
  void aProblemWithoutAVariantGetsTheGeneralWording() {
    Map<String, Object> details = Map.of("problem", "OTHER", "found", 1, "expected", 2);
    assertThat(KIND.message(details, Locale.ENGLISH)).isEqualTo("found 1, expected 2");
  }

  @Test
  void addingAVariantLeavesTheKindAsItWas() {
    FindingKind plain = FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "m", "m");
    assertThat(plain.variant("X", "x", "x").variants()).containsExactly("X");
    assertThat(plain.variants()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "amend",
        "Text.a",
        "text.A",
        "text.",
        ".a",
        "text..a",
        "1.a",
        "text a.b",
        "文.a"
      })
  void aCodeThatIsNotDottedLowerCaseIsRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FindingKind.of(code, Severity.INFO, Confidence.HINT, "m", "m"))
        .withMessageStartingWith("code: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "gb-2260.unknown-code", "a.b.c", "text.3-points"})
  void aCodeOfLowerCaseWordsIsTaken(String code) {
    assertThat(FindingKind.of(code, Severity.INFO, Confidence.HINT, "m", "m").code())
        .isEqualTo(code);
  }

  @Test
  void templatesWhosePlaceholdersDifferAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{found}", "{expected}"))
        .withMessageStartingWith("chinese: ")
        .withMessageContainingAll("[found]", "[expected]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KIND.variant("OTHER", "no {found}", "无"))
        .withMessageStartingWith("chinese: ");
  }

  @Test
  void theOrderAndTheNumberOfPlaceholdersMayDiffer() {
    FindingKind kind =
        FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{a} of {b}", "{b}的{a}({b})");
    assertThat(kind.message(Map.of("a", 1, "b", 2), Locale.CHINESE)).isEqualTo("2的1(2)");
  }

  @Test
  void aTemplateKeepsItsPlaceholders() {
    assertThat(KIND.template("", Locale.ENGLISH)).isEqualTo("found {found}, expected {expected}");
    assertThat(KIND.template("ABSENT", Locale.CHINESE)).isEqualTo("未找到");
  }

  @Test
  void aListIsJoinedAsItsLanguageDoes() {
    FindingKind kind = FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{all}", "{all}");
    Map<String, Object> details = Map.of("all", List.of("id", "kind"));
    assertThat(kind.message(details, Locale.ENGLISH)).isEqualTo("id, kind");
    assertThat(kind.message(details, Locale.CHINESE)).isEqualTo("id、kind");
  }

  @Test
  void aLongValueIsCutAtEightyCharacters() {
    assertThat(printed("款".repeat(80))).isEqualTo("款".repeat(80));
    assertThat(printed("款".repeat(81))).isEqualTo("款".repeat(80) + "…");
    assertThat(printed("\uD83C\uDFED".repeat(81))).isEqualTo("\uD83C\uDFED".repeat(80) + "…");
  }

  @ParameterizedTest
  @CsvSource({"10, \\u000a", "0, \\u0000", "27, \\u001b", "127, \\u007f", "155, \\u009b"})
  void aControlCharacterIsEscaped(int character, String expected) {
    assertThat(printed("a" + (char) character + "b")).isEqualTo("a" + expected + "b");
  }

  @Test
  void halfOfASurrogatePairIsEscaped() {
    assertThat(printed("a\uD83Cb")).isEqualTo("a\\ud83cb");
    assertThat(printed("\uDFED")).isEqualTo("\\udfed");
    assertThat(printed("\uD83C\uDFED")).isEqualTo("\uD83C\uDFED");
  }

  @Test
  void aValueThatLooksLikeAPlaceholderStaysAsItIs() {
    FindingKind kind = FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{found}", "{found}");
    assertThat(kind.message(Map.of("found", "{expected} $1 \\"), Locale.ENGLISH))
        .isEqualTo("{expected} $1 \\");
  }

  @Test
  void whatAFloodLeftOutIsSaidInBothLanguages() {
    Finding rest = KIND.remainder(412);
    assertThat(rest.code()).isEqualTo(KIND.code());
    assertThat(rest.count()).isEqualTo(412);
    assertThat(rest.message()).isEqualTo("and 412 more of this kind");
    assertThat(rest.kind().message(rest.details(), Locale.CHINESE)).isEqualTo("另有412处同类问题");
    assertThat(rest.kind()).isNotEqualTo(KIND);
  }

  @Test
  void aDetailOfAnyNameIsTheRules() {
    FindingKind kind =
        FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{more} than 1", "多于1：{more}");
    Finding finding = kind.finding("/a", null, Map.of("more", "two"));
    assertThat(finding.message()).isEqualTo("two than 1");
    assertThat(finding.count()).isEqualTo(1);
    assertThat(finding.isRemainder()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a_b}", "{a1}", "{a b}", "{}", "{", "found } here", "{{found}}"})
  void aBraceThatBelongsToNoPlaceholderIsRefused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FindingKind.of("a.b", Severity.INFO, Confidence.HINT, message, message))
        .withMessageContaining("as in {name}")
        .withMessageContaining(message);
  }

  @Test
  void aFindingTakesCodeSeverityAndConfidenceFromItsKind() {
    Finding finding = KIND.finding("/a", "c1", Map.of("found", 1, "expected", 2));
    assertThat(finding.code()).isEqualTo("test.odd-value");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(finding.message()).isEqualTo("found 1, expected 2");
    assertThat(finding.subject()).isEqualTo("c1");
    assertThat(finding.location()).isNull();
  }

  @Test
  void theDetailsOfAFindingCannotBeChanged() {
    Finding finding = KIND.finding("", null, Map.of("found", Arrays.asList("a", "b")));
    assertThatThrownBy(() -> finding.details().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static String printed(String value) {
    FindingKind kind = FindingKind.of("a.b", Severity.INFO, Confidence.HINT, "{found}", "{found}");
    return kind.message(Map.of("found", value), Locale.ENGLISH);
  }
}
