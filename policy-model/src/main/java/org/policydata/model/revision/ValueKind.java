package org.policydata.model.revision;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.DefinedTerm;
import org.policydata.model.Exclusion;
import org.policydata.model.GradingScheme;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.StackingRule;
import org.policydata.model.SupportMeasure;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;
import org.policydata.model.revision.RevisedValue.Member;

/**
 * What there is to know about one kind of value in order to find it again in other words.
 *
 * @param member what it is
 * @param letter what its ids have behind that of their clause; empty for values without id
 * @param id its id; empty for values without id
 * @param withId the same value with another id
 * @param phrases words that have to stand in the text for it to hold
 * @param words the words that state it
 * @param likeness how alike two values are, from 0 to 1
 */
record ValueKind<T>(
    Member member,
    String letter,
    Function<T, String> id,
    BiFunction<T, String, T> withId,
    Function<T, List<String>> phrases,
    Function<T, String> words,
    ToDoubleBiFunction<T, T> likeness) {

  private static final double OTHER_UNIT = 0.2;

  static final ValueKind<Target> TARGETS =
      new ValueKind<>(
          Member.TARGET,
          "-t",
          Target::id,
          (target, id) -> target.toBuilder().id(id).build(),
          target ->
              phrases(
                  target.phrase(),
                  phrase(target.period()),
                  target.baseline() == null ? null : target.baseline().phrase()),
          Target::phrase,
          (a, b) ->
              Words.likeness(a.indicator(), b.indicator())
                  - (Objects.equals(unit(a.measure()), unit(b.measure())) ? 0 : OTHER_UNIT));

  static final ValueKind<SupportMeasure> SUPPORTS =
      new ValueKind<>(
          Member.SUPPORT_MEASURE,
          "-m",
          SupportMeasure::id,
          (support, id) -> support.toBuilder().id(id).build(),
          support ->
              phrases(
                  support.phrase(),
                  phrase(support.term()),
                  support.stacking() == null ? null : support.stacking().phrase()),
          SupportMeasure::phrase,
          (a, b) -> a.kind() == b.kind() ? Words.likeness(a.phrase(), b.phrase()) : 0);

  static final ValueKind<GradingScheme> GRADINGS =
      new ValueKind<>(
          Member.GRADING_SCHEME,
          "-g",
          GradingScheme::id,
          (grading, id) -> grading.toBuilder().id(id).build(),
          grading -> phrases(grading.phrase(), phrase(grading.period())),
          GradingScheme::phrase,
          (a, b) -> Words.likeness(a.subject(), b.subject()));

  static final ValueKind<Exclusion> EXCLUSIONS =
      new ValueKind<>(
          Member.EXCLUSION,
          "-x",
          Exclusion::id,
          (exclusion, id) -> exclusion.toBuilder().id(id).build(),
          exclusion -> phrases(exclusion.phrase()),
          Exclusion::phrase,
          (a, b) -> Words.likeness(a.phrase(), b.phrase()));

  static final ValueKind<Citation> CITATIONS =
      plain(Member.CITATION, Citation::phrase, Citation::phrase);

  static final ValueKind<DefinedTerm> DEFINITIONS =
      plain(Member.DEFINITION, DefinedTerm::phrase, DefinedTerm::phrase);

  static final ValueKind<UnitMention> MENTIONS =
      plain(Member.UNIT_MENTION, UnitMention::name, UnitMention::name);

  static final ValueKind<Responsibility> DUTIES =
      plain(
          Member.RESPONSIBILITY,
          duty -> duty.unit().name(),
          duty -> duty.role() + " " + duty.unit().name());

  static final ValueKind<Validity> VALIDITY =
      plain(Member.VALIDITY, Validity::phrase, Validity::phrase);

  static final ValueKind<StackingRule> STACKING =
      plain(Member.STACKING_RULE, StackingRule::phrase, StackingRule::phrase);

  static final ValueKind<ResponsibilityRule> RULES =
      new ValueKind<>(
          Member.RESPONSIBILITY_RULE,
          "-r",
          ResponsibilityRule::id,
          (rule, id) -> rule.toBuilder().id(id).build(),
          rule -> phrases(rule.phrase()),
          ResponsibilityRule::phrase,
          (a, b) -> a.kind() == b.kind() ? Words.likeness(a.phrase(), b.phrase()) : 0);

  /** A value without id is found again by the very words that state it. */
  private static <T> ValueKind<T> plain(
      Member member, Function<T, String> phrase, Function<T, String> words) {
    return new ValueKind<>(
        member,
        "",
        value -> "",
        (value, id) -> value,
        value -> phrases(phrase.apply(value)),
        words,
        (a, b) -> Words.squeeze(phrase.apply(a)).equals(Words.squeeze(phrase.apply(b))) ? 1 : 0);
  }

  private static List<String> phrases(@Nullable String... phrases) {
    return Stream.of(phrases).filter(Objects::nonNull).map(Words::squeeze).toList();
  }

  private static @Nullable String phrase(@Nullable TimeFrame time) {
    return time == null ? null : time.phrase();
  }

  private static @Nullable String unit(TargetMeasure measure) {
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return quantity.unit();
    } else if (measure instanceof TargetMeasure.Change change) {
      return change.unit();
    }
    return null;
  }

  boolean hasIds() {
    return !letter.isEmpty();
  }

  /** The same value whatever its id. */
  T withoutId(T value) {
    return hasIds() ? withId.apply(value, "") : value;
  }

  RevisedValue told(@Nullable String clauseId, T value, RevisedValue.Fate fate) {
    String ownId = hasIds() ? id.apply(value) : null;
    return new RevisedValue(clauseId, member, ownId, words.apply(value), fate);
  }

  /** Calls back with each kind of value that has ids of its own on a clause. */
  static void eachWithId(Clause clause, Visitor visitor) {
    clause.targets().forEach(value -> visitor.visit(TARGETS, value, clause));
    clause.supportMeasures().forEach(value -> visitor.visit(SUPPORTS, value, clause));
    clause.gradingSchemes().forEach(value -> visitor.visit(GRADINGS, value, clause));
    clause.exclusions().forEach(value -> visitor.visit(EXCLUSIONS, value, clause));
  }

  /** Takes a value with its kind and the clause it stands on. */
  interface Visitor {
    <T> void visit(ValueKind<T> kind, T value, Clause clause);
  }
}
