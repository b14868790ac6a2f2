package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
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
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rule on units that one text calls by two names. */
final class SeveralNames {

  /** 市委 is no short form of a name; 市发改委 is. */
  private static final int SHORTEST_FORM = 3;

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
                        "{names}可能是同一单位的不同名称，或合署、挂牌机构")
                    .oncePerText("names"))
            .summary(
                "One text names a unit in two ways, by the registry or by the usual short forms."
                    + " Abbreviations that the text defines, signatures and groups of bodies are"
                    + " left alone; an office beside its host, or the second name of a body (挂牌),"
                    + " is INFO.",
                "同一文本对同一单位有两种写法，依单位名录或通用简称认定。文中定义的简称、署名和单位统称不计；办公室与其所在单位、挂牌名称等，仅作提示。")
            .rationale(
                "Whoever counts duties by name counts two units, and a reader wonders whether two"
                    + " are meant.",
                "按名称统计责任时会计为两个单位，读者也会疑惑是否另有所指。")
            .reads(Part.DUTIES, Part.CLAUSES, Part.CITATIONS, Part.UNITS)
            .parameters(
                ParameterDescriptor.texts(
                    UnitNames.COLLECTIVE_WORDS, "words in the names of groups of bodies: 各, 有关"),
                UnitForms.PARAMETER)
            .build(),
        SeveralNames::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    DossierIndex index = context.index();
    List<Placed<UnitMention>> mentions = index.distinctMentions();
    UnitForms forms = UnitForms.of(context.parameters());
    String[] written = new String[mentions.size()];
    Set<String> shortened = new LinkedHashSet<>(0);
    Set<String> suspects = new HashSet<>(0);
    Map<Named, Placed<UnitMention>> doubles = new LinkedHashMap<>(0);
    for (int i = 0; i < written.length; i++) {
      Placed<UnitMention> placed = mentions.get(i);
      UnitMention mention = placed.value();
      String plain = UnitNames.plain(mention.name());
      String form = forms.form(plain);
      written[i] = form;
      if (!form.equals(plain) && form.length() >= SHORTEST_FORM) {
        shortened.add(form);
      }
      // The id of a unit is most often its name, and then other names are not.
      if (mention.unitId() == null || mention.name().equals(mention.unitId())) {
        continue;
      }
      PlacedClause clause = placed.clause().orElse(null);
      ResponsibleUnit unit = UnitNames.unit(mention, index);
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
    Map<String, Set<String>> definedByText = new HashMap<>(0);
    if (!suspects.isEmpty()) {
      checkSuspects(suspects, mentions, definedByText, index, findings);
    }
    if (!shortened.isEmpty()) {
      checkForms(alike(shortened, written, mentions), suspects, definedByText, context, findings);
    }
    if (!doubles.isEmpty()) {
      checkDoubles(doubles, mentions, findings);
    }
  }

  /** A name, or the id of a unit, in one text. */
  private record Named(String textId, String name) {}

  private static void checkSuspects(
      Set<String> suspects,
      List<Placed<UnitMention>> mentions,
      Map<String, Set<String>> definedByText,
      DossierIndex index,
      FindingSink findings) {
    Map<String, List<Placed<UnitMention>>> bySuspect = new HashMap<>(2 * suspects.size());
    for (Placed<UnitMention> placed : mentions) {
      String id = placed.value().unitId();
      if (id != null && suspects.contains(id) && placed.clause().isPresent()) {
        bySuspect.computeIfAbsent(id, key -> new ArrayList<>(2)).add(placed);
      }
    }
    bySuspect.forEach(
        (id, named) -> {
          // Most units have one name.
          ResponsibleUnit unit = named.size() < 2 ? null : index.unit(id).orElse(null);
          if (unit != null) {
            for (Map.Entry<String, Map<String, Placed<UnitMention>>> text :
                namesByText(named).entrySet()) {
              checkNames(unit, text.getKey(), text.getValue(), definedByText, index, findings);
            }
          }
        });
  }

  /** Names that differ only in words with a usual short form: 市发改委 beside 市发展改革委. */
  private static void checkForms(
      Collection<List<Placed<UnitMention>>> groups,
      Set<String> suspects,
      Map<String, Set<String>> definedByText,
      RuleContext context,
      FindingSink findings) {
    DossierIndex index = context.index();
    List<String> words = context.parameters().texts(UnitNames.COLLECTIVE_WORDS);
    for (List<Placed<UnitMention>> alike : groups) {
      alike.removeIf(placed -> UnitNames.isCollective(placed.value(), index, words));
      if (alike.size() > 1 && !isReported(alike, suspects) && !succeedEachOther(alike, index)) {
        ResponsibleUnit unit = UnitNames.unit(alike.get(0).value(), index);
        namesByText(alike)
            .forEach(
                (textId, byName) ->
                    checkNames(unit, textId, byName, definedByText, index, findings));
      }
    }
  }

  /** The mentions in clauses that are written alike, by the forms asked for, where two are. */
  private static Collection<List<Placed<UnitMention>>> alike(
      Set<String> forms, String[] written, List<Placed<UnitMention>> mentions) {
    Map<String, List<Placed<UnitMention>>> byForm = new LinkedHashMap<>(2 * forms.size());
    for (String form : forms) {
      byForm.put(form, new ArrayList<>(2));
    }
    for (int i = 0; i < written.length; i++) {
      List<Placed<UnitMention>> known = byForm.get(written[i]);
      if (known != null && mentions.get(i).clause().isPresent()) {
        known.add(mentions.get(i));
      }
    }
    byForm.values().removeIf(known -> known.size() < 2);
    return byForm.values();
  }

  /** The registry has one entry for all of them, whose names have been compared. */
  private static boolean isReported(List<Placed<UnitMention>> alike, Set<String> suspects) {
    String id = alike.get(0).value().unitId();
    for (Placed<UnitMention> placed : alike) {
      if (id == null || !suspects.contains(id) || !id.equals(placed.value().unitId())) {
        return false;
      }
    }
    return true;
  }

  /** A unit and the one it has come from are two. */
  private static boolean succeedEachOther(List<Placed<UnitMention>> alike, DossierIndex index) {
    for (Placed<UnitMention> one : alike) {
      ResponsibleUnit unit = UnitNames.unit(one.value(), index);
      for (Placed<UnitMention> other : alike) {
        String id = other.value().unitId();
        if (unit != null && id != null && unit.predecessorIds().contains(id)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The names of one unit without white space, with the first mention of each, by text. */
  private static Map<String, Map<String, Placed<UnitMention>>> namesByText(
      List<Placed<UnitMention>> named) {
    Map<String, Map<String, Placed<UnitMention>>> names = new LinkedHashMap<>(2);
    for (Placed<UnitMention> placed : named) {
      names
          .computeIfAbsent(textId(placed), key -> new LinkedHashMap<>(4))
          .putIfAbsent(UnitNames.plain(placed.value().name()), placed);
    }
    return names;
  }

  private static String textId(Placed<?> placed) {
    PlacedClause clause = placed.clause().orElse(null);
    return clause == null ? "" : clause.textId();
  }

  private static void checkNames(
      @Nullable ResponsibleUnit unit,
      String textId,
      Map<String, Placed<UnitMention>> byName,
      Map<String, Set<String>> definedByText,
      DossierIndex index,
      FindingSink findings) {
    if (byName.size() > 1) {
      Set<String> defined = definedByText.computeIfAbsent(textId, id -> definedTerms(id, index));
      byName.keySet().removeAll(defined);
      report(unit, byName, findings);
    }
  }

  private static Set<String> definedTerms(String textId, DossierIndex index) {
    Set<String> terms = new HashSet<>();
    for (Placed<DefinedTerm> definition : index.definitions()) {
      if (textId(definition).equals(textId)) {
        terms.add(UnitNames.plain(definition.value().term()));
      }
    }
    return terms;
  }

  private static void report(
      @Nullable ResponsibleUnit unit,
      Map<String, Placed<UnitMention>> byName,
      FindingSink findings) {
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
    String subject = unit == null ? null : unit.id();
    if (plainNames < 2) {
      reportOffice(pointer, subject, printed, findings);
    } else {
      findings.report(pointer, subject, Details.of("names", printed));
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
  private static boolean isSecondName(
      String name, List<String> names, @Nullable ResponsibleUnit unit) {
    for (UnitAlias alias : unit == null ? List.<UnitAlias>of() : unit.aliases()) {
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
      Map<Named, Placed<UnitMention>> doubles,
      List<Placed<UnitMention>> mentions,
      FindingSink findings) {
    Map<String, List<Named>> doublesByPart = new LinkedHashMap<>();
    for (Named named : doubles.keySet()) {
      for (String part : UnitNames.parts(named.name())) {
        doublesByPart.computeIfAbsent(part, key -> new ArrayList<>()).add(named);
      }
    }
    Map<Named, Set<String>> partsInUse = new LinkedHashMap<>();
    for (Placed<UnitMention> placed : mentions) {
      String name = placed.value().name();
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
        Details.of("problem", "OFFICE", "names", names));
  }
}
