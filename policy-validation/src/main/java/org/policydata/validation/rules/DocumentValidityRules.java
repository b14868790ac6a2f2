package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Genre;
import org.policydata.model.LegalForce;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.PromulgationKind;
import org.policydata.model.Stage;
import org.policydata.model.TimeFrame;
import org.policydata.model.Validity;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.PlacedText;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on what a text says of its own validity: from when, until when. */
final class DocumentValidityRules {

  private static final int MONTHS_A_YEAR = 12;

  /** The day from which two terms are laid out to be compared. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 3, 1);

  private static final ParameterType GENRES =
      new ParameterType.ListOf(
          new ParameterType.Choice(Arrays.stream(Genre.values()).map(Genre::name).toList()));

  /** Details of a finding that rests on no law. */
  private static final Map<String, Object> NO_LAW = Details.of("basis", List.of());

  private DocumentValidityRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.no-effective-date",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "the text does not say when it takes effect",
                            "文本未注明施行日期")
                        .variant(
                            "RULE", "the rule (规章) does not say when it takes effect", "规章未注明施行日期")
                        .variant(
                            "DRAFT",
                            "the draft does not say yet when it takes effect",
                            "草案未注明施行日期"))
                .summary(
                    "The newest version of a text does not say when it takes effect: ERROR for a"
                        + " rule (规章), WARNING for final measures and provisions, INFO for the"
                        + " rest and for drafts.",
                    "文件最新版本未注明施行日期：规章为错误，正式的办法、规定、细则为警告，其他文件和草案为提示。")
                .rationale(
                    "Nobody knows from which day to comply. Letters and replies answer one case and"
                        + " need no such day.",
                    "无从知道自何日起应当遵守。函和批复仅答复个案，不需要施行日期。")
                .reads(Part.DOCUMENTS, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.of(
                        "genres", GENRES, "genres whose final texts give a WARNING"),
                    ParameterDescriptor.of("exemptGenres", GENRES, "genres that take no effect"),
                    ParameterDescriptor.texts(
                        "words", "words of a statement on validity that name its start"),
                    ParameterDescriptor.texts(
                        "textWords", "words that state the start in the text itself"))
                .build(),
            DocumentValidityRules::checkEffectiveDate),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.effective-too-soon",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "takes effect {days} days after publication on {publishedOn}; {minimum}"
                            + " days are the minimum under {basis}",
                        "公布日为{publishedOn}，公布后{days}日即施行；{basis}要求公布之日起{minimum}日后施行"))
                .summary("A rule (规章) takes effect too soon after its publication.", "规章公布后过早施行。")
                .rationale(
                    "Those who have to comply need time to learn of it. National security, exchange"
                        + " rates, monetary policy and harm by delay are exceptions, which the text"
                        + " should name.",
                    "须遵守规章的人需要时间了解其内容。涉及国家安全、外汇汇率、货币政策以及不立即施行将有碍施行的除外，文本应当写明。")
                .reads(Part.DOCUMENTS)
                .parameters(
                    ParameterDescriptor.of(
                        "days",
                        new ParameterType.WholeNumber(0, 100_000),
                        "least days from publication to effect"),
                    ParameterDescriptor.texts(
                        "immediate", "words for an effect on the day of publication"),
                    ParameterDescriptor.texts(
                        "exceptions", "words of the title or statement that name an exception"))
                .build(),
            DocumentValidityRules::checkTooSoon),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.no-validity-end",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "the text does not say until when it is valid",
                        "文本未注明有效期"))
                .summary(
                    "The newest version of a normative document below the national level does not"
                        + " say until when it is valid.",
                    "国家级以下规范性文件的最新版本未注明有效期。")
                .rationale(
                    "Many places let normative documents end after some years. The profile of a"
                        + " place that asks for an end makes it a WARNING; a plan ends with its"
                        + " period.",
                    "许多地方规定规范性文件经若干年失效。所在地配置要求注明有效期的，作为警告；规划随规划期届满而终止。")
                .reads(Part.DOCUMENTS, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.of(
                        "genres",
                        GENRES,
                        "genres that are normative documents, where no rank is given"),
                    ParameterDescriptor.of(
                        "numberedGenres",
                        GENRES,
                        "genres that are, where they have a number with a year"),
                    ParameterDescriptor.texts("unlimited", "words for a validity without an end"))
                .build(),
            DocumentValidityRules::checkEnd),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.validity-too-long",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "\"{phrase}\" is longer than the {limit} years of {basis}",
                            "“{phrase}”超过{basis}的{limit}年上限")
                        .variant(
                            "TRIAL",
                            "\"{phrase}\" is longer than the {limit} years of {basis} for a text on"
                                + " trial (试行, 暂行)",
                            "“{phrase}”超过{basis}对试行、暂行文件的{limit}年上限"))
                .summary(
                    "A normative document below the national level is valid for longer than the"
                        + " limit of the profile.",
                    "国家级以下规范性文件的有效期超过配置规定的上限。")
                .rationale(
                    "A limit makes the issuer look at the document again. There is no national one;"
                        + " the profile of a place sets its own.",
                    "设定上限，是为了促使制定机关重新评估文件。全国没有统一上限，由所在地的配置规定。")
                .reads(Part.DOCUMENTS)
                .parameters(
                    ParameterDescriptor.of(
                        "years",
                        new ParameterType.WholeNumber(0, 100_000),
                        "most years of validity"),
                    ParameterDescriptor.of(
                        "trialYears",
                        new ParameterType.WholeNumber(0, 100_000),
                        "most years of a text whose title says 试行 or 暂行"),
                    ParameterDescriptor.of(
                        "genres",
                        GENRES,
                        "genres that are normative documents, where no rank is given"),
                    ParameterDescriptor.of(
                        "numberedGenres",
                        GENRES,
                        "genres that are, where they have a number with a year"))
                .build(),
            DocumentValidityRules::checkLength));
  }

  private static void checkEffectiveDate(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      if (takesEffect(version, context.parameters())
          && VersionFacts.isNewest(dossier, i)
          && !statesStart(version, context)) {
        String pointer = "/versions/" + i;
        if (!VersionFacts.isFinal(version)) {
          findings.report(
              Severity.INFO,
              pointer,
              version.id(),
              Details.of("problem", "DRAFT", "basis", cited(version, pointer, context)));
        } else if (VersionFacts.isRule(version)) {
          findings.report(Severity.ERROR, pointer, version.id(), Details.of("problem", "RULE"));
        } else if (names(context.parameters(), "genres", version.genre())) {
          findings.report(pointer, version.id(), NO_LAW);
        } else {
          findings.report(Severity.INFO, pointer, version.id(), NO_LAW);
        }
      }
    }
  }

  /** The law speaks of rules (规章), and of their drafts. */
  private static List<String> cited(PolicyDocument version, String pointer, RuleContext context) {
    return VersionFacts.isRule(version)
        ? LegalBasis.citations(context.basis(context.lawDay(pointer)))
        : List.of();
  }

  private static boolean takesEffect(PolicyDocument version, Parameters parameters) {
    Promulgation carrier = version.promulgation();
    return VersionFacts.isWhole(version)
        && (carrier == null || carrier.kind() != PromulgationKind.REPLY)
        && !names(parameters, "exemptGenres", version.genre());
  }

  private static boolean statesStart(PolicyDocument version, RuleContext context) {
    List<String> words = context.parameters().texts("words");
    for (Validity validity : version.validity()) {
      if (validity.effectiveOn() != null || containsAny(validity.phrase(), words)) {
        return true;
      }
    }
    List<String> textWords = context.parameters().as(TextWords.class, TextWords::of).all();
    for (PlacedText text : context.texts().containingAny(textWords)) {
      Optional<PlacedClause> place = text.clause();
      if (place.isPresent() && place.get().textId().equals(version.id())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words by which a text says itself when it takes effect.
   *
   * @param all the words, none of them empty
   */
  private record TextWords(List<String> all) {

    TextWords {
      all = List.copyOf(all);
    }

    static TextWords of(Parameters parameters) {
      List<String> all = new ArrayList<>(parameters.texts("textWords"));
      all.removeIf(String::isEmpty);
      return new TextWords(all);
    }
  }

  private static void checkTooSoon(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      LocalDate publishedOn = publishedOn(version);
      // An amended text keeps the day it first took effect.
      if (publishedOn != null
          && VersionFacts.isRule(version)
          && VersionFacts.isFinal(version)
          && version.stage() != Stage.AMENDED) {
        checkTooSoon(version, publishedOn, "/versions/" + i, context, findings);
      }
    }
  }

  /** An order is published with the date it bears (规章制定程序条例 Art. 30). */
  private static @Nullable LocalDate publishedOn(PolicyDocument version) {
    Promulgation carrier = version.promulgation();
    if (version.publishedOn() != null
        || carrier == null
        || carrier.kind() != PromulgationKind.ORDER) {
      return version.publishedOn();
    }
    return VersionFacts.signedOn(version);
  }

  private static void checkTooSoon(
      PolicyDocument version,
      LocalDate publishedOn,
      String pointer,
      RuleContext context,
      FindingSink findings) {
    Parameters parameters = context.parameters();
    int minimum = parameters.integer("days").orElse(0);
    List<LegalBasis> basis = context.basis(publishedOn);
    List<String> exceptions = parameters.texts("exceptions");
    if (basis.isEmpty() || containsAny(version.title(), exceptions)) {
      return;
    }
    for (int j = 0; j < version.validity().size(); j++) {
      Validity validity = version.validity().get(j);
      LocalDate effectiveOn = validity.effectiveOn();
      if (effectiveOn == null && containsAny(validity.phrase(), parameters.texts("immediate"))) {
        effectiveOn = publishedOn;
      }
      if (effectiveOn == null || containsAny(validity.phrase(), exceptions)) {
        continue;
      }
      long days = ChronoUnit.DAYS.between(publishedOn, effectiveOn);
      if (days < minimum) {
        findings.report(
            pointer + "/validity/" + j,
            version.id(),
            Details.of("days", days, "publishedOn", publishedOn.toString())
                .with("minimum", minimum)
                .with("basis", LegalBasis.citations(basis)));
      }
    }
  }

  private static void checkEnd(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      TimeFrame plan = version.planPeriod();
      if (VersionFacts.isWhole(version)
          && (plan == null || plan.endsOn() == null)
          && !statesEnd(version, context)
          && VersionFacts.isNewest(dossier, i)
          && isLocalNormativeDocument(version, context)) {
        findings.report("/versions/" + i, version.id(), Details.of());
      }
    }
  }

  private static boolean statesEnd(PolicyDocument version, RuleContext context) {
    for (Validity validity : version.validity()) {
      if (validity.endsOn() != null
          || validity.term() != null
          || containsAny(validity.phrase(), context.parameters().texts("unlimited"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocalNormativeDocument(PolicyDocument version, RuleContext context) {
    LegalForce force = version.legalForce();
    boolean normative =
        force == LegalForce.NORMATIVE_DOCUMENT
            || (force == null && looksNormative(version, context.parameters()));
    return normative && VersionFacts.isBelowNational(version, context.index());
  }

  /** Measures (办法) may be a rule (规章) as well, which has the number of an order. */
  private static boolean looksNormative(PolicyDocument version, Parameters parameters) {
    return names(parameters, "genres", version.genre())
        || (names(parameters, "numberedGenres", version.genre())
            && VersionFacts.numberYear(version.documentNumber()).isPresent());
  }

  private static void checkLength(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      if (!version.validity().isEmpty()
          && VersionFacts.isNewest(dossier, i)
          && isLocalNormativeDocument(version, context)) {
        checkLength(version, "/versions/" + i, context, findings);
      }
    }
  }

  private static void checkLength(
      PolicyDocument version, String pointer, RuleContext context, FindingSink findings) {
    boolean trial = version.title().contains("试行") || version.title().contains("暂行");
    Optional<Integer> limit = context.parameters().integer(trial ? "trialYears" : "years");
    List<LegalBasis> basis = context.basis(context.lawDay(pointer));
    if (limit.isEmpty() || basis.isEmpty()) {
      return;
    }
    for (int j = 0; j < version.validity().size(); j++) {
      Validity validity = version.validity().get(j);
      if (isLonger(validity, version, limit.get())) {
        Map<String, Object> details = new HashMap<>();
        details.put("phrase", validity.phrase());
        details.put("limit", limit.get());
        details.put("basis", LegalBasis.citations(basis));
        if (trial) {
          details.put("problem", "TRIAL");
        }
        findings.report(pointer + "/validity/" + j, version.id(), details);
      }
    }
  }

  private static boolean isLonger(Validity validity, PolicyDocument version, int years) {
    long most = (long) years * MONTHS_A_YEAR;
    Period term = validity.term();
    if (term != null) {
      // Held against the longest term of months first, which no calendar can overflow.
      long months = term.toTotalMonths();
      return months > most || (months >= 0 && ANY_DAY.plus(term).isAfter(ANY_DAY.plusMonths(most)));
    }
    LocalDate start =
        validity.effectiveOn() != null ? validity.effectiveOn() : VersionFacts.latestDate(version);
    LocalDate end = validity.endsOn();
    if (start == null || end == null || end.isBefore(start)) {
      return false;
    }
    long months = ChronoUnit.MONTHS.between(start, end);
    return months > most || (months == most && start.plusMonths(months).isBefore(end));
  }

  private static boolean names(Parameters parameters, String list, @Nullable Genre genre) {
    return genre != null && parameters.texts(list).contains(genre.name());
  }

  private static boolean containsAny(String text, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (text.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
