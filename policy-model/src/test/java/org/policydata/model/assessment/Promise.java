package org.policydata.model.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.Direction;
import org.policydata.model.MeasuredBaseline;
import org.policydata.model.Measurement;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Precision;
import org.policydata.model.Recurrence;
import org.policydata.model.Stage;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;

/** Dossiers with a target or two, and measurements for them. */
final class Promise {

  static final LocalDate DUE = LocalDate.of(2027, 12, 31);
  static final LocalDate START = LocalDate.of(2023, 12, 31);

  private Promise() {}

  static TargetMeasure level(Comparator comparator, String value, String unit) {
    return new TargetMeasure.Quantity(comparator, new BigDecimal(value), null, unit);
  }

  static TargetMeasure change(Direction direction, String value, String unit, ChangeBasis basis) {
    return new TargetMeasure.Change(
        direction, Comparator.AT_LEAST, new BigDecimal(value), null, unit, basis);
  }

  static TimeFrame dueOn(LocalDate day) {
    return TimeFrame.builder().endsOn(day).precision(Precision.YEAR).phrase("到期").build();
  }

  static TimeFrame every(Recurrence recurrence) {
    return TimeFrame.builder().recurrence(recurrence).phrase("每").build();
  }

  static Target.Builder target(TargetMeasure measure) {
    return Target.builder().id("t1").indicator("占比").measure(measure).phrase("占比");
  }

  static PolicyDossier dossier(Target... targets) {
    return dossier(
        List.of(
            Clause.builder().id("c1").kind(ClauseKind.ARTICLE).targets(List.of(targets)).build()));
  }

  static PolicyDossier dossier(List<Clause> clauses) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d")
        .versions(
            List.of(
                PolicyDocument.builder()
                    .id("v1")
                    .title("意见")
                    .stage(Stage.ISSUED)
                    .clauses(clauses)
                    .build()))
        .build();
  }

  static Measurement.Builder measured(String value, String unit, LocalDate asOf) {
    return Measurement.builder().targetId("t1").value(new BigDecimal(value)).unit(unit).asOf(asOf);
  }

  static MeasuredBaseline from(String value, String unit) {
    return new MeasuredBaseline(new BigDecimal(value), unit, START);
  }

  static TargetResult assess(Target target, LocalDate asOf, Measurement... measurements) {
    List<TargetResult> results =
        new ArrayList<>(
            TargetAssessment.of(
                    dossier(target), List.of(measurements), AssessmentOptions.asOf(asOf))
                .results());
    if (results.size() != 1) {
      throw new AssertionError("expected one result: " + results);
    }
    return results.get(0);
  }
}
