package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Adoption;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Stage;
import org.policydata.model.Validity;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/**
 * Rules on the dates of a text against each other and against its number; that it is signed before
 * it is published ({@code document.date-order}) is declared on the records.
 */
final class DocumentDateRules {

  private DocumentDateRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.number-year",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the number \"{number}\" is of {year}, the document is dated {date}",
                        "发文字号“{number}”的年份为{year}，成文日期为{date}"))
                .summary(
                    "The year of the document number is not the year of its date.",
                    "发文字号的年份与文件日期的年份不一致。")
                .rationale(
                    "Number and date are given together; one of them is wrong. Around New Year they"
                        + " may part, and an amended text keeps its number.",
                    "文号与日期同时确定，必有一个有误。年末年初可以相差一年；修改后的文件沿用原文号。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS)
                .parameters(
                    ParameterDescriptor.of(
                        "newYearDays",
                        new ParameterType.WholeNumber(0, 100_000),
                        "days before and after New Year in which the number may be of the other"
                            + " year"))
                .build(),
            DocumentDateRules::checkNumberYear),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "document.date-implausible",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "dated {signedOn}, {days} days before it was published on"
                                + " {publishedOn}",
                            "成文日期为{signedOn}，早于发布日期{publishedOn}达{days}日")
                        .variant(
                            "REPUBLISHED",
                            "dated {signedOn}, {days} days before {publishedOn}: probably an old"
                                + " text that was published again",
                            "成文日期为{signedOn}，早于发布日期{publishedOn}达{days}日，可能为旧文重新发布")
                        .variant(
                            "CARRIER_AFTER",
                            "what carries the text is dated {signedOn}, after the text was"
                                + " published on {publishedOn}",
                            "印发该文本的通知或令的日期为{signedOn}，晚于发布日期{publishedOn}")
                        .variant(
                            "ADOPTED_AFTER",
                            "adopted on {adoptedOn}, after the text was signed on {signedOn}",
                            "通过日期为{adoptedOn}，晚于成文日期{signedOn}"))
                .summary(
                    "A text is signed long before it was published, or carried or adopted after.",
                    "成文日期远早于发布日期，或者印发该文本的通知、令晚于其发布，或者通过日期晚于成文日期。")
                .rationale(
                    "Texts are published within weeks; a longer way is mostly a slip in the year."
                        + " Silent where the number or the day of effect confirms the date.",
                    "文件一般在成文后数周内发布，间隔过长多为年份笔误。文号或者施行日期可以佐证的，不予报告。")
                .reads(Part.DOCUMENTS, Part.CONSULTATIONS)
                .parameters(
                    ParameterDescriptor.of(
                        "days",
                        new ParameterType.WholeNumber(0, 100_000),
                        "days from date to publication that are usual"),
                    ParameterDescriptor.of(
                        "republishedDays",
                        new ParameterType.WholeNumber(0, 100_000),
                        "days from date to publication behind which an old text was probably"
                            + " published again, which is INFO"))
                .build(),
            DocumentDateRules::checkPlausible),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "document.retroactive-effect",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "takes effect on {effectiveOn}, before the text was signed on {signedOn}",
                        "自{effectiveOn}起施行，早于成文日期{signedOn}"))
                .summary("A text takes effect before it was signed.", "施行日期早于成文日期。")
                .rationale(
                    "Benefits may be granted backwards, burdens may not; either way somebody should"
                        + " have meant it. An amended text keeps the day it first took effect.",
                    "授益可以溯及既往，设定负担则不可；无论何种情形，都应当是有意为之。修改后的文本沿用最初的施行日期。")
                .reads(Part.DOCUMENTS)
                .build(),
            DocumentDateRules::checkRetroactive));
  }

  private static void checkNumberYear(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      if (version.documentNumber() != null && version.stage() != Stage.AMENDED) {
        checkNumberYear(
            version.documentNumber(),
            VersionFacts.signedOn(version),
            "/versions/" + i,
            version.id(),
            context,
            findings);
      }
    }
    List<ConsultationNotice> notices = dossier.consultations();
    for (int i = 0; i < notices.size(); i++) {
      ConsultationNotice notice = notices.get(i);
      if (notice.documentNumber() != null) {
        checkNumberYear(
            notice.documentNumber(),
            notice.signedOn(),
            "/consultations/" + i,
            notice.id(),
            context,
            findings);
      }
    }
  }

  private static void checkNumberYear(
      String number,
      @Nullable LocalDate date,
      String pointer,
      String id,
      RuleContext context,
      FindingSink findings) {
    OptionalInt year = VersionFacts.numberYear(number);
    if (date == null || year.isEmpty() || year.getAsInt() == date.getYear()) {
      return;
    }
    int days = context.parameters().integer("newYearDays").orElse(0);
    boolean justAfter = year.getAsInt() == date.getYear() - 1 && date.getDayOfYear() <= days;
    boolean justBefore =
        year.getAsInt() == date.getYear() + 1 && date.lengthOfYear() - date.getDayOfYear() < days;
    if (!justAfter && !justBefore) {
      findings.report(
          pointer + "/documentNumber",
          id,
          Details.of("number", number, "year", year.getAsInt(), "date", date.toString()));
    }
  }

  private static void checkPlausible(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      LocalDate signedOn = VersionFacts.signedOn(version);
      if (signedOn != null) {
        String at = "/versions/" + i;
        checkWay(
            signedOn,
            version.publishedOn(),
            version,
            at + (version.signedOn() == null ? "/promulgation/signedOn" : "/signedOn"),
            version.id(),
            context,
            findings);
        checkCarrier(version, at, findings);
        checkAdoption(version, signedOn, at, findings);
      }
    }
    List<ConsultationNotice> notices = dossier.consultations();
    for (int i = 0; i < notices.size(); i++) {
      ConsultationNotice notice = notices.get(i);
      if (notice.signedOn() != null) {
        checkWay(
            notice.signedOn(),
            notice.publishedOn(),
            null,
            "/consultations/" + i + "/signedOn",
            notice.id(),
            context,
            findings);
      }
    }
  }

  /** The way from the desk to the public. */
  private static void checkWay(
      LocalDate signedOn,
      @Nullable LocalDate publishedOn,
      @Nullable PolicyDocument version,
      String pointer,
      String id,
      RuleContext context,
      FindingSink findings) {
    if (publishedOn == null || !publishedOn.isAfter(signedOn)) {
      return;
    }
    long days = ChronoUnit.DAYS.between(signedOn, publishedOn);
    int usual = context.parameters().integer("days").orElse(Integer.MAX_VALUE);
    if (days <= usual || (version != null && isConfirmed(signedOn, version, usual))) {
      return;
    }
    Map<String, Object> details = new HashMap<>();
    details.put("signedOn", signedOn.toString());
    details.put("publishedOn", publishedOn.toString());
    details.put("days", days);
    if (days > context.parameters().integer("republishedDays").orElse(Integer.MAX_VALUE)) {
      details.put("problem", "REPUBLISHED");
      findings.report(Severity.INFO, pointer, id, details);
    } else {
      findings.report(pointer, id, details);
    }
  }

  /** Whether the number, the adoption or the day of effect speaks for the date of the text. */
  private static boolean isConfirmed(LocalDate signedOn, PolicyDocument version, int usual) {
    if (VersionFacts.numberYear(version.documentNumber()).isPresent()) {
      // Of another year, it is what document.number-year reports.
      return true;
    }
    Adoption adoption = version.adoption();
    if (adoption != null && isNear(adoption.adoptedOn(), signedOn, usual)) {
      return true;
    }
    for (Validity validity : version.validity()) {
      if (isNear(validity.effectiveOn(), signedOn, usual)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(@Nullable LocalDate date, LocalDate other, int days) {
    return date != null && Math.abs(ChronoUnit.DAYS.between(date, other)) <= days;
  }

  /** Where the text itself is dated, its own date is the one that must lie before publication. */
  private static void checkCarrier(PolicyDocument version, String pointer, FindingSink findings) {
    Promulgation carrier = version.promulgation();
    LocalDate publishedOn = version.publishedOn();
    if (carrier == null || carrier.signedOn() == null || publishedOn == null) {
      return;
    }
    LocalDate carriedOn = carrier.signedOn();
    if (carriedOn.isAfter(publishedOn) && !carriedOn.equals(version.signedOn())) {
      findings.report(
          pointer + "/promulgation/signedOn",
          version.id(),
          Details.of("problem", "CARRIER_AFTER", "signedOn", carriedOn.toString())
              .with("publishedOn", publishedOn.toString()));
    }
  }

  private static void checkAdoption(
      PolicyDocument version, LocalDate signedOn, String pointer, FindingSink findings) {
    Adoption adoption = version.adoption();
    if (adoption != null
        && adoption.adoptedOn() != null
        && adoption.adoptedOn().isAfter(signedOn)) {
      findings.report(
          pointer + "/adoption/adoptedOn",
          version.id(),
          Details.of("problem", "ADOPTED_AFTER", "signedOn", signedOn.toString())
              .with("adoptedOn", adoption.adoptedOn().toString()));
    }
  }

  private static void checkRetroactive(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      PolicyDocument version = versions.get(i);
      LocalDate signedOn = VersionFacts.signedOn(version);
      if (signedOn == null || version.stage() == Stage.AMENDED) {
        continue;
      }
      for (int j = 0; j < version.validity().size(); j++) {
        LocalDate effectiveOn = version.validity().get(j).effectiveOn();
        if (effectiveOn != null && effectiveOn.isBefore(signedOn)) {
          findings.report(
              "/versions/" + i + "/validity/" + j + "/effectiveOn",
              version.id(),
              Details.of("effectiveOn", effectiveOn.toString(), "signedOn", signedOn.toString()));
        }
      }
    }
  }
}
