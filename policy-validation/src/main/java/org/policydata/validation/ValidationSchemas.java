package org.policydata.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.policydata.io.PolicySchemas;
import org.policydata.io.ReadLimits;
import org.policydata.validation.report.Baseline;
import org.policydata.validation.report.JsonReport;

/**
 * The JSON Schemas (draft 2020-12) of what validating writes and of the files that set it; that of
 * dossiers is among the {@link PolicySchemas}.
 *
 * <p>The schema of reports accepts whatever {@link JsonReport} writes and has no member that it
 * never writes. Each of the others accepts a file exactly if nothing is wrong with its shape, among
 * well-formed JSON with unique member names within {@link ReadLimits#DEFAULT} and by validators
 * that assert {@code format}. What only its reader can know is beyond a schema: rules and
 * parameters there are none of, a parent that is missing, days outside the years of a calendar,
 * entries that stand twice.
 *
 * <p>In the jar they are {@code META-INF/policydata/<name>-1.0.schema.json}, and {@code $id} is
 * {@code urn:policydata:schema:<name>:1.0}.
 *
 * <h2>What may change</h2>
 *
 * <ul>
 *   <li>Reports: a minor version ({@code reportVersion} 1.1) may add members and values of enums,
 *       so a program that reads reports passes over what it does not know. Nothing is taken away,
 *       renamed or given another meaning before 2.0. Codes and fingerprints of findings outlive
 *       versions; messages are for people and may change at any time.
 *   <li>Files that set the validator: later versions may take more members, and take every file
 *       that is valid today with the same meaning until a release that says otherwise in its major
 *       version. Which rules and parameters there are is no part of the schema.
 * </ul>
 */
public final class ValidationSchemas {

  private static final String FOLDER = "META-INF/policydata/";

  private ValidationSchemas() {}

  /**
   * Returns the schema of what {@link JsonReport} writes.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String report() {
    return resource("report-1.0.schema.json");
  }

  /**
   * Returns the schema of what {@link ProfileReader} reads.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String profile() {
    return resource("profile-1.0.schema.json");
  }

  /**
   * Returns the schema of what {@link Suppressions} are read from.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String suppressions() {
    return resource("suppressions-1.0.schema.json");
  }

  /**
   * Returns the schema of what a {@link WorkCalendar} is read from.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String calendar() {
    return resource("calendar-1.0.schema.json");
  }

  /**
   * Returns the schema of what a {@link Baseline} is read from: a report, or no more of it than
   * comparing needs.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String baseline() {
    return resource("baseline-1.0.schema.json");
  }

  private static String resource(String name) {
    try (InputStream in = ValidationSchemas.class.getResourceAsStream("/" + FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
