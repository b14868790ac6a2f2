package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Attachment;
import org.policydata.model.AttachmentKind;
import org.policydata.model.Citation;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Relation;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what a text is called. */
final class DocumentTitleRules {

  private static final String REGULATION = "条例";

  private DocumentTitleRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.title-differs",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "\"{found}\" does not name the draft as its title does: \"{title}\"",
                        "“{found}”与草案标题“{title}”不一致"))
                .summary(
                    "Notice, attachment and draft name the draft differently.",
                    "公告、附件与草案对草案的称谓不一致。")
                .rationale(
                    "Readers and registers find the draft by its title. White space, line breaks"
                        + " and marks such as （征求意见稿） make no difference.",
                    "读者和登记系统均按标题查找草案。空格、换行以及“（征求意见稿）”等标记的差异不计。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS)
                .build(),
            DocumentTitleRules::checkTitles),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.rule-named-regulation",
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "\"{title}\" is a rule (规章), which must not be called 条例 ({basis})",
                        "“{title}”为规章，不得称“条例”（{basis}）"))
                .summary("A rule (规章) is called 条例.", "规章的名称使用“条例”。")
                .rationale(
                    "条例 is the name of what the State Council or a people's congress makes.",
                    "“条例”是国务院或者人民代表大会及其常务委员会制定的法规的名称。")
                .reads(Part.DOCUMENTS)
                .build(),
            DocumentTitleRules::checkName));
  }

  private static void checkTitles(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          List<String> quoted = notice.title() == null ? List.of() : Titles.quoted(notice.title());
          List<PolicyDocument> drafts = drafts(notice, index);
          if (!drafts.isEmpty()) {
            report(quoted, drafts, at + "/title", notice, findings);
          } else if (notice.versionIds().isEmpty() && !quoted.isEmpty()) {
            checkListedDraft(notice, quoted, at, findings);
          }
          for (int i = 0; i < notice.attachments().size(); i++) {
            Attachment attachment = notice.attachments().get(i);
            List<PolicyDocument> named = namedBy(attachment, notice, drafts);
            if (!named.isEmpty()) {
              String pointer = at + "/attachments/" + i + "/name";
              report(names(attachment.name()), named, pointer, notice, findings);
            }
          }
        });
    for (Placed<Citation> place : index.citations()) {
      Citation citation = place.value();
      if (citation.relation() == Relation.CONSULTS_ON
          && citation.documentId() != null
          && citation.title() != null) {
        String textId = place.clause().map(PlacedClause::textId).orElse("");
        Optional<PolicyDocument> draft = index.version(citation.documentId());
        Optional<ConsultationNotice> notice = index.consultation(textId).map(Placed::value);
        if (draft.isPresent() && notice.isPresent()) {
          report(
              List.of(citation.title()),
              List.of(draft.get()),
              place.pointer() + "/title",
              notice.get(),
              findings);
        }
      }
    }
  }

  /** Nothing where a draft asked about is not in the dossier: a name may be that one's. */
  private static List<PolicyDocument> drafts(ConsultationNotice notice, DossierIndex index) {
    List<PolicyDocument> drafts = new ArrayList<>();
    for (String versionId : notice.versionIds()) {
      Optional<PolicyDocument> draft = index.version(versionId);
      if (draft.isEmpty()) {
        return List.of();
      }
      drafts.add(draft.get());
    }
    return drafts;
  }

  /** The draft that an attachment is, where only one can be meant. */
  private static List<PolicyDocument> namedBy(
      Attachment attachment, ConsultationNotice notice, List<PolicyDocument> drafts) {
    if (attachment.kind() != AttachmentKind.DRAFT) {
      return List.of();
    }
    if (attachment.versionId() != null) {
      List<PolicyDocument> meant = new ArrayList<>(1);
      for (PolicyDocument draft : drafts) {
        if (draft.id().equals(attachment.versionId())) {
          meant.add(draft);
        }
      }
      return meant;
    }
    return drafts.size() == 1 && onlyDraft(notice).isPresent() ? drafts : List.of();
  }

  /** The attachment that is the draft; empty where there are several. */
  private static Optional<Attachment> onlyDraft(ConsultationNotice notice) {
    List<Attachment> drafts =
        notice.attachments().stream()
            .filter(attachment -> attachment.kind() == AttachmentKind.DRAFT)
            .toList();
    return drafts.size() == 1 ? Optional.of(drafts.get(0)) : Optional.empty();
  }

  /** Without the draft itself, the notice and its attachment can still be compared. */
  private static void checkListedDraft(
      ConsultationNotice notice, List<String> named, String pointer, FindingSink findings) {
    Optional<Attachment> draft = onlyDraft(notice);
    if (draft.isPresent()) {
      List<String> names = names(draft.get().name());
      if (named.stream().noneMatch(name -> names.stream().anyMatch(other -> same(name, other)))) {
        findings.report(
            pointer + "/title",
            notice.id(),
            Details.of("found", String.valueOf(notice.title()), "title", draft.get().name()));
      }
    }
  }

  /** The name as it stands, and the titles in it. */
  private static List<String> names(String name) {
    List<String> names = new ArrayList<>(Titles.quoted(name));
    names.add(name);
    return names;
  }

  private static void report(
      List<String> names,
      List<PolicyDocument> drafts,
      String pointer,
      ConsultationNotice notice,
      FindingSink findings) {
    if (names.isEmpty() || drafts.isEmpty()) {
      return;
    }
    for (PolicyDocument draft : drafts) {
      Promulgation carrier = draft.promulgation();
      for (String name : names) {
        if (same(name, draft.title())
            || (carrier != null && carrier.title() != null && same(name, carrier.title()))) {
          return;
        }
      }
    }
    findings.report(
        pointer,
        notice.id(),
        Details.of("found", names.get(names.size() - 1), "title", drafts.get(0).title()));
  }

  private static boolean same(String name, String title) {
    return name.equals(title) || Titles.same(Titles.bare(name), Titles.bare(title));
  }

  private static void checkName(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      if (!VersionFacts.isRule(version) || !isCalledRegulation(version.title())) {
        continue;
      }
      List<LegalBasis> basis = context.basis(context.lawDay("/versions/" + i));
      if (!basis.isEmpty()) {
        findings.report(
            "/versions/" + i + "/title",
            version.id(),
            Details.of(
                "title", version.title(),
                "basis", LegalBasis.citations(basis)));
      }
    }
  }

  /** A mark such as （试行） or （2023年修订） may stand behind the name. */
  private static boolean isCalledRegulation(String title) {
    String name = Titles.bare(title);
    int mark = name.endsWith(")") ? name.lastIndexOf('(') : -1;
    return (mark > 0 ? name.substring(0, mark) : name).endsWith(REGULATION);
  }
}
