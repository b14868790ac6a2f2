package org.policydata.io;

import java.util.List;
import org.policydata.io.json.PlacedValue;

/**
 * A format that there never was, for the sake of showing that an older one can be read: {@code
 * documents} for the versions, units of duties as mere names, deadlines of targets as mere days, a
 * publisher of the whole.
 */
final class PretendUpgrade {

  static final FormatUpgrade.Step FROM_0_9 =
      new FormatUpgrade.Step("0.9", "1.0", PretendUpgrade::toOne);

  /** In 0.8 the versions were called texts. */
  static final FormatUpgrade.Step FROM_0_8 =
      new FormatUpgrade.Step("0.8", "0.9", dossier -> dossier.rename("texts", "documents"));

  static final PolicyReader READER =
      new PolicyReader(ReadLimits.DEFAULT, new FormatUpgrade(List.of(FROM_0_8, FROM_0_9)));

  private PretendUpgrade() {}

  private static void toOne(PlacedValue dossier) {
    dossier.rename("documents", "versions");
    dossier.remove("publisher");
    for (PlacedValue version : dossier.elements("versions")) {
      version.elements("clauses").forEach(PretendUpgrade::clause);
    }
  }

  private static void clause(PlacedValue clause) {
    clause
        .remove("duties")
        .ifPresent(
            names -> {
              PlacedValue duties = PlacedValue.array();
              names.elements().forEach(name -> duties.add(duty(name)));
              clause.put("responsibilities", duties);
            });
    clause.elements("targets").forEach(PretendUpgrade::target);
    clause.elements("children").forEach(PretendUpgrade::clause);
  }

  private static PlacedValue duty(PlacedValue name) {
    return PlacedValue.object()
        .put("role", PlacedValue.text("RESPONSIBLE"))
        .put("unit", PlacedValue.object().put("name", name));
  }

  private static void target(PlacedValue target) {
    target
        .remove("deadline")
        .ifPresent(
            day -> {
              PlacedValue phrase = target.member("phrase").orElse(day);
              target.put("period", PlacedValue.object().put("endsOn", day).put("phrase", phrase));
            });
  }
}
