package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SkipReasonTest {

  @Test
  void every_part_has_a_reason_of_its_own_in_both_languages() {
    assertThat(Stream.of(Part.values()).map(part -> SkipReason.leftOut(part).in(Locale.ENGLISH)))
        .doesNotHaveDuplicates()
        .allMatch(reason -> reason.startsWith("reading left out something of the "));
    assertThat(Stream.of(Part.values()).map(part -> SkipReason.leftOut(part).in(Locale.CHINESE)))
        .doesNotHaveDuplicates()
        .allMatch(reason -> reason.matches("读取时\\p{IsHan}+有缺失"));
  }

  @Test
  void a_finding_that_stands_in_the_way_is_named() {
    SkipReason reason = SkipReason.found("structure.duplicate-id");

    assertThat(reason).hasToString("structure.duplicate-id was found");
    assertThat(reason.in(Locale.CHINA)).isEqualTo("存在structure.duplicate-id问题");
  }
}
