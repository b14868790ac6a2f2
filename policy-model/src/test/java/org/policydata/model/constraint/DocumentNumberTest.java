package org.policydata.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.model.Citation;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Stage;
import org.policydata.model.constraint.DocumentNumber.Check;
import org.policydata.model.constraint.DocumentNumber.Problem;

class DocumentNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"慈政办发〔2025〕20号", "衢政办发〔2018〕56号", "国发〔2016〕34号", "州政发〔2020〕5号"})
  void aNumberOfTheStandardFormHasNoProblem(String number) {
    assertThat(Check.problemOf(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"粤府令第93号", "浙江省人民政府令第372号", "中华人民共和国国务院令（第711号）", "令第十号"})
  void theNumberOfAnOrderHasNoProblem(String number) {
    assertThat(Check.problemOf(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"市场监管总局公告2024年第12号", "2023年第3号", "公告 2024 年第 5 号"})
  void theNumberOfAnAnnouncementHasNoProblem(String number) {
    assertThat(Check.problemOf(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"海党〔 2017 〕43号", "菏政办字 〔2023〕1号", "国发\u3000〔2016〕34\u00A0号"})
  void whiteSpaceInsideIsNoProblem(String number) {
    assertThat(Check.problemOf(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "国办发[2018]37号, BRACKETS",
    "哈政发法字[2009]1号, BRACKETS",
    "工信厅规函［2018］56号, BRACKETS",
    "甬政发【2024】1号, BRACKETS",
    "甬政发(2024)1号, BRACKETS",
    "甬政发（2024）1号, BRACKETS",
    "甬政发〔2024]1号, BRACKETS",
    "甬政发〔24〕1号, YEAR",
    "甬政发〔2024〕第1号, ORDINAL_PREFIX",
    "甬政发〔2024〕01号, LEADING_ZERO",
    "'咸安政发〔2019〕1 ', SUFFIX_MISSING"
  })
  void aDeviationThatIsReallySeenIsToldApart(String number, Problem problem) {
    assertThat(Check.problemOf(number)).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(衢政办发〔2023〕48号》",
        "〔2018〕",
        "2024年第1号文件",
        "无",
        "甬政发2024-1",
        "BCXD01-2025-0003"
      })
  void anythingElseHasAnotherShape(String number) {
    assertThat(Check.problemOf(number)).contains(Problem.SHAPE);
  }

  @ParameterizedTest
  @CsvSource({"甬政发[24]第01, BRACKETS", "甬政发〔24〕第01, YEAR", "甬政发〔2024〕第01, ORDINAL_PREFIX"})
  void theFirstOfSeveralDeviationsIsNamed(String number, Problem problem) {
    assertThat(Check.problemOf(number)).contains(problem);
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentWithAWrongNumberIsAViolation(Providers provider) {
    assertThat(provider.violations(document("甬政发[2024]1号")))
        .containsExactly("/documentNumber: must have the form 代字〔YYYY〕N号 (GB/T 9704 7.2.5)");
    assertThat(provider.violations(document("甬政发〔2024〕1号"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCitedNumberIsLeftAsTheOtherDocumentPrintsIt(Providers provider) {
    Citation citation =
        Citation.builder().documentNumber("国办发[2018]37号").phrase("国办发[2018]37号").build();
    assertThat(provider.violations(citation)).isEmpty();
  }

  private static PolicyDocument document(String number) {
    return PolicyDocument.builder()
        .id("v1")
        .title("若干意见")
        .stage(Stage.ISSUED)
        .documentNumber(number)
        .build();
  }
}
