package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amendment;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.TextPart;
import org.policydata.model.revision.Amendments;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the changes that comments ask for. */
final class AmendmentRules {

  private AmendmentRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "amendment.text-not-found",
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "the words the amendment expects do not stand in the clause:"
                            + " \"{expected}\"",
                        "条款中没有该修改所针对的文字：“{expected}”"))
                .summary(
                    "The words an amendment expects do not stand in the clause.",
                    "条款中没有修改意见所针对的文字。")
                .rationale(
                    "The amendment was drafted for another version, or points at the wrong clause;"
                        + " applying it would destroy text. Of adopted amendments one may build on"
                        + " the words of another that is applied before it.",
                    "该修改系针对其他版本起草，或者指错了条款，强行适用会损毁文本。已采纳的修改之间，后一修改可以建立在先适用的修改之上。")
                .reads(Part.OUTCOMES, Part.CLAUSES)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            AmendmentRules::checkExpectedText));
  }

  private static void checkExpectedText(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachOutcome(
        dossier,
        (notice, outcome, at) ->
            Pointers.each(
                outcome.comments(),
                at + "/comments",
                (comment, c) ->
                    ReferenceRules.eachAmendment(
                        comment,
                        c,
                        (amendment, p) -> {
                          if (isOutOfPlace(amendment, notice, dossier, context)
                              && !AdoptedChanges.All.of(context).holds(p)) {
                            findings.report(
                                p + "/expectedText",
                                comment.id(),
                                Details.of("expected", expected(amendment)));
                          }
                        })));
  }

  /** The words are looked for in every version that the consultation asked about. */
  private static boolean isOutOfPlace(
      Amendment amendment, ConsultationNotice notice, PolicyDossier dossier, RuleContext context) {
    if (expected(amendment).isBlank()) {
      return false;
    }
    if (isTitle(amendment) && amendment instanceof Amendment.ReplaceText replace) {
      List<PolicyDocument> asked =
          dossier.versions().stream().filter(version -> asksAbout(notice, version.id())).toList();
      return !asked.isEmpty()
          && asked.stream().noneMatch(version -> Amendments.findsWordsIn(replace, version.title()));
    }
    String clauseId = clauseId(amendment);
    boolean known = false;
    if (clauseId != null) {
      for (PlacedClause place : context.index().clause(clauseId)) {
        if (asksAbout(notice, place.textId())) {
          if (Amendments.findsWordsIn(amendment, place.clause())) {
            return false;
          }
          known = true;
        }
      }
    }
    return known;
  }

  private static boolean asksAbout(ConsultationNotice notice, String textId) {
    return notice.versionIds().isEmpty() || notice.versionIds().contains(textId);
  }

  /** Tells whether an amendment replaces words of the title rather than of a clause. */
  static boolean isTitle(Amendment amendment) {
    return amendment instanceof Amendment.ReplaceText replace
        && (replace.part() == TextPart.TITLE
            || replace.part() == null && replace.clauseId() == null);
  }

  /** The clause whose words an amendment changes; null where there is none. */
  static @Nullable String clauseId(Amendment amendment) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      return replace.clauseId();
    }
    return amendment instanceof Amendment.RemoveClause remove ? remove.clauseId() : null;
  }

  private static String expected(Amendment amendment) {
    if (amendment instanceof Amendment.ReplaceText replace) {
      return replace.expectedText();
    }
    return amendment instanceof Amendment.RemoveClause remove ? remove.expectedText() : "";
  }
}
