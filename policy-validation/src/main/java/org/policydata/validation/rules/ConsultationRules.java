package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.ConsultationKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DayKind;
import org.policydata.model.DossierIndex;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.validation.DayCount;
import org.policydata.validation.FindingSink;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.WorkCalendar;

/** Rules on the window of a consultation and the ways to answer. */
final class ConsultationRules {

  private static final String CLOSES_BEFORE_OPENS = "consultation.closes-before-opens";
  private static final Set<ConsultationKind> MEETINGS =
      Set.of(ConsultationKind.HEARING, ConsultationKind.SYMPOSIUM, ConsultationKind.EXPERT_REVIEW);
  private static final int MAX_DAYS = 365;
  private static final Pattern PRINTED_DATE =
      Pattern.compile(
          "(?<!\\d)(?:(?<year>(?:19|20)\\d{2})[年./-])?(?<month>\\d{1,2})[月./-](?<day>\\d{1,2})(?:日|(?!\\d))");
  private static final Pattern HOUR = Pattern.compile("[\\d零〇一二三四五六七八九十][时点]|\\d[:：]\\d{2}|下班");

  /** White space; between digits it stays, as in 2024-05-03 17:00. */
  private static final Pattern SPACE =
      Pattern.compile("(?<!\\d)[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+(?!\\d)");

  private ConsultationRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.period-too-short",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "the window is {days} days, {workingDays} of them working days"
                                + " ({counting}); {minimum} {dayKind} days are the minimum under"
                                + " {basis}",
                            "征求意见期限为{days}日,其中工作日{workingDays}个({counting});"
                                + "{basis}要求不少于{minimum}日({dayKind})")
                        .variant(
                            "REASON_GIVEN",
                            "the window is {days} days, {workingDays} of them working days"
                                + " ({counting}), and the notice says why it is shorter than the"
                                + " {minimum} {dayKind} days of {basis}",
                            "征求意见期限为{days}日,其中工作日{workingDays}个({counting}),"
                                + "短于{basis}要求的{minimum}日({dayKind}),公告已说明理由")
                        .variant(
                            "FROM_PUBLICATION",
                            "counted from publication, as no opening date is given, the window is"
                                + " {days} days, {workingDays} of them working days ({counting});"
                                + " {minimum} {dayKind} days are"
                                + " the minimum under {basis}",
                            "未注明开始日,自发布日起算,征求意见期限为{days}日,其中工作日{workingDays}个"
                                + "({counting});{basis}要求不少于{minimum}日({dayKind})"))
                .summary(
                    "The window for comments is shorter than the law asks for this kind of"
                        + " decision.")
                .rationale(
                    "A short window shuts out those who need time to answer. The law says 一般: a"
                        + " reason given in the notice makes it INFO. The first day is not counted"
                        + " (民法典 Art. 201).")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .needs(CLOSES_BEFORE_OPENS)
                .parameters(
                    ParameterDescriptor.groups(
                        "minimums",
                        "shortest windows by procedure; the longest of those that hold counts",
                        ParameterDescriptor.of(
                                "regime",
                                ParameterType.Choice.of(Regime.class),
                                "procedure it holds for; without one, for all others")
                            .orAbsent(),
                        ParameterDescriptor.of(
                            "days",
                            new ParameterType.WholeNumber(1, MAX_DAYS),
                            "length in days, the first not counted"),
                        ParameterDescriptor.of(
                            "dayKind",
                            ParameterType.Choice.of(DayKind.class),
                            "which days are counted"),
                        ParameterDescriptor.of(
                            "basis", new ParameterType.BasisId(), "where it is said")))
                .build(),
            ConsultationRules::checkLength),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.no-deadline",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the notice states neither a closing date nor a length",
                        "公告未注明截止日期或期限"))
                .summary("A notice states neither a closing date nor a length.")
                .rationale(
                    "Nobody knows until when a comment counts; the notice has to state the period.")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationRules::checkDeadline),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.no-channel",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the notice names no way to send a comment",
                        "公告未注明提出意见的方式"))
                .summary("A notice names no way to answer.")
                .rationale(
                    "A consultation that nobody can answer is none; the notice has to say how.")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationRules::checkChannels),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.stated-length-differs",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "the notice states {stated} days, its dates give {exclusive} without"
                                + " the first day and {inclusive} with it",
                            "公告称期限为{stated}日,按日期计算不含首日为{exclusive}日,含首日为{inclusive}日")
                        .variant(
                            "WORKING_DAYS",
                            "the notice states {stated} working days, its dates give {exclusive}"
                                + " without the first day and {inclusive} with it"
                                + " ({counting})",
                            "公告称期限为{stated}个工作日,按日期计算不含首日为{exclusive}个,含首日为{inclusive}个"
                                + "({counting})"))
                .summary("The stated length and the dates of the window disagree.")
                .rationale(
                    "One of the two is wrong. Either way of counting the first day is accepted;"
                        + " working days are those of the calendar that the caller supplies,"
                        + " Monday to Friday without one.")
                .reads(Part.CONSULTATIONS)
                .needs(CLOSES_BEFORE_OPENS)
                .build(),
            ConsultationRules::checkStatedLength),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.closing-phrase-differs",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "\"{phrase}\" and the closing date {closesOn} disagree",
                        "“{phrase}”与截止日{closesOn}不一致"))
                .summary("The words that state the last day and the closing date disagree.")
                .rationale("One of the two was misread or mistyped.")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationRules::checkClosingPhrase),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.closing-boundary-unstated",
                            Severity.INFO,
                            Confidence.CERTAIN,
                            "\"{phrase}\" does not say whether the day itself counts",
                            "“{phrase}”未说明是否含当日")
                        .variant(
                            "YEAR",
                            "\"{phrase}\" does not say which year is meant",
                            "“{phrase}”未注明年份")
                        .variant(
                            "DAY_AND_YEAR",
                            "\"{phrase}\" says neither whether the day itself counts nor which year"
                                + " is meant",
                            "“{phrase}”未说明是否含当日,也未注明年份"))
                .summary(
                    "The notice leaves open whether the last day counts, or which year is meant.")
                .rationale("前 may exclude the day; a comment of that day may be lost.")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationRules::checkBoundary));
  }

  private static void checkLength(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          LocalDate first = firstDay(notice);
          LocalDate last = period == null ? null : period.closesOn();
          if (first != null && last != null && asksThePublic(notice)) {
            strictest(dossier, notice, first, context)
                .ifPresent(
                    minimum ->
                        checkLength(
                            notice, context.calendar().count(first, last), minimum, at, findings));
          }
        });
  }

  private static void checkLength(
      ConsultationNotice notice,
      DayCount count,
      Minimum minimum,
      String pointer,
      FindingSink findings) {
    long counted = minimum.kind() == DayKind.WORKING ? count.workingDays() : count.days();
    if (count.days() < 0 || counted >= minimum.days()) {
      return;
    }
    ConsultationPeriod period = notice.period();
    Map<String, Object> details = new TreeMap<>();
    details.put("days", count.days());
    details.put("workingDays", count.workingDays());
    count.describe(details);
    details.put("minimum", minimum.days());
    details.put("dayKind", minimum.kind() == DayKind.WORKING ? "working" : "calendar");
    details.put("basis", minimum.basis().stream().map(LegalBasis::citation).toList());
    String place = pointer + "/period";
    if (period != null && period.shorteningReason() != null) {
      details.put("problem", "REASON_GIVEN");
      findings.report(Severity.INFO, place, notice.id(), details);
      return;
    }
    if (period == null || period.opensOn() == null) {
      details.put("problem", "FROM_PUBLICATION");
    }
    findings.report(place, notice.id(), details);
  }

  /** Without an opening date the window opens with publication. */
  private static @Nullable LocalDate firstDay(ConsultationNotice notice) {
    ConsultationPeriod period = notice.period();
    return period != null && period.opensOn() != null ? period.opensOn() : notice.publishedOn();
  }

  /** The longest of the minimums that hold for the regimes of this decision on the first day. */
  private static Optional<Minimum> strictest(
      PolicyDossier dossier, ConsultationNotice notice, LocalDate day, RuleContext context) {
    Set<Regime> regimes = regimes(dossier, notice, context.index());
    Minimum strictest = null;
    for (Parameters group : context.parameters().groups("minimums")) {
      Optional<String> name = group.text("regime");
      boolean holds =
          name.isEmpty()
              ? regimes.isEmpty()
              : regimes.stream().anyMatch(regime -> regime.name().equals(name.get()));
      Optional<LegalBasis> basis = group.text("basis").flatMap(id -> context.basis(id, day));
      Optional<Integer> days = group.integer("days");
      if (!holds || basis.isEmpty() || days.isEmpty()) {
        continue;
      }
      DayKind kind =
          group.text("dayKind").filter("WORKING"::equals).isPresent()
              ? DayKind.WORKING
              : DayKind.CALENDAR;
      Minimum minimum = new Minimum(days.get(), kind, List.of(basis.get()));
      strictest = strictest == null ? minimum : strictest.stricter(minimum);
    }
    return Optional.ofNullable(strictest);
  }

  /** The regimes the dossier names, and rule making where the text asked about is a rule. */
  private static Set<Regime> regimes(
      PolicyDossier dossier, ConsultationNotice notice, DossierIndex index) {
    Set<Regime> regimes = EnumSet.noneOf(Regime.class);
    regimes.addAll(dossier.regimes());
    for (String versionId : notice.versionIds()) {
      index
          .version(versionId)
          .map(version -> version.legalForce())
          .filter(
              force ->
                  force == LegalForce.DEPARTMENTAL_RULE
                      || force == LegalForce.LOCAL_GOVERNMENT_RULE
                      || force == LegalForce.ADMINISTRATIVE_REGULATION)
          .ifPresent(force -> regimes.add(Regime.RULE_MAKING));
    }
    return regimes;
  }

  private static void checkDeadline(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          boolean stated =
              period != null && (period.closesOn() != null || period.statedDays() != null);
          if (asksForComments(notice) && !stated) {
            findings.report(at, notice.id(), Map.of());
          }
        });
  }

  private static void checkChannels(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          boolean reachable =
              !notice.channels().isEmpty()
                  || notice.contacts().stream()
                      .anyMatch(contact -> contact.email() != null || !contact.phones().isEmpty());
          if (asksForComments(notice) && !reachable) {
            findings.report(at, notice.id(), Map.of());
          }
        });
  }

  /** The law sets a length for asking the public (公开征求意见), not for asking certain bodies. */
  static boolean asksThePublic(ConsultationNotice notice) {
    return notice.kind() == null || notice.kind() == ConsultationKind.PUBLIC_COMMENT;
  }

  /** A meeting has no window, and a page that holds nothing but the result asks nothing. */
  private static boolean asksForComments(ConsultationNotice notice) {
    boolean meeting = notice.kind() != null && MEETINGS.contains(notice.kind());
    return !meeting && asksAnything(notice);
  }

  private static boolean asksAnything(ConsultationNotice notice) {
    return notice.outcome() == null || !notice.clauses().isEmpty() || notice.period() != null;
  }

  private static void checkStatedLength(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          LocalDate first = firstDay(notice);
          if (period == null
              || first == null
              || period.closesOn() == null
              || period.statedDays() == null) {
            return;
          }
          boolean working = period.statedDayKind() == DayKind.WORKING;
          LocalDate last = period.closesOn();
          WorkCalendar calendar = context.calendar();
          DayCount count = calendar.count(first, last);
          long exclusive = working ? count.workingDays() : count.days();
          long inclusive = exclusive + (!working || calendar.isWorkingDay(first) ? 1 : 0);
          int stated = period.statedDays();
          if (stated != exclusive && stated != inclusive) {
            Map<String, Object> details = new TreeMap<>();
            details.put("stated", stated);
            details.put("exclusive", exclusive);
            details.put("inclusive", inclusive);
            if (working) {
              details.put("problem", "WORKING_DAYS");
              count.describe(details);
            }
            findings.report(at + "/period/statedDays", notice.id(), details);
          }
        });
  }

  private static void checkClosingPhrase(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          if (period == null || period.closingPhrase() == null || period.closesOn() == null) {
            return;
          }
          LocalDate closesOn = period.closesOn();
          Matcher date = PRINTED_DATE.matcher(squeezed(period.closingPhrase()));
          boolean anyDate = false;
          boolean agrees = false;
          while (date.find()) {
            anyDate = true;
            agrees |= means(date, closesOn);
          }
          if (anyDate && !agrees) {
            findings.report(
                at + "/period/closingPhrase",
                notice.id(),
                Map.of("phrase", period.closingPhrase(), "closesOn", closesOn.toString()));
          }
        });
  }

  private static boolean means(Matcher printed, LocalDate date) {
    String year = printed.group("year");
    return (year == null || Integer.parseInt(year) == date.getYear())
        && Integer.parseInt(printed.group("month")) == date.getMonthValue()
        && Integer.parseInt(printed.group("day")) == date.getDayOfMonth();
  }

  private static void checkBoundary(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          if (period == null || period.closingPhrase() == null) {
            return;
          }
          String phrase = squeezed(period.closingPhrase());
          boolean dayOpen =
              phrase.contains("前") && period.closesAt() == null && !saysWhetherDayCounts(phrase);
          boolean yearOpen = !hasYear(phrase) && !hasYear(period.phrase());
          if (!dayOpen && !yearOpen) {
            return;
          }
          Map<String, Object> details = new TreeMap<>(Map.of("phrase", period.closingPhrase()));
          if (yearOpen) {
            details.put("problem", dayOpen ? "DAY_AND_YEAR" : "YEAR");
          }
          findings.report(at + "/period/closingPhrase", notice.id(), details);
        });
  }

  private static boolean saysWhetherDayCounts(String phrase) {
    return phrase.contains("含") || phrase.contains("止") || HOUR.matcher(phrase).find();
  }

  /** A phrase without any date leaves no year open. */
  private static boolean hasYear(@Nullable String phrase) {
    if (phrase == null) {
      return false;
    }
    Matcher date = PRINTED_DATE.matcher(squeezed(phrase));
    boolean anyDate = false;
    while (date.find()) {
      anyDate = true;
      if (date.group("year") != null) {
        return true;
      }
    }
    return !anyDate;
  }

  private static String squeezed(String phrase) {
    return SPACE.matcher(phrase).replaceAll("");
  }

  /** A length that the law asks for, and where it says so. */
  private record Minimum(int days, DayKind kind, List<LegalBasis> basis) {

    /** The longer of two; equal ones rest on both bases. */
    Minimum stricter(Minimum other) {
      if (days != other.days || kind != other.kind) {
        return days >= other.days ? this : other;
      }
      List<LegalBasis> both = new ArrayList<>(basis);
      both.addAll(other.basis);
      return new Minimum(days, kind, List.copyOf(both));
    }
  }
}
