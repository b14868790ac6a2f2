package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policydata.validation.LegalBasis.Kind;
import org.policydata.validation.LegalBasis.Trust;

class LegalBasisTest {

  private static final LocalDate FIRST = LocalDate.of(2019, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  @Test
  void it_covers_its_first_and_its_last_day_and_no_day_around_them() {
    LegalBasis basis = basis(FIRST, LAST);

    assertThat(basis.covers(FIRST.minusDays(1))).isFalse();
    assertThat(basis.covers(FIRST)).isTrue();
    assertThat(basis.covers(LAST)).isTrue();
    assertThat(basis.covers(LAST.plusDays(1))).isFalse();
  }

  @Test
  void without_dates_it_covers_every_day() {
    assertThat(basis(null, null).covers(LocalDate.MIN)).isTrue();
    assertThat(basis(null, null).covers(LocalDate.MAX)).isTrue();
  }

  @Test
  void a_citation_names_the_instrument_and_the_article() {
    assertThat(basis(FIRST, null).citation()).isEqualTo("重大行政决策程序暂行条例 Art. 15");
  }

  @Test
  void a_citation_says_where_nobody_has_verified_it() {
    LegalBasis basis =
        new LegalBasis("x", "某办法", null, null, Kind.PRACTICE, null, null, Trust.UNVERIFIED, null);

    assertThat(basis.citation()).isEqualTo("某办法 (unverified)");
  }

  @Test
  void what_makes_it_meaningless_is_refused() {
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new LegalBasis(null, "某法", null, null, Kind.LAW, null, null, Trust.VERIFIED, null))
        .withMessage("id");
  }

  private static LegalBasis basis(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new LegalBasis(
        "major-decision",
        "重大行政决策程序暂行条例",
        "国务院令第713号",
        "Art. 15",
        Kind.LAW,
        from,
        until,
        Trust.VERIFIED,
        null);
  }
}
