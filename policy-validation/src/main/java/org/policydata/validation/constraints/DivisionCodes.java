package org.policydata.validation.constraints;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.constraint.DivisionCode;
import org.policydata.validation.Parameters;

/**
 * Compares administrative division codes with a list of those in use: the constraint on the records
 * knows their form only.
 */
public final class DivisionCodes {

  /** Code of the findings, the same as that of the constraint. */
  public static final String CODE = "unit.division-code";

  static final String CODES = "codes";

  static final String UNKNOWN = "UNKNOWN";

  private DivisionCodes() {}

  /** Reports the well-formed codes that the list lacks; without a list, none. */
  public static void check(
      PolicyDossier dossier, Parameters parameters, ConstraintChecks.Sink sink) {
    Set<String> known = new HashSet<>(parameters.texts(CODES));
    if (known.isEmpty()) {
      return;
    }
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      Jurisdiction jurisdiction = versions.get(i).jurisdiction();
      if (jurisdiction != null) {
        check(
            jurisdiction.divisionCode(),
            "/versions/" + i + "/jurisdiction/divisionCode",
            known,
            sink);
      }
    }
    List<ResponsibleUnit> units = dossier.units();
    for (int i = 0; i < units.size(); i++) {
      check(units.get(i).divisionCode(), "/units/" + i + "/divisionCode", known, sink);
    }
  }

  private static void check(
      @Nullable String code, String pointer, Set<String> known, ConstraintChecks.Sink sink) {
    if (code != null && DivisionCode.Check.isWellFormed(code) && !known.contains(code)) {
      sink.report(CODE, null, pointer, Map.of("problem", UNKNOWN, "found", code));
    }
  }
}
