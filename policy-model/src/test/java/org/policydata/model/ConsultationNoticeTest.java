package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationNoticeTest {

  private static final LocalDate OPENS = LocalDate.of(2024, 4, 12);
  private static final LocalDate CLOSES = LocalDate.of(2024, 4, 23);

  @ParameterizedTest
  @CsvSource({
    "2024-04-11, ANNOUNCED",
    "2024-04-12, OPEN",
    "2024-04-23, OPEN",
    "2024-04-24, CLOSED",
    "2024-05-09, CLOSED",
    "2024-05-10, ANSWERED",
    "2030-01-01, ANSWERED"
  })
  void theDatesOfWindowAndOutcomeTellTheState(LocalDate day, ConsultationState expected) {
    ConsultationNotice notice =
        notice(OPENS, CLOSES).toBuilder().outcome(outcomeOn(LocalDate.of(2024, 5, 10))).build();
    assertThat(notice.stateOn(day)).isEqualTo(expected);
  }

  @Test
  void withoutAnOpeningDateTheDayOfPublicationOpensTheWindow() {
    ConsultationNotice notice = notice(null, CLOSES).toBuilder().publishedOn(OPENS).build();
    assertThat(notice.stateOn(OPENS.minusDays(1))).isEqualTo(ConsultationState.ANNOUNCED);
    assertThat(notice.stateOn(OPENS)).isEqualTo(ConsultationState.OPEN);
  }

  @Test
  void withoutAnyOpeningDateTheWindowIsOpenUntilItCloses() {
    assertThat(notice(null, CLOSES).stateOn(LocalDate.of(1999, 1, 1)))
        .isEqualTo(ConsultationState.OPEN);
  }

  @Test
  void withoutAClosingDateAndOutcomeTheStateIsUnknown() {
    assertThat(notice(OPENS, null).stateOn(CLOSES)).isEqualTo(ConsultationState.UNKNOWN);
    assertThat(ConsultationNotice.builder().id("n1").build().stateOn(CLOSES))
        .isEqualTo(ConsultationState.UNKNOWN);
  }

  @Test
  void aResultPageAloneIsAnsweredFromItsDay() {
    ConsultationNotice result =
        ConsultationNotice.builder().id("n1").outcome(outcomeOn(CLOSES)).build();
    assertThat(result.stateOn(CLOSES)).isEqualTo(ConsultationState.ANSWERED);
    assertThat(result.stateOn(CLOSES.minusDays(1))).isEqualTo(ConsultationState.UNKNOWN);
  }

  @Test
  void anOutcomeWithoutADateCountsOnceTheWindowIsClosed() {
    ConsultationNotice notice = notice(OPENS, CLOSES).toBuilder().outcome(outcomeOn(null)).build();
    assertThat(notice.stateOn(CLOSES)).isEqualTo(ConsultationState.OPEN);
    assertThat(notice.stateOn(CLOSES.plusDays(1))).isEqualTo(ConsultationState.ANSWERED);
  }

  private static ConsultationNotice notice(
      @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {
    ConsultationPeriod period =
        ConsultationPeriod.builder().opensOn(opensOn).closesOn(closesOn).build();
    return ConsultationNotice.builder().id("n1").period(period).build();
  }

  private static ConsultationOutcome outcomeOn(@Nullable LocalDate day) {
    return ConsultationOutcome.builder().received(1).publishedOn(day).build();
  }
}
