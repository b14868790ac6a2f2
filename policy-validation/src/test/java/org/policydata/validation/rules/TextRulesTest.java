package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policydata.finding.Finding;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.Large;
import org.policydata.validation.NingboDossier;
import org.policydata.validation.PolicyValidator;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "支持企业发展。",
        "(甲（乙)丙）",
        "《关于〈某法〉的意见(试行）》",
        "【甲〔2024〕】",
        "1)甲；2)乙；a)丙",
        "（1)甲；2)乙）",
        "见附件（1、2）",
        "（第1款）和第2款（附件3）"
      })
  void brackets_that_pair_leave_nothing_stray(String text) {
    assertThat(TextRules.stray(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"（甲, （", "甲）, ）", "《甲（乙》, （", "甲》乙《, 》《", "((甲), (", "〔甲], 〔]", "项目1), )"})
  void a_mark_without_counterpart_is_named(String text, String stray) {
    assertThat(TextRules.stray(text)).isEqualTo(stray);
  }

  @Test
  void a_million_open_brackets_are_no_burden() {
    String text = "《（".repeat(500_000) + "）".repeat(500_000);

    assertTimeout(Duration.ofSeconds(20), () -> assertThat(TextRules.stray(text)).hasSize(500_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "设立\"云窗\"。 | 2",
        "推广\"AI\"技术 | 2",
        "见\"GB/T 9704\" | 1",
        "支持企业.发展产业. | 2",
        "支持企业. 发展产业。 | 1",
        "他说“支持企业.” | 1",
        "（支持企业.） | 1",
        "十一.支持企业 | 0",
        "下列企业：甲.国有；乙.民营 | 0",
        "一.五倍 | 0",
        "宁波.政务 | 0",
        "市政府.公司 | 0",
        "提高3.5%，版本2.0 | 0",
        "附件1.清单 | 0",
        "清单.doc | 0",
        "支持企业...... | 0",
        "A.企业 | 0"
      })
  void quotation_marks_and_full_stops_of_ascii_count_in_chinese_text(String text, int count) {
    PolicyDossier dossier = Large.dossierOf(1, i -> Large.clause(i).text(text));

    assertThat(PolicyValidator.create().validate(dossier, NingboDossier.DAY).findings())
        .filteredOn(finding -> finding.code().equals("text.half-width-punctuation"))
        .extracting(finding -> finding.details().get("count"))
        .isEqualTo(count == 0 ? List.of() : List.of(count));
  }

  @Test
  void half_width_punctuation_is_counted_over_the_whole_dossier() {
    PolicyDossier dossier =
        Large.dossierOf(
            3, i -> Large.clause(i).heading("甲:").text("乙,丙;丁").responsibilityText("(戊)"));

    assertThat(PolicyValidator.create().validate(dossier, NingboDossier.DAY).findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("15 half-width");
  }
}
