package org.policydata.model.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.policydata.model.Amount;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.Stage;
import org.policydata.model.SupportKind;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;

/** Short ways to write down what is compared. */
final class DiffFixtures {

  private DiffFixtures() {}

  static PolicyDocument version(String id, Clause... clauses) {
    return PolicyDocument.builder()
        .id(id)
        .title("若干政策意见")
        .stage(Stage.CONSULTATION_DRAFT)
        .clauses(List.of(clauses))
        .build();
  }

  static PolicyDossier dossier(String id, PolicyDocument... versions) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id(id)
        .versions(List.of(versions))
        .build();
  }

  static PolicyDiff diff(Clause before, Clause after) {
    return PolicyDiff.ofLastTwo(dossier("d", version("v1", before), version("v2", after)));
  }

  /** The codes of the events without their prefix, each with its direction. */
  static List<String> told(PolicyDiff diff) {
    return diff.events().stream().map(event -> event.kind() + " " + event.direction()).toList();
  }

  static Clause.Builder article(String id, String label) {
    return Clause.builder().id(id).kind(ClauseKind.ARTICLE).label(label);
  }

  static Clause.Builder paragraph(String id, String text) {
    return Clause.builder().id(id).kind(ClauseKind.PARAGRAPH).text(text);
  }

  static Clause article(String id, String label, String text, Clause... children) {
    return article(id, label).text(text).children(List.of(children)).build();
  }

  static Target.Builder target(Comparator comparator, int value) {
    return Target.builder()
        .id("t1")
        .indicator("制造业贷款占比")
        .measure(new TargetMeasure.Quantity(comparator, BigDecimal.valueOf(value), null, "%"))
        .phrase("制造业贷款占比" + value);
  }

  static Clause promising(Target.Builder target) {
    return article("a1", "1.").text("正文。").targets(List.of(target.build())).build();
  }

  static Responsibility duty(Role role, String unit) {
    return new Responsibility(role, new UnitMention(unit, unit, null), null, null, null);
  }

  static Clause charged(Responsibility... duties) {
    return article("a1", "1.").text("正文。").responsibilities(List.of(duties)).build();
  }

  static SupportTier.Builder tier(int amount) {
    return SupportTier.builder().amount(amount(Comparator.AT_MOST, amount, "万元"));
  }

  static Amount amount(Comparator comparator, int value, String unit) {
    return new Amount(comparator, BigDecimal.valueOf(value), null, unit, null);
  }

  static Clause offering(SupportTier... tiers) {
    return offering(support().tiers(List.of(tiers)));
  }

  static Clause offering(SupportMeasure.Builder support) {
    return article("a1", "1.").text("正文。").supportMeasures(List.of(support.build())).build();
  }

  static SupportMeasure.Builder support() {
    return SupportMeasure.builder().id("m1").kind(SupportKind.REWARD).phrase("给予奖励");
  }

  static TimeFrame until(int year) {
    return TimeFrame.builder().endsOn(LocalDate.of(year, 12, 31)).phrase("到" + year + "年").build();
  }
}
