package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DayKind;
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

/** Rules on the length of the window of a consultation and the day on which it ends. */
final class ConsultationPeriodRules {

  private static final String CLOSES_BEFORE_OPENS = "consultation.closes-before-opens";

  private static final int MAX_DAYS = 365;
  private static final String PROBLEM = "problem";

  private ConsultationPeriodRules() {}

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
                            "征求意见期限为{days}日，其中工作日{workingDays}个（{counting}）；"
                                + "{basis}要求不少于{minimum}日（{dayKind}）")
                        .variant(
                            "REASON_GIVEN",
                            "the window is {days} days, {workingDays} of them working days"
                                + " ({counting}), and the notice says why it is shorter than the"
                                + " {minimum} {dayKind} days of {basis}",
                            "征求意见期限为{days}日，其中工作日{workingDays}个（{counting}），"
                                + "短于{basis}要求的{minimum}日（{dayKind}），公告已说明理由")
                        .variant(
                            "FROM_PUBLICATION",
                            "counted from publication, as no opening date is given, the window is"
                                + " {days} days, {workingDays} of them working days ({counting});"
                                + " {minimum} {dayKind} days are the minimum under {basis}",
                            "未注明开始日，自发布日起算，征求意见期限为{days}日，其中工作日{workingDays}个"
                                + "（{counting}）；{basis}要求不少于{minimum}日（{dayKind}）")
                        .variant(
                            "BUSINESS_ASKED",
                            "the window is {days} days, {workingDays} of them working days"
                                + " ({counting}); as the notice asks businesses for their views,"
                                + " {minimum} {dayKind} days are probably the minimum, under"
                                + " {basis}",
                            "征求意见期限为{days}日，其中工作日{workingDays}个（{counting}）；公告征求经营者意见，"
                                + "依{basis}可能应不少于{minimum}日（{dayKind}）"))
                .summary(
                    "The window for comments is shorter than the law asks for this kind of"
                        + " decision.",
                    "征求意见的期限短于法律对此类决策的要求。")
                .rationale(
                    "A short window shuts out those who need time to answer. The law says 一般: a"
                        + " reason given in the notice makes it INFO. The first day is not counted"
                        + " (民法典 Art. 201). Where the dossier names no regime, a notice that asks"
                        + " businesses is taken to concern them.",
                    "期限过短，需要时间准备的人就无法提出意见。法律规定的是“一般不少于”，公告说明理由的，仅作提示。"
                        + "首日不计入（民法典第201条）。档案未注明程序类别的，公告征求经营者意见即视为与经营者有关。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .needs(CLOSES_BEFORE_OPENS)
                .parameters(
                    ParameterDescriptor.groups(
                        "minimums",
                        "shortest windows by regime, or legal force, or both; each of those that"
                            + " hold counts; the entry with neither is for all others",
                        ParameterDescriptor.of(
                                "regime",
                                ParameterType.Choice.of(Regime.class),
                                "procedure it holds for")
                            .orAbsent(),
                        ParameterDescriptor.of(
                                "legalForces",
                                new ParameterType.ListOf(ParameterType.Choice.of(LegalForce.class)),
                                "legal forces it holds for")
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
                            "basis", new ParameterType.BasisId(), "where it is said")),
                    ParameterDescriptor.texts(
                        "businessWords", "words for businesses that a notice asks"))
                .build(),
            ConsultationPeriodRules::checkLength),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.no-deadline",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the notice states neither a closing date nor a length",
                        "公告未注明截止日期或期限"))
                .summary(
                    "A notice states neither a closing date nor a length.", "公告既未注明截止日期，也未注明期限。")
                .rationale(
                    "Nobody knows until when a comment counts; the notice has to state the period.",
                    "无从知道意见在何时之前有效；公告应当写明期限。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .parameters(Procedure.CITED)
                .build(),
            ConsultationPeriodRules::checkDeadline),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.stated-length-differs",
                            Severity.WARNING,
                            Confidence.CERTAIN,
                            "the notice states {stated} days, its dates give {exclusive} without"
                                + " the first day and {inclusive} with it",
                            "公告称期限为{stated}日，按日期计算不含首日为{exclusive}日，含首日为{inclusive}日")
                        .variant(
                            "WORKING_DAYS",
                            "the notice states {stated} working days, its dates give {exclusive}"
                                + " without the first day and {inclusive} with it ({counting})",
                            "公告称期限为{stated}个工作日，按日期计算不含首日为{exclusive}个，含首日为{inclusive}个"
                                + "（{counting}）"))
                .summary(
                    "The stated length and the dates of the window disagree.", "公告所称期限与起止日期不一致。")
                .rationale(
                    "One of the two is wrong. Either way of counting the first day is accepted;"
                        + " where holidays are not known they may explain a difference in working"
                        + " days, and the finding is only likely.",
                    "两者之一有误。首日计入与否均予认可；节假日不明时，工作日之差可能由节假日造成，结论的把握程度仅为“很可能”。")
                .reads(Part.CONSULTATIONS)
                .needs(CLOSES_BEFORE_OPENS)
                .build(),
            ConsultationPeriodRules::checkStatedLength),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.closes-on-holiday",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "the last day of the window, {closesOn}, is no working day ({counting})",
                        "征求意见截止日{closesOn}不是工作日（{counting}）"))
                .summary(
                    "The window closes on a day on which offices do not work.", "征求意见的截止日不是工作日。")
                .rationale(
                    "In civil law such a period runs until the next working day (民法典 Art. 203);"
                        + " whether that holds here nobody says. Without a calendar a weekend may"
                        + " be one that is worked, and the finding is only likely.",
                    "民事期间的最后一日为法定休假日的，以法定休假日结束的次日为最后一日（民法典第203条）；"
                        + "此处是否适用，尚无规定。没有日历时，周末可能是补班日，结论的把握程度仅为“很可能”。")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationPeriodRules::checkLastDay));
  }

  private static void checkLength(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          LocalDate first = Consultations.firstDay(notice);
          LocalDate last = period == null ? null : period.closesOn();
          if (period != null
              && first != null
              && last != null
              && Consultations.askThePublic(notice)) {
            checkLength(notice, first, last, context, at + "/period", findings);
          }
        });
  }

  private static void checkLength(
      ConsultationNotice notice,
      LocalDate first,
      LocalDate last,
      RuleContext context,
      String pointer,
      FindingSink findings) {
    Procedure procedure = Procedure.of(notice, context.index());
    ConsultationPeriod period = notice.period();
    boolean dated = period != null && period.opensOn() != null;
    // Where the first day is a guess already, the regime is not guessed as well.
    boolean assumed = dated && procedure.regimes().isEmpty() && asksBusinesses(notice, context);
    if (assumed) {
      procedure = procedure.under(Regime.BUSINESS_RELATED);
    }
    DayCount count = context.calendar().count(first, last);
    long days = count.days();
    long workingDays = count.workingDays();
    Minimum minimum = days < 0 ? null : strictestUnmet(procedure, first, count, context);
    if (minimum == null) {
      return;
    }
    Map<String, Object> details = new TreeMap<>();
    details.put("days", days);
    details.put("workingDays", workingDays);
    count.describe(details);
    details.put("minimum", minimum.days());
    details.put("dayKind", minimum.kind() == DayKind.WORKING ? "working" : "calendar");
    details.put("basis", LegalBasis.citations(minimum.basis()));
    if (period != null && period.shorteningReason() != null) {
      details.put(PROBLEM, "REASON_GIVEN");
      findings.report(Severity.INFO, pointer, notice.id(), details);
      return;
    }
    if (!dated) {
      details.put(PROBLEM, "FROM_PUBLICATION");
    } else if (assumed) {
      details.put(PROBLEM, "BUSINESS_ASKED");
    }
    findings.report(pointer, notice.id(), details);
  }

  /** 各有关单位、协会、企业如有意见建议, but not a title such as 关于支持企业的意见. */
  private static boolean asksBusinesses(ConsultationNotice notice, RuleContext context) {
    List<String> words = context.parameters().texts("businessWords");
    for (Clause clause : Consultations.clauses(notice)) {
      String text = clause.text();
      if (text != null && asksAny(text, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksAny(String text, List<String> words) {
    for (String word : words) {
      if (asks(text, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(String text, String whom) {
    for (int at = text.indexOf(whom); at >= 0; at = text.indexOf(whom, at + 1)) {
      int end = at + whom.length();
      while (end < text.length() && "。;；》".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String rest = text.substring(at, end);
      boolean titled = end < text.length() && text.charAt(end) == '》';
      if (!titled && (rest.contains("意见") || rest.contains("建议"))) {
        return true;
      }
    }
    return false;
  }

  /** Of the minimums that hold for this decision on the first day, the one that lacks most days. */
  private static @Nullable Minimum strictestUnmet(
      Procedure procedure, LocalDate day, DayCount count, RuleContext context) {
    Minimum strictest = null;
    for (StatedMinimum stated : context.parameters().as(Minimums.class, Minimums::of).all()) {
      LegalBasis basis =
          stated.holds(procedure) ? context.basis(stated.basisId(), day).orElse(null) : null;
      if (basis != null) {
        Minimum minimum = new Minimum(stated.days(), stated.kind(), List.of(basis));
        if (minimum.lacking(count) > 0) {
          strictest = strictest == null ? minimum : strictest.stricter(minimum, count);
        }
      }
    }
    return strictest;
  }

  private static void checkDeadline(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          boolean stated =
              period != null && (period.closesOn() != null || period.statedDays() != null);
          if (!stated
              && Consultations.askForComments(notice)
              && Consultations.areRecorded(notice)) {
            findings.report(at, notice.id(), Procedure.cited(notice, at, context));
          }
        });
  }

  private static void checkStatedLength(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          LocalDate first = Consultations.firstDay(notice);
          if (period != null
              && first != null
              && period.closesOn() != null
              && period.statedDays() != null) {
            int stated = period.statedDays();
            String pointer = at + "/period/statedDays";
            DayCount count = context.calendar().count(first, period.closesOn());
            if (period.statedDayKind() == DayKind.WORKING) {
              int firstDay = context.calendar().isWorkingDay(first) ? 1 : 0;
              report(stated, count.workingDays(), firstDay, count, pointer, notice.id(), findings);
            } else {
              report(stated, count.days(), 1, null, pointer, notice.id(), findings);
            }
          }
        });
  }

  private static void report(
      int stated,
      long exclusive,
      int firstDay,
      @Nullable DayCount workingDays,
      String pointer,
      String noticeId,
      FindingSink findings) {
    long inclusive = exclusive + firstDay;
    if (stated == exclusive || stated == inclusive) {
      return;
    }
    Map<String, Object> details = new TreeMap<>();
    details.put("stated", stated);
    details.put("exclusive", exclusive);
    details.put("inclusive", inclusive);
    Confidence confidence = Confidence.CERTAIN;
    if (workingDays != null) {
      details.put(PROBLEM, "WORKING_DAYS");
      workingDays.describe(details);
      confidence = workingDays.knowsHolidays() ? Confidence.CERTAIN : Confidence.LIKELY;
    }
    findings.report(confidence, pointer, noticeId, details);
  }

  private static void checkLastDay(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    WorkCalendar calendar = context.calendar();
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          LocalDate last = period == null ? null : period.closesOn();
          if (last != null && !calendar.isWorkingDay(last)) {
            DayCount count = calendar.count(last.minusDays(1), last);
            Map<String, Object> details = new TreeMap<>();
            details.put("closesOn", last.toString());
            count.describe(details);
            findings.report(
                count.knowsHolidays() ? Confidence.CERTAIN : Confidence.LIKELY,
                at + "/period/closesOn",
                notice.id(),
                details);
          }
        });
  }

  /** The minimums that a profile states. */
  private record Minimums(List<StatedMinimum> all) {

    Minimums {
      all = List.copyOf(all);
    }

    static Minimums of(Parameters parameters) {
      List<StatedMinimum> all = new ArrayList<>();
      for (Parameters group : parameters.groups("minimums")) {
        Optional<Integer> days = group.integer("days");
        Optional<String> basis = group.text("basis");
        if (days.isPresent() && basis.isPresent()) {
          boolean working = group.text("dayKind").filter("WORKING"::equals).isPresent();
          all.add(
              new StatedMinimum(
                  group.text("regime").orElse(null),
                  group.texts("legalForces"),
                  days.get(),
                  working ? DayKind.WORKING : DayKind.CALENDAR,
                  basis.get()));
        }
      }
      return new Minimums(all);
    }
  }

  /** A length that a profile states for a regime, or for legal forces, or for both. */
  private record StatedMinimum(
      @Nullable String regime, List<String> legalForces, int days, DayKind kind, String basisId) {

    StatedMinimum {
      legalForces = List.copyOf(legalForces);
    }

    boolean holds(Procedure procedure) {
      if (regime == null) {
        return legalForces.isEmpty() ? procedure.regimes().isEmpty() : procedure.isOf(legalForces);
      }
      boolean ofForce =
          legalForces.isEmpty() || procedure.forces().isEmpty() || procedure.isOf(legalForces);
      return procedure.isUnder(regime) && ofForce;
    }
  }

  /** A length that the law asks for, and where it says so. */
  private record Minimum(int days, DayKind kind, List<LegalBasis> basis) {

    /** How many days a window lacks, in days of the kind that is asked for. */
    long lacking(DayCount window) {
      return days - (kind == DayKind.WORKING ? window.workingDays() : window.days());
    }

    /** The one of two that a window lacks more days of; equal ones rest on both bases. */
    Minimum stricter(Minimum other, DayCount window) {
      if (days != other.days || kind != other.kind) {
        return lacking(window) >= other.lacking(window) ? this : other;
      }
      List<LegalBasis> both = new ArrayList<>(basis);
      both.addAll(other.basis);
      return new Minimum(days, kind, List.copyOf(both));
    }
  }
}
