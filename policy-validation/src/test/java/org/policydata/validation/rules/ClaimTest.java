package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Comparator;

class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 18, , %, AT_LEAST, 18, , %, true",
    "AT_LEAST, 18, , %, AT_LEAST, 20, , %, false",
    "AT_LEAST, 5, , 亿元, AT_LEAST, 50000, , 万元, true",
    "AT_LEAST, 18, , %, EQUAL, 20, , %, true",
    "AT_LEAST, 18, , %, EQUAL, 15, , %, false",
    "AT_LEAST, 18, , %, AT_MOST, 20, , %, true",
    "AT_LEAST, 21, , %, AT_MOST, 20, , %, false",
    "AT_LEAST, 10, , 家, MORE_THAN, 10, , 家, true",
    "ABOUT, 100, , 家, EQUAL, 104, , 家, true",
    "ABOUT, 100, , 家, EQUAL, 106, , 家, false",
    "BETWEEN, 8, 10, 家, EQUAL, 9, , 家, true",
    "BETWEEN, 8, 10, 家, BETWEEN, 9, 12, 家, true",
    "BETWEEN, 8, 10, 家, BETWEEN, 11, 12, 家, false",
    "LESS_THAN, 5, , 天, AT_LEAST, 6, , 天, false"
  })
  void claims_agree_where_one_value_can_meet_both_and_no_limit_is_moved(
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal upper,
      String unit,
      Comparator other,
      BigDecimal otherValue,
      @Nullable BigDecimal otherUpper,
      String otherUnit,
      boolean agree) {
    Claim one = new Claim(comparator, value, upper, unit);
    Claim two = new Claim(other, otherValue, otherUpper, otherUnit);

    assertThat(one.agreesWith(two)).isEqualTo(agree);
    assertThat(two.agreesWith(one)).isEqualTo(agree);
  }
}
