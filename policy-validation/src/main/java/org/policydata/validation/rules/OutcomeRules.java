package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Comment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationState;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what came of a consultation: whether there is an outcome, its counts and its dates. */
final class OutcomeRules {

  private OutcomeRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "outcome.counts-differ",
                            Severity.ERROR,
                            Confidence.CERTAIN,
                            "{count} comments are published as {name}, {records} are recorded so",
                            "公布的{name}为{count}条，记录为{records}条")
                        .variant(
                            "TOTAL",
                            "{count} comments were received, and {records} were answered",
                            "共收到意见{count}条，答复合计{records}条")
                        .variant(
                            "RECORDED",
                            "{count} comments were received, and {records} are recorded",
                            "共收到意见{count}条，记录{records}条"))
                .summary(
                    "The published counts disagree with each other or with the comments recorded.",
                    "公布的数字相互不一致，或者与所记录的意见不一致。")
                .rationale(
                    "A comment was lost or counted twice. Fewer comments recorded, or answered,"
                        + " than received is INFO: many results print a selection.",
                    "有意见遗漏或者重复计算。记录或者答复的意见少于收到的，仅作提示：许多采纳情况只公布一部分。")
                .reads(Part.OUTCOMES)
                .build(),
            OutcomeRules::checkCounts),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "outcome.before-close",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the outcome is dated {publishedOn}, before the window closed on"
                            + " {closesOn}",
                        "结果公布于{publishedOn}，早于征集截止日{closesOn}"))
                .summary("The outcome is dated before the window closed.", "采纳情况的日期早于征求意见截止日。")
                .rationale(
                    "Comments of the last days cannot have been considered, or a date is wrong.",
                    "最后几日的意见不可能得到研究，或者日期有误。")
                .reads(Part.CONSULTATIONS, Part.OUTCOMES)
                .build(),
            OutcomeRules::checkDates),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "outcome.missing",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the window closed on {closesOn}, and no outcome is recorded on {asOf}",
                        "征集已于{closesOn}截止，至{asOf}未见结果"))
                .summary("The window is closed and no outcome is recorded.", "征求意见已经截止，却没有采纳情况的记录。")
                .rationale(
                    "Whoever commented is owed an answer. No law sets a day for it, so the finding"
                        + " stands from the day after the window; for windows that closed before"
                        + " any law asked for an answer, and for drafts of laws and local"
                        + " regulations, of which that law does not speak, it is INFO.",
                    "对提出意见的人应当有所答复。法律未规定公布期限，因此自截止次日起即予报告；"
                        + "在法律要求反馈之前已经截止的，以及该法律未涉及的法律草案和地方性法规草案，仅作提示。")
                .reads(Part.CONSULTATIONS, Part.OUTCOMES)
                .parameters(
                    ParameterDescriptor.of(
                            "basis",
                            new ParameterType.BasisId(),
                            "entry that asks for an answer; none: always")
                        .orAbsent())
                .build(),
            OutcomeRules::checkMissing));
  }

  private static void checkCounts(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachOutcome(
        dossier,
        (notice, outcome, at) -> {
          checkTotal(notice, outcome, at, findings);
          if (!outcome.comments().isEmpty()) {
            checkRecorded(notice, outcome, at, findings);
          }
        });
  }

  /** Every comment received is adopted, partly adopted, not adopted or answered otherwise. */
  private static void checkTotal(
      ConsultationNotice notice, ConsultationOutcome outcome, String at, FindingSink findings) {
    Integer[] answers = {
      outcome.adopted(), outcome.partlyAdopted(), outcome.notAdopted(), outcome.otherwise()
    };
    boolean any = false;
    long answered = 0;
    for (Integer answer : answers) {
      any |= answer != null;
      answered += answer == null ? 0 : answer;
    }
    Integer received = outcome.received();
    if (received != null && any && answered != received) {
      Map<String, Object> details =
          Details.of("problem", "TOTAL", "count", received, "records", answered);
      boolean selection = answered < received && !saysAll(outcome.phrase());
      report(selection, at + "/received", notice.id(), details, findings);
    }
  }

  private static boolean saysAll(@Nullable String phrase) {
    return phrase != null && (phrase.contains("全部") || phrase.contains("均"));
  }

  private static void checkRecorded(
      ConsultationNotice notice, ConsultationOutcome outcome, String at, FindingSink findings) {
    int comments = outcome.comments().size();
    Integer received = outcome.received();
    if (received != null && comments != received) {
      Map<String, Object> details =
          Details.of("problem", "RECORDED", "count", received, "records", comments);
      report(comments < received, at + "/received", notice.id(), details, findings);
    }
    long undecided = 0;
    for (Comment comment : outcome.comments()) {
      Disposition disposition = comment.disposition();
      boolean open = disposition == null || disposition.decision() == Decision.PENDING;
      undecided += open ? 1 : 0;
    }
    long unknown = undecided + (received == null ? 0 : Math.max(received - comments, 0));
    checkDecision(notice, outcome, at, "adopted", outcome.adopted(), unknown, findings);
    checkDecision(notice, outcome, at, "partlyAdopted", outcome.partlyAdopted(), unknown, findings);
    checkDecision(notice, outcome, at, "notAdopted", outcome.notAdopted(), unknown, findings);
    checkDecision(notice, outcome, at, "otherwise", outcome.otherwise(), unknown, findings);
  }

  /** Comments that are not recorded, or without what was decided, may make up for a difference. */
  private static void checkDecision(
      ConsultationNotice notice,
      ConsultationOutcome outcome,
      String at,
      String name,
      @Nullable Integer published,
      long unknown,
      FindingSink findings) {
    if (published == null) {
      return;
    }
    int recorded = 0;
    for (Comment comment : outcome.comments()) {
      Disposition disposition = comment.disposition();
      boolean counted = disposition != null && member(disposition.decision()).equals(name);
      recorded += counted ? 1 : 0;
    }
    if (recorded != published) {
      report(
          recorded < published && published - recorded <= unknown,
          at + "/" + name,
          notice.id(),
          Details.of("name", name, "count", published, "records", recorded),
          findings);
    }
  }

  /** The count that a decision belongs to; what is still open belongs to none. */
  private static String member(Decision decision) {
    return switch (decision) {
      case ADOPTED -> "adopted";
      case PARTLY_ADOPTED -> "partlyAdopted";
      case NOT_ADOPTED -> "notAdopted";
      case ALREADY_COVERED, OUT_OF_SCOPE, EXPLAINED, NOTED, REFERRED -> "otherwise";
      case PENDING -> "";
    };
  }

  private static void report(
      boolean harmless,
      String pointer,
      String subject,
      Map<String, Object> details,
      FindingSink findings) {
    if (harmless) {
      findings.report(Severity.INFO, pointer, subject, details);
    } else {
      findings.report(pointer, subject, details);
    }
  }

  private static void checkDates(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachOutcome(
        dossier,
        (notice, outcome, at) -> {
          LocalDate closesOn = notice.period() == null ? null : notice.period().closesOn();
          LocalDate publishedOn = outcome.publishedOn();
          if (closesOn != null && publishedOn != null && publishedOn.isBefore(closesOn)) {
            findings.report(
                at + "/publishedOn",
                notice.id(),
                Details.of("publishedOn", publishedOn.toString(), "closesOn", closesOn.toString()));
          }
        });
  }

  private static void checkMissing(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          boolean publicRound =
              Consultations.askThePublic(notice) && Consultations.areRecorded(notice);
          boolean closed = notice.stateOn(context.asOf()) == ConsultationState.CLOSED;
          LocalDate closesOn = notice.period() == null ? null : notice.period().closesOn();
          if (closesOn == null || !publicRound || !closed || notice.outcome() != null) {
            return;
          }
          Map<String, Object> details = new TreeMap<>();
          details.put("closesOn", closesOn.toString());
          details.put("asOf", context.asOf().toString());
          boolean owed =
              context
                  .parameters()
                  .text("basis")
                  .map(id -> context.basis(id, closesOn).isPresent())
                  .map(inForce -> inForce && !Procedure.of(notice, context.index()).ofALaw())
                  .orElse(true);
          if (!owed) {
            details.put("basis", List.of());
          }
          report(!owed, at, notice.id(), details, findings);
        });
  }
}
