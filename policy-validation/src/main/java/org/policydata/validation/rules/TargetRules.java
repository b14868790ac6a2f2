package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Baseline;
import org.policydata.model.ChangeBasis;
import org.policydata.model.Clause;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Recurrence;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what targets promise: until when, from where, how much, and whether they agree. */
final class TargetRules {

  private static final String TIME_UNITS = "timeUnits";
  private static final String SHORTEST_INDICATOR = "shortestIndicator";
  private static final int DEFAULT_SHORTEST_INDICATOR = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Words that state a time which the target itself does not carry. */
  private static final List<String> STATED_TIMES =
      List.of("每年", "年度", "全年", "年内", "年底", "月底", "期间");

  /** The same with a number: 2025年. */
  private static final Pattern STATED_YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*年");

  private TargetRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "target.no-deadline",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "\"{phrase}\" does not say until when",
                            "“{phrase}”未明确完成时限")
                        .variant(
                            "SERVICE_TIME",
                            "\"{phrase}\" promises a length of time, and does not say from when on",
                            "“{phrase}”承诺了办理或服务时间，未明确自何时起"))
                .summary(
                    "A target with a number has no period, and neither its clause nor the plan has"
                        + " one; promised service times are INFO.",
                    "有数值的目标没有时限，其所在条款和规划也没有时限；办理、服务时间的承诺仅作提示。")
                .rationale(
                    "A promise without a date can never be found broken. The plan period and the"
                        + " clause's deadline count, and so does a time stated in the same"
                        + " sentence.",
                    "没有时限的承诺，永远无法认定为未兑现。规划期、条款的完成时限以及同一句中的时间，均予计入。")
                .reads(Part.TARGETS, Part.DOCUMENTS)
                .parameters(
                    ParameterDescriptor.texts(
                        TIME_UNITS, "units of time in which services are promised"))
                .build(),
            TargetRules::checkDeadlines),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "target.no-baseline",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "\"{phrase}\" promises a change and names neither year nor value it starts"
                            + " from",
                        "“{phrase}”未说明变化的基期年份或基数"))
                .summary(
                    "A change is promised without the year or value it is counted from.",
                    "承诺了变化，却没有起算的年份或者基数。")
                .rationale(
                    "Nobody can say whether it was reached. A change year on year, or every year,"
                        + " is counted from the year before.",
                    "无法判断是否达成。同比或者逐年的变化，以上一年为基期。")
                .reads(Part.TARGETS)
                .build(),
            TargetRules::checkBaselines),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "target.percent-out-of-range",
                        Severity.ERROR,
                        Confidence.CERTAIN,
                        "\"{indicator}\" is a share and cannot be {value}",
                        "“{indicator}”为占比，不应为{value}"))
                .summary("A share lies outside 0 to 100 per cent.", "占比不在百分之零至百分之百之间。")
                .rationale(
                    "No part is larger than the whole; usually a digit or the decimal point is"
                        + " wrong. Growth and rates that may exceed the whole are no shares.",
                    "部分不会大于整体，通常是数字或者小数点有误。增速以及可以超过整体的比率，不属于占比。")
                .reads(Part.TARGETS)
                .parameters(
                    ParameterDescriptor.texts(
                        Lexicon.WORDS, "words that name rates which may exceed 100 %"),
                    ParameterDescriptor.texts(
                        Lexicon.OTHER_WORDS, "words that hold one of them by chance"))
                .build(),
            TargetRules::checkShares),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "target.conflict",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "\"{indicator}\" is {found} here and {other} in {place}",
                        "“{indicator}”此处为{found}，{place}处为{other}"))
                .summary(
                    "One version promises two different values for one indicator and one period.",
                    "同一版本对同一指标在同一时期承诺了两个不同的数值。")
                .rationale(
                    "Whoever has to reach the target can choose the easier one.",
                    "负有达标责任的单位可以择其易者而行。")
                .reads(Part.TARGETS)
                .parameters(
                    ParameterDescriptor.of(
                        SHORTEST_INDICATOR,
                        new ParameterType.WholeNumber(1, 100),
                        "characters an indicator must have; shorter ones (规模) name no one thing"))
                .build(),
            TargetRules::checkConflicts));
  }

  private static void checkDeadlines(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> timeUnits = null;
    PhraseSearch search = new PhraseSearch();
    for (Placed<Target> placed : context.index().targets()) {
      Target target = placed.value();
      PlacedClause place = placed.clause().orElse(null);
      if (target.period() != null
          || place == null
          || target.measure() instanceof TargetMeasure.Qualitative
          || deadline(place) != null
          || planPeriod(context.index(), place) != null
          || isTimeStated(place.clause(), target.phrase(), search)) {
        continue;
      }
      timeUnits = timeUnits == null ? context.parameters().texts(TIME_UNITS) : timeUnits;
      Details details = Details.of("phrase", target.phrase());
      if (isTime(unit(target.measure()), timeUnits)) {
        findings.report(
            Severity.INFO,
            placed.pointer(),
            target.id(),
            details.with("problem", "SERVICE_TIME"));
      } else {
        findings.report(placed.pointer(), target.id(), details);
      }
    }
  }

  private static @Nullable TimeFrame deadline(PlacedClause place) {
    for (PlacedClause at = place; at != null; at = at.parent().orElse(null)) {
      if (at.clause().deadline() != null) {
        return at.clause().deadline();
      }
    }
    return null;
  }

  private static @Nullable TimeFrame planPeriod(DossierIndex index, PlacedClause place) {
    return index.version(place.textId()).map(PolicyDocument::planPeriod).orElse(null);
  }

  /** 自2019年开始，…推动…开展: a time stands ahead, though it is not known to be the deadline. */
  private static boolean isTimeStated(Clause clause, String phrase, PhraseSearch search) {
    String text = clause.text();
    int at = text == null ? -1 : search.find(text, phrase);
    String words =
        text == null || at < 0
            ? phrase
            : text.substring(Sentence.start(text, at), at + phrase.length());
    return Words.anyIn(words, STATED_TIMES)
        || words.indexOf('年') >= 0 && STATED_YEAR.matcher(words).find();
  }

  /** 小时/户 is a unit of time, 吨/日 is none. */
  private static boolean isTime(@Nullable String unit, List<String> timeUnits) {
    if (unit == null) {
      return false;
    }
    int slash = unit.indexOf('/');
    return timeUnits.contains(slash < 0 ? unit : unit.substring(0, slash));
  }

  private static void checkBaselines(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (Placed<Target> placed : context.index().targets()) {
      Target target = placed.value();
      if (target.measure() instanceof TargetMeasure.Change change
          && change.basis() != ChangeBasis.YEAR_ON_YEAR
          && !(target.period() != null && target.period().recurrence() != null)
          && !hasBaseline(target.baseline())) {
        findings.report(placed.pointer(), target.id(), Details.of("phrase", target.phrase()));
      }
    }
  }

  private static boolean hasBaseline(@Nullable Baseline baseline) {
    return baseline != null && (baseline.year() != null || baseline.value() != null);
  }

  private static void checkShares(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (Placed<Target> placed : context.index().targets()) {
      checkShare(placed.value(), placed::pointer, context, findings);
    }
    Pointers.eachNotice(
        dossier,
        (notice, at) ->
            ReferenceRules.eachComment(
                notice,
                at,
                (comment, c) ->
                    AmendedTarget.in(
                        comment,
                        c,
                        amended ->
                            checkShare(amended.target(), amended::pointer, context, findings))));
  }

  private static void checkShare(
      Target target, Supplier<String> pointer, RuleContext context, FindingSink findings) {
    if (!(target.measure() instanceof TargetMeasure.Quantity quantity)
        || quantity.unit() == null
        || !isOutside(quantity)) {
      return;
    }
    Lexicon growth = Lexicon.in(context);
    if (growth.firstIn(target.indicator()) == null && growth.firstIn(target.phrase()) == null) {
      findings.report(
          pointer.get() + "/measure",
          target.id(),
          Details.of("indicator", target.indicator(), "value", Claim.of(quantity).toString()));
    }
  }

  private static boolean isOutside(TargetMeasure.Quantity quantity) {
    PrintedNumber.Unit unit = PrintedNumber.Unit.of(quantity.unit());
    if (!unit.isShare()) {
      return false;
    }
    BigDecimal whole = unit.base().equals("%") ? HUNDRED : THOUSAND;
    BigDecimal upper = quantity.upper() == null ? quantity.value() : quantity.upper();
    return quantity.value().signum() < 0 || upper.compareTo(whole) > 0;
  }

  private static void checkConflicts(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<Placed<Target>> targets = context.index().targets();
    if (targets.size() < 2) {
      return;
    }
    int shortest =
        context.parameters().integer(SHORTEST_INDICATOR).orElse(DEFAULT_SHORTEST_INDICATOR);
    Map<String, Placed<Target>> firstByIndicator = new HashMap<>();
    Map<Promise, Placed<Target>> firstByPromise = null;
    String text = null;
    for (Placed<Target> placed : targets) {
      PlacedClause place = placed.clause().orElse(null);
      Target target = placed.value();
      if (place == null || target.indicator().length() < shortest) {
        continue;
      }
      if (!place.textId().equals(text)) {
        text = place.textId();
        firstByIndicator.clear();
        firstByPromise = null;
      }
      Placed<Target> first = firstByIndicator.putIfAbsent(target.indicator(), placed);
      if (first == null) {
        continue;
      }
      // Few indicators return; only then the periods are compared.
      firstByPromise = firstByPromise == null ? new HashMap<>() : firstByPromise;
      firstByPromise.putIfAbsent(Promise.of(first), first);
      Placed<Target> other = firstByPromise.putIfAbsent(Promise.of(placed), placed);
      if (other != null && isConflict(placed, other)) {
        findings.report(
            placed.pointer(),
            target.id(),
            Details.of("indicator", target.indicator(), "found", claim(target))
                .with("other", claim(other.value()))
                .with("place", other.clause().map(PlacedClause::citation).orElse("")));
      }
    }
  }

  private static boolean isConflict(Placed<Target> one, Placed<Target> other) {
    boolean samePlace =
        one.clause().equals(other.clause()) && one.value().phrase().equals(other.value().phrase());
    Claim claim = Claim.of(one.value().measure());
    // 分别达到65%和55% gives two targets of one phrase.
    return !samePlace && claim != null && !claim.agreesWith(Claim.of(other.value().measure()));
  }

  private static String claim(Target target) {
    return String.valueOf(Claim.of(target.measure()));
  }

  private static @Nullable String unit(TargetMeasure measure) {
    if (measure instanceof TargetMeasure.Quantity quantity) {
      return quantity.unit();
    }
    return measure instanceof TargetMeasure.Change change ? change.unit() : null;
  }

  /** What two targets must have in common to be one promise. */
  private record Promise(
      String indicator,
      @Nullable String denominator,
      @Nullable String scope,
      String kind,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable Recurrence recurrence,
      @Nullable Integer every,
      @Nullable Period term) {

    static Promise of(Placed<Target> placed) {
      Target target = placed.value();
      TimeFrame period = target.period();
      if (period == null) {
        period = placed.clause().map(TargetRules::deadline).orElse(null);
      }
      String kind = Objects.toString(unit(target.measure()), "");
      String measure =
          target.measure().getClass().getSimpleName() + PrintedNumber.Unit.of(kind).base();
      return period == null
          ? new Promise(
              target.indicator(),
              target.denominator(),
              target.scope(),
              measure,
              null,
              null,
              null,
              null,
              null)
          : new Promise(
              target.indicator(),
              target.denominator(),
              target.scope(),
              measure,
              period.startsOn(),
              period.endsOn(),
              period.recurrence(),
              period.every(),
              period.term());
    }
  }
}
