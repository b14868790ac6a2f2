package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static final Lexicon LEXICON =
      new Lexicon(List.of("贡献", "纳税", ""), List.of("贡献奖", "突出贡献"));

  @ParameterizedTest
  @CsvSource({
    ", ",
    "'', ",
    "按规定奖励, ",
    "根据贡献给予奖励, 贡献",
    "颁发贡献奖, ",
    "作出突出贡献, ",
    "获贡献奖并有贡献, 贡献",
    "突出贡献者纳税, 纳税"
  })
  void a_word_counts_unless_it_is_part_of_another(@Nullable String text, @Nullable String word) {
    assertThat(LEXICON.firstIn(text)).isEqualTo(word);
  }
}
