package org.policydata.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DayKind;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;

class ConsultationPeriodRulesTest {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 4, 26);
  private static final LocalDate DAY = FRIDAY.plusDays(1);

  @ParameterizedTest
  @CsvSource({"WORKING, LIKELY", "CALENDAR, CERTAIN"})
  void holidays_may_explain_a_difference_in_working_days_only(DayKind kind, Confidence confidence) {
    List<Finding> findings = findings(FRIDAY, FRIDAY.plusDays(19), 7, kind);

    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("consultation.stated-length-differs"))
        .singleElement()
        .extracting(Finding::confidence)
        .isEqualTo(confidence);
  }

  @Test
  void a_weekend_on_which_a_window_closes_may_be_one_that_is_worked() {
    List<Finding> findings = findings(FRIDAY, FRIDAY.plusDays(15), 15, DayKind.CALENDAR);

    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("consultation.closes-on-holiday"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
              assertThat(finding.message()).contains("2024-05-11", "holidays not considered");
            });
  }

  private static List<Finding> findings(
      LocalDate opensOn, LocalDate closesOn, int stated, DayKind kind) {
    ConsultationPeriod period =
        ConsultationPeriod.builder()
            .opensOn(opensOn)
            .closesOn(closesOn)
            .statedDays(stated)
            .statedDayKind(kind)
            .build();
    ConsultationNotice notice = ConsultationNotice.builder().id("n1").period(period).build();
    PolicyDossier dossier =
        PolicyDossier.builder()
            .formatVersion("1.0")
            .id("d1")
            .consultations(List.of(notice))
            .build();
    return PolicyValidator.create().validate(dossier, DAY).findings();
  }
}
