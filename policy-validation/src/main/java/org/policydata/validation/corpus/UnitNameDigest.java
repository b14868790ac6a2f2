package org.policydata.validation.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policydata.model.AliasKind;
import org.policydata.model.DossierIndex;
import org.policydata.model.Placed;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitKind;
import org.policydata.model.UnitMention;
import org.policydata.validation.Parameters;
import org.policydata.validation.rules.Titles;
import org.policydata.validation.rules.UnitForms;
import org.policydata.validation.rules.UnitNames;

/**
 * The names that the clauses of a dossier call the organs of its own place by. A name that is one
 * of several in one dossier is left to the check of that dossier.
 */
final class UnitNameDigest {

  private static final int MAX_NAMES = 300;
  private static final String LEVELS = "国省市区县州盟旗";
  private static final int SHORTEST_NAME = 3;
  private static final Set<AliasKind> SAME = Set.of(AliasKind.SHORT, AliasKind.FULL);

  private final UnitForms forms;

  /** The words of names that have a usual short form, by the settings of the check. */
  UnitNameDigest(Parameters parameters) {
    this.forms = UnitForms.of(parameters);
  }

  /** The names; none where it is not known which place the dossier is of. */
  List<UnitName> names(String source, PolicyDossier dossier, DossierIndex index) {
    Optional<String> place = place(dossier, index);
    return place.isEmpty() ? List.of() : names(source, place.get(), index);
  }

  private static Optional<String> place(PolicyDossier dossier, DossierIndex index) {
    for (PolicyDocument version : dossier.versions()) {
      Optional<String> place = Places.of(version, index);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private List<UnitName> names(String source, String place, DossierIndex index) {
    String placeKey = Keys.of("place", place);
    Map<String, String> pointers = new LinkedHashMap<>();
    for (Placed<UnitMention> placed : index.mentions()) {
      if (placed.clause().isPresent() && pointers.size() < MAX_NAMES) {
        String name = local(placed.value().name(), place);
        if (isOrgan(name, placed.value(), index)) {
          pointers.putIfAbsent(name, placed.pointer());
        }
      }
    }
    Map<String, List<String>> byForm = new LinkedHashMap<>();
    pointers.keySet().forEach(name -> collect(forms.form(name), name, byForm));
    List<UnitName> names = new ArrayList<>();
    byForm.forEach(
        (form, alike) -> {
          if (alike.size() == 1) {
            String name = alike.get(0);
            String pointer = pointers.getOrDefault(name, "");
            names.add(new UnitName(placeKey, Keys.of("unit", form), name, 1, source, pointer));
          }
        });
    addEntries(source, place, placeKey, index, pointers, names);
    return names;
  }

  private static void collect(String form, String name, Map<String, List<String>> byForm) {
    byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(name);
  }

  /** What registries say of names makes them one; it is no use of them. */
  private void addEntries(
      String source,
      String place,
      String placeKey,
      DossierIndex index,
      Map<String, String> used,
      List<UnitName> names) {
    for (int i = 0; i < index.dossier().units().size(); i++) {
      ResponsibleUnit unit = index.dossier().units().get(i);
      String name = local(unit.name(), place);
      if (!used.containsKey(name) || names.size() >= 2 * MAX_NAMES) {
        continue;
      }
      String pointer = "/units/" + i;
      if (unit.creditCode() != null) {
        String form = Keys.of("credit", unit.creditCode());
        names.add(new UnitName(placeKey, form, name, 0, source, pointer));
      }
      for (UnitAlias alias : unit.aliases()) {
        String other = local(alias.name(), place);
        boolean same = SAME.contains(alias.kind()) && alias.from() == null && alias.until() == null;
        // Two names in one text are not two names in two texts.
        if (same && !used.containsKey(other) && !other.equals(name)) {
          String form = Keys.of("unit", forms.form(name));
          names.add(new UnitName(placeKey, form, other, 0, source, pointer));
        }
      }
    }
  }

  /** The name without the place: 市财政局 for 宁波市财政局. */
  private static String local(String printed, String place) {
    String name = UnitNames.plain(Titles.squeezed(printed));
    return name.startsWith(place) && name.length() > place.length() && !place.equals(Places.NATION)
        ? name.substring(place.length() - 1)
        : name;
  }

  private static boolean isOrgan(String name, UnitMention mention, DossierIndex index) {
    boolean shaped =
        name.length() >= SHORTEST_NAME
            && LEVELS.indexOf(name.charAt(0)) >= 0
            && name.indexOf('(') < 0
            && name.indexOf('、') < 0
            && name.codePointCount(0, name.length()) <= 40;
    ResponsibleUnit unit =
        !shaped || mention.unitId() == null ? null : index.unit(mention.unitId()).orElse(null);
    return unit != null && unit.kind() != UnitKind.COLLECTIVE;
  }
}
