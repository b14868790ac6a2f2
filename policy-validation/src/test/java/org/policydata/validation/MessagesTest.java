package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.validation.corpus.CorpusRules;

class MessagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

  /** ASCII punctuation stands in Chinese only between ASCII letters and digits. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();

  /** What a profile has to ask for has its wording too. */
  private static final PolicyValidator DEMANDING =
      PolicyValidator.builder().profile(DivisionCodesTest.KNOWING_NINGBO).build();

  private static final List<Finding> FINDINGS =
      Stream.of(VALIDATOR, DEMANDING)
          .flatMap(
              validator ->
                  BuiltInFixtures.all().stream()
                      .flatMap(fixture -> BuiltInFixtures.findings(fixture, validator).stream()))
          .toList();

  @Test
  void english_and_chinese_have_the_same_placeholders() {
    for (RuleDescriptor descriptor : VALIDATOR.descriptors()) {
      FindingKind kind = descriptor.kind();
      for (String problem : problems(kind)) {
        assertThat(placeholders(kind.template(problem, Locale.CHINESE)))
            .as(kind.code() + " " + problem)
            .isEqualTo(placeholders(kind.template(problem, Locale.ENGLISH)));
      }
    }
  }

  @Test
  void every_wording_is_translated_with_chinese_punctuation() {
    for (RuleDescriptor descriptor : descriptors()) {
      for (String problem : problems(descriptor.kind())) {
        assertThat(descriptor.kind().template(problem, Locale.ENGLISH)).isNotBlank();
        assertThat(descriptor.kind().template(problem, Locale.CHINESE))
            .containsPattern("\\p{IsHan}")
            .doesNotContainPattern(HALF_WIDTH);
      }
    }
  }

  @Test
  void every_check_says_when_and_why_in_both_languages() {
    for (RuleDescriptor descriptor : descriptors()) {
      assertThat(descriptor.summary(Locale.ENGLISH)).isEqualTo(descriptor.summary()).isNotBlank();
      assertThat(descriptor.rationale(Locale.ENGLISH))
          .isEqualTo(descriptor.rationale())
          .isNotBlank();
      for (String text :
          List.of(descriptor.summary(Locale.CHINESE), descriptor.rationale(Locale.CHINESE))) {
        assertThat(text)
            .as(descriptor.code())
            .isNotIn(descriptor.summary(), descriptor.rationale())
            .containsPattern("\\p{IsHan}")
            .endsWith("。")
            .doesNotContainPattern(HALF_WIDTH);
      }
    }
  }

  @Test
  void english_serves_for_both_where_a_check_has_no_chinese_words() {
    RuleDescriptor descriptor =
        RuleDescriptor.of(VALIDATOR.descriptors().get(0).kind())
            .summary("It fires.")
            .rationale("It matters.")
            .build();

    assertThat(descriptor.summary(Locale.CHINESE)).isEqualTo("It fires.");
    assertThat(descriptor.rationale(Locale.CHINESE)).isEqualTo("It matters.");
  }

  @Test
  void a_finding_supplies_every_placeholder_of_its_message() {
    assertThat(FINDINGS).allSatisfy(MessagesTest::assertSupplied);
  }

  @Test
  void every_wording_is_used_by_a_fixture() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (Finding finding : FINDINGS) {
      String problem = finding.detail("problem").map(String::valueOf).orElse("");
      used.computeIfAbsent(finding.code(), key -> new TreeSet<>()).add(problem);
    }
    for (RuleDescriptor descriptor : VALIDATOR.descriptors()) {
      assertThat(used.get(descriptor.code()))
          .as(descriptor.code())
          .containsAll(descriptor.kind().variants());
    }
  }

  private static void assertSupplied(Finding finding) {
    FindingKind kind = kind(finding.code());
    String problem = finding.detail("problem").map(String::valueOf).orElse("");
    assertThat(finding.details().keySet())
        .as(finding.code())
        .containsAll(placeholders(kind.template(problem, Locale.ENGLISH)));
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String message = kind.message(finding.details(), language);
      boolean quotesNull = finding.details().containsValue("null");
      assertThat(message).as(finding.code()).doesNotContain("{", "}");
      assertThat(message.contains("null")).as(message).isEqualTo(quotesNull);
    }
  }

  private static List<RuleDescriptor> descriptors() {
    return Stream.concat(VALIDATOR.descriptors().stream(), CorpusRules.descriptors().stream())
        .toList();
  }

  private static FindingKind kind(String code) {
    return VALIDATOR.descriptors().stream()
        .filter(descriptor -> descriptor.code().equals(code))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private static Set<String> problems(FindingKind kind) {
    Set<String> problems = new TreeSet<>(kind.variants());
    problems.add("");
    return problems;
  }

  private static Set<String> placeholders(String template) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
