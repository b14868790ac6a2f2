package org.policydata.model.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amendment;
import org.policydata.model.Amendment.ReplaceText;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comment;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Stage;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure.Quantity;
import org.policydata.model.UnitMention;

/** A short draft with two chapters, and comments on it. */
final class SampleText {

  static final String LOANS = "确保制造业贷款占全部贷款比重不低于18%，中长期贷款占制造业贷款比重不低于50%。";

  private SampleText() {}

  static PolicyDocument draft() {
    return PolicyDocument.builder()
        .id("draft")
        .title("关于推进新型工业化的意见（征求意见稿）")
        .stage(Stage.CONSULTATION_DRAFT)
        .publishedOn(LocalDate.of(2024, 4, 12))
        .clauses(
            List.of(
                clause("c1", ClauseKind.CHAPTER)
                    .label("一、")
                    .heading("总体要求")
                    .children(
                        List.of(clause("c1-p1", ClauseKind.PARAGRAPH).text("坚持稳中求进。").build()))
                    .build(),
                clause("c2", ClauseKind.CHAPTER)
                    .label("二、")
                    .heading("主要措施")
                    .children(List.of(loans(), training()))
                    .build()))
        .build();
  }

  static Clause loans() {
    return clause("c2-a1", ClauseKind.ARTICLE)
        .label("1.")
        .heading("降低融资成本。")
        .text(LOANS)
        .responsibilityText("（责任单位：市委金融办、市经信局）")
        .responsibilities(List.of(duty(Role.RESPONSIBLE, "市委金融办"), duty(Role.RESPONSIBLE, "市经信局")))
        .targets(
            List.of(
                share("c2-a1-t1", "制造业贷款占全部贷款比重", 18, "确保制造业贷款占全部贷款比重不低于18%"),
                share("c2-a1-t2", "中长期贷款占制造业贷款比重", 50, "中长期贷款占制造业贷款比重不低于50%")))
        .build();
  }

  static Clause training() {
    return clause("c2-a2", ClauseKind.ARTICLE).label("2.").text("每年培训技术工人。每年评选。").build();
  }

  static Clause.Builder clause(String id, ClauseKind kind) {
    return Clause.builder().id(id).kind(kind);
  }

  static Target share(String id, String indicator, int percent, String phrase) {
    return Target.builder()
        .id(id)
        .indicator(indicator)
        .measure(new Quantity(Comparator.AT_LEAST, BigDecimal.valueOf(percent), null, "%"))
        .phrase(phrase)
        .build();
  }

  static Responsibility duty(Role role, String unit) {
    return new Responsibility(role, new UnitMention(unit, unit, null), null, null, null);
  }

  static ReplaceText.Builder replace(@Nullable String clauseId, String expected, String words) {
    return ReplaceText.builder().clauseId(clauseId).expectedText(expected).newText(words);
  }

  static Comment comment(String id, @Nullable Disposition disposition, Amendment... amendments) {
    return Comment.builder()
        .id(id)
        .anchors(List.of(new Anchor("draft", null, null, null)))
        .disposition(disposition)
        .amendments(List.of(amendments))
        .build();
  }

  static Disposition adopted(@Nullable LocalDate day) {
    return Disposition.builder().decision(Decision.ADOPTED).decidedOn(day).build();
  }

  static PolicyDossier dossier(Comment... comments) {
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("d1")
        .versions(List.of(draft()))
        .units(
            List.of(
                ResponsibleUnit.builder().id("市委金融办").name("市委金融办").build(),
                ResponsibleUnit.builder().id("jxj").name("市经信局").build()))
        .consultations(
            List.of(
                ConsultationNotice.builder()
                    .id("n1")
                    .versionIds(List.of("draft"))
                    .clauses(List.of(clause("n1-p1", ClauseKind.PARAGRAPH).text("公告").build()))
                    .outcome(
                        ConsultationOutcome.builder().comments(Arrays.asList(comments)).build())
                    .build()))
        .build();
  }
}
