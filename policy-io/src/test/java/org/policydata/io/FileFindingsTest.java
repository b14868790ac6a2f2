package org.policydata.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

class FileFindingsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  static Stream<Arguments> wordings() {
    return FileFindings.all().stream()
        .flatMap(
            kind ->
                Stream.concat(Stream.of(""), kind.variants().stream())
                    .map(variant -> Arguments.of(kind, variant)));
  }

  @Test
  void allKindsAreListedByCode() {
    List<FindingKind> declared =
        Arrays.stream(FileFindings.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(
                field -> {
                  try {
                    return (FindingKind) field.get(null);
                  } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();
    assertThat(FileFindings.all()).containsExactlyInAnyOrderElementsOf(declared);
    assertThat(FileFindings.all())
        .extracting(FindingKind::code)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("file(\\.[a-z0-9]+(-[a-z0-9]+)*)+"));
  }

  @Test
  void whatIsWrongWithAFileIsCertain() {
    assertThat(FileFindings.all())
        .extracting(FindingKind::severity)
        .containsOnly(Severity.ERROR, Severity.WARNING);
    assertThat(FileFindings.all())
        .extracting(FindingKind::confidence)
        .containsOnly(Confidence.CERTAIN);
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void bothLanguagesUseTheSameDetails(FindingKind kind, String variant) {
    assertThat(placeholders(kind.template(variant, Locale.CHINESE)))
        .isEqualTo(placeholders(kind.template(variant, Locale.ENGLISH)));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void eachLanguageUsesItsOwnScript(FindingKind kind, String variant) {
    assertThat(kind.template(variant, Locale.ENGLISH)).matches("\\p{ASCII}+");
    assertThat(kind.template(variant, Locale.CHINESE)).containsPattern("\\p{IsHan}");
  }

  private static Set<String> placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
