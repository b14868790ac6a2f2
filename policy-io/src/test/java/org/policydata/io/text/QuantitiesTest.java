package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

  private static List<String> found(String text) {
    return Quantities.find(text).stream()
        .map(
            quantity ->
                quantity.value().toPlainString()
                    + (quantity.upper() == null ? "" : ".." + quantity.upper().toPlainString())
                    + " "
                    + quantity.unit())
        .toList();
  }

  @Test
  void theMultiplierBelongsToTheUnit() {
    assertThat(found("1.2亿千瓦、50 万平方米、30 万人次、700亿元"))
        .containsExactly("1.2 亿千瓦", "50 万平方米", "30 万人次", "700 亿元");
  }

  @Test
  void numbersInWordsAreCountedOut() {
    assertThat(found("两万平方米、百家、万名、一半以上"))
        .containsExactly("20000 平方米", "100 家", "10000 名", "0.5 null");
  }

  @Test
  void rangesHaveTwoNumbers() {
    assertThat(found("8—10个、3万元-5万元、20 万元到100 万元"))
        .containsExactly("8..10 个", "3..5 万元", "20..100 万元");
  }

  @Test
  void compoundUnitsStayWhole() {
    assertThat(found("1 小时/户、1000套（次）、3 个工作日、5个百分点、100元/亩"))
        .containsExactly("1 小时/户", "1000 套（次）", "3 个工作日", "5 个百分点", "100 元/亩");
  }

  @Test
  void commasMayGroupDigits() {
    assertThat(found("10,000人")).containsExactly("10000 人");
  }

  @Test
  void perCentWithoutNumberIsNoQuantity() {
    assertThat(found("超过百分之几十、百分之 八、百分之。")).isEmpty();
    assertThat(found("百分之八十")).containsExactly("80 %");
  }

  @Test
  void codesAndIdiomsAreNoQuantities() {
    assertThat(found("“361”产业、2070规划、5G、世界500强、6号线、5A级、十四五、千家万户、第3家")).isEmpty();
  }
}
