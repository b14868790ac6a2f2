package org.policydata.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.BuiltInFixtures;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.ProfileReader;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.RuleSettings;
import org.policydata.validation.corpus.CorpusCheck;
import org.policydata.validation.corpus.CorpusRules;
import org.policydata.validation.corpus.CorpusFixture;
import org.policydata.validation.corpus.CorpusSummary;
import org.policydata.validation.testkit.RuleFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue says everything of every check, and the files made from it are those of today. They
 * are written anew by
 *
 * <pre>
 * mvn -pl policy-validation -am test -Dtest=RuleCatalogueTest \
 *     -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write=true
 * </pre>
 */
class RuleCatalogueTest {

  private static final String HOW_TO_WRITE =
      "stale; write it anew with: mvn -pl policy-validation -am test -Dtest=RuleCatalogueTest"
          + " -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dcatalogue.write=true";
  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path PAGE = MODULE.resolve("RULES.md");
  private static final Path EXAMPLES =
      MODULE.resolve("src/main/resources/org/policydata/validation/report/examples.json");

  private static final PolicyValidator VALIDATOR = PolicyValidator.create();
  private static final RuleExamples OF_FIXTURES = ofFixtures();
  private static final RuleCatalogue CATALOGUE =
      RuleCatalogue.of(VALIDATOR, OF_FIXTURES).extendedBy(Profile.cnZhejiang());

  @Test
  void the_examples_in_the_jar_are_those_of_the_fixtures() throws IOException {
    assertCurrent(EXAMPLES, OF_FIXTURES.json());
  }

  @Test
  void the_page_in_the_repository_is_that_of_the_checks() throws IOException {
    assertCurrent(PAGE, CATALOGUE.markdown());
  }

  @Test
  void every_check_has_two_examples_of_which_it_says_what_is_true() {
    for (RuleDescriptor descriptor : VALIDATOR.descriptors()) {
      String code = descriptor.code();
      RuleExample fires = OF_FIXTURES.firing(code).orElseThrow();
      RuleExample silent = OF_FIXTURES.silent(code).orElseThrow();

      assertThat(fires.findings()).as(code).anyMatch(line -> line.contains(" " + code + " "));
      assertThat(fires.findings()).as(code).isEqualTo(found(fires));
      assertThat(silent.findings()).as(code).isEmpty();
      assertThat(found(silent)).as(code).isEmpty();
    }
  }

  @Test
  void every_check_across_documents_has_two_corpora_of_which_it_says_what_is_true() {
    String page = CATALOGUE.markdown();
    for (RuleDescriptor descriptor : CorpusRules.descriptors()) {
      String code = descriptor.code();
      RuleExample fires = OF_FIXTURES.firing(code).orElseThrow();
      RuleExample silent = OF_FIXTURES.silent(code).orElseThrow();

      assertThat(fires.isCorpus()).as(code).isTrue();
      assertThat(fires.findings()).as(code).anyMatch(line -> line.contains(" " + code + " "));
      assertThat(fires.findings()).as(code).isEqualTo(foundAcross(fires));
      assertThat(silent.findings()).as(code).isEmpty();
      assertThat(foundAcross(silent)).as(code).isEmpty();
      assertThat(section(page, code))
          .contains("**Fires**", "**Does not fire**")
          .contains(fires.files().keySet().stream().map(name -> "`" + name + "`:").toList());
    }
  }

  @Test
  void a_shorter_layout_of_a_fixture_changes_nothing_that_is_found() {
    for (RuleFixture fixture : BuiltInFixtures.all()) {
      OF_FIXTURES
          .firing(fixture.code())
          .filter(example -> fixture.fires() && isOf(fixture, example))
          .ifPresent(
              example ->
                  assertThat(withoutPlaces(example.findings()))
                      .as(fixture.toString())
                      .isEqualTo(withoutPlaces(fixture.expected())));
    }
  }

  @Test
  void what_is_read_again_is_what_was_written() {
    assertThat(RuleExamples.parse(OF_FIXTURES.json()).json()).isEqualTo(OF_FIXTURES.json());
  }

  @Test
  void the_page_has_a_section_for_every_check_with_all_it_says() {
    String page = CATALOGUE.markdown();
    for (RuleDescriptor descriptor : VALIDATOR.descriptors()) {
      String section = section(page, descriptor.code());

      assertThat(section)
          .contains(
              Markdown.text(descriptor.summary()),
              Markdown.text(descriptor.rationale()),
              "confidence " + descriptor.confidence(),
              "since " + descriptor.since(),
              "**Legal basis",
              "**Fires**",
              "**Does not fire**");
      TreeSet<String> problems = new TreeSet<>(descriptor.kind().variants());
      problems.add("");
      for (String problem : problems) {
        assertThat(section)
            .contains(
                Markdown.text(descriptor.kind().template(problem, Locale.ENGLISH)),
                Markdown.text(descriptor.kind().template(problem, Locale.CHINESE)));
      }
      for (ParameterDescriptor parameter : descriptor.parameters()) {
        assertThat(section).contains("- `" + parameter.name() + "`", parameter.meaning());
      }
      for (LegalBasis basis : VALIDATOR.profile().settings(descriptor.code()).basis()) {
        assertThat(section)
            .contains("| `" + basis.id() + "` | " + Markdown.text(basis.instrument()));
      }
    }
  }

  @Test
  void the_page_can_be_had_in_chinese() {
    String page = CATALOGUE.inLanguage(Locale.CHINESE).markdown();

    for (RuleDescriptor descriptor : VALIDATOR.descriptors()) {
      assertThat(section(page, descriptor.code()))
          .contains(
              Markdown.text(descriptor.chineseSummary()),
              Markdown.text(descriptor.chineseRationale()),
              "- 严重程度：",
              "**法律依据**",
              "**报告问题**（判断日期",
              "**不报告问题**（判断日期")
          .doesNotContain("**Fires**", "Severity", "Legal basis", "**Messages**");
    }
    assertThat(section(page, "support.follow-up-undated"))
        .contains(
            "- 严重程度：提示，`cn-zhejiang`中为警告；可信度：很可能",
            "| 第39条 | 法律法规规章 | 自2020-02-01起 | 已核实 | 2026-11-23 |");
  }

  @Test
  void every_link_of_the_page_leads_to_an_anchor() {
    String page = CATALOGUE.markdown();

    assertThat(all(page, "\\]\\(#([^)]*)\\)"))
        .hasSizeGreaterThanOrEqualTo(VALIDATOR.descriptors().size())
        .isSubsetOf(all(page, "<a id=\"([^\"]*)\">"));
  }

  @Test
  void what_an_extending_profile_changes_stands_beside_it() {
    assertThat(section(CATALOGUE.markdown(), "support.follow-up-undated"))
        .contains(
            "Severity INFO, WARNING in `cn-zhejiang`",
            "| `cn-zhejiang` | `private-economy` | 浙江省民营企业发展促进条例 | Art. 39 | law | from 2020-02-01"
                + " | verified | 2026-11-23 |");
    assertThat(section(CATALOGUE.markdown(), "outcome.missing")).doesNotContain("cn-zhejiang");
  }

  @Test
  void a_profile_of_ones_own_shows_its_severity_and_its_values() {
    Profile mine =
        new Profile(
            "mine",
            null,
            null,
            null,
            List.of(
                new RuleSettings("outcome.missing", null, Severity.ERROR, null, null),
                new RuleSettings("text.placeholder", false, null, null, null)));
    PolicyValidator validator = PolicyValidator.builder().profile(mine).build();
    String page = RuleCatalogue.of(validator).markdown();

    assertThat(section(page, "outcome.missing"))
        .contains("Severity ERROR (by default WARNING)", "**Legal basis:** none");
    assertThat(section(page, "text.placeholder")).contains("; off\n");
  }

  @Test
  void programs_get_the_same_as_json() {
    JsonNode json = JsonMapper.shared().readTree(CATALOGUE.json());

    assertThat(json.path("catalogueVersion").stringValue()).isEqualTo("1.0");
    assertThat(json.path("profile").stringValue()).isEqualTo("cn");
    assertThat(json.path("rules").valueStream().map(rule -> rule.path("code").stringValue()))
        .containsExactlyElementsOf(
            Stream.concat(VALIDATOR.descriptors().stream(), CorpusRules.descriptors().stream())
                .map(RuleDescriptor::code)
                .sorted()
                .toList());
    JsonNode period = rule(json, "consultation.period-too-short");
    assertThat(period.path("summary").stringValue()).startsWith("The window for comments");
    assertThat(period.path("summaryZh").stringValue()).startsWith("征求意见的期限");
    assertThat(period.path("rationaleZh").stringValue()).startsWith("期限过短");
    assertThat(period.at("/parameters/0/value/0/days").intValue()).isEqualTo(30);
    assertThat(period.at("/parameters/0/members/0/name").stringValue()).isNotBlank();
    assertThat(period.at("/examples/fires/findings/0").stringValue())
        .startsWith("WARNING consultation.period-too-short ");
    assertThat(
            rule(json, "support.follow-up-undated")
                .at("/changes/cn-zhejiang/severity")
                .stringValue())
        .isEqualTo("WARNING");
  }

  /** Every public class that lists kinds of findings is known by its name. */
  @Test
  void findings_that_no_check_makes_are_listed_too() throws Exception {
    List<FindingKind> listed = new ArrayList<>();
    for (Class<?> family : familiesOfFindings()) {
      for (Object kind : (List<?>) family.getMethod("all").invoke(null)) {
        listed.add((FindingKind) kind);
      }
    }
    String page = CATALOGUE.markdown();
    JsonNode json = JsonMapper.shared().readTree(CATALOGUE.json());

    assertThat(OtherFindings.all()).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(json.path("otherFindings").valueStream().map(kind -> kind.path("code")))
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(listed.stream().map(FindingKind::code).sorted().toList());
    for (FindingKind kind : listed) {
      for (String problem : CatalogueEntry.problems(kind)) {
        assertThat(kind.template(problem, Locale.CHINESE))
            .as(kind.code() + " " + problem)
            .doesNotContainPattern("(?<![A-Za-z0-9])[,:;()?!]|[,:;()?!](?![A-Za-z0-9])");
      }
      assertThat(page)
          .contains("<a id=\"" + kind.code() + "\"></a>`" + kind.code() + "` | " + kind.severity())
          .contains(Markdown.text(kind.template("", Locale.CHINESE)));
    }
  }

  private static List<Class<?>> familiesOfFindings() throws Exception {
    List<Class<?>> families = new ArrayList<>();
    for (String module : List.of("policy-model", "policy-io", "policy-validation")) {
      Path sources = MODULE.resolveSibling(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(each -> each.toString().endsWith("Findings.java")).toList()) {
          String path = sources.relativize(file).toString();
          Class<?> type =
              Class.forName(
                  path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", "."));
          if (Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("all"))
              && Modifier.isPublic(type.getModifiers())) {
            families.add(type);
          }
        }
      }
    }
    return families;
  }

  @Test
  void what_a_rule_of_a_host_says_stays_text() {
    String page =
        RuleCatalogue.of(PolicyValidator.builder().rule(new MarkedUpRule()).build()).markdown();

    assertThat(section(page, "host.marked-up"))
        .contains("\\<script\\>", "a \\| b", "\\*bold\\*", "no value in `cn`")
        .doesNotContain("<script>", "**Fires**");
  }

  private static RuleExamples ofFixtures() {
    try {
      return RuleExamples.of(BuiltInFixtures.read(), VALIDATOR).and(ofCorpora());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleExamples ofCorpora() {
    List<RuleExamples.Candidate> candidates = new ArrayList<>();
    for (CorpusFixture fixture : CorpusFixture.all()) {
      if (!fixture.fires() && !fixture.expected().isEmpty()) {
        // Its own check is silent, but another is not.
        continue;
      }
      Map<String, String> files = new LinkedHashMap<>();
      fixture.files().forEach((name, text) -> files.put(name, CompactJson.reformat(text)));
      RuleExample example = new RuleExample(fixture.asOf(), files, fixture.expected());
      candidates.add(new RuleExamples.Candidate(fixture.code(), fixture.fires(), example));
    }
    return RuleExamples.chosenFrom(candidates);
  }

  /** What is found across the documents of a corpus, judged by the profile among its files. */
  private static List<String> foundAcross(RuleExample example) {
    Map<String, String> dossiers = new LinkedHashMap<>(example.files());
    String own = dossiers.remove(CorpusFixture.PROFILE);
    Profile profile =
        own == null ? Profile.cn() : ProfileReader.create().read(own).value().orElseThrow();
    CorpusCheck check = CorpusCheck.of(PolicyValidator.builder().profile(profile).build());
    CorpusSummary all = CorpusSummary.empty();
    for (Map.Entry<String, String> dossier : dossiers.entrySet()) {
      all = all.merge(check.map(dossier.getKey(), PolicyReader.create().read(dossier.getValue())));
    }
    return check.finish(all, example.asOf()).findings().stream().map(CorpusFixture::line).toList();
  }

  /** A stale file is told by its first line that differs: as a whole it is thousands of lines. */
  private static void assertCurrent(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("catalogue.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    String current = Files.exists(file) ? Files.readString(file) : "";
    assertThat(firstDifference(current, expected)).as(file + " is " + HOW_TO_WRITE).isEmpty();
  }

  private static String firstDifference(String current, String expected) {
    if (current.equals(expected)) {
      return "";
    }
    List<String> found = current.lines().toList();
    List<String> wanted = expected.lines().toList();
    for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
      String line = i < found.size() ? found.get(i) : "nothing";
      String other = i < wanted.size() ? wanted.get(i) : "nothing";
      if (!line.equals(other)) {
        return "line " + (i + 1) + ": found " + line + ", expected " + other;
      }
    }
    return "line ends differ";
  }

  private static List<String> found(RuleExample example) {
    return VALIDATOR
        .validate(PolicyReader.create().read(example.document()), example.asOf())
        .findings()
        .stream()
        .map(RuleFixture::line)
        .toList();
  }

  private static boolean isOf(RuleFixture fixture, RuleExample example) {
    try {
      return example.document().equals(CompactJson.reformat(Files.readString(fixture.document())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> withoutPlaces(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).sorted().toList();
  }

  private static String section(String page, String code) {
    String start = "### `" + code + "`\n";
    assertThat(page).containsOnlyOnce(start);
    int from = page.indexOf(start);
    int until = page.indexOf("\n<a id=", from);
    return page.substring(from, until < 0 ? page.length() : until);
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static JsonNode rule(JsonNode json, String code) {
    return json.path("rules")
        .valueStream()
        .filter(rule -> rule.path("code").stringValue().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** A rule whose words would be markup. */
  private static final class MarkedUpRule implements Rule {

    @Override
    public RuleDescriptor descriptor() {
      return RuleDescriptor.of(
              FindingKind.of("host.marked-up", Severity.INFO, Confidence.HINT, "a | b", "甲 | 乙"))
          .summary("<script>alert(1)</script> *bold*.")
          .rationale("Line\nbreak.")
          .parameters(ParameterDescriptor.of("limit", new ParameterType.Text(), "a limit"))
          .build();
    }

    @Override
    public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {}
  }
}
