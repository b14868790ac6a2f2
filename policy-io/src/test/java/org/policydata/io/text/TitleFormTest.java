package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.model.Genre;
import org.policydata.model.PromulgationKind;
import org.policydata.model.Stage;

class TitleFormTest {

  @ParameterizedTest
  @CsvSource({
    "关于加快发展的若干意见, OPINION",
    "某市停车管理办法（征求意见稿）, MEASURES",
    "某市行动计划（2026—2028年）, PROGRAMME",
    "某市2023年工作要点, WORK_POINTS",
    "国 务 院 工 作 规 则, RULES",
    "关于有关问题的复函, LETTER",
    "支持发展的若干政策措施, POLICY_MEASURES"
  })
  void tellsTheGenreFromTheEndOfATitle(String title, Genre genre) {
    assertThat(TitleForm.genre(title)).isEqualTo(genre);
  }

  @Test
  void tellsWhoAsksForComments() {
    assertThat(TitleForm.asksForComments("关于公开征求《某办法（征求意见稿）》意见的公告")).isTrue();
    assertThat(TitleForm.asksForComments("关于《某办法（征求意见稿）》公开征求意")).isTrue();
    assertThat(TitleForm.asksForComments("某办法（征求意见稿）")).isFalse();
    assertThat(TitleForm.asksForComments("关于印发《征求意见工作办法》的通知")).isFalse();
    assertThat(TitleForm.answersComments("关于《某办法》公开征求意见情况的反馈")).isTrue();
  }

  @Test
  void readsTheStageThatATitlePrints() {
    assertThat(TitleForm.stage("某办法（征求意见稿）")).isEqualTo(Stage.CONSULTATION_DRAFT);
    assertThat(TitleForm.stage("某办法（送审稿）")).isEqualTo(Stage.REVIEW_DRAFT);
    assertThat(TitleForm.stage("某办法")).isNull();
  }

  @Test
  void tellsACarrierFromTheTextItself() {
    assertThat(TitleForm.carrier("关于印发某办法的通知")).isEqualTo(PromulgationKind.ISSUING_NOTICE);
    assertThat(TitleForm.carrier("转发某部关于某事意见的通知")).isEqualTo(PromulgationKind.FORWARDING_NOTICE);
    assertThat(TitleForm.carrier("某市停车管理办法")).isNull();
  }
}
