package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.AliasKind;
import org.policydata.model.DossierIndex;
import org.policydata.model.Duty;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on the registry of units and on the names that texts give them. */
public final class UnitRules {

  private static final String UNRESOLVED = "unit.unresolved";
  private static final String UNIT = "unit";

  private UnitRules() {}

  static List<Rule> all() {
    return List.of(
        SeveralNames.rule(),
        MissingPrefix.rule(),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        UNRESOLVED,
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "\"{unit}\" is not in the registry of units (places: {count})",
                        "“{unit}”不在单位名录中（出现{count}处）"))
                .summary(
                    "A unit with a duty or authority has no entry in the registry, although there"
                        + " is one; once per name, with the count.",
                    "负有责任或者职权的单位不在已有的单位名录中；每个名称报告一次，注明处数。")
                .rationale(
                    "The duties of that unit are missing wherever duties are listed by unit. Groups"
                        + " of bodies (各部门) and units named in passing need no entry.",
                    "按单位列出责任时，该单位的责任会全部遗漏。“各部门”等统称以及顺带提及的单位，不要求列入名录。")
                .reads(Part.DOCUMENTS, Part.DUTIES, Part.UNITS, Part.CONSULTATIONS)
                .parameters(
                    ParameterDescriptor.texts(
                        UnitNames.COLLECTIVE_WORDS,
                        "words in the names of groups of bodies: 各, 有关"))
                .build(),
            UnitRules::checkResolved),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "unit.alias-conflict",
                        Severity.WARNING,
                        Confidence.CERTAIN,
                        "\"{name}\" is at one time the name of \"{unit}\" and of \"{other}\"",
                        "“{name}”在同一时期既指“{unit}”，又指“{other}”"))
                .summary(
                    "Two units of the registry bear one name at the same time.",
                    "名录中的两个单位在同一时期使用同一名称。")
                .rationale(
                    "A text that uses the name cannot be resolved. A former name that a unit has"
                        + " from its predecessor is fine.",
                    "使用该名称的文本无从判断所指。承继自前身单位的原名称除外。")
                .reads(Part.UNITS)
                .needs(StructureRules.DUPLICATE_ID)
                .build(),
            UnitRules::checkAliases));
  }

  /**
   * The findings on names that the registry does not know only because their level is left out, as
   * other findings tell.
   */
  public static Set<Finding> toldOtherwise(List<Finding> findings) {
    Set<Object> bare = new HashSet<>(0);
    boolean unresolved = false;
    for (Finding finding : findings) {
      if (finding.code().equals(MissingPrefix.CODE)) {
        bare.add(finding.details().get(MissingPrefix.FOUND));
      }
      unresolved |= finding.code().equals(UNRESOLVED);
    }
    if (bare.isEmpty() || !unresolved) {
      return Set.of();
    }
    Set<Finding> otherwise = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.code().equals(UNRESOLVED) && bare.contains(finding.details().get(UNIT))) {
        otherwise.add(finding);
      }
    }
    return otherwise;
  }

  private static void checkResolved(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    if (dossier.units().isEmpty()) {
      return;
    }
    Unresolved unresolved = new Unresolved(context.index());
    for (Duty duty : context.index().duties()) {
      UnitMention unit = duty.responsibility().unit();
      if (unit.unitId() == null) {
        unresolved.add(unit, duty.pointer() + "/unit");
      }
    }
    Pointers.each(
        dossier.versions(), "/versions", (version, at) -> addVersion(version, at, unresolved));
    Pointers.eachNotice(
        dossier, (notice, at) -> unresolved.add(notice.organizer(), at + "/organizer"));
    unresolved.report(context, findings);
  }

  private static void addVersion(PolicyDocument version, String pointer, Unresolved unresolved) {
    Pointers.each(version.issuers(), pointer + "/issuers", unresolved::add);
    Pointers.each(
        version.drafters(),
        pointer + "/drafters",
        (drafter, at) -> unresolved.add(drafter.unit(), at + "/unit"));
    Pointers.each(
        version.responsibilityRules(),
        pointer + "/responsibilityRules",
        (stated, at) -> Pointers.each(stated.units(), at + "/units", unresolved::add));
  }

  /** The names that the registry does not know, with the first place of each. */
  private static final class Unresolved {

    private final DossierIndex index;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Unresolved(DossierIndex index) {
      this.index = index;
    }

    void add(@Nullable UnitMention mention, String pointer) {
      if (mention == null || mention.unitId() != null) {
        return;
      }
      String name = mention.name();
      if (index.unitsNamed(name).isEmpty()) {
        places.putIfAbsent(name, pointer);
        counts.merge(name, 1, Integer::sum);
      }
    }

    void report(RuleContext context, FindingSink findings) {
      if (places.isEmpty()) {
        return;
      }
      List<String> words = context.parameters().texts(UnitNames.COLLECTIVE_WORDS);
      places.forEach(
          (name, pointer) -> {
            if (!Words.anyIn(name, words)) {
              findings.report(
                  pointer, null, Details.of(UNIT, name, "count", counts.getOrDefault(name, 1)));
            }
          });
    }
  }

  private static void checkAliases(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    List<ResponsibleUnit> units = dossier.units();
    for (int i = 0; i < units.size(); i++) {
      ResponsibleUnit unit = units.get(i);
      List<UnitAlias> aliases = unit.aliases();
      for (int k = -1; k < aliases.size(); k++) {
        UnitAlias alias = k < 0 ? null : aliases.get(k);
        String name = alias == null ? unit.name() : alias.name();
        List<ResponsibleUnit> bearers = index.unitsNamed(name);
        if (bearers.size() > 1) {
          String pointer = "/units/" + i + (k < 0 ? "" : "/aliases/" + k) + "/name";
          checkAlias(unit, name, alias, bearers, pointer, findings);
        }
      }
    }
  }

  /** Reports the first unit before this one that bears the name at the same time. */
  private static void checkAlias(
      ResponsibleUnit unit,
      String name,
      @Nullable UnitAlias alias,
      List<ResponsibleUnit> bearers,
      String pointer,
      FindingSink findings) {
    for (ResponsibleUnit other : bearers) {
      if (other.equals(unit)) {
        return;
      }
      boolean related = inherits(unit, alias, other) || inheritsFrom(unit, name, other);
      if (!other.id().equals(unit.id()) && !related && bearsAtOneTime(other, name, alias)) {
        findings.report(
            pointer,
            unit.id(),
            Details.of("name", name, "unit", unit.name(), "other", other.name()));
        return;
      }
    }
  }

  private static boolean inherits(
      ResponsibleUnit unit, @Nullable UnitAlias alias, ResponsibleUnit other) {
    return alias != null
        && alias.kind() == AliasKind.FORMER
        && unit.predecessorIds().contains(other.id());
  }

  private static boolean inheritsFrom(ResponsibleUnit unit, String name, ResponsibleUnit heir) {
    return heir.predecessorIds().contains(unit.id())
        && heir.aliases().stream()
            .anyMatch(alias -> alias.kind() == AliasKind.FORMER && alias.name().equals(name));
  }

  private static boolean bearsAtOneTime(
      ResponsibleUnit other, String name, @Nullable UnitAlias alias) {
    return other.name().equals(name)
        || other.aliases().stream()
            .anyMatch(theirs -> theirs.name().equals(name) && overlap(theirs, alias));
  }

  /** A unit's name, unlike an alias, is in use at all times. */
  private static boolean overlap(UnitAlias one, @Nullable UnitAlias other) {
    return other == null
        || (!endsBefore(one.until(), other.from()) && !endsBefore(other.until(), one.from()));
  }

  private static boolean endsBefore(@Nullable LocalDate until, @Nullable LocalDate from) {
    return until != null && from != null && until.isBefore(from);
  }
}
