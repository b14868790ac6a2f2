package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.finding.Finding;
import org.policydata.finding.FloodGate;
import org.policydata.finding.Severity;
import org.policydata.io.PolicyReader;
import org.policydata.validation.corpus.CorpusRules;

class ProfileTest {

  private static final Profile CN = Profile.cn();
  private static final String PERIOD = "consultation.period-too-short";
  private static final Map<String, RuleDescriptor> DESCRIPTORS = descriptors();

  @Test
  void cn_says_for_whom_it_is_and_when_it_was_reviewed() {
    assertThat(CN.id()).isEqualTo("cn");
    assertThat(CN.jurisdiction()).isEqualTo("CN");
    assertThat(CN.reviewedOn()).isNotNull();
  }

  @Test
  void every_code_of_cn_is_that_of_a_check_and_stands_once() {
    assertThat(CN.rules())
        .extracting(RuleSettings::code)
        .doesNotHaveDuplicates()
        .isSubsetOf(DESCRIPTORS.keySet());
  }

  @Test
  void a_built_in_profile_has_no_findings() throws IOException {
    for (String id : Profile.builtInIds()) {
      try (InputStream in = Profile.class.getResourceAsStream("profile/" + id + ".json")) {
        assertThat(ProfileReader.create().read(in).findings()).as(id).isEmpty();
      }
    }
  }

  @Test
  void zhejiang_adds_the_provincial_law_to_that_of_the_nation() {
    Profile zhejiang = Profile.cnZhejiang();

    assertThat(zhejiang.id()).isEqualTo("cn-zhejiang");
    assertThat(zhejiang.jurisdiction()).isEqualTo("330000");
    String code = "support.follow-up-undated";
    assertThat(zhejiang.rules())
        .containsAll(CN.rules().stream().filter(rule -> !rule.code().equals(code)).toList());
    RuleSettings followUp = zhejiang.settings(code);
    assertThat(followUp.parameters()).isEqualTo(CN.settings(code).parameters());
    assertThat(followUp.severity()).isEqualTo(Severity.WARNING);
    assertThat(followUp.basis()).extracting(LegalBasis::citation).contains("浙江省民营企业发展促进条例 Art. 39");
  }

  @Test
  void nothing_is_built_in_under_another_name() {
    assertThat(Profile.builtInIds()).containsExactly("cn", "cn-zhejiang");
    assertThat(Profile.builtIn("cn-zhejiang")).contains(Profile.cnZhejiang());
    assertThat(Profile.builtIn("CN")).isEmpty();
  }

  @Test
  void what_a_profile_does_not_say_it_inherits() {
    LegalBasis own = basis("indicator", "某市指标");
    Profile child =
        new Profile(
            "mine",
            null,
            null,
            null,
            List.of(
                new RuleSettings("text.placeholder", false, null, null, null),
                new RuleSettings(PERIOD, null, Severity.ERROR, null, List.of(own)),
                new RuleSettings("host.rule", null, Severity.INFO, Map.of("a", 1), null)));
    Profile merged = child.extending(CN);

    assertThat(merged.id()).isEqualTo("mine");
    assertThat(merged.jurisdiction()).isEqualTo("CN");
    assertThat(merged.reviewedOn()).isNull();
    assertThat(merged.settings("text.placeholder").enabled()).isFalse();
    assertThat(merged.settings("text.placeholder").parameters())
        .isEqualTo(CN.settings("text.placeholder").parameters());
    assertThat(merged.settings(PERIOD).severity()).isEqualTo(Severity.ERROR);
    assertThat(merged.settings(PERIOD).parameters()).isEqualTo(CN.settings(PERIOD).parameters());
    assertThat(merged.settings(PERIOD).basis())
        .hasSameSizeAs(CN.settings(PERIOD).basis())
        .contains(own);
    assertThat(merged.settings("host.rule").parameters()).containsEntry("a", 1);
    assertThat(merged.settings("outcome.missing")).isEqualTo(CN.settings("outcome.missing"));
  }

  @Test
  void a_parameter_replaces_the_whole_value_of_the_parent() {
    Profile child =
        new Profile(
            "mine",
            null,
            null,
            null,
            List.of(
                new RuleSettings(
                    "reference.undated-citation",
                    null,
                    null,
                    Map.of("exemptEndings", List.of("法")),
                    null)));
    RuleSettings merged = child.extending(CN).settings("reference.undated-citation");

    assertThat(merged.parameters()).containsEntry("exemptEndings", List.of("法"));
    assertThat(merged.parameters()).containsKey("datedEndings");
  }

  @Test
  void a_profile_may_extend_a_file_that_extends_a_built_in_one() throws IOException {
    Path file = SettingsFixturesTest.folder("profile").resolve("grandchild.json");
    Profile profile = ProfileReader.create().read(file).value().orElseThrow();

    assertThat(profile.id()).isEqualTo("district");
    assertThat(profile.jurisdiction()).isEqualTo("330000");
    assertThat(profile.settings("text.placeholder").enabled()).isFalse();
    assertThat(profile.settings(PERIOD)).isEqualTo(CN.settings(PERIOD));
  }

  @Test
  void a_chain_of_very_many_files_is_refused(@TempDir Path folder) throws IOException {
    String last = "cn";
    for (int i = 0; i < 2_000; i++) {
      Path file = folder.resolve("c" + i + ".json");
      Files.writeString(file, "{\"id\": \"c\", \"extends\": \"" + last + "\"}");
      last = file.getFileName().toString();
    }

    assertThat(ProfileReader.create().read(folder.resolve("c20.json")).findings()).isEmpty();
    SettingsResult<Profile> refused = ProfileReader.create().read(folder.resolve(last));
    assertThat(refused.value()).isEmpty();
    assertThat(refused.findings())
        .extracting(finding -> finding.code() + ": " + finding.message())
        .containsExactly("profile.circular-parent: more than 32 profiles extend each other");
  }

  @Test
  void very_many_unknown_rules_are_counted() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      rules.append(i == 0 ? "" : ",").append("{\"code\": \"host.rule-").append(i).append("\"}");
    }

    SettingsResult<Profile> result =
        ProfileReader.create().read("{\"id\": \"mine\", \"rules\": [" + rules + "]}");

    assertThat(result.findings()).hasSize(FloodGate.KEPT_PER_CODE + 1);
    assertThat(result.findings().get(FloodGate.KEPT_PER_CODE).count())
        .isEqualTo(5_000 - FloodGate.KEPT_PER_CODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
"id": " "                                            | /id
"id": "x", "jurisdiction": "banana"                  | /jurisdiction
"id": "x", "jurisdiction": "33"                      | /jurisdiction
"id": "x", "rules": [{"code": "text.placeholder", "basis": [{"id": "", "instrument": "某法", "kind": "LAW", "trust": "VERIFIED"}]}] | /rules/0/basis/0/id
"id": "x", "rules": [{"code": "text.placeholder", "basis": [{"id": "b", "instrument": " ", "kind": "LAW", "trust": "VERIFIED"}]}] | /rules/0/basis/0/instrument
"id": "x", "rules": [{"code": "unit.division-code", "parameters": {"codes": ["330200", "33"]}}] | /rules/0/parameters/codes/1
"id": "x", "rules": [{"code": "corpus.final-without-consultation", "parameters": {"completeSince": "2020-13-45"}}] | /rules/0/parameters/completeSince
""")
  void a_value_that_means_nothing_is_told(String members, String pointer) {
    assertThat(ProfileReader.create().read("{" + members + "}").findings())
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactly("profile.bad-parameter " + pointer);
  }

  @Test
  void a_profile_of_one_territory_says_where_a_text_is_of_another() {
    String dossier =
        """
        {"formatVersion": "1.0", "id": "d1", "versions": [{"id": "v1", "title": "意见",
          "stage": "CONSULTATION_DRAFT",
          "jurisdiction": {"divisionCode": "%s", "name": "某市"}}]}
        """;
    PolicyValidator zhejiang = PolicyValidator.builder().profile(Profile.cnZhejiang()).build();

    assertThat(territories(zhejiang, dossier.formatted("440100")))
        .containsExactly(
            "the profile \"cn-zhejiang\" is for 330000, and the text for 440100: rules of the one"
                + " do not bind the other");
    assertThat(territories(zhejiang, dossier.formatted("330200"))).isEmpty();
    assertThat(territories(PolicyValidator.create(), dossier.formatted("440100"))).isEmpty();
  }

  private static List<String> territories(PolicyValidator validator, String json) {
    return validator
        .validate(PolicyReader.create().read(json), LocalDate.of(2024, 5, 1))
        .findings()
        .stream()
        .filter(finding -> finding.code().equals("profile.other-territory"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void rules_of_ones_own_may_be_set_where_the_reader_knows_them() {
    String json =
        "{\"id\": \"mine\", \"rules\": [{\"code\": \"host.untitled\", \"severity\": \"ERROR\"}]}";

    assertThat(ProfileReader.create().read(json).value()).isEmpty();
    assertThat(ProfileReader.create().withRules(List.of(new ServiceRule())).read(json).findings())
        .isEmpty();
  }

  @Test
  void parameters_are_copied_all_the_way_down() {
    List<Object> residue = new ArrayList<>(List.of("点击下载"));
    Map<String, Object> parameters = new TreeMap<>(Map.of("residue", residue));
    RuleSettings settings = new RuleSettings("text.placeholder", null, null, parameters, null);

    residue.add("打印本页");
    parameters.clear();

    assertThat(settings.parameters()).containsEntry("residue", List.of("点击下载"));
  }

  @Test
  void a_default_holds_where_no_profile_sets_the_parameter() {
    List<ParameterDescriptor> descriptors =
        List.of(
            ParameterDescriptor.of("limit", new ParameterType.WholeNumber(1, 9), "a limit")
                .orElse(5),
            ParameterDescriptor.texts("words", "some words"));
    RuleSettings unset = RuleSettings.defaults("host.rule");
    RuleSettings set = new RuleSettings("host.rule", null, null, Map.of("limit", 7), null);

    assertThat(new Parameters(unset.withDefaults(descriptors).parameters()).integer("limit"))
        .contains(5);
    assertThat(set.withDefaults(descriptors)).isSameAs(set);
  }

  @Test
  void every_parameter_of_a_built_in_check_names_its_type() {
    DESCRIPTORS.forEach(
        (code, descriptor) ->
            assertThat(descriptor.parameters())
                .as(code)
                .extracting(ParameterDescriptor::type)
                .doesNotHaveAnyElementsOfTypes(ParameterType.AnyValue.class));
  }

  @Test
  void every_parameter_is_documented_and_every_documented_one_is_set() {
    DESCRIPTORS.forEach(
        (code, descriptor) ->
            assertThat(
                    CN.settings(code).withDefaults(descriptor.parameters()).parameters().keySet())
                .as(code)
                .containsExactlyInAnyOrderElementsOf(
                    descriptor.parameters().stream().map(ParameterDescriptor::name).toList()));
  }

  @Test
  void every_basis_that_a_parameter_names_exists() {
    for (RuleSettings settings : CN.rules()) {
      Set<String> known = new TreeSet<>();
      settings.basis().forEach(basis -> known.add(basis.id()));
      Set<String> named = new TreeSet<>();
      collectBasis(settings.parameters(), named);

      assertThat(known).as(settings.code()).containsAll(named);
    }
  }

  @Test
  void every_check_that_another_one_needs_exists() {
    DESCRIPTORS
        .values()
        .forEach(descriptor -> assertThat(DESCRIPTORS.keySet()).containsAll(descriptor.needs()));
  }

  @Test
  void every_binding_basis_can_be_looked_up_and_says_from_when_it_is_in_force() {
    assertThat(CN.rules())
        .flatExtracting(RuleSettings::basis)
        .filteredOn(basis -> basis.kind() == LegalBasis.Kind.LAW)
        .isNotEmpty()
        .allSatisfy(
            basis -> {
              assertThat(basis.inForceFrom()).isNotNull();
              assertThat(basis.article() != null || basis.number() != null).isTrue();
              assertThat(basis.article() != null || basis.trust() != LegalBasis.Trust.VERIFIED)
                  .isTrue();
            });
  }

  @Test
  void a_check_that_is_not_mentioned_has_the_defaults() {
    RuleSettings settings = CN.settings("no.such-check");

    assertThat(settings.enabled()).isNull();
    assertThat(settings.severity()).isNull();
    assertThat(settings.parameters()).isEmpty();
    assertThat(settings.basis()).isEmpty();
  }

  @Test
  void absent_lists_become_empty() {
    Profile profile = new Profile("mine", null, null, null, null);
    RuleSettings settings = new RuleSettings("a.b", false, Severity.INFO, null, null);

    assertThat(profile.rules()).isEmpty();
    assertThat(settings.parameters()).isEmpty();
    assertThat(settings.basis()).isEmpty();
  }

  private static LegalBasis basis(String id, String instrument) {
    return new LegalBasis(
        id,
        instrument,
        null,
        null,
        LegalBasis.Kind.STANDARD,
        null,
        null,
        LegalBasis.Trust.VERIFIED,
        null);
  }

  private static void collectBasis(Object value, Set<String> named) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("basis") instanceof String id) {
        named.add(id);
      }
      map.values().forEach(each -> collectBasis(each, named));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> collectBasis(each, named));
    }
  }

  private static Map<String, RuleDescriptor> descriptors() {
    Map<String, RuleDescriptor> byCode = new TreeMap<>();
    PolicyValidator.create()
        .descriptors()
        .forEach(descriptor -> byCode.put(descriptor.code(), descriptor));
    CorpusRules.descriptors().forEach(descriptor -> byCode.put(descriptor.code(), descriptor));
    return byCode;
  }
}
