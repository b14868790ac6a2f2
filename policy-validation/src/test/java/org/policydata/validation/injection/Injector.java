package org.policydata.validation.injection;

import java.util.ArrayList;
import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.finding.Severity;

/** Makes a mistake in the clean dossier and compares what is found with what must be. */
final class Injector {

  private Injector() {}

  static List<String> places(Defect defect) {
    return defect.places(CleanDossier.tree());
  }

  /** What was missed, and what else was found that counts: a line each; empty if all is well. */
  static List<String> complaints(Defect defect, String place) {
    List<Finding> findings = CleanDossier.findings(defect.inject(CleanDossier.tree(), place));
    String expected = defect.code() + " " + defect.pointer(place);
    List<String> complaints = new ArrayList<>();
    if (findings.stream().map(Injector::line).noneMatch(expected::equals)) {
      complaints.add(defect + ", at " + place + ": missed " + expected);
    }
    for (Finding finding : findings) {
      if (finding.severity().compareTo(Severity.WARNING) >= 0 && !line(finding).equals(expected)) {
        complaints.add(defect + ", at " + place + ": also found " + line(finding));
      }
    }
    return complaints;
  }

  private static String line(Finding finding) {
    return finding.code() + " " + finding.pointer();
  }
}
