package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Attachment;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.PlacedText;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the attachments that a text names. */
final class DocumentAttachmentRules {

  private static final String ATTACHMENT = "附件";
  private static final String DENIAL = "无附件";

  /** 《办法》附件1 and 国发〔2018〕42号附件1 are attachments of another document. */
  private static final String OTHER_DOCUMENT = "》号";

  /** 附件3份 counts, it does not cite. */
  private static final String COUNTED = "份个项张页件年";

  /** What may follow a Chinese number: 附件一并提交 cites none. */
  private static final String BEHIND_NUMBER = "）)〕]】、，,。.；;:：》的中和及至所列";

  private static final int MAX_NUMBER = 99;
  private static final int MAX_NUMBER_LENGTH = 3;

  private DocumentAttachmentRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.attachment-contradiction",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "attachment {number} is cited, and is not among the {count} attachments"
                                + " listed",
                            "引用了附件{number}，但所列{count}个附件中没有该附件")
                        .variant(
                            "DENIED",
                            "{count} attachments are named, and \"{found}\" denies that there are"
                                + " any",
                            "列有{count}个附件，又称“{found}”")
                        .variant(
                            "NONE_LISTED",
                            "attachment {number} is cited, and no attachment is listed",
                            "引用了附件{number}，但未列出任何附件"))
                .summary(
                    "Attachments are named and denied, or one is cited by number and not listed.",
                    "既列有附件又称没有附件，或者按编号引用的附件未列出。")
                .rationale(
                    "Readers look for what is not there. Where the list itself is missing the"
                        + " finding is INFO: pages are often copied without it.",
                    "读者将查找并不存在的附件。附件清单整体缺失的，仅作提示：转载的页面常常不含清单。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS, Part.CLAUSES)
                .build(),
            DocumentAttachmentRules::checkAttachments));
  }

  private static void checkAttachments(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) ->
            checkDenied(
                notice.attachments(),
                notice.attachmentDenials(),
                at + "/attachmentDenials",
                notice.id(),
                findings));
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      if (!version.attachments().isEmpty()) {
        List<String> denials =
            version.notes().stream().filter(note -> note.contains(DENIAL)).toList();
        checkDenied(
            version.attachments(), denials, "/versions/" + i + "/notes", version.id(), findings);
      }
    }
    checkCited(dossier, context, findings);
  }

  private static void checkDenied(
      List<Attachment> named,
      List<String> denials,
      String pointer,
      String id,
      FindingSink findings) {
    if (!named.isEmpty() && !denials.isEmpty()) {
      findings.report(
          pointer,
          id,
          Details.of("problem", "DENIED", "count", named.size(), "found", denials.get(0)));
    }
  }

  /** Each number is told once for a text, at the place that cites it first. */
  private static void checkCited(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PlacedText> texts = context.texts().containing(ATTACHMENT);
    if (texts.isEmpty()) {
      return;
    }
    Set<Cited> settled = included(texts);
    for (PlacedText text : texts) {
      String words = text.value();
      for (int at = words.indexOf(ATTACHMENT);
          at >= 0 && text.clause().isPresent();
          at = words.indexOf(ATTACHMENT, at + ATTACHMENT.length())) {
        String textId = text.clause().get().textId();
        int number = citedAt(words, at);
        if (number > 0 && settled.add(new Cited(textId, number))) {
          List<Attachment> listed = listed(textId, dossier, context.index());
          if (!isListed(listed, number)) {
            report(listed.size(), number, text, findings);
          }
        }
      }
    }
  }

  /** The attachments that stand in the texts themselves. */
  private static Set<Cited> included(List<PlacedText> texts) {
    Set<Cited> included = new HashSet<>();
    for (PlacedText text : texts) {
      String words = text.value();
      int at = words.indexOf(ATTACHMENT);
      int number = isLabel(words, at) ? numberAt(words, at) : 0;
      if (number > 0 && text.clause().isPresent()) {
        included.add(new Cited(text.clause().get().textId(), number));
      }
    }
    return included;
  }

  private static void report(int listed, int number, PlacedText text, FindingSink findings) {
    if (listed == 0) {
      findings.report(
          Severity.INFO,
          text.pointer(),
          null,
          Details.of("problem", "NONE_LISTED", "number", number));
    } else {
      findings.report(text.pointer(), null, Details.of("number", number, "count", listed));
    }
  }

  /** The number of an attachment of this text that is cited at a place; 0 for none. */
  private static int citedAt(String text, int at) {
    boolean ofOther = at > 0 && OTHER_DOCUMENT.indexOf(text.charAt(at - 1)) >= 0;
    return ofOther || isLabel(text, at) ? 0 : numberAt(text, at);
  }

  /** 附件1 at the head of a line announces the attachment itself. */
  private static boolean isLabel(String text, int at) {
    int end = numberEnd(text, at);
    boolean alone = end >= text.length() || "：:.．\n　 ".indexOf(text.charAt(end)) >= 0;
    return alone && text.substring(0, at).isBlank();
  }

  private static int numberAt(String text, int at) {
    int start = numberStart(text, at);
    int end = numberEnd(text, at);
    if (end == start || end - start > MAX_NUMBER_LENGTH) {
      return 0;
    }
    boolean last = end == text.length();
    String digits = text.substring(start, end);
    if (isDigit(digits.charAt(0))) {
      int number = Integer.parseInt(digits);
      boolean counts = !last && COUNTED.indexOf(text.charAt(end)) >= 0;
      return counts || number > MAX_NUMBER ? 0 : number;
    }
    boolean closed = last || BEHIND_NUMBER.indexOf(text.charAt(end)) >= 0;
    long number = closed ? ChineseNumerals.parse(digits).orElse(0) : 0;
    return number > MAX_NUMBER ? 0 : (int) number;
  }

  private static int numberStart(String text, int at) {
    int start = at + ATTACHMENT.length();
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** The end of the digits or of the Chinese number, whichever stands there. */
  private static int numberEnd(String text, int at) {
    int end = numberStart(text, at);
    boolean digits = end < text.length() && isDigit(text.charAt(end));
    while (end < text.length()
        && (digits ? isDigit(text.charAt(end)) : ChineseNumerals.isNumeral(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The attachments of a text, and of the notices that ask about it. */
  private static List<Attachment> listed(String textId, PolicyDossier dossier, DossierIndex index) {
    List<Attachment> listed = new ArrayList<>();
    index.version(textId).ifPresent(version -> listed.addAll(version.attachments()));
    for (ConsultationNotice notice : dossier.consultations()) {
      if (notice.id().equals(textId) || notice.versionIds().contains(textId)) {
        listed.addAll(notice.attachments());
      }
    }
    return listed;
  }

  /** Attachments without numbers are counted. */
  private static boolean isListed(List<Attachment> listed, int number) {
    for (Attachment attachment : listed) {
      if (Objects.equals(attachment.number(), number)) {
        return true;
      }
    }
    return listed.stream().allMatch(attachment -> attachment.number() == null)
        && number <= listed.size();
  }

  /** The number of an attachment, in the text that cites it. */
  private record Cited(String textId, int number) {}
}
