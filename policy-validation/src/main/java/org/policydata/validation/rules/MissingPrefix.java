package org.policydata.validation.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
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
                    "“{found}”缺少层级前缀,文中他处作“{expected}”"))
            .summary(
                "A unit is written without the level or committee that the same text writes"
                    + " elsewhere; once per name.")
            .rationale(
                "There is a 宣传部 at every level, so the short name says less than was meant. A list"
                    + " that writes the level on its first unit only (省科技厅、教育厅) means it for all"
                    + " and is fine.")
            .reads(Part.DUTIES, Part.CLAUSES, Part.UNITS)
            .parameters(
                ParameterDescriptor.texts(
                    PREFIXES, "words that begin the name of a unit and tell its level"))
            .build(),
        MissingPrefix::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> prefixes = context.parameters().texts(PREFIXES);
    prefixes.removeIf(String::isEmpty);
    List<PlacedClause> clauses = context.index().clauses();
    for (int i = 0; i < clauses.size(); ) {
      String textId = clauses.get(i).textId();
      int start = i;
      BareNames names = new BareNames(prefixes);
      for (; i < clauses.size() && clauses.get(i).textId().equals(textId); i++) {
        names.add(clauses.get(i));
      }
      names.report(dossier.units(), clauses.subList(start, i), findings);
    }
  }

  /** The units that one text names without their level. */
  private static final class BareNames {

    private final List<String> prefixes;

    /** The prefixes of one character, which most names begin with. */
    private final String levels;

    private final Map<String, Place> bare = new LinkedHashMap<>();
    private boolean levelsAreWritten;

    /** Whether the units since the head of the list leave out the level that the head writes. */
    private boolean shared;

    BareNames(List<String> prefixes) {
      this.prefixes = prefixes;
      this.levels =
          prefixes.stream().filter(prefix -> prefix.length() == 1).collect(Collectors.joining());
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
      if (hasLevel(unit.name())) {
        levelsAreWritten = true;
        shared = head;
        return;
      }
      shared = shared && !head;
      if (!shared && !bare.containsKey(unit.name())) {
        bare.put(unit.name(), new Place(unit, place, charged, position));
      }
    }

    private boolean hasLevel(String name) {
      if (!name.isEmpty() && levels.indexOf(name.charAt(0)) >= 0) {
        return true;
      }
      for (String prefix : prefixes) {
        if (name.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }

    void report(List<ResponsibleUnit> registry, List<PlacedClause> clauses, FindingSink findings) {
      if (!levelsAreWritten || bare.isEmpty()) {
        return;
      }
      Set<String> sought = new HashSet<>();
      if (registry.isEmpty()) {
        eachMention(clauses, mention -> seek(mention.name(), sought));
      }
      for (ResponsibleUnit unit : registry) {
        seek(unit.name(), sought);
        for (UnitAlias alias : unit.aliases()) {
          seek(alias.name(), sought);
        }
      }
      if (!sought.isEmpty()) {
        report(mentions(clauses, sought), findings);
      }
    }

    /** Takes a name that is one of those without a level, with its level before it. */
    private void seek(String name, Set<String> sought) {
      for (String prefix : prefixes) {
        if (name.startsWith(prefix) && bare.containsKey(name.substring(prefix.length()))) {
          sought.add(name);
        }
      }
    }

    private void report(Map<String, UnitMention> mentions, FindingSink findings) {
      bare.forEach(
          (name, at) -> {
            UnitMention full = completed(at.unit(), mentions);
            if (full != null) {
              findings.report(at.pointer(), null, Map.of(FOUND, name, "expected", full.name()));
            }
          });
    }

    /** The same unit with its level; where the registry knows two units, they are two. */
    private @Nullable UnitMention completed(UnitMention unit, Map<String, UnitMention> mentions) {
      for (String prefix : prefixes) {
        UnitMention full = mentions.get(prefix + unit.name());
        boolean same =
            full != null
                && (full.unitId() == null
                    || unit.unitId() == null
                    || full.unitId().equals(unit.unitId()));
        if (same) {
          return full;
        }
      }
      return null;
    }
  }

  private static Map<String, UnitMention> mentions(List<PlacedClause> clauses, Set<String> names) {
    Map<String, UnitMention> mentions = new HashMap<>();
    eachMention(
        clauses,
        mention -> {
          if (names.contains(mention.name())) {
            mentions.putIfAbsent(mention.name(), mention);
          }
        });
    return mentions;
  }

  private static void eachMention(List<PlacedClause> clauses, Consumer<UnitMention> consumer) {
    for (PlacedClause place : clauses) {
      for (Responsibility duty : place.clause().responsibilities()) {
        consumer.accept(duty.unit());
      }
      place.clause().unitMentions().forEach(consumer);
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
