package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Comparator;

class ClaimInTextProperties {

  @Property
  void digits_and_number_words_say_the_same(@ForAll @IntRange(min = 1, max = 9999) int number) {
    Claim claim = claim(number);

    assertThat(ClaimInText.of(claim, "新增" + number + "家企业").problem()).isNull();
    assertThat(ClaimInText.of(claim, "新增" + ChineseNumerals.format(number) + "家企业").problem())
        .isNull();
  }

  @Property
  void another_number_is_never_taken_for_the_one_claimed(
      @ForAll @IntRange(min = 1, max = 9999) int claimed,
      @ForAll @IntRange(min = 1, max = 9999) int printed) {
    String text = "新增" + ChineseNumerals.format(printed) + "家企业";
    ClaimInText found = ClaimInText.of(claim(claimed), text);

    assertThat(found.problem() == null).isEqualTo(claimed == printed);
  }

  @Property
  void any_text_is_read(@ForAll String text) {
    assertThat(ClaimInText.of(claim(5), PrintedNumber.squeeze(text))).isNotNull();
  }

  private static Claim claim(int number) {
    return new Claim(Comparator.EQUAL, BigDecimal.valueOf(number), null, "家");
  }
}
