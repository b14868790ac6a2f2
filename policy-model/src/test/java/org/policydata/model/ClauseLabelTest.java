package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.ClauseLabel.Style;

class ClauseLabelTest {

  @ParameterizedTest
  @CsvSource({
    "第一编, PART, 1, 0",
    "第二章, CHAPTER, 2, 0",
    "第三节, SECTION, 3, 0",
    "第十一条, ARTICLE, 11, 0",
    "第11条, ARTICLE, 11, 0",
    "第一百零三条, ARTICLE, 103, 0",
    "第十条之一, ARTICLE, 10, 1",
    "第10条之2, ARTICLE, 10, 2",
    "一、, CHINESE_COMMA, 1, 0",
    "三十六、, CHINESE_COMMA, 36, 0",
    "(三), CHINESE_BRACKETS, 3, 0",
    "（十二）, CHINESE_BRACKETS, 12, 0",
    "11., ARABIC_DOT, 11, 0",
    "1、, ARABIC_DOT, 1, 0",
    "1．, ARABIC_DOT, 1, 0",
    "(1), ARABIC_BRACKETS, 1, 0",
    "（2）, ARABIC_BRACKETS, 2, 0",
    "1), ARABIC_HALF_BRACKET, 1, 0",
    "3）, ARABIC_HALF_BRACKET, 3, 0",
    "①, CIRCLED, 1, 0",
    "⑳, CIRCLED, 20, 0"
  })
  void aLabelIsReadAsItsNumberAndStyle(String label, Style style, int number, int insertion) {
    assertThat(ClauseLabel.parse(label)).contains(new ClauseLabel(style, number, insertion));
  }

  @ParameterizedTest
  @CsvSource({"第 1 0 条, 第10条", "一 、, 一、", "1 ., 1.", "'\u3000(三)', (三)", "'1\u00A0、', 1、"})
  void whiteSpaceMakesNoDifference(String spaced, String plain) {
    assertThat(ClauseLabel.parse(spaced)).isPresent().isEqualTo(ClauseLabel.parse(plain));
  }

  @ParameterizedTest
  @CsvSource({"（三）, (三)", "（一）、, （一）", "(1)., (1)", "1．, 1.", "第一条、, 第一条"})
  void widthAndTrailingMarksMakeNoDifference(String printed, String plain) {
    assertThat(ClauseLabel.parse(printed)).isPresent().isEqualTo(ClauseLabel.parse(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "附件1",
        "总则",
        "第条",
        "第一百二十三万条",
        "条",
        "2.7",
        "一",
        "11",
        "(a)",
        "①②",
        "第一条第二款",
        "123456.",
        "第十十条"
      })
  void whatPrintsNoNumberIsNoLabel(String text) {
    assertThat(ClauseLabel.parse(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsNoLabel() {
    assertThat(ClauseLabel.parse("1".repeat(100_000) + ".")).isEmpty();
  }

  @Test
  void zeroIsNoLabel() {
    assertThat(ClauseLabel.parse("0.")).isEmpty();
    assertThat(ClauseLabel.parse("第零条")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11., 第11条, true",
    "11., 第十一条, true",
    "十一、, 第十一条, true",
    "第十一条, 第11条, true",
    "(三), （三）, true",
    "(三), 第三条, false",
    "12., 第11条, false",
    "①, 第一条, false",
    "第十条之一, 第十条, false",
    "第十一条, 11., false"
  })
  void anArticleIsCitedByItsNumber(String label, String cited, boolean expected) {
    ClauseLabel parsed = ClauseLabel.parse(label).orElseThrow();
    assertThat(parsed.isCitedBy(ClauseLabel.parse(cited).orElseThrow())).isEqualTo(expected);
  }
}
