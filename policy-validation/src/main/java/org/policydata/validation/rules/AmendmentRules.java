package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.TextPart;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the changes that comments ask for. */
final class AmendmentRules {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]");

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
                        "条款中没有该修改所针对的文字:“{expected}”"))
                .summary("The words an amendment expects do not stand in the clause.")
                .rationale(
                    "The amendment was drafted for another version, or points at the wrong clause;"
                        + " applying it would destroy text.")
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
                        (amendment, p) ->
                            checkExpectedText(
                                amendment,
                                candidates(amendment, notice, dossier, context.index()),
                                p,
                                comment.id(),
                                findings))));
  }

  private static void checkExpectedText(
      Amendment amendment,
      List<String> candidates,
      String pointer,
      String commentId,
      FindingSink findings) {
    String expected = null;
    if (amendment instanceof Amendment.ReplaceText replace) {
      expected = replace.expectedText();
    } else if (amendment instanceof Amendment.RemoveClause remove) {
      expected = remove.expectedText();
    }
    if (expected == null || candidates.isEmpty()) {
      return;
    }
    String wanted = squeezed(expected);
    if (candidates.stream().noneMatch(text -> squeezed(text).contains(wanted))) {
      findings.report(pointer + "/expectedText", commentId, Map.of("expected", expected));
    }
  }

  /** The words that an amendment may replace, in every version the consultation asked about. */
  private static List<String> candidates(
      Amendment amendment, ConsultationNotice notice, PolicyDossier dossier, DossierIndex index) {
    List<String> texts = new ArrayList<>();
    String clauseId = null;
    TextPart part = TextPart.TEXT;
    if (amendment instanceof Amendment.ReplaceText replace) {
      clauseId = replace.clauseId();
      part = replace.part() == null ? TextPart.TEXT : replace.part();
    } else if (amendment instanceof Amendment.RemoveClause remove) {
      clauseId = remove.clauseId();
    }
    if (part == TextPart.TITLE) {
      dossier.versions().stream()
          .filter(version -> asksAbout(notice, version.id()))
          .forEach(version -> texts.add(version.title()));
    } else if (clauseId != null) {
      for (PlacedClause place : index.clause(clauseId)) {
        if (asksAbout(notice, place.textId())) {
          boolean whole = amendment instanceof Amendment.RemoveClause;
          texts.add(whole ? words(place.clause()) : words(place.clause(), part));
        }
      }
    }
    return texts;
  }

  private static boolean asksAbout(ConsultationNotice notice, String textId) {
    return notice.versionIds().isEmpty() || notice.versionIds().contains(textId);
  }

  private static String words(Clause clause, TextPart part) {
    return switch (part) {
      case HEADING -> orEmpty(clause.heading());
      case RESPONSIBILITY_TEXT -> orEmpty(clause.responsibilityText());
      case TEXT, TITLE -> orEmpty(clause.text());
    };
  }

  /** What goes with a clause that is removed. */
  private static String words(Clause clause) {
    return orEmpty(clause.heading())
        + orEmpty(clause.text())
        + orEmpty(clause.responsibilityText());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String squeezed(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
