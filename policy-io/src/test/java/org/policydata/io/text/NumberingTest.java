package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.ClauseLabel;
import org.policydata.model.ClauseLabel.Style;

class NumberingTest {

  @ParameterizedTest
  @CsvSource({
    "一、总体要求, CHINESE_COMMA, 1",
    "二十一 、总体要求, CHINESE_COMMA, 21",
    "（三）强化支持, CHINESE_BRACKETS, 3",
    "(十)强化支持, CHINESE_BRACKETS, 10",
    "〔十二〕强化支持, CHINESE_BRACKETS, 12",
    "11.鼓励金融机构, ARABIC_DOT, 11",
    "11、鼓励金融机构, ARABIC_DOT, 11",
    "1﹒鼓励金融机构, ARABIC_DOT, 1",
    "１．鼓励金融机构, ARABIC_DOT, 1",
    "（2）持续优化, ARABIC_BRACKETS, 2",
    "3)持续优化, ARABIC_HALF_BRACKET, 3",
    "③载体建设, CIRCLED, 3",
    "第一章　总　则, CHAPTER, 1",
    "第二节 机构, SECTION, 2",
    "第十一条 为了, ARTICLE, 11",
    "第 1 0 条 为了, ARTICLE, 10",
    "第三条【适用范围】, ARTICLE, 3",
    "1.2023年底前完成, ARABIC_DOT, 1"
  })
  void findsTheNumberAtTheHeadOfALine(String line, Style style, int number) {
    assertThat(Numbering.read(Chars.normal(line)))
        .hasValueSatisfying(
            label -> {
              assertThat(label.style()).isEqualTo(style);
              assertThat(label.number()).isEqualTo(number);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.5 个百分点",
        "10 千伏线路",
        "一、二、三级医院",
        "第三条规定的情形",
        "第一章所称机构",
        "2024年",
        "〔2024〕5号",
        "（征求意见稿）",
        "十分重要",
        ""
      })
  void takesNothingElseForANumber(String line) {
    assertThat(Numbering.read(Chars.normal(line))).isEmpty();
  }

  @Test
  void readsAnInsertedArticle() {
    assertThat(Numbering.read("第十条之一 电动车"))
        .hasValueSatisfying(
            label -> assertThat(label.value()).isEqualTo(new ClauseLabel(Style.ARTICLE, 10, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"一、", "（三）", "11.", "（2）", "3）", "③", "第一章", "第二节", "第十一条", "第十条之一", "第一编"})
  void printsWhatItReads(String label) {
    assertThat(Numbering.read(Chars.normal(label + "　甲乙丙")))
        .hasValueSatisfying(found -> assertThat(Numbering.print(found.value())).isEqualTo(label));
  }
}
