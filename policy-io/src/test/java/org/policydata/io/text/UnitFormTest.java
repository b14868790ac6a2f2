package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.UnitKind;

class UnitFormTest {

  @ParameterizedTest
  @CsvSource({
    "中国银行保险监督管理委员会三亚监管分局, CENTRAL_BRANCH",
    "国家金融监督管理总局某市监管分局, CENTRAL_BRANCH",
    "钱江海关, CENTRAL_BRANCH",
    "团市委机关, PEOPLES_ORGANISATION",
    "共青团某市委员会, PEOPLES_ORGANISATION",
    "市委宣传部, PARTY_ORGAN",
    "市市场监管局, GOVERNMENT_DEPARTMENT"
  })
  void a_name_tells_what_kind_of_body_it_is(String name, UnitKind kind) {
    assertThat(UnitForm.kind(name)).isEqualTo(kind);
  }
}
