package org.policydata.validation.report;

import java.util.Objects;
import org.policydata.validation.ValidationReport;

/**
 * A report together with the name of what was checked.
 *
 * @param name name of the file, or whatever the reader of the report knows the dossier by
 * @param report the report on it
 */
public record CheckedSource(String name, ValidationReport report) {

  public CheckedSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(report, "report");
  }
}
