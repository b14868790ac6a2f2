package org.policydata.model.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitAlias;
import org.policydata.model.UnitMention;

/** Gives units that were read by name the id that they have in the registry of the dossier. */
final class UnitNames {

  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  UnitNames(PolicyDossier dossier) {
    for (ResponsibleUnit unit : dossier.units()) {
      add(unit.name(), unit.id());
      for (UnitAlias alias : unit.aliases()) {
        add(alias.name(), unit.id());
      }
    }
    ambiguous.forEach(ids::remove);
  }

  private void add(String name, String id) {
    String other = ids.putIfAbsent(name, id);
    if (other != null && !other.equals(id)) {
      ambiguous.add(name);
    }
  }

  Interpretation resolved(Interpretation read) {
    return read.toBuilder()
        .unitMentions(read.unitMentions().stream().map(this::resolved).toList())
        .responsibilities(duties(read.responsibilities()))
        .build();
  }

  private List<Responsibility> duties(List<Responsibility> duties) {
    return duties.stream()
        .map(
            duty ->
                new Responsibility(
                    duty.role(),
                    resolved(duty.unit()),
                    duty.manner(),
                    duty.ruleId(),
                    duty.andOthers()))
        .toList();
  }

  private UnitMention resolved(UnitMention mention) {
    String id = mention.unitId() == null ? ids.get(mention.name()) : mention.unitId();
    return new UnitMention(mention.name(), id, mention.gloss());
  }
}
