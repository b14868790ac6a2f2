package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.AliasKind;
import org.policydata.model.DefinedTerm;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitKind;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.rules.DistinctMentions.Distinct;

/** The rule on units that one text calls by two names. */
final class SeveralNames {

  private SeveralNames() {}

  static Rule rule() {
    return BuiltInRules.rule(
        RuleDescriptor.of(
                FindingKind.of(
                        "unit.several-names",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "the text has several names for one unit: {names}",
                        "同一单位在文中有多种写法：{names}")
                    .variant(
                        "OFFICE",
                        "{names} may be one body with several names, or an office and its host",
                        "{names}可能是同一单位的不同名称，或合署、挂牌机构"))
            .summary(
                "One text names a unit in two ways. Abbreviations that the text defines,"
                    + " signatures and groups of bodies are left alone; an office beside its host,"
                    + " or the second name of a body (挂牌), is INFO.")
            .rationale(
                "Whoever counts duties by name counts two units, and a reader wonders whether two"
                    + " are meant.")
            .reads(Part.DUTIES, Part.CLAUSES, Part.CITATIONS, Part.UNITS)
            .build(),
        SeveralNames::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    List<Distinct> mentions = DistinctMentions.in(context).firsts();
    Set<String> suspects = new HashSet<>(0);
    Map<Named, Placed<UnitMention>> doubles = new LinkedHashMap<>(0);
    for (Distinct each : mentions) {
      Placed<UnitMention> placed = each.placed();
      UnitMention mention = each.mention();
      // The id of a unit is most often its name, and then other names are not.
      if (mention.unitId() == null || mention.name().equals(mention.unitId())) {
        continue;
      }
      PlacedClause clause = placed.clause().orElse(null);
      ResponsibleUnit unit = each.unit();
      if (clause == null || unit == null || unit.kind() == UnitKind.COLLECTIVE) {
        continue;
      }
      if (!unit.name().equals(mention.name())) {
        suspects.add(unit.id());
      }
      if (UnitNames.isDouble(mention.name())) {
        doubles.putIfAbsent(new Named(clause.textId(), mention.name()), placed);
      }
    }
    if (!suspects.isEmpty()) {
      checkSuspects(suspects, mentions, index, findings);
    }
    if (!doubles.isEmpty()) {
      checkDoubles(doubles, mentions, findings);
    }
  }

  /** A name, or the id of a unit, in one text. */
  private record Named(String textId, String name) {}

  private static void checkSuspects(
      Set<String> suspects, List<Distinct> mentions, DossierIndex index, FindingSink findings) {
    Map<String, Distinct> firsts = new HashMap<>(2 * suspects.size());
    Map<Named, Map<String, Placed<UnitMention>>> names = new LinkedHashMap<>();
    for (Distinct each : mentions) {
      Placed<UnitMention> placed = each.placed();
      String id = each.mention().unitId();
      PlacedClause clause = placed.clause().orElse(null);
      if (id != null && clause != null && suspects.contains(id)) {
        // Most units have one name.
        Distinct first = firsts.putIfAbsent(id, each);
        if (first != null) {
          put(first, id, names);
          put(each, id, names);
        }
      }
    }
    Map<String, Set<String>> definedByText = new LinkedHashMap<>();
    names.forEach(
        (named, byName) -> {
          if (byName.size() > 1) {
            Set<String> defined =
                definedByText.computeIfAbsent(named.textId(), id -> definedTerms(id, index));
            byName.keySet().removeIf(defined::contains);
            index.unit(named.name()).ifPresent(unit -> report(unit, byName, findings));
          }
        });
  }

  private static void put(
      Distinct each, String id, Map<Named, Map<String, Placed<UnitMention>>> names) {
    Placed<UnitMention> placed = each.placed();
    String textId = placed.clause().map(PlacedClause::textId).orElse("");
    names
        .computeIfAbsent(new Named(textId, id), key -> new LinkedHashMap<>())
        .putIfAbsent(UnitNames.plain(placed.value().name()), placed);
  }

  private static Set<String> definedTerms(String textId, DossierIndex index) {
    Set<String> terms = new HashSet<>();
    for (Placed<DefinedTerm> definition : index.definitions()) {
      String owner = definition.clause().map(PlacedClause::textId).orElse("");
      if (owner.equals(textId)) {
        terms.add(UnitNames.plain(definition.value().term()));
      }
    }
    return terms;
  }

  private static void report(
      ResponsibleUnit unit, Map<String, Placed<UnitMention>> byName, FindingSink findings) {
    // 宣传部 for 市委宣传部 lacks its level, and 市财政局 for 宁波市财政局 is the same name.
    List<Placed<UnitMention>> firsts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    byName.forEach(
        (name, first) -> {
          if (!isEndOfAnother(name, byName.keySet())) {
            names.add(name);
            firsts.add(first);
          }
        });
    if (names.size() < 2) {
      return;
    }
    List<String> printed = new ArrayList<>(firsts.size());
    for (Placed<UnitMention> first : firsts) {
      printed.add(first.value().name());
    }
    int plainNames = 0;
    for (String name : names) {
      plainNames += isSecondName(name, names, unit) ? 0 : 1;
    }
    String pointer = firsts.get(1).pointer();
    if (plainNames < 2) {
      reportOffice(pointer, unit.id(), printed, findings);
    } else {
      findings.report(pointer, unit.id(), Map.of("names", printed));
    }
  }

  private static boolean isEndOfAnother(String name, Set<String> names) {
    for (String other : names) {
      if (other.length() > name.length() && other.endsWith(name)) {
        return true;
      }
    }
    return false;
  }

  /** A name the unit has beside its own: hung out at its door, or part of a double name. */
  private static boolean isSecondName(String name, List<String> names, ResponsibleUnit unit) {
    for (UnitAlias alias : unit.aliases()) {
      if (alias.kind() == AliasKind.CONCURRENT && UnitNames.plain(alias.name()).equals(name)) {
        return true;
      }
    }
    for (String other : names) {
      if (UnitNames.isDouble(other) && UnitNames.parts(other).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** 市委组织部（市委人才办） beside 市委人才办, which the registry has as two units. */
  private static void checkDoubles(
      Map<Named, Placed<UnitMention>> doubles, List<Distinct> mentions, FindingSink findings) {
    Map<String, List<Named>> doublesByPart = new LinkedHashMap<>();
    for (Named named : doubles.keySet()) {
      for (String part : UnitNames.parts(named.name())) {
        doublesByPart.computeIfAbsent(part, key -> new ArrayList<>()).add(named);
      }
    }
    Map<Named, Set<String>> partsInUse = new LinkedHashMap<>();
    for (Distinct each : mentions) {
      Placed<UnitMention> placed = each.placed();
      String name = each.mention().name();
      for (Named named : doublesByPart.getOrDefault(name, List.of())) {
        String textId = placed.clause().map(PlacedClause::textId).orElse(null);
        if (named.textId().equals(textId) && !isSameUnit(placed.value(), doubles.get(named))) {
          partsInUse.computeIfAbsent(named, key -> new LinkedHashSet<>()).add(name);
        }
      }
    }
    doubles.forEach(
        (named, placed) -> {
          Set<String> parts = partsInUse.getOrDefault(named, Set.of());
          if (!parts.isEmpty()) {
            List<String> names = new ArrayList<>(parts);
            names.add(0, named.name());
            reportOffice(placed.pointer(), placed.value().unitId(), names, findings);
          }
        });
  }

  private static boolean isSameUnit(UnitMention mention, @Nullable Placed<UnitMention> other) {
    return other != null
        && mention.unitId() != null
        && mention.unitId().equals(other.value().unitId());
  }

  private static void reportOffice(
      String pointer, @Nullable String unitId, List<String> names, FindingSink findings) {
    findings.report(
        Severity.INFO,
        Confidence.HINT,
        pointer,
        unitId,
        Map.of("problem", "OFFICE", "names", names));
  }
}
