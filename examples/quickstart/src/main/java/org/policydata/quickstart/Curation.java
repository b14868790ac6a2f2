package org.policydata.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.policydata.io.PolicyWriter;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextReadOptions;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.Jurisdiction;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Regime;
import org.policydata.model.ResponsibleUnit;

/**
 * Imports the notice among the example data and adds what its text does not say: the whole
 * difference between {@code policy import notice.txt} and {@code dossier.json}.
 */
public final class Curation {

  private static final String ID = "nb-2024-new-industrialization";

  /** The notice stands on the page on which the city announces its major decisions beforehand. */
  private static final List<Regime> REGIMES =
      List.of(Regime.MAJOR_DECISION, Regime.BUSINESS_RELATED);

  private static final Jurisdiction JURISDICTION =
      new Jurisdiction("330200", "宁波市", AdministrativeLevel.MUNICIPAL);

  /** Units of the city whose names do not show it. */
  private static final Set<String> MUNICIPAL = Set.of("甬江科创办", "国家开发银行宁波分行", "国家金融监管总局宁波监管局");

  private Curation() {}

  /**
   * Runs the example.
   *
   * @param args the notice as text, and the file to write the dossier to
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    PolicyDossier imported =
        PolicyTextReader.create().read(Path.of(args[0]), TextReadOptions.of(ID)).dossier();
    PolicyWriter.pretty().write(curate(imported), Path.of(args[1]));
  }

  /** Adds what the text does not say. */
  static PolicyDossier curate(PolicyDossier imported) {
    return imported.toBuilder()
        .regimes(REGIMES)
        .versions(imported.versions().stream().map(Curation::version).toList())
        .units(imported.units().stream().map(Curation::unit).toList())
        .build();
  }

  private static PolicyDocument version(PolicyDocument version) {
    return version.toBuilder()
        .legalForce(LegalForce.NORMATIVE_DOCUMENT)
        .jurisdiction(JURISDICTION)
        .build();
  }

  private static ResponsibleUnit unit(ResponsibleUnit unit) {
    return MUNICIPAL.contains(unit.id())
        ? unit.toBuilder().level(AdministrativeLevel.MUNICIPAL).build()
        : unit;
  }
}
