package org.policydata.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of dossiers, for editors, code generators and validators in other
 * languages.
 *
 * <p>The schema accepts a document exactly if {@link PolicyReader} reads it without any finding,
 * among documents that are well-formed JSON with unique member names in UTF-8 and within {@link
 * ReadLimits#DEFAULT}, and by validators that assert {@code format}. Of the limits it states the
 * size of numbers; the number of digits behind the point, the length of texts and documents and the
 * depth of nesting are the reader's alone. What a rule or a constraint finds in a document that
 * reads well, such as an id that leads nowhere, is no concern of a schema.
 *
 * <p>In the jar it is {@code META-INF/policydata/dossier-1.0.schema.json}, named by the version of
 * the format, and {@code $id} is {@code urn:policydata:schema:dossier:1.0}.
 *
 * <h2>What may change</h2>
 *
 * <ul>
 *   <li>Within a minor version of the format ({@code formatVersion} 1.0) nothing changes: a
 *       document that is valid today stays valid with the same meaning, and its canonical form the
 *       same bytes. The schema of a published version is never edited but for its descriptions.
 *   <li>A new minor version (1.1) may add members that are not required, values of enums, types of
 *       sealed values, and extensions where there were none. It takes nothing away and gives
 *       nothing another meaning, so every document of an earlier minor version is valid under its
 *       schema. A library that knows 1.0 only reads a document of 1.1 as far as it knows it: each
 *       member it does not know is a WARNING, a new enum value or type is an ERROR. Its schema
 *       accepts such a document only if nothing new is in it.
 *   <li>A new major version (2.0) may rename, move, remove or require members. A library that reads
 *       2.0 reads documents of 1.x as well, by upgrading them while reading; findings and positions
 *       are those of the document as it stands.
 *   <li>Members that start with {@code x-} are yours in every version.
 * </ul>
 */
public final class PolicySchemas {

  private static final String DOSSIER = "META-INF/policydata/dossier-1.0.schema.json";

  private PolicySchemas() {}

  /**
   * Returns the schema of dossiers in the format this library writes.
   *
   * @return a JSON document that ends with a line feed
   */
  public static String dossier() {
    try (InputStream in = PolicySchemas.class.getResourceAsStream("/" + DOSSIER)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + DOSSIER);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
