package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the words in which a notice states its last day. */
final class ConsultationClosingRules {

  private static final Pattern HOUR = Pattern.compile("[\\d零〇一二三四五六七八九十][时点]|\\d[:：]\\d{2}|下班");

  /** One of these is in every hour. */
  private static final List<String> HOUR_WORDS = List.of("时", "点", ":", "：", "下班");

  private ConsultationClosingRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.closing-phrase-differs",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "\"{phrase}\" and the closing date {closesOn} disagree",
                        "“{phrase}”与截止日{closesOn}不一致"))
                .summary(
                    "The words that state the last day and the closing date disagree.",
                    "表述最后一日的文字与截止日期不一致。")
                .rationale("One of the two was misread or mistyped.", "两者之一读取或书写有误。")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationClosingRules::checkClosingPhrase),
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
                            "“{phrase}”未说明是否含当日，也未注明年份"))
                .summary(
                    "The notice leaves open whether the last day counts, or which year is meant.",
                    "公告未说明截止当日是否计入，或者未说明是哪一年。")
                .rationale(
                    "前 may exclude the day; a comment of that day may be lost.",
                    "“前”字可能不含当日，当日提出的意见可能因此不被接受。")
                .reads(Part.CONSULTATIONS)
                .build(),
            ConsultationClosingRules::checkBoundary));
  }

  private static void checkClosingPhrase(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          ConsultationPeriod period = notice.period();
          if (period == null || period.closesOn() == null) {
            return;
          }
          LocalDate closesOn = period.closesOn();
          boolean inClosing = disagrees(period.closingPhrase(), closesOn);
          if (inClosing || disagrees(period.phrase(), closesOn)) {
            findings.report(
                at + (inClosing ? "/period/closingPhrase" : "/period/phrase"),
                notice.id(),
                Details.of(
                    "phrase",
                    String.valueOf(inClosing ? period.closingPhrase() : period.phrase()),
                    "closesOn",
                    closesOn.toString()));
          }
        });
  }

  /** Tells whether a phrase names days on which the window may close, none of which is this one. */
  private static boolean disagrees(@Nullable String phrase, LocalDate closesOn) {
    if (phrase == null) {
      return false;
    }
    boolean anyClosing = false;
    for (PrintedDate date : PrintedDate.in(phrase)) {
      if (date.means(closesOn)) {
        return false;
      }
      anyClosing |= !date.opens();
    }
    return anyClosing;
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
          String phrase = PrintedDate.squeezed(period.closingPhrase());
          boolean dayOpen =
              leavesDayOpen(phrase) && period.closesAt() == null && !saysWhetherDayCounts(phrase);
          boolean yearOpen = !hasYear(phrase) && !hasYear(period.phrase());
          if (!dayOpen && !yearOpen) {
            return;
          }
          Details details = Details.of("phrase", period.closingPhrase());
          if (yearOpen) {
            details = details.with("problem", dayOpen ? "DAY_AND_YEAR" : "YEAR");
          }
          findings.report(at + "/period/closingPhrase", notice.id(), details);
        });
  }

  /** 4月23日前 does, 4月底前 names no day to be left open. */
  private static boolean leavesDayOpen(String phrase) {
    return phrase.contains("前") && !phrase.contains("底前");
  }

  private static boolean saysWhetherDayCounts(String phrase) {
    return phrase.contains("含") || phrase.contains("止") || namesHour(phrase);
  }

  private static boolean namesHour(String phrase) {
    return Words.anyIn(phrase, HOUR_WORDS) && HOUR.matcher(phrase).find();
  }

  /** A phrase without any date leaves no year open. */
  private static boolean hasYear(@Nullable String phrase) {
    if (phrase == null) {
      return false;
    }
    List<PrintedDate> dates = PrintedDate.in(phrase);
    for (PrintedDate date : dates) {
      if (date.year() != null) {
        return true;
      }
    }
    return dates.isEmpty();
  }
}
