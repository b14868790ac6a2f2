package org.policydata.model.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;

/**
 * Two registries made one. A unit of the second is a unit of the first where both have the same
 * name and nothing both state contradicts it; a name that two units of the first bear finds none.
 */
final class UnitJoin {

  private final Map<String, String> ids = new HashMap<>();
  private final List<ResponsibleUnit> units;

  private UnitJoin(List<ResponsibleUnit> units) {
    this.units = units;
  }

  static UnitJoin of(List<ResponsibleUnit> first, List<ResponsibleUnit> second) {
    Map<String, ResponsibleUnit> known = new LinkedHashMap<>();
    Map<String, @Nullable ResponsibleUnit> byName = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (ResponsibleUnit unit : first) {
      known.putIfAbsent(unit.id(), unit);
      taken.add(unit.id());
      byName.put(unit.name(), byName.containsKey(unit.name()) ? null : unit);
    }
    UnitJoin join = new UnitJoin(new ArrayList<>());
    List<ResponsibleUnit> added = new ArrayList<>();
    for (ResponsibleUnit unit : second) {
      ResponsibleUnit same = byName.get(unit.name());
      if (same != null && agree(same, unit)) {
        join.ids.put(unit.id(), same.id());
        known.computeIfPresent(same.id(), (id, each) -> merged(each, unit));
      } else {
        join.ids.putIfAbsent(unit.id(), AlignedIds.free(unit.id(), taken));
        added.add(unit);
      }
    }
    join.units.addAll(first.stream().map(unit -> known.getOrDefault(unit.id(), unit)).toList());
    added.forEach(unit -> join.units.add(join.renamed(unit)));
    return join;
  }

  private static boolean agree(ResponsibleUnit a, ResponsibleUnit b) {
    return agree(a.creditCode(), b.creditCode())
        && agree(a.divisionCode(), b.divisionCode())
        && agree(a.level(), b.level());
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }

  /** What the first registry does not know is taken from the second. */
  private static ResponsibleUnit merged(ResponsibleUnit a, ResponsibleUnit b) {
    List<UnitAlias> aliases = new ArrayList<>(a.aliases());
    b.aliases().stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
    return a.toBuilder()
        .kind(a.kind() == null ? b.kind() : a.kind())
        .level(a.level() == null ? b.level() : a.level())
        .divisionCode(a.divisionCode() == null ? b.divisionCode() : a.divisionCode())
        .creditCode(a.creditCode() == null ? b.creditCode() : a.creditCode())
        .aliases(aliases)
        .build();
  }

  private ResponsibleUnit renamed(ResponsibleUnit unit) {
    return unit.toBuilder()
        .id(idOf(unit.id()))
        .parentId(unit.parentId() == null ? null : idOf(unit.parentId()))
        .hostId(unit.hostId() == null ? null : idOf(unit.hostId()))
        .predecessorIds(unit.predecessorIds().stream().map(this::idOf).toList())
        .build();
  }

  String idOf(String own) {
    return ids.getOrDefault(own, own);
  }

  List<ResponsibleUnit> units() {
    return units;
  }
}
