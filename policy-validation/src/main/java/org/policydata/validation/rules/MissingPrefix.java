package org.policydata.validation.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Clause;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.UnitMention;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rule on units whose level is left out of their name, as in 宣传部 for 市委宣传部. */
final class MissingPrefix {

  private static final String PREFIXES = "prefixes";

  private MissingPrefix() {}

  static Rule rule() {
    return BuiltInRules.rule(
        RuleDescriptor.of(
                FindingKind.of(
                    "unit.level-prefix-missing",
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
            .reads(Part.DUTIES, Part.CLAUSES)
            .parameters(
                new ParameterDescriptor(
                    PREFIXES, "list of words that begin the name of a unit and tell its level"))
            .build(),
        MissingPrefix::check);
  }

  private static void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> prefixes = context.parameters().texts(PREFIXES);
    prefixes.removeIf(String::isEmpty);
    List<PlacedClause> clauses = context.index().clauses();
    for (int i = 0; i < clauses.size(); ) {
      String textId = clauses.get(i).textId();
      NamedUnits units = new NamedUnits(prefixes);
      for (; i < clauses.size() && clauses.get(i).textId().equals(textId); i++) {
        units.add(clauses.get(i));
      }
      units.report(findings);
    }
  }

  /** The units that one text names: those with their level, and those without. */
  private static final class NamedUnits {

    private final List<String> prefixes;
    private final String heads;
    private final Map<String, UnitMention> complete = new HashMap<>();
    private final Map<String, Place> bare = new LinkedHashMap<>();

    NamedUnits(List<String> prefixes) {
      this.prefixes = prefixes;
      StringBuilder first = new StringBuilder();
      prefixes.forEach(prefix -> first.append(prefix.charAt(0)));
      this.heads = first.toString();
    }

    void add(PlacedClause place) {
      Clause clause = place.clause();
      if (!clause.responsibilities().isEmpty()) {
        add(clause.responsibilities(), Responsibility::unit, place, "/responsibilities/", "/unit");
      }
      if (!clause.unitMentions().isEmpty()) {
        add(clause.unitMentions(), mention -> mention, place, "/unitMentions/", "");
      }
    }

    private <T> void add(
        List<T> list,
        Function<T, UnitMention> unit,
        PlacedClause place,
        String member,
        String suffix) {
      // Whether the units since the head of the list have left out the level that the head writes.
      boolean shared = false;
      for (int i = 0; i < list.size(); i++) {
        UnitMention mention = unit.apply(list.get(i));
        boolean heading = i == 0 || opensGroup(list.get(i - 1), list.get(i));
        if (hasLevel(mention.name())) {
          complete.putIfAbsent(mention.name(), mention);
          shared = heading;
        } else if (heading || !shared) {
          shared = false;
          if (!bare.containsKey(mention.name())) {
            bare.put(mention.name(), new Place(mention, place, member + i + suffix));
          }
        }
      }
    }

    /** Each role has a list of its own. */
    private static boolean opensGroup(Object before, Object here) {
      return before instanceof Responsibility one
          && here instanceof Responsibility other
          && one.role() != other.role();
    }

    private boolean hasLevel(String name) {
      if (name.isEmpty() || heads.indexOf(name.charAt(0)) < 0) {
        return false;
      }
      for (String prefix : prefixes) {
        if (name.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }

    void report(FindingSink findings) {
      if (complete.isEmpty()) {
        return;
      }
      bare.forEach(
          (name, at) -> {
            UnitMention full = complete(at.mention());
            if (full != null) {
              findings.report(
                  at.clause().pointer() + at.member(),
                  null,
                  Map.of("found", name, "expected", full.name()));
            }
          });
    }

    /** The same unit with its level; where the registry knows two units, they are two. */
    private @Nullable UnitMention complete(UnitMention mention) {
      for (String prefix : prefixes) {
        UnitMention full = complete.get(prefix + mention.name());
        boolean same =
            full != null
                && (full.unitId() == null
                    || mention.unitId() == null
                    || full.unitId().equals(mention.unitId()));
        if (same) {
          return full;
        }
      }
      return null;
    }
  }

  private record Place(UnitMention mention, PlacedClause clause, String member) {}
}
