package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Signature;
import org.policydata.model.Stage;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on who issues and signs. */
final class DocumentSignatureRules {

  /** With which the name of a body ends. */
  private static final String BODY_ENDINGS = "府厅室局委会部院署办";

  private static final int MIN_BODY_LENGTH = 3;
  private static final String ABOUT = "关于";

  private static final Pattern BETWEEN_BODIES = Pattern.compile("[\\s\\u00A0\\u3000、]+");

  private DocumentSignatureRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.issuer-differs",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "the title names {named}, {signed} signs",
                        "标题中的发文机关为{named}，署名为{signed}"))
                .summary("The title names one body and another signs.", "标题中的发文机关与署名机关不一致。")
                .rationale(
                    "It is open who answers for the text. A seal on behalf of another body (代章)"
                        + " says so itself.",
                    "由谁对该文件负责不明确。代章的，已自行注明。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS)
                .build(),
            DocumentSignatureRules::checkIssuers),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.unsigned",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "neither a signatory nor a date is given",
                            "既无署名也无成文日期")
                        .variant("NO_SIGNATORY", "no signatory is given", "无发文机关署名")
                        .variant("NO_DATE", "no date is given", "无成文日期"))
                .summary(
                    "A notice or a final text has no signatory or no date.", "公告或者正式文件没有署名或者成文日期。")
                .rationale(
                    "A text that nobody signed binds nobody. A note on its adoption counts, and the"
                        + " signature of a draft counts for the notice on the same page.",
                    "没有署名的文件对任何人都没有约束力。有通过、公布的题注即可；征求意见稿的署名视同同页公告的署名。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS, Part.CLAUSES)
                .build(),
            DocumentSignatureRules::checkSigned));
  }

  private static void checkIssuers(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      Promulgation carrier = version.promulgation();
      String at = "/versions/" + i;
      if (carrier != null && !carrier.signatures().isEmpty()) {
        String title = carrier.title() == null ? version.title() : carrier.title();
        checkIssuer(
            title, carrier.signatures(), at + "/promulgation", version.id(), context, findings);
      } else {
        checkIssuer(version.title(), version.signatures(), at, version.id(), context, findings);
      }
    }
    Pointers.eachNotice(
        dossier,
        (notice, at) ->
            checkIssuer(notice.title(), notice.signatures(), at, notice.id(), context, findings));
  }

  private static void checkIssuer(
      @Nullable String title,
      List<Signature> signatures,
      String pointer,
      String id,
      RuleContext context,
      FindingSink findings) {
    int about = title == null || signatures.isEmpty() ? -1 : title.indexOf(ABOUT);
    if (title == null || about <= 0) {
      return;
    }
    List<String> named = bodies(title.substring(0, about));
    for (Signature signature : signatures) {
      if (signature.onBehalf() != null) {
        return;
      }
      for (String body : named) {
        if (isNamed(signature.unit(), body, context)) {
          return;
        }
      }
    }
    if (!named.isEmpty()) {
      findings.report(
          pointer + "/signatures/0/unit/name",
          id,
          Details.of(
              "named",
              named,
              "signed",
              signatures.stream().map(signature -> signature.unit().name()).toList()));
    }
  }

  /** The bodies in front of 关于; nothing where one of the words is none, as in 等5部门. */
  private static List<String> bodies(String words) {
    List<String> bodies = new ArrayList<>();
    for (String body : BETWEEN_BODIES.split(words)) {
      boolean named =
          body.length() >= MIN_BODY_LENGTH
              && BODY_ENDINGS.indexOf(body.charAt(body.length() - 1)) >= 0;
      if (!named && !body.isEmpty()) {
        return List.of();
      }
      if (named) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static boolean isNamed(UnitMention signatory, String body, RuleContext context) {
    return isSameBody(signatory.name(), body)
        || (signatory.unitId() != null
            && context
                .index()
                .unit(signatory.unitId())
                .filter(unit -> bears(unit, body))
                .isPresent());
  }

  private static boolean bears(ResponsibleUnit unit, String name) {
    for (UnitAlias alias : unit.aliases()) {
      if (alias.name().equals(name)) {
        return true;
      }
    }
    return unit.name().equals(name);
  }

  /** 市经信局 is short for 宁波市经济和信息化局: its characters, in that order, with one ending. */
  private static boolean isSameBody(String name, String other) {
    String first = withShortEnding(Titles.squeezed(name));
    String second = withShortEnding(Titles.squeezed(other));
    String brief = first.length() <= second.length() ? first : second;
    String full = first.length() <= second.length() ? second : first;
    int found = 0;
    for (int i = 0; i < full.length() && found < brief.length(); i++) {
      found += full.charAt(i) == brief.charAt(found) ? 1 : 0;
    }
    return found == brief.length()
        && !brief.isEmpty()
        && brief.charAt(brief.length() - 1) == full.charAt(full.length() - 1);
  }

  private static String withShortEnding(String name) {
    return name.endsWith("委员会") ? name.substring(0, name.length() - 2) : name;
  }

  private static void checkSigned(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (int i = 0; i < dossier.versions().size(); i++) {
      PolicyDocument version = dossier.versions().get(i);
      // Adopted and not yet published (通过), it is not signed yet.
      boolean issued = version.stage() == Stage.ISSUED || version.stage() == Stage.AMENDED;
      if (issued && VersionFacts.isWhole(version)) {
        report(isSigned(version), isDated(version), "/versions/" + i, version.id(), findings);
      }
    }
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          // A page that holds nothing but the result is no notice.
          if (!notice.clauses().isEmpty() && !isSignedBelow(notice, context.index())) {
            boolean dated = notice.signedOn() != null || notice.publishedOn() != null;
            report(!notice.signatures().isEmpty(), dated, at, notice.id(), findings);
          }
        });
  }

  private static boolean isSigned(PolicyDocument version) {
    Promulgation carrier = version.promulgation();
    return !version.signatures().isEmpty()
        || version.adoption() != null
        || (carrier != null && !carrier.signatures().isEmpty());
  }

  private static boolean isDated(PolicyDocument version) {
    return VersionFacts.earliestDate(version) != null
        || (version.adoption() != null && version.adoption().adoptedOn() != null);
  }

  /** Notice and draft on one page share the signature, which may stand below the draft. */
  private static boolean isSignedBelow(ConsultationNotice notice, DossierIndex index) {
    for (String versionId : notice.versionIds()) {
      Optional<PolicyDocument> draft = index.version(versionId);
      if (draft.isPresent() && isSigned(draft.get()) && isDated(draft.get())) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      boolean signed, boolean dated, String pointer, String id, FindingSink findings) {
    if (!signed && !dated) {
      findings.report(pointer, id, Details.of());
    } else if (!signed || !dated) {
      findings.report(pointer, id, Details.of("problem", signed ? "NO_DATE" : "NO_SIGNATORY"));
    }
  }
}
