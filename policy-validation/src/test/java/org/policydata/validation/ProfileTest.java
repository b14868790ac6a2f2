package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.policydata.finding.Severity;

class ProfileTest {

  private static final Profile CN = Profile.cn();
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
  void every_parameter_is_documented_and_every_documented_one_is_set() {
    DESCRIPTORS.forEach(
        (code, descriptor) ->
            assertThat(CN.settings(code).parameters().keySet())
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
    return byCode;
  }
}
