package org.policydata.model.redaction;

import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;

/** Redacts the clauses of a notice with all that hangs on them. */
final class ClauseRedaction {

  private final RemovalList removals;
  private final TextRedactor redactor;

  ClauseRedaction(RemovalList removals, TextRedactor redactor) {
    this.removals = removals;
    this.redactor = redactor;
  }

  Clause redact(Clause clause, String at) {
    return clause.toBuilder()
        .heading(text(clause.heading(), at + "/heading"))
        .text(text(clause.text(), at + "/text"))
        .cells(removals.texts(clause.cells(), at + "/cells", redactor))
        .responsibilityText(text(clause.responsibilityText(), at + "/responsibilityText"))
        .deadline(frame(clause.deadline(), at + "/deadline"))
        .targets(removals.each(clause.targets(), at + "/targets", this::target))
        .supportMeasures(
            removals.each(
                clause.supportMeasures(),
                at + "/supportMeasures",
                (measure, place) ->
                    measure.toBuilder()
                        .beneficiary(text(measure.beneficiary(), place + "/beneficiary"))
                        .condition(text(measure.condition(), place + "/condition"))
                        .phrase(required(measure.phrase(), place + "/phrase"))
                        .build()))
        .gradingSchemes(
            removals.each(
                clause.gradingSchemes(),
                at + "/gradingSchemes",
                (scheme, place) ->
                    scheme.toBuilder()
                        .phrase(required(scheme.phrase(), place + "/phrase"))
                        .build()))
        .exclusions(
            removals.each(
                clause.exclusions(),
                at + "/exclusions",
                (exclusion, place) ->
                    exclusion.toBuilder()
                        .phrase(required(exclusion.phrase(), place + "/phrase"))
                        .build()))
        .citations(
            removals.each(
                clause.citations(),
                at + "/citations",
                (citation, place) ->
                    citation.toBuilder()
                        .phrase(required(citation.phrase(), place + "/phrase"))
                        .build()))
        .definitions(removals.each(clause.definitions(), at + "/definitions", this::definition))
        .children(removals.each(clause.children(), at + "/children", this::redact))
        .build();
  }

  private Target target(Target target, String at) {
    return target.toBuilder().phrase(required(target.phrase(), at + "/phrase")).build();
  }

  private DefinedTerm definition(DefinedTerm definition, String at) {
    return new DefinedTerm(
        definition.term(),
        text(definition.meaning(), at + "/meaning"),
        definition.kind(),
        required(definition.phrase(), at + "/phrase"));
  }

  private @Nullable TimeFrame frame(@Nullable TimeFrame frame, String at) {
    return frame == null
        ? null
        : frame.toBuilder().phrase(required(frame.phrase(), at + "/phrase")).build();
  }

  private @Nullable String text(@Nullable String text, String at) {
    return removals.text(text, at, redactor);
  }

  private String required(String text, String at) {
    return removals.required(text, at, redactor);
  }
}
