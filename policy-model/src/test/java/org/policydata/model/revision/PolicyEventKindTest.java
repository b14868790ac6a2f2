package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyEventKindTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");

  /** ASCII punctuation stands in Chinese only between ASCII letters and digits. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");

  @ParameterizedTest
  @EnumSource(PolicyEventKind.class)
  void bothLanguagesHaveTheSamePlaceholders(PolicyEventKind kind) {
    assertThat(placeholders(kind.template(Locale.CHINESE)))
        .isEqualTo(placeholders(kind.template(Locale.ENGLISH)));
  }

  @ParameterizedTest
  @EnumSource(PolicyEventKind.class)
  void chineseHasChinesePunctuation(PolicyEventKind kind) {
    assertThat(kind.template(Locale.CHINESE)).doesNotContainPattern(HALF_WIDTH);
  }

  @ParameterizedTest
  @EnumSource(PolicyEventKind.class)
  void codesAreWordsBelowDiff(PolicyEventKind kind) {
    assertThat(kind.code()).matches("diff\\.[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @EnumSource(EventWords.Member.class)
  void everyMemberHasAChineseName(EventWords.Member member) {
    assertThat(EventWords.of("member", member.toString(), true).toString())
        .matches("\\P{IsLatin}+");
  }

  private static Set<String> placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
