package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Attachment;
import org.policydata.model.AttachmentKind;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what a notice has to bring: a way to answer, the draft, its explanation, its name. */
final class ConsultationNoticeRules {

  private static final ParameterDescriptor DRAFT_MARKS =
      ParameterDescriptor.texts("draftMarks", "words that mark a title as that of a draft");

  /** What an attachment of another kind holds is not known; it may be the draft. */
  private static final Set<AttachmentKind> CERTAINLY_NO_DRAFT =
      EnumSet.of(
          AttachmentKind.EXPLANATION,
          AttachmentKind.REPLY_FORM,
          AttachmentKind.REPORT,
          AttachmentKind.LIST);

  private ConsultationNoticeRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.no-channel",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the notice names no way to send a comment",
                        "公告未注明提出意见的方式"))
                .summary("A notice names no way to answer.", "公告未注明提出意见的方式。")
                .rationale(
                    "A consultation that nobody can answer is none; the notice has to say how.",
                    "无法提出意见，征求意见即形同虚设；公告应当写明途径。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .parameters(Procedure.CITED)
                .build(),
            ConsultationNoticeRules::checkChannels),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.no-draft",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "the draft is neither attached to the notice nor included",
                        "公告未附征求意见稿文本"))
                .summary("The draft text is neither attached nor included.", "征求意见稿文本既未附后，也未载于公告。")
                .rationale(
                    "Nobody can comment on what cannot be read. A notice that refers to an"
                        + " attachment or to a place where the draft can be read is believed.",
                    "看不到文本，就无从提出意见。公告称文本见附件或者另有查阅之处的，予以认可。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS, Part.CLAUSES)
                .parameters(
                    Procedure.CITED,
                    DRAFT_MARKS,
                    ParameterDescriptor.texts(
                        "elsewhereWords", "words that say where the draft can be read"))
                .build(),
            ConsultationNoticeRules::checkDraft),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.no-explanation",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "no explanation of the draft is attached or included",
                            "公告未附起草说明")
                        .variant(
                            "REQUIRED",
                            "no explanation of the draft is attached or included; {basis} asks for"
                                + " one",
                            "公告未附起草说明；{basis}要求一并公布"))
                .summary(
                    "An explanation of the draft (起草说明) is neither attached nor included.",
                    "起草说明既未附后，也未载于公告。")
                .rationale(
                    "Who does not know why a rule is made can hardly say whether it serves. For"
                        + " major decisions and rules the law asks for it; for other texts it is"
                        + " good practice and the finding is INFO.",
                    "不了解制定理由，就难以判断规定是否合理。重大行政决策和规章依法应当一并公布起草说明；其他文件宜予公布，仅作提示。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS, Part.CLAUSES)
                .parameters(
                    DRAFT_MARKS,
                    ParameterDescriptor.texts("explanationWords", "words that name an explanation"),
                    ParameterDescriptor.groups(
                        "required",
                        "where the law asks for one",
                        ParameterDescriptor.of(
                            "regime",
                            ParameterType.Choice.of(Regime.class),
                            "procedure it holds for"),
                        ParameterDescriptor.of(
                            "basis", new ParameterType.BasisId(), "where it is said")))
                .build(),
            ConsultationNoticeRules::checkExplanation),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.title-lacks-draft-mark",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "neither the title of the notice nor that of the draft says that it is a"
                            + " draft (征求意见稿)",
                        "公告标题和文件标题均未标明“征求意见稿”等字样"))
                .summary(
                    "Neither the notice's title nor the draft's says 征求意见稿, 草案 or 送审稿; once"
                        + " per consultation.",
                    "公告标题和文件标题均未标明“征求意见稿”“草案”或者“送审稿”；每次征求意见报告一次。")
                .rationale(
                    "A page found by a search engine years later is taken for the policy itself.",
                    "多年之后经检索得到的页面，容易被误认为正式文件。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .parameters(DRAFT_MARKS)
                .build(),
            ConsultationNoticeRules::checkDraftMark));
  }

  private static void checkChannels(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          boolean reachable =
              !notice.channels().isEmpty()
                  || notice.contacts().stream()
                      .anyMatch(contact -> contact.email() != null || !contact.phones().isEmpty());
          if (!reachable
              && Consultations.askForComments(notice)
              && Consultations.areRecorded(notice)) {
            findings.report(at, notice.id(), Procedure.cited(notice, at, context));
          }
        });
  }

  private static void checkDraft(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> marks = context.parameters().texts(DRAFT_MARKS.name());
    List<String> elsewhere = context.parameters().texts("elsewhereWords");
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          if (asksAboutADraft(notice, context, marks)
              && !holdsDraft(notice, context.index())
              && !sayInText(notice, elsewhere)) {
            findings.report(at, notice.id(), Procedure.cited(notice, at, context));
          }
        });
  }

  /** A notice whose text is known, which puts a certain text to the public. */
  private static boolean asksAboutADraft(
      ConsultationNotice notice, RuleContext context, List<String> marks) {
    return Consultations.askThePublic(notice)
        && Consultations.askForComments(notice)
        && Consultations.holdText(notice)
        && (Consultations.say(notice, List.of("《"))
            || Consultations.say(notice, marks)
            || !Consultations.versions(notice, context.index()).isEmpty());
  }

  /** The draft may be attached, or be a version that the dossier has the text of. */
  private static boolean holdsDraft(ConsultationNotice notice, DossierIndex index) {
    for (Attachment attachment : notice.attachments()) {
      if (mayBeTheDraft(attachment)) {
        return true;
      }
    }
    for (PolicyDocument version : Consultations.versions(notice, index)) {
      if (!version.clauses().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeTheDraft(Attachment attachment) {
    return attachment.kind() == null
        || attachment.versionId() != null
        || !CERTAINLY_NO_DRAFT.contains(attachment.kind());
  }

  private static boolean sayInText(ConsultationNotice notice, List<String> words) {
    for (Clause clause : Consultations.clauses(notice)) {
      if (Consultations.holdsAny(clause.heading(), words)
          || Consultations.holdsAny(clause.text(), words)) {
        return true;
      }
    }
    return false;
  }

  private static void checkExplanation(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> marks = context.parameters().texts(DRAFT_MARKS.name());
    List<String> words = context.parameters().texts("explanationWords");
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          if (!asksAboutADraft(notice, context, marks) || explains(notice, context, words)) {
            return;
          }
          List<String> bases = required(notice, context);
          if (bases.isEmpty()) {
            findings.report(Severity.INFO, at, notice.id(), Details.of("basis", bases));
          } else {
            findings.report(at, notice.id(), Details.of("problem", "REQUIRED", "basis", bases));
          }
        });
  }

  private static boolean explains(
      ConsultationNotice notice, RuleContext context, List<String> words) {
    for (Attachment attachment : notice.attachments()) {
      if (attachment.kind() == AttachmentKind.EXPLANATION
          || Consultations.holdsAny(attachment.name(), words)
          || Consultations.holdsAny(attachment.fileName(), words)) {
        return true;
      }
    }
    for (PolicyDocument version : Consultations.versions(notice, context.index())) {
      if (Consultations.holdsAny(version.title(), words)) {
        return true;
      }
      for (Clause clause : version.clauses()) {
        if (Consultations.holdsAny(clause.heading(), words)) {
          return true;
        }
      }
    }
    return Consultations.say(notice, words);
  }

  /** What asks for an explanation of this draft on the first day of the window. */
  private static List<String> required(ConsultationNotice notice, RuleContext context) {
    LocalDate first = Consultations.firstDay(notice);
    LocalDate day = first == null ? context.asOf() : first;
    Procedure procedure = Procedure.of(notice, context.index());
    return LegalBasis.citations(procedure.basis("required", day, context));
  }

  private static void checkDraftMark(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> marks = context.parameters().texts(DRAFT_MARKS.name());
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          String title = notice.title();
          if (title != null
              && Consultations.askForComments(notice)
              && !Consultations.holdsAny(title, marks)
              && lacksMark(notice, title, context, marks)) {
            findings.report(at + "/title", notice.id(), Details.of());
          }
        });
  }

  /** A notice that names no text asks for ideas, not about a draft. */
  private static boolean lacksMark(
      ConsultationNotice notice, String title, RuleContext context, List<String> marks) {
    boolean anyDraft = title.contains("《");
    for (PolicyDocument version : Consultations.versions(notice, context.index())) {
      if (Consultations.isSettled(version) || Consultations.holdsAny(version.title(), marks)) {
        return false;
      }
      anyDraft = true;
    }
    for (Attachment attachment : notice.attachments()) {
      if (attachment.kind() == AttachmentKind.DRAFT) {
        if (Consultations.holdsAny(attachment.name(), marks)) {
          return false;
        }
        anyDraft = true;
      }
    }
    return anyDraft;
  }
}
