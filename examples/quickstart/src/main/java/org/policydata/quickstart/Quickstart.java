package org.policydata.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.policydata.finding.Finding;
import org.policydata.io.ContentHash;
import org.policydata.io.PolicyReader;
import org.policydata.io.PolicyWriter;
import org.policydata.io.ReadResult;
import org.policydata.model.DossierIndex;
import org.policydata.model.Duty;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;

/** Reads a dossier, asks it questions, validates it and writes it. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param args a dossier in JSON, and the file to write it to
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    ReadResult result = PolicyReader.create().read(Path.of(args[0]));
    result.findings().forEach(finding -> System.out.println(line(finding)));
    PolicyDossier dossier = result.dossier().orElseThrow();

    DossierIndex index = DossierIndex.of(dossier);
    for (Duty duty : index.dutiesOf("市委金融办")) {
      System.out.println(duty.responsibility().role() + " " + duty.clause().citation());
    }
    index.targets().forEach(target -> System.out.println(target.value().phrase()));

    LocalDate day = LocalDate.of(2024, 5, 1);
    ValidationReport report = PolicyValidator.create().validate(result, day);
    report.findings().forEach(finding -> System.out.println(line(finding)));

    PolicyWriter.pretty().write(dossier, Path.of(args[1]));
    System.out.println(ContentHash.of(dossier));
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + finding.location() + " " + finding.message();
  }
}
