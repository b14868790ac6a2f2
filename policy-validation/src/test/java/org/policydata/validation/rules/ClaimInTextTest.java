package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Comparator;

class ClaimInTextTest {

  @ParameterizedTest
  @CsvSource({
    "18, %, 占比不低于18%",
    "18, %, 占比不低于１８ ％",
    "90, %, 参训率达到百分之九十",
    "12.5, %, 占比达到百分之12.5",
    "70, %, 七成企业",
    "0.5, , 占总课时一半以上",
    "0.5, , 占总课时50%以上",
    "0.3333, , 超过三分之一",
    "5000, 亿元, '产值超过5,000亿元'",
    "0.5, 万亿元, 产值超过五千亿元",
    "20000, 平方米, 不少于两万平方米",
    "2, 万平方米, 不少于20000平方米",
    "10000, 名, 培养万名人才",
    "1.2, 亿千瓦, 装机1.2亿千瓦",
    "5, 千瓦, 功率五千瓦",
    "3, 个工作日, 压缩至3工作日",
    "3, 工作日, 压缩至 3 个工作日",
    "1000, 元/亩, 每亩补助1000元",
    "10, 家, 新增10余家企业",
    "100, 家, 新增100、200家企业",
    "8, 个, 培育8—10个企业",
    "-5, %, 控制在-5%",
    "1, 番, 产值翻一番",
    "1, 番, 产值翻番",
    "100, %, 村级服务全覆盖"
  })
  void a_number_is_found_however_it_is_printed(
      BigDecimal value, @Nullable String unit, String text) {
    assertThat(find(value, unit, text).problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "18, %, 占比不低于81%, VALUE",
    "18, %, 占比明显提高, VALUE",
    "18, 家, 占比不低于18%, UNIT",
    "500, 万元, 产值突破500亿元, UNIT",
    "600, 亿元, '突破600万吨、500亿元', UNIT",
    "5, 瓦, 功率五千瓦, UNIT",
    "100, %, 建成100个园区, UNIT"
  })
  void another_number_or_unit_is_told(BigDecimal value, String unit, String text, String problem) {
    assertThat(find(value, unit, text).problem()).isEqualTo(problem);
  }

  private static ClaimInText find(BigDecimal value, @Nullable String unit, String text) {
    Claim claim = new Claim(Comparator.EQUAL, value, null, unit);
    return ClaimInText.of(claim, PrintedNumber.squeeze(text));
  }
}
