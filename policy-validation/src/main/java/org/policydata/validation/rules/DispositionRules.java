package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what was decided on the comments: why, by whom, when, and with what effect. */
final class DispositionRules {

  private DispositionRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "outcome.no-reason",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the comment was not adopted, and no reason is given",
                        "意见未被采纳，且未说明理由"))
                .summary("A comment was not adopted, and no reason is given.", "意见未被采纳，且未说明理由。")
                .rationale(
                    "Whoever took the trouble to write is owed the reason why not.",
                    "对提出意见的人，应当说明不予采纳的理由。")
                .reads(Part.OUTCOMES)
                .parameters(
                    ParameterDescriptor.texts(
                        "reasonWords", "words that begin a reason in the words of the decision"))
                .build(),
            DispositionRules::checkReasons),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "outcome.undated",
                            Severity.INFO,
                            Confidence.CERTAIN,
                            "decisions on comments with neither a date nor an author: {count}",
                            "{count}条意见的处理结果未注明日期和作出单位")
                        .variant(
                            "DATE",
                            "decisions on comments without a date: {count}",
                            "{count}条意见的处理结果未注明日期")
                        .variant(
                            "AUTHOR",
                            "decisions on comments without an author: {count}",
                            "{count}条意见的处理结果未注明作出单位"))
                .summary(
                    "Decisions on comments bear no date or name nobody who decided; once per"
                        + " outcome, with the count.",
                    "意见的处理结果未注明日期或者作出单位；每次采纳情况报告一次，注明条数。")
                .rationale(
                    "Without day and author nobody can tell whether the decision came in time and"
                        + " whom to ask. Those of the published outcome count for all of its"
                        + " decisions.",
                    "没有日期和作出单位，就无法判断处理是否及时、应向谁询问。采纳情况公告的日期和单位，适用于其中的全部处理结果。")
                .reads(Part.OUTCOMES)
                .build(),
            DispositionRules::checkDates),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "outcome.adopted-without-amendment",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the comment was adopted, and no change to the text is recorded",
                        "意见已采纳，但未记录对文本的修改"))
                .summary(
                    "A comment was adopted, but no amendment is recorded.", "意见已采纳，但未记录对文本的修改。")
                .rationale(
                    "Nobody can check whether the next version holds what was promised. A comment"
                        + " that agrees asks for no change.",
                    "无从核对下一版本是否兑现了采纳。表示赞同的意见不要求修改。")
                .reads(Part.OUTCOMES)
                .parameters(
                    ParameterDescriptor.texts(
                        "agreementWords", "words by which a comment asks for no change"))
                .build(),
            DispositionRules::checkEffects));
  }

  private static void checkReasons(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> words = context.parameters().texts("reasonWords");
    eachComment(
        dossier,
        (comment, at) -> {
          Disposition disposition = comment.disposition();
          if (disposition != null
              && disposition.decision() == Decision.NOT_ADOPTED
              && disposition.reason() == null
              && !Consultations.holdsAny(disposition.phrase(), words)) {
            findings.report(at + "/disposition", comment.id(), Details.of());
          }
        });
  }

  private static void checkDates(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachOutcome(
        dossier,
        (notice, outcome, at) -> {
          int undated = 0;
          int unsigned = 0;
          int either = 0;
          for (Comment comment : outcome.comments()) {
            Disposition disposition = comment.disposition();
            if (disposition != null && disposition.decision() != Decision.PENDING) {
              boolean lacksDate = lacksDate(disposition, outcome);
              boolean lacksAuthor = lacksAuthor(disposition, outcome);
              undated += lacksDate ? 1 : 0;
              unsigned += lacksAuthor ? 1 : 0;
              either += lacksDate || lacksAuthor ? 1 : 0;
            }
          }
          if (either > 0) {
            Details details = Details.of("count", either);
            if (unsigned == 0 || undated == 0) {
              details = details.with("problem", unsigned == 0 ? "DATE" : "AUTHOR");
            }
            findings.report(at, notice.id(), details);
          }
        });
  }

  private static boolean lacksDate(Disposition disposition, ConsultationOutcome outcome) {
    return disposition.decidedOn() == null && outcome.publishedOn() == null;
  }

  private static boolean lacksAuthor(Disposition disposition, ConsultationOutcome outcome) {
    return disposition.decidedBy() == null && outcome.publisher() == null;
  }

  private static void checkEffects(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> words = context.parameters().texts("agreementWords");
    eachComment(
        dossier,
        (comment, at) -> {
          Disposition disposition = comment.disposition();
          if (disposition != null
              && disposition.decision() == Decision.ADOPTED
              && disposition.amendments().isEmpty()
              && comment.amendments().isEmpty()
              && !Consultations.holdsAny(comment.text(), words)) {
            findings.report(at + "/disposition", comment.id(), Details.of());
          }
        });
  }

  private static void eachComment(PolicyDossier dossier, Pointers.Visitor<Comment> visitor) {
    Pointers.eachOutcome(
        dossier,
        (notice, outcome, at) -> Pointers.each(outcome.comments(), at + "/comments", visitor));
  }
}
