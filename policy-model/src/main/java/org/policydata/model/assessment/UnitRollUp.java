package org.policydata.model.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.Duty;
import org.policydata.model.PlacedClause;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Target;
import org.policydata.model.UnitMention;

/** Gives each result to the units that have a duty on the clause of its target. */
final class UnitRollUp {

  /** A unit by its id, or by its name where that resolves to no entry. */
  private record Key(@Nullable String unitId, String name) {}

  private final DossierIndex index;
  private final Map<Key, List<UnitShare>> shares = new LinkedHashMap<>();
  private final Map<PlacedClause, List<Duty>> dutiesByClause = new HashMap<>();
  private final List<TargetResult> unassigned = new ArrayList<>();

  private UnitRollUp(DossierIndex index) {
    this.index = index;
  }

  static UnitRollUp of(DossierIndex index, List<TargetResult> results) {
    UnitRollUp rollUp = new UnitRollUp(index);
    Map<Target, Set<String>> measuredUnits = new HashMap<>();
    for (TargetResult result : results) {
      result
          .measuredUnitId()
          .ifPresent(
              id ->
                  measuredUnits
                      .computeIfAbsent(result.target().value(), target -> new HashSet<>())
                      .add(id));
    }
    for (TargetResult result : results) {
      rollUp.add(result, measuredUnits.getOrDefault(result.target().value(), Set.of()));
    }
    return rollUp;
  }

  /** In the order of the dossier's text. */
  List<UnitSummary> summaries() {
    List<UnitSummary> summaries = new ArrayList<>(shares.size());
    shares.forEach((key, list) -> summaries.add(new UnitSummary(key.unitId(), key.name(), list)));
    return summaries;
  }

  List<TargetResult> unassigned() {
    return unassigned;
  }

  private void add(TargetResult result, Set<String> measuredUnits) {
    PlacedClause clause = result.target().clause().orElseThrow();
    String measuredUnit = result.measuredUnitId().orElse(null);
    Set<List<@Nullable Object>> seen = new LinkedHashSet<>();
    boolean assigned = false;
    boolean named = false;
    for (Duty duty : dutiesByClause.computeIfAbsent(clause, index::dutiesOn)) {
      UnitMention unit = duty.responsibility().unit();
      String unitId = unit.unitId();
      // Who was measured on its own answers for its own value, not for those of its neighbours.
      boolean ofAnother =
          measuredUnit != null
              && !measuredUnit.equals(unitId)
              && unitId != null
              && measuredUnits.contains(unitId);
      Key key = key(unit);
      Role role = duty.responsibility().role();
      List<@Nullable Object> share = new ArrayList<>(2);
      share.add(key);
      share.add(role);
      if (!ofAnother && seen.add(share)) {
        add(key, new UnitShare(result, role, duty.inherited()));
        assigned = true;
        named |= unitId != null && unitId.equals(measuredUnit);
      }
    }
    if (measuredUnit != null && !named) {
      String name = index.unit(measuredUnit).map(ResponsibleUnit::name).orElse(measuredUnit);
      add(new Key(measuredUnit, name), new UnitShare(result, null, false));
      assigned = true;
    }
    if (!assigned) {
      unassigned.add(result);
    }
  }

  private void add(Key key, UnitShare share) {
    shares.computeIfAbsent(key, all -> new ArrayList<>()).add(share);
  }

  private Key key(UnitMention unit) {
    String unitId = unit.unitId();
    if (unitId == null) {
      return new Key(null, unit.name());
    }
    return new Key(unitId, index.unit(unitId).map(ResponsibleUnit::name).orElse(unit.name()));
  }
}
