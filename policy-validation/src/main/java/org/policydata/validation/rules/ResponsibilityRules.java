package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.DossierIndex;
import org.policydata.model.Duty;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RepeatedDuty;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.Stage;
import org.policydata.model.TimeFrame;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on who has to do what, until when. */
final class ResponsibilityRules {

  private ResponsibilityRules() {}

  static List<Rule> all() {
    return List.of(
        MissingDuties.rule(),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "responsibility.no-lead",
                        Severity.INFO,
                        Confidence.CERTAIN,
                        "lists of several units of which none leads: {count}",
                        "{count}处列有多个责任单位而未明确牵头单位")
                    .oncePerText())
                .summary(
                    "Several units share a duty and none of them leads; once per document, with the"
                        + " count.",
                    "数个单位共担一项责任而没有牵头单位；每个文件报告一次，注明处数。")
                .rationale(
                    "Where nobody leads, nobody can be asked. A lead may be named in the list, in a"
                        + " clause above, or by a rule stated once (排在首位的为牵头单位). Lists that say how"
                        + " the units share the duty (按职责分工, 分别) or name only groups of bodies need"
                        + " none.",
                    "无人牵头，就无从问责。牵头单位可以在责任清单、"
                        + "上级条款或者统一说明（如“排在首位的为牵头单位”）中写明。"
                        + "写明分工方式（如“按职责分工”“分别”）的，或者只列各类单位统称的，不需要牵头单位。")
                .reads(Part.DUTIES, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.texts(
                        UnitNames.COLLECTIVE_WORDS,
                        "words by which a unit that is not in the registry is known to be a"
                            + " group of bodies: 各, 有关"))
                .build(),
            ResponsibilityRules::checkLeads),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "responsibility.deadline-before-issue",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "the duty is due on {deadline}, before the text is dated {date}",
                        "完成时限{deadline}早于文件日期{date}"))
                .summary(
                    "The deadline of a duty lies before the date of the text.", "责任的完成时限早于文件日期。")
                .rationale(
                    "Nobody can be told today to have done something by yesterday; one of the dates"
                        + " is wrong. Deadlines that recur, and those whose year is not printed,"
                        + " are not judged.",
                    "今日印发的文件，不能要求昨日之前完成；其中一个日期有误。周期性时限以及未印年份的时限，不作判断。")
                .reads(Part.DOCUMENTS, Part.CLAUSES)
                .build(),
            ResponsibilityRules::checkDeadlines),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "responsibility.duplicate",
                            Severity.INFO,
                            Confidence.CERTAIN,
                            "\"{unit}\" stands twice in one list",
                            "“{unit}”在同一责任清单中重复")
                        .variant(
                            "ROLES",
                            "\"{unit}\" leads the list and stands in it once more",
                            "“{unit}”既为牵头单位，又列为责任或配合单位"))
                .summary(
                    "One unit stands twice in one list, or as its lead and once more in another"
                        + " role.",
                    "同一单位在一份责任清单中出现两次，或者既为牵头单位又以其他角色列出。")
                .rationale(
                    "A unit was listed by mistake, or another one was meant.", "单位误列，或者本应为另一单位。")
                .reads(Part.DUTIES)
                .build(),
            ResponsibilityRules::checkDuplicates),
        ChargedOutsiders.rule());
  }

  private static void checkLeads(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    List<String> collectiveWords = context.parameters().texts(UnitNames.COLLECTIVE_WORDS);
    List<Duty> duties = index.duties();
    PlacedClause first = null;
    int count = 0;
    for (int i = 0; i < duties.size(); ) {
      PlacedClause place = duties.get(i).origin();
      if (first != null && !first.textId().equals(place.textId())) {
        reportLeads(first, count, index, findings);
        first = null;
        count = 0;
      }
      // The duties of one clause follow each other.
      int end = i + place.clause().responsibilities().size();
      if (lacksLead(duties, i, end, collectiveWords)) {
        first = first == null ? place : first;
        count++;
      }
      i = end;
    }
    if (first != null) {
      reportLeads(first, count, index, findings);
    }
  }

  private static void reportLeads(
      PlacedClause first, int count, DossierIndex index, FindingSink findings) {
    PolicyDocument version = index.version(first.textId()).orElse(null);
    if (version == null || !anyStatesLead(version.responsibilityRules())) {
      findings.report(first.pointer(), first.clause().id(), Details.of("count", count));
    }
  }

  private static boolean anyStatesLead(List<ResponsibilityRule> rules) {
    for (ResponsibilityRule stated : rules) {
      if (statesLead(stated)) {
        return true;
      }
    }
    return false;
  }

  private static boolean statesLead(ResponsibilityRule stated) {
    RuleKind kind = stated.kind();
    return stated.role() == Role.LEAD
        || kind == RuleKind.FIRST_LISTED_LEADS
        || kind == RuleKind.FIRST_GROUP_LEADS
        || kind == RuleKind.MARKED_UNIT_LEADS;
  }

  private static boolean lacksLead(
      List<Duty> duties, int start, int end, List<String> collectiveWords) {
    if (end - start < 2) {
      return false;
    }
    for (int i = start; i < end; i++) {
      Responsibility stated = duties.get(i).responsibility();
      if (stated.role() == Role.LEAD || stated.manner() != null) {
        return false;
      }
    }
    return !inheritsLead(duties.get(start).origin())
        && namesBody(duties, start, end, collectiveWords);
  }

  private static boolean namesBody(
      List<Duty> duties, int start, int end, List<String> collectiveWords) {
    for (int i = start; i < end; i++) {
      Duty duty = duties.get(i);
      String name = duty.responsibility().unit().name();
      if (!UnitNames.isCollective(duty.unit(), name, collectiveWords)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inheritsLead(PlacedClause place) {
    for (PlacedClause above = place.parent().orElse(null);
        above != null;
        above = above.parent().orElse(null)) {
      for (Responsibility duty : above.clause().responsibilities()) {
        if (duty.role() == Role.LEAD) {
          return true;
        }
      }
    }
    return false;
  }

  private static void checkDeadlines(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    for (PlacedClause place : index.clauses()) {
      TimeFrame deadline = place.clause().deadline();
      if (deadline == null) {
        continue;
      }
      LocalDate endsOn = deadline.endsOn();
      boolean printed = deadline.recurrence() == null && deadline.inferred() == null;
      if (endsOn == null || !printed) {
        continue;
      }
      Optional<LocalDate> date = index.version(place.textId()).map(ResponsibilityRules::date);
      if (date.isPresent() && endsOn.isBefore(date.get())) {
        findings.report(
            place.pointer() + "/deadline",
            place.clause().id(),
            Details.of("deadline", endsOn.toString(), "date", date.get().toString()));
      }
    }
  }

  /**
   * The day a text was signed. The day it was put on a page stands for that only in a draft: final
   * texts are published again years later.
   */
  private static @Nullable LocalDate date(PolicyDocument version) {
    if (version.signedOn() != null) {
      return version.signedOn();
    }
    if (version.promulgation() != null && version.promulgation().signedOn() != null) {
      return version.promulgation().signedOn();
    }
    return version.stage().compareTo(Stage.ADOPTED) < 0 ? version.publishedOn() : null;
  }

  private static void checkDuplicates(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    for (RepeatedDuty repeated : context.index().repeatedDuties()) {
      reportDuplicate(repeated.first(), repeated.again(), findings);
    }
  }

  private static void reportDuplicate(Duty before, Duty duty, FindingSink findings) {
    Role one = before.responsibility().role();
    Role other = duty.responsibility().role();
    String unit = duty.responsibility().unit().name();
    boolean leadAndHelper = one != other && (one == Role.LEAD || other == Role.LEAD);
    findings.report(
        duty.pointer(),
        null,
        leadAndHelper ? Details.of("problem", "ROLES", "unit", unit) : Details.of("unit", unit));
  }
}
