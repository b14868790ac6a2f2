package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "零, 0",
    "〇, 0",
    "十, 10",
    "十五, 15",
    "一十五, 15",
    "二十六, 26",
    "一百零三, 103",
    "一百〇三, 103",
    "二百五十, 250",
    "一千零一十, 1010",
    "五千亿, 500000000000",
    "两万, 20000",
    "十万, 100000",
    "一百万, 1000000",
    "三千五百万, 35000000",
    "一亿二千万, 120000000",
    "一亿零五十, 100000050",
    "一万亿, 1000000000000",
    "两万亿, 2000000000000",
    "三万五千亿, 3500000000000",
    "一亿零三万, 100030000",
    "一千零五, 1005",
    "二十零五, 25",
    "一百零一十, 110",
    "一千一百一十一, 1111"
  })
  void aNumberWithUnitsIsRead(String text, long expected) {
    assertThat(ChineseNumerals.parse(text)).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"二〇二四, 2024", "二○○四, 2004", "一九九六, 1996", "二零二六, 2026", "三六一, 361"})
  void aNumberWrittenDigitByDigitIsRead(String text, long expected) {
    assertThat(ChineseNumerals.parse(text)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "百", "千", "亿", "十百", "一二十", "二十六年", "12", "一万零零百", "零百", "十亿亿", "一万二万", "一百二百", "十十",
        "abc", "万亿", "一百零", "一百零万", "零十", "一亿二万三亿", "一百十", "零一百", "一零十", "一千百", "二十零零五", "十零", "百一",
        "一十一十"
      })
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(ChineseNumerals.parse(text)).isEmpty();
  }

  /** 两万五 means 25,000 when spoken; read by its characters it would be 20,005. */
  @ParameterizedTest
  @ValueSource(strings = {"两万五", "三千五", "一百五", "一亿三", "一百五万"})
  void aNumberWhoseLastUnitIsLeftOutIsNotGuessed(String text) {
    assertThat(ChineseNumerals.parse(text)).isEmpty();
  }

  @Test
  void aNumberBeyondTheRangeOfALongIsNotRead() {
    assertThat(ChineseNumerals.parse("九".repeat(19))).isEmpty();
    assertThat(ChineseNumerals.parse("九".repeat(18))).hasValue(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "1, 一",
    "10, 十",
    "11, 十一",
    "20, 二十",
    "26, 二十六",
    "100, 一百",
    "103, 一百零三",
    "110, 一百一十",
    "1000, 一千",
    "1001, 一千零一",
    "1010, 一千零一十",
    "9999, 九千九百九十九"
  })
  void aNumberIsWrittenWithUnits(int number, String expected) {
    assertThat(ChineseNumerals.format(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_000, Integer.MIN_VALUE})
  void aNumberOutsideTheRangeIsRefused(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChineseNumerals.format(number))
        .withMessageContaining(Integer.toString(number));
  }

  @Test
  void digitsAndUnitsAreNumerals() {
    assertThat("零〇○一二两三四五六七八九十百千万亿".chars())
        .allMatch(c -> ChineseNumerals.isNumeral((char) c.intValue()));
    assertThat("1年第条、".chars()).noneMatch(c -> ChineseNumerals.isNumeral((char) c.intValue()));
  }
}
