package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rule on units whose level is left out of their name, as in 宣传部 for 市委宣传部. */
final class MissingPrefix {

  static final String CODE = "unit.level-prefix-missing";

  /** Detail with the name that lacks its level. */
  static final String FOUND = "found";

  private static final String PREFIXES = "prefixes";

  private MissingPrefix() {}

  static Rule rule() {
    return BuiltInRules.rule(
        RuleDescriptor.of(
                FindingKind.of(
                    CODE,
                    Severity.WARNING,
                    Confidence.LIKELY,
                    "\"{found}\" lacks its level, elsewhere in the text it is \"{expected}\"",
                    "“{found}”缺少层级前缀，文中他处作“{expected}”")
                    .oncePerText(FOUND))
            .summary(
                "A unit is written without the level or committee that the same text writes"
                    + " elsewhere; once per name.",
                "单位名称缺少同一文本他处写有的层级或者所属党委、政府前缀；每个名称报告一次。")
            .rationale(
                "There is a 宣传部 at every level, so the short name says less than was meant. A list"
                    + " that writes the level on its first unit only (省科技厅、教育厅) means it for all"
                    + " and is fine.",
                "各级都设有宣传部，省略前缀的名称含义不明。并列单位仅在首个写明层级的（如“省科技厅、教育厅”），适用于全部单位，不予报告。")
            .reads(Part.DUTIES, Part.CLAUSES, Part.UNITS)
            .parameters(
                ParameterDescriptor.texts(
                    PREFIXES, "words that begin the name of a unit and tell its level"))
            .build(),
        MissingPrefix::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Prefixes prefixes = context.parameters().as(Prefixes.class, Prefixes::of);
    Suspects suspects = Suspects.in(context.index(), prefixes);
    if (suspects.bare().isEmpty()) {
      return;
    }
    List<PlacedClause> places = suspects.places();
    for (int i = 0; i < places.size(); ) {
      String textId = places.get(i).textId();
      BareNames names = new BareNames(prefixes, suspects);
      for (; i < places.size() && places.get(i).textId().equals(textId); i++) {
        names.add(places.get(i));
      }
      names.report(findings);
    }
  }

  /**
   * Words that begin the name of a unit and tell its level.
   *
   * @param all the words, none of them empty
   * @param heads the character that each begins with
   */
  private record Prefixes(List<String> all, String heads) {

    Prefixes {
      all = List.copyOf(all);
    }

    static Prefixes of(Parameters parameters) {
      List<String> all = new ArrayList<>(parameters.texts(PREFIXES));
      all.removeIf(String::isEmpty);
      StringBuilder heads = new StringBuilder();
      for (String prefix : all) {
        heads.append(prefix.charAt(0));
      }
      return new Prefixes(all, heads.toString());
    }

    /** The first of the words from a position on that a name begins with, -1 for none. */
    int next(String name, int from) {
      char head = name.isEmpty() ? 0 : name.charAt(0);
      int i = heads.indexOf(head, from);
      while (i >= 0 && !name.startsWith(all.get(i))) {
        i = heads.indexOf(head, i + 1);
      }
      return i;
    }

    boolean begin(String name) {
      return next(name, 0) >= 0;
    }
  }

  /**
   * The names that the dossier writes both with a level and without.
   *
   * @param bare the names without
   * @param full the same names with their level
   * @param places the clauses that name one of them, in document order
   */
  private record Suspects(Set<String> bare, Set<String> full, List<PlacedClause> places) {

    static Suspects in(DossierIndex index, Prefixes prefixes) {
      boolean registry = !index.dossier().units().isEmpty();
      long kinds = 0;
      for (Placed<UnitMention> mention : index.distinctMentions()) {
        kinds |= kind(mention.value().name(), 0);
      }
      Set<String> names = Set.of();
      Set<String> bare = new HashSet<>(0);
      Set<String> full = new HashSet<>(0);
      for (Placed<UnitMention> mention : index.distinctMentions()) {
        String name = mention.value().name();
        for (int i = prefixes.next(name, 0); i >= 0; i = prefixes.next(name, i + 1)) {
          int length = prefixes.all().get(i).length();
          if ((kinds & kind(name, length)) == 0) {
            continue;
          }
          names = names.isEmpty() ? names(index) : names;
          String rest = name.substring(length);
          if (names.contains(rest) && !(registry && index.unitsNamed(name).isEmpty())) {
            bare.add(rest);
            full.add(name);
          }
        }
      }
      return new Suspects(bare, full, bare.isEmpty() ? List.of() : places(bare, full, index));
    }

    private static Set<String> names(DossierIndex index) {
      Set<String> names = new HashSet<>(2 * index.distinctMentions().size());
      index.distinctMentions().forEach(mention -> names.add(mention.value().name()));
      return names;
    }

    /** A bit for how long a name is behind its head, and how it begins there. */
    private static long kind(String name, int head) {
      int length = name.length() - head;
      return length == 0 ? 0 : 1L << (31 * name.charAt(head) + length);
    }

    private static List<PlacedClause> places(
        Set<String> bare, Set<String> full, DossierIndex index) {
      Set<String> sought = new HashSet<>(bare);
      sought.addAll(full);
      long bits = 0;
      for (String name : sought) {
        bits |= bit(name);
      }
      List<PlacedClause> places = new ArrayList<>(sought.size());
      PlacedClause last = null;
      for (Placed<UnitMention> mention : index.mentions()) {
        String name = mention.value().name();
        if ((bits & bit(name)) != 0 && sought.contains(name)) {
          PlacedClause place = mention.clause().orElse(null);
          if (place != null && place != last) {
            places.add(place);
            last = place;
          }
        }
      }
      return places;
    }

    /** A bit by the hash of a name, which strings remember: most others have another one. */
    private static long bit(String name) {
      return 1L << name.hashCode();
    }
  }

  /** The units that one text names without their level. */
  private static final class BareNames {

    private final Prefixes prefixes;
    private final Suspects suspects;
    private final Map<String, Place> bare = new LinkedHashMap<>();
    private final Map<String, UnitMention> full = new HashMap<>();

    /** Whether the units since the head of the list leave out the level that the head writes. */
    private boolean shared;

    BareNames(Prefixes prefixes, Suspects suspects) {
      this.prefixes = prefixes;
      this.suspects = suspects;
    }

    void add(PlacedClause place) {
      List<Responsibility> duties = place.clause().responsibilities();
      for (int i = 0; i < duties.size(); i++) {
        // Each role has a list of its own.
        boolean head = i == 0 || duties.get(i).role() != duties.get(i - 1).role();
        add(duties.get(i).unit(), head, place, true, i);
      }
      List<UnitMention> mentions = place.clause().unitMentions();
      for (int i = 0; i < mentions.size(); i++) {
        add(mentions.get(i), i == 0, place, false, i);
      }
    }

    private void add(
        UnitMention unit, boolean head, PlacedClause place, boolean charged, int position) {
      if (prefixes.begin(unit.name())) {
        shared = head;
        if (suspects.full().contains(unit.name())) {
          full.putIfAbsent(unit.name(), unit);
        }
        return;
      }
      shared = shared && !head;
      if (!shared && suspects.bare().contains(unit.name())) {
        bare.putIfAbsent(unit.name(), new Place(unit, place, charged, position));
      }
    }

    void report(FindingSink findings) {
      bare.forEach(
          (name, at) -> {
            UnitMention expected = completed(at.unit());
            if (expected != null) {
              findings.report(
                  at.pointer(), null, Details.of(FOUND, name, "expected", expected.name()));
            }
          });
    }

    /** The same unit with its level; where the registry knows two units, they are two. */
    private @Nullable UnitMention completed(UnitMention unit) {
      for (String prefix : prefixes.all()) {
        UnitMention known = full.get(prefix + unit.name());
        boolean same =
            known != null
                && (known.unitId() == null
                    || unit.unitId() == null
                    || known.unitId().equals(unit.unitId()));
        if (same) {
          return known;
        }
      }
      return null;
    }
  }

  private record Place(UnitMention unit, PlacedClause clause, boolean charged, int position) {

    String pointer() {
      return charged
          ? clause.pointer() + "/responsibilities/" + position + "/unit"
          : clause.pointer() + "/unitMentions/" + position;
    }
  }
}
