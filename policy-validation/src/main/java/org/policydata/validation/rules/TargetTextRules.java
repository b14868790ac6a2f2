package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.Comparator;
import org.policydata.model.Modality;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Target;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules that compare targets with the words that promise them. */
final class TargetTextRules {

  private static final String COMPARATORS = "comparators";
  private static final String PROBLEM = "problem";
  private static final String SOFTENERS = "softeners";

  private TargetTextRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "target.text-differs",
                            Severity.ERROR,
                            Confidence.LIKELY,
                            "the value of {claim} does not stand in \"{phrase}\"",
                            "“{phrase}”中没有{claim}的数值")
                        .variant(
                            "UNIT",
                            "the unit of {claim} does not stand beside the number in \"{phrase}\"",
                            "“{phrase}”中数值的单位与{claim}不一致")
                        .variant(
                            "COMPARATOR",
                            "\"{phrase}\" does not limit the value as {claim} does",
                            "“{phrase}”的限定词与{claim}不一致")
                        .variant(
                            "CLAUSE",
                            "neither \"{phrase}\" nor the value of {claim} stands in the text of"
                                + " the clause",
                            "条文中既没有“{phrase}”，也没有{claim}的数值"))
                .summary(
                    "Value, unit or comparator of a target differ from the words that promise it.",
                    "目标的数值、单位或者限定词与承诺的文字不一致。")
                .rationale(
                    "Systems act on the number, people on the words. Number words, widths and"
                        + " white space make no difference.",
                    "系统以数值为准，人以文字为准。中文数字、全角半角和空白的差异不计。")
                .reads(Part.TARGETS, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.groups(
                        COMPARATORS,
                        "words that say how a value limits a target",
                        ParameterDescriptor.of(
                            "comparator",
                            ParameterType.Choice.of(Comparator.class),
                            "what they say"),
                        ParameterDescriptor.texts("words", "words that say nothing else"),
                        ParameterDescriptor.texts(
                                "alsoEqual", "words that are read as EQUAL as well")
                            .orAbsent()))
                .build(),
            TargetTextRules::checkText),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "target.softened-wording",
                            Severity.INFO,
                            Confidence.CERTAIN,
                            "\"{word}\" softens the promise \"{phrase}\"",
                            "“{phrase}”使用了“{word}”，约束力减弱")
                        .variant(
                            "MODALITY",
                            "\"{phrase}\" is promised as {word} only",
                            "“{phrase}”的约束程度仅为{word}"))
                .summary(
                    "A target is softened by words such as 一般, 原则上, 力争 or 左右.",
                    "目标使用“一般”“原则上”“力争”“左右”等词语，约束力减弱。")
                .rationale(
                    "Such a target can be missed without being broken.", "此类目标即使未达到，也难以认定为未兑现。")
                .reads(Part.TARGETS)
                .parameters(
                    ParameterDescriptor.texts(Lexicon.WORDS, "words that soften a promise"),
                    ParameterDescriptor.texts(
                        SOFTENERS, "the part that softens, of words that begin with it: 一般"),
                    ParameterDescriptor.texts(
                        Lexicon.OTHER_WORDS, "words that hold one of them by chance"))
                .build(),
            TargetTextRules::checkWording));
  }

  private static void checkWording(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<Placed<Target>> targets = context.index().targets();
    if (targets.isEmpty()) {
      return;
    }
    Lexicon lexicon = Lexicon.in(context);
    for (Placed<Target> placed : targets) {
      Target target = placed.value();
      String word = lexicon.firstIn(target.phrase());
      boolean soft =
          target.modality() == Modality.GENERALLY || target.modality() == Modality.STRIVE;
      if (word == null && !soft) {
        continue;
      }
      Details details = Details.of("phrase", target.phrase());
      if (word == null) {
        // The word stands further ahead: 力争…100家以上、…50家以上.
        details = details.with(PROBLEM, "MODALITY");
        word = target.modality() == Modality.GENERALLY ? "一般" : "力争";
      } else {
        word = softener(word, context.parameters().texts(SOFTENERS));
      }
      findings.report(placed.pointer(), target.id(), details.with("word", word));
    }
  }

  /** In 一般不低于 it is 一般 that softens, not 一般不. */
  private static String softener(String word, List<String> softeners) {
    for (String softener : softeners) {
      if (word.startsWith(softener)) {
        return softener;
      }
    }
    return word;
  }

  private static void checkText(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Reading reading = null;
    for (Placed<Target> placed : context.index().targets()) {
      PlacedClause place = placed.clause().orElse(null);
      reading = reading == null ? new Reading(context.parameters(), findings) : reading;
      reading.check(placed.value(), place, null, placed::pointer);
    }
    List<AmendedTarget> amended = new ArrayList<>(0);
    Pointers.eachNotice(
        dossier,
        (notice, at) ->
            ReferenceRules.eachComment(
                notice, at, (comment, c) -> AmendedTarget.in(comment, c, amended::add)));
    for (AmendedTarget each : amended) {
      reading = reading == null ? new Reading(context.parameters(), findings) : reading;
      reading.check(each.target(), null, each.text(), each::pointer);
    }
  }

  /** Compares the targets of a dossier with their words. */
  private static final class Reading {

    private final Limits limits;
    private final PhraseSearch search = new PhraseSearch();
    private final FindingSink findings;

    Reading(Parameters parameters, FindingSink findings) {
      this.limits = parameters.as(Limits.class, Limits::of);
      this.findings = findings;
    }

    void check(
        Target target,
        @Nullable PlacedClause place,
        @Nullable String amended,
        Supplier<String> pointer) {
      Claim claim = Claim.of(target.measure());
      if (claim == null) {
        return;
      }
      String phrase = PrintedNumber.squeeze(target.phrase());
      ClaimInText found = ClaimInText.of(claim, phrase);
      String problem = found.problem();
      if (problem == null && !limits.fit(claim, phrase, found.number())) {
        problem = "COMPARATOR";
      }
      if (problem == null && !standsInText(target.phrase(), claim, place, amended)) {
        problem = "CLAUSE";
      }
      if (problem != null) {
        Map<String, Object> details = new TreeMap<>();
        details.put("phrase", target.phrase());
        details.put("claim", claim.toString());
        if (!problem.equals("VALUE")) {
          details.put(PROBLEM, problem);
        }
        findings.report(pointer.get() + "/measure", target.id(), details);
      }
    }

    private boolean standsInText(
        String phrase, Claim claim, @Nullable PlacedClause place, @Nullable String amended) {
      if (amended != null) {
        return amended.contains(phrase) || isIn(claim, phrase, amended);
      }
      if (place == null) {
        return true;
      }
      String text = place.clause().text();
      if (text != null && search.find(text, phrase) >= 0) {
        return true;
      }
      String all = search.isExhausted() ? "" : wordsOf(place);
      search.spend(all.length());
      // A clause without words only holds what is said elsewhere.
      return all.isEmpty() || isIn(claim, phrase, all);
    }

    private static boolean isIn(Claim claim, String phrase, String text) {
      String words = PrintedNumber.squeeze(text);
      return words.contains(PrintedNumber.squeeze(phrase))
          || ClaimInText.of(claim, words).problem() == null;
    }

    /** What the clause says with its heading, its cells and its children. */
    private static String wordsOf(PlacedClause place) {
      StringBuilder words = new StringBuilder();
      addWords(place.clause(), words);
      place.children().forEach(child -> addWords(child.clause(), words));
      return words.toString();
    }

    private static void addWords(Clause clause, StringBuilder words) {
      add(clause.heading(), words);
      add(clause.text(), words);
      add(clause.responsibilityText(), words);
      clause.cells().forEach(cell -> add(cell, words));
    }

    private static void add(@Nullable String part, StringBuilder words) {
      if (part != null) {
        words.append(part).append('\n');
      }
    }
  }

  /**
   * The words by which a profile knows how a value limits a target.
   *
   * @param words the words that say each comparator
   * @param longer for each word where it stands in longer ones: 低于 in 不低于
   */
  private record Limits(Map<Comparator, Words> words, Map<String, List<Within>> longer) {

    Limits {
      words = Collections.unmodifiableMap(words);
      longer = Map.copyOf(longer);
    }

    static Limits of(Parameters parameters) {
      Map<Comparator, Words> words = new EnumMap<>(Comparator.class);
      for (Parameters group : parameters.groups(COMPARATORS)) {
        group
            .text("comparator")
            .flatMap(Limits::comparator)
            .ifPresent(
                comparator ->
                    words.put(
                        comparator, new Words(group.texts("words"), group.texts("alsoEqual"))));
      }
      return new Limits(words, longer(words.values()));
    }

    private static Map<String, List<Within>> longer(Collection<Words> words) {
      Set<String> all = new HashSet<>();
      words.forEach(each -> all.addAll(each.strict()));
      words.forEach(each -> all.addAll(each.alsoEqual()));
      all.remove("");
      Map<String, List<Within>> longer = new HashMap<>();
      for (String word : all) {
        List<Within> places = new ArrayList<>();
        for (String whole : all) {
          for (int at = whole.equals(word) ? -1 : whole.indexOf(word);
              at >= 0;
              at = whole.indexOf(word, at + 1)) {
            places.add(new Within(whole, at));
          }
        }
        longer.put(word, List.copyOf(places));
      }
      return longer;
    }

    private static Optional<Comparator> comparator(String name) {
      return Stream.of(Comparator.values()).filter(value -> value.name().equals(name)).findFirst();
    }

    /**
     * Whether words around the number, or for limits anywhere in the phrase, say the comparator.
     */
    boolean fit(Claim claim, String phrase, @Nullable PrintedNumber number) {
      if (number == null || claim.comparator() == Comparator.BETWEEN || words.isEmpty()) {
        return true;
      }
      if (claim.comparator() != Comparator.EQUAL) {
        return states(phrase, claim.comparator());
      }
      String unit = PrintedNumber.Unit.of(claim.unit()).base();
      for (Words other : words.values()) {
        if (other.standBeside(phrase, number, unit)) {
          return false;
        }
      }
      return true;
    }

    /** A word counts unless it is part of a longer one: 不低于 does not say 低于. */
    private boolean states(String phrase, Comparator comparator) {
      Words own = words.get(comparator);
      return own == null || states(phrase, own.strict()) || states(phrase, own.alsoEqual());
    }

    private boolean states(String phrase, List<String> sought) {
      for (int i = 0; i < sought.size(); i++) {
        String word = sought.get(i);
        int at = word.isEmpty() ? -1 : phrase.indexOf(word);
        if (at >= 0 && !isPartOfLonger(phrase, at, word)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPartOfLonger(String phrase, int at, String word) {
      for (Within place : longer.getOrDefault(word, List.of())) {
        if (phrase.startsWith(place.whole(), at - place.offset())) {
          return true;
        }
      }
      return false;
    }
  }

  /** Where a word stands in a longer one. */
  private record Within(String whole, int offset) {}

  /**
   * The words that say a comparator.
   *
   * @param strict words that say nothing else
   * @param alsoEqual words that are read as EQUAL as well: 达到
   */
  private record Words(List<String> strict, List<String> alsoEqual) {

    Words {
      strict = strict.stream().filter(word -> !word.isEmpty()).toList();
      alsoEqual = List.copyOf(alsoEqual);
    }

    /** Whether a strict word stands directly before the number or directly behind its unit. */
    boolean standBeside(String text, PrintedNumber number, String unit) {
      int behind = number.end();
      behind += text.startsWith(unit, behind) ? unit.length() : 0;
      for (String word : strict) {
        if (text.startsWith(word, number.start() - word.length())
            || text.startsWith(word, behind)) {
          return true;
        }
      }
      return false;
    }
  }
}
