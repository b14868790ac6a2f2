package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;

/**
 * Everything that is found inside the text of one paragraph, each with its place.
 *
 * @param targets promised results
 * @param supportMeasures what is offered
 * @param gradingSchemes grades
 * @param exclusions grounds that bar
 * @param citations documents named
 * @param definitions terms introduced
 * @param unitMentions units in running text
 * @param stackingRules rules on combining supports that belong to no single support
 * @param validity statements on entry into force and expiry
 * @param carriedDeadline the deadline that holds on for the paragraphs that follow
 */
record ClauseContent(
    List<Extracted<Target>> targets,
    List<Extracted<SupportMeasure>> supportMeasures,
    List<Extracted<GradingScheme>> gradingSchemes,
    List<Extracted<Exclusion>> exclusions,
    List<Extracted<Citation>> citations,
    List<Extracted<DefinedTerm>> definitions,
    List<Extracted<UnitMention>> unitMentions,
    List<Extracted<StackingRule>> stackingRules,
    List<Extracted<Validity>> validity,
    @Nullable TimeFrame carriedDeadline) {

  /** Returns what the text of a paragraph, without its responsibility text, holds. */
  static ClauseContent read(String text, ContentContext context) {
    TargetReading targets = TargetReader.read(text, context);
    List<Extracted<SupportMeasure>> supports = SupportReader.read(text, context);
    List<Extracted<StackingRule>> stacking =
        StackingWords.find(text, context.clauseId()).stream()
            .filter(rule -> supports.stream().noneMatch(support -> covers(support, rule)))
            .toList();
    return new ClauseContent(
        targets.targets(),
        supports,
        GradingReader.read(text, context.clauseId(), context.documentYear()),
        ExclusionReader.read(text, context.clauseId()),
        CitationReader.read(text),
        DefinedTerms.find(text),
        UnitMentions.find(text),
        stacking,
        ValidityReader.read(text, context.documentYear()),
        targets.carriedDeadline());
  }

  private static boolean covers(Extracted<?> outer, Extracted<?> inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
