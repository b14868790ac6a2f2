package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policydata.finding.FindingKind;

class TextFindingsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+\\}");

  static Iterable<FindingKind> kinds() {
    return TextFindings.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsWordedInBothLanguagesWithTheSameDetails(FindingKind kind) {
    assertThat(kind.code()).startsWith("text.");
    assertThat(placeholders(kind.template("", Locale.ENGLISH)))
        .containsExactlyInAnyOrder(placeholders(kind.template("", Locale.CHINESE)));
  }

  private static String[] placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(result -> result.group())
        .toArray(String[]::new);
  }
}
