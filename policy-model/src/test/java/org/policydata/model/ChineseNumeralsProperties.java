package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChineseNumeralsProperties {

  @Provide
  Arbitrary<String> numeralTexts() {
    return Arbitraries.strings().withChars("零〇一二两三九十百千万亿").ofMaxLength(45);
  }

  @Property(tries = 10_000)
  void whatIsWrittenIsReadBack(@ForAll @IntRange(max = 9999) int number) {
    assertThat(ChineseNumerals.parse(ChineseNumerals.format(number))).hasValue(number);
  }

  @Property
  void aNumberOfTenThousandsIsItsPartsPutTogether(
      @ForAll @IntRange(min = 1, max = 9999) int high,
      @ForAll @IntRange(min = 1000, max = 9999) int low) {
    String text = ChineseNumerals.format(high) + "万" + ChineseNumerals.format(low);
    assertThat(ChineseNumerals.parse(text)).hasValue(high * 10_000L + low);
  }

  @Property
  void anyTextIsReadOrRefusedAndNeverThrows(@ForAll("numeralTexts") String text) {
    assertThatCode(() -> ChineseNumerals.parse(text)).doesNotThrowAnyException();
  }

  @Property
  void labelsOfAnyNumberAreRead(@ForAll @IntRange(min = 1, max = 9999) int number) {
    String chinese = ChineseNumerals.format(number);
    assertThat(ClauseLabel.parse("第" + chinese + "条"))
        .isEqualTo(ClauseLabel.parse("第" + number + "条"))
        .contains(new ClauseLabel(ClauseLabel.Style.ARTICLE, number, 0));
  }
}
