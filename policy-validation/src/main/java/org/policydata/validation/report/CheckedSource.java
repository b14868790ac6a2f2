package org.policydata.validation.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.io.ReadResult;
import org.policydata.io.text.TextImport;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.ValidationReport;

/**
 * A report together with the name of what was checked, and where a report shows it, with the
 * dossier itself.
 *
 * @param name name of the file, or whatever the reader of the report knows the dossier by
 * @param line the line of that file that was checked, from 1; null for the whole of it
 * @param report the report on it
 * @param dossier what was checked; null where nothing could be read, or where nobody needs it
 * @param reading what came of reading the document that the pointers of the report lead into; null
 *     where they lead into the dossier
 */
public record CheckedSource(
    String name,
    @Nullable Integer line,
    ValidationReport report,
    @Nullable PolicyDossier dossier,
    @Nullable ReadResult reading) {

  public CheckedSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(report, "report");
  }

  /**
   * Creates a source without its dossier: enough for every report but {@link HtmlReport}, which
   * then shows the findings alone.
   *
   * @param name name of the file, or whatever the reader of the report knows the dossier by
   * @param report the report on it
   */
  public CheckedSource(String name, ValidationReport report) {
    this(name, null, report, null, null);
  }

  /**
   * Returns a source that was read from a document.
   *
   * @param name what the reader of the report knows the dossier by
   * @param report the report on it
   * @param reading what came of reading it
   * @return the source, with as much of the dossier as could be read
   */
  public static CheckedSource of(String name, ValidationReport report, ReadResult reading) {
    return new CheckedSource(name, null, report, reading.partial().orElse(null), reading);
  }

  /**
   * Returns a source that was imported from a published text.
   *
   * @param name what the reader of the report knows the dossier by
   * @param report the report on it
   * @param imported what came of importing it
   * @return the source
   */
  public static CheckedSource of(String name, ValidationReport report, TextImport imported) {
    return new CheckedSource(name, null, report, imported.dossier(), null);
  }

  /**
   * Returns a source that was built in memory.
   *
   * @param name what the reader of the report knows the dossier by
   * @param report the report on it
   * @param dossier the dossier
   * @return the source
   */
  public static CheckedSource of(String name, ValidationReport report, PolicyDossier dossier) {
    return new CheckedSource(name, null, report, dossier, null);
  }

  /**
   * Returns a copy that is about one line of the file.
   *
   * @param number number of the line, from 1
   * @return the copy
   */
  public CheckedSource onLine(int number) {
    return new CheckedSource(name, number, report, dossier, reading);
  }

  /**
   * Returns what tells this source from all others.
   *
   * @return the name, and behind a colon the line where there is one
   */
  public String label() {
    return line == null ? name : name + ":" + line;
  }
}
