package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Amendment;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationState;
import org.policydata.model.Decision;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.TextPart;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what came of a consultation: counts, dates, and the words an amendment expects. */
final class OutcomeRules {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]");

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
                            "公布的{name}为{count}条,记录为{records}条")
                        .variant(
                            "TOTAL",
                            "{count} comments were received, and {records} were answered",
                            "共收到意见{count}条,答复合计{records}条")
                        .variant(
                            "RECORDED",
                            "{count} comments were received, and {records} are recorded",
                            "共收到意见{count}条,记录{records}条"))
                .summary(
                    "The published counts disagree with each other or with the comments recorded.")
                .rationale(
                    "A comment was lost or counted twice. Fewer comments recorded, or answered,"
                        + " than received is INFO: many results print a selection.")
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
                        "结果公布于{publishedOn},早于征集截止日{closesOn}"))
                .summary("The outcome is dated before the window closed.")
                .rationale(
                    "Comments of the last days cannot have been considered, or a date is wrong.")
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
                        "征集已于{closesOn}截止,至{asOf}未见结果"))
                .summary("The window is closed and no outcome is recorded.")
                .rationale(
                    "Whoever commented is owed an answer. No law sets a day for it, so the finding"
                        + " stands from the day after the window.")
                .reads(Part.CONSULTATIONS, Part.OUTCOMES)
                .build(),
            OutcomeRules::checkMissing),
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
            OutcomeRules::checkExpectedText));
  }

  private static void checkCounts(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    eachOutcome(
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
    List<Integer> answers =
        Stream.of(
                outcome.adopted(),
                outcome.partlyAdopted(),
                outcome.notAdopted(),
                outcome.otherwise())
            .filter(Objects::nonNull)
            .toList();
    Integer received = outcome.received();
    if (received == null || answers.isEmpty()) {
      return;
    }
    long answered = answers.stream().mapToLong(Integer::longValue).sum();
    if (answered != received) {
      Map<String, Object> details =
          Map.of("problem", "TOTAL", "count", received, "records", answered);
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
          Map.of("problem", "RECORDED", "count", received, "records", comments);
      report(comments < received, at + "/received", notice.id(), details, findings);
    }
    long undecided =
        outcome.comments().stream().filter(comment -> comment.disposition() == null).count();
    long unknown = undecided + (received == null ? 0 : Math.max(received - comments, 0));
    checkDecision(notice, outcome, at, Decision.ADOPTED, outcome.adopted(), unknown, findings);
    checkDecision(
        notice, outcome, at, Decision.PARTLY_ADOPTED, outcome.partlyAdopted(), unknown, findings);
    checkDecision(
        notice, outcome, at, Decision.NOT_ADOPTED, outcome.notAdopted(), unknown, findings);
  }

  /** Comments that are not recorded, or without what was decided, may make up for a difference. */
  private static void checkDecision(
      ConsultationNotice notice,
      ConsultationOutcome outcome,
      String at,
      Decision decision,
      @Nullable Integer published,
      long unknown,
      FindingSink findings) {
    int recorded =
        (int)
            outcome.comments().stream()
                .filter(
                    comment ->
                        comment.disposition() != null
                            && comment.disposition().decision() == decision)
                .count();
    if (published != null && recorded != published) {
      String name = member(decision);
      report(
          recorded < published && published - recorded <= unknown,
          at + "/" + name,
          notice.id(),
          Map.of("name", name, "count", published, "records", recorded),
          findings);
    }
  }

  private static String member(Decision decision) {
    return switch (decision) {
      case ADOPTED -> "adopted";
      case PARTLY_ADOPTED -> "partlyAdopted";
      case NOT_ADOPTED -> "notAdopted";
      default -> "otherwise";
    };
  }

  private static void report(
      boolean fewer,
      String pointer,
      String subject,
      Map<String, Object> details,
      FindingSink findings) {
    if (fewer) {
      findings.report(Severity.INFO, pointer, subject, details);
    } else {
      findings.report(pointer, subject, details);
    }
  }

  private static void checkDates(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    eachOutcome(
        dossier,
        (notice, outcome, at) -> {
          LocalDate closesOn = notice.period() == null ? null : notice.period().closesOn();
          LocalDate publishedOn = outcome.publishedOn();
          if (closesOn != null && publishedOn != null && publishedOn.isBefore(closesOn)) {
            findings.report(
                at + "/publishedOn",
                notice.id(),
                Map.of("publishedOn", publishedOn.toString(), "closesOn", closesOn.toString()));
          }
        });
  }

  private static void checkMissing(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          boolean publicRound = ConsultationRules.asksThePublic(notice);
          boolean closed = notice.stateOn(context.asOf()) == ConsultationState.CLOSED;
          if (publicRound && closed && notice.outcome() == null && notice.period() != null) {
            findings.report(
                at,
                notice.id(),
                Map.of(
                    "closesOn", String.valueOf(notice.period().closesOn()),
                    "asOf", context.asOf().toString()));
          }
        });
  }

  private static void checkExpectedText(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    eachOutcome(
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
          texts.add(words(place.clause(), part));
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

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String squeezed(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  private static void eachOutcome(PolicyDossier dossier, OutcomeVisitor visitor) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          if (notice.outcome() != null) {
            visitor.visit(notice, notice.outcome(), at + "/outcome");
          }
        });
  }

  @FunctionalInterface
  private interface OutcomeVisitor {
    void visit(ConsultationNotice notice, ConsultationOutcome outcome, String pointer);
  }
}
