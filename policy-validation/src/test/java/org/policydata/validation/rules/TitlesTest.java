package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "数据管理办法（试行）",
        "数据 管理\n办法(试行)",
        "数据管理办法（试行）（征求意见稿）",
        "数据管理办法（试行）(修订草案)(征求意见稿)",
        "数据管理办法（试行）征求意见稿.docx",
        "《数据管理办法（试行）》",
        "关于印发《数据管理办法（试行）》的通知",
        "关于印发〈数据管理办法（试行）〉的通知（征求意见稿）"
      })
  void what_is_no_part_of_a_title_makes_no_difference(String title) {
    assertThat(Titles.bare(title)).isEqualTo("数据管理办法(试行)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"数据管理办法", "数据管理规定(试行)", "关于数据管理办法(试行)的说明"})
  void other_words_make_another_title(String title) {
    assertThat(Titles.bare(title)).isNotEqualTo("数据管理办法(试行)");
  }

  @Test
  void a_title_that_is_nothing_but_a_mark_stays() {
    assertThat(Titles.bare("征求意见稿")).isEqualTo("征求意见稿");
    assertThat(Titles.bare("(草案)")).isEqualTo("(草案)");
    assertThat(Titles.bare("")).isEmpty();
  }

  @Test
  void only_in_front_of_about_the_issuer_may_be_left_out() {
    assertThat(Titles.same("宁波市人民政府关于支持工业的意见", "关于支持工业的意见")).isTrue();
    assertThat(Titles.same("关于支持工业的意见", "宁波市人民政府关于支持工业的意见")).isTrue();
    assertThat(Titles.same("宁波市数据管理办法", "数据管理办法")).isFalse();
  }

  @Test
  void the_titles_in_marks_are_found_the_inner_ones_too() {
    assertThat(Titles.quoted("关于征求《关于印发《办法》的通知》和《细则》意见的公告"))
        .containsExactly("办法", "关于印发《办法》的通知", "细则");
  }

  @ParameterizedTest
  @ValueSource(strings = {"关于《办法", "关于办法》的", "关于《甲》和《乙", ""})
  void a_title_that_was_cut_off_names_nothing(String title) {
    assertThat(Titles.quoted(title)).isEmpty();
  }
}
