package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.validation.Parameters;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.Profile;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.corpus.CorpusRules;

class UnitFormsTest {

  @ParameterizedTest
  @CsvSource({
    "市发展和改革委员会, 市发改委",
    "市发展改革委, 市发改委",
    "市人力资源社会保障局, 市人社局",
    "市规划和自然资源局, 市资规局",
    "市市场监督管理局, 市市监局",
    "市市场监管局, 市市监局",
    "高新区管理委员会, 高新区管委会",
    "市国有资产监督管理委员会, 市国资委",
    "市财政局, 市财政局",
    "市发, 市发"
  })
  void each_word_of_a_name_gets_its_short_form(String name, String form) {
    assertThat(UnitForms.of(of("unit.several-names")).form(name)).isEqualTo(form);
  }

  @Test
  void one_text_and_several_documents_are_compared_by_the_same_words() {
    assertThat(of("unit.several-names").groups(UnitForms.PARAMETER.name()))
        .hasSameSizeAs(of("corpus.unit-alias-drift").groups(UnitForms.PARAMETER.name()))
        .zipSatisfy(
            of("corpus.unit-alias-drift").groups(UnitForms.PARAMETER.name()),
            (one, other) -> {
              assertThat(one.text("short")).isEqualTo(other.text("short"));
              assertThat(one.texts("full")).isEqualTo(other.texts("full"));
            });
  }

  @Test
  void without_words_every_name_stays_as_it_is() {
    RuleDescriptor descriptor = descriptor("text.placeholder");

    assertThat(UnitForms.of(Profile.cn().parameters(descriptor)).form("市发展改革委"))
        .isEqualTo("市发展改革委");
  }

  private static Parameters of(String code) {
    return Profile.cn().parameters(descriptor(code));
  }

  private static RuleDescriptor descriptor(String code) {
    List<RuleDescriptor> all = PolicyValidator.create().descriptors();
    return Stream.concat(all.stream(), CorpusRules.descriptors().stream())
        .filter(descriptor -> descriptor.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
