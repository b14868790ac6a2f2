package org.policydata.model.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.StackingRule;
import org.policydata.model.Validity;
import org.policydata.model.revision.Matches.Item;
import org.policydata.model.revision.Matches.Match;

/**
 * How the elements of one list are compared that change as a whole: what makes two of them one, and
 * what they say beside the words they say it in.
 *
 * @param list name of the list, with a slash before it
 * @param identity what two elements that are one have in common
 * @param essence what they say, as interpreted
 * @param phrase the words as printed
 * @param subject the id of an element
 */
record Provision<T extends Record>(
    String list,
    Function<T, @Nullable Object> identity,
    Function<T, List<@Nullable Object>> essence,
    Function<T, String> phrase,
    Function<T, @Nullable String> subject,
    PolicyEventKind added,
    PolicyEventKind removed,
    PolicyEventKind changed) {

  static final Provision<Validity> VALIDITY =
      new Provision<>(
          "/validity",
          validity -> PlainWords.of(validity.appliesTo()),
          validity ->
              Arrays.<@Nullable Object>asList(
                  validity.effectiveOn(),
                  validity.endsOn(),
                  validity.term(),
                  PlainWords.of(validity.appliesTo())),
          Validity::phrase,
          validity -> null,
          PolicyEventKind.VALIDITY_ADDED,
          PolicyEventKind.VALIDITY_REMOVED,
          PolicyEventKind.VALIDITY_CHANGED);

  static final Provision<ResponsibilityRule> RULE =
      new Provision<>(
          "/responsibilityRules",
          rule -> rule.kind(),
          rule ->
              Arrays.<@Nullable Object>asList(
                  rule.kind(),
                  rule.role(),
                  rule.units().stream().map(unit -> PlainWords.of(unit.name())).toList()),
          ResponsibilityRule::phrase,
          ResponsibilityRule::id,
          PolicyEventKind.RULE_ADDED,
          PolicyEventKind.RULE_REMOVED,
          PolicyEventKind.RULE_CHANGED);

  static final Provision<StackingRule> STACKING =
      new Provision<>(
          "/stackingRules",
          rule -> rule.kind(),
          rule -> Arrays.<@Nullable Object>asList(rule.kind()),
          StackingRule::phrase,
          rule -> null,
          PolicyEventKind.STACKING_ADDED,
          PolicyEventKind.STACKING_REMOVED,
          PolicyEventKind.STACKING_CHANGED);

  static final Provision<Exclusion> EXCLUSION =
      new Provision<>(
          "/exclusions",
          exclusion -> PlainWords.of(exclusion.effect()),
          exclusion ->
              Arrays.<@Nullable Object>asList(
                  exclusion.grounds().stream().map(PlainWords::of).toList(),
                  PlainWords.of(exclusion.effect()),
                  PlainWords.of(exclusion.appliesTo()),
                  exclusion.extensions()),
          Exclusion::phrase,
          Exclusion::id,
          PolicyEventKind.EXCLUSION_ADDED,
          PolicyEventKind.EXCLUSION_REMOVED,
          PolicyEventKind.EXCLUSION_CHANGED);

  static final Provision<DefinedTerm> DEFINITION =
      new Provision<>(
          "/definitions",
          term -> PlainWords.of(term.term()),
          term ->
              Arrays.<@Nullable Object>asList(
                  PlainWords.of(term.term()), PlainWords.of(term.meaning()), term.kind()),
          DefinedTerm::phrase,
          term -> null,
          PolicyEventKind.DEFINITION_ADDED,
          PolicyEventKind.DEFINITION_REMOVED,
          PolicyEventKind.DEFINITION_CHANGED);

  static final Provision<GradingScheme> GRADING =
      new Provision<>(
          "/gradingSchemes",
          scheme -> PlainWords.of(scheme.subject()),
          scheme ->
              Arrays.<@Nullable Object>asList(
                  PlainWords.of(scheme.subject()),
                  scheme.grades().stream().map(PlainWords::of).toList(),
                  scheme.order(),
                  scheme.period(),
                  scheme.extensions()),
          GradingScheme::phrase,
          GradingScheme::id,
          PolicyEventKind.GRADING_ADDED,
          PolicyEventKind.GRADING_REMOVED,
          PolicyEventKind.GRADING_CHANGED);

  static final Provision<Citation> CITATION =
      new Provision<>(
          "/citations",
          Provision::citedDocument,
          citation ->
              Arrays.<@Nullable Object>asList(
                  citedDocument(citation),
                  PlainWords.of(citation.documentNumber()),
                  citation.issuedOn(),
                  PlainWords.of(citation.provision()),
                  citation.relation()),
          Citation::phrase,
          citation -> null,
          PolicyEventKind.CITATION_ADDED,
          PolicyEventKind.CITATION_REMOVED,
          PolicyEventKind.CITATION_CHANGED);

  private static String citedDocument(Citation citation) {
    String title = PlainWords.of(citation.title());
    return title.isEmpty() ? PlainWords.of(citation.documentNumber()) : title;
  }

  /** Takes what was found on two lists. */
  interface Report {

    void accept(
        PolicyEventKind kind,
        @Nullable EventPart before,
        @Nullable EventPart after,
        Map<String, Object> details);
  }

  /** An element of a list as one side of an event. */
  record EventPart(String member, @Nullable String subject, String value, Record element) {}

  /**
   * Compares two lists.
   *
   * @param reworded true where a change of nothing but the printed words is explained already
   */
  void compare(List<T> before, List<T> after, boolean reworded, Report report) {
    if (before.equals(after)) {
      return;
    }
    Matches<T> matches =
        Matches.of(before, after)
            .by(each -> List.<Object>of(essence.apply(each), PlainWords.of(phrase.apply(each))))
            .by(essence::apply)
            .by(identity)
            .byLikeness((a, b) -> PlainWords.likeness(phrase.apply(a), phrase.apply(b)));
    for (Match<T> match : matches.pairs()) {
      T a = match.before().value();
      T b = match.after().value();
      boolean sameWords = reworded || phrase.apply(a).equals(phrase.apply(b));
      if (!sameWords || !essence.apply(a).equals(essence.apply(b))) {
        report.accept(changed, part(match.before()), part(match.after()), Map.of());
      }
    }
    matches.removed().forEach(item -> report.accept(removed, part(item), null, Map.of()));
    matches.added().forEach(item -> report.accept(added, null, part(item), Map.of()));
  }

  private EventPart part(Item<T> item) {
    T value = item.value();
    return new EventPart(
        list + "/" + item.index(), subject.apply(value), phrase.apply(value), value);
  }
}
