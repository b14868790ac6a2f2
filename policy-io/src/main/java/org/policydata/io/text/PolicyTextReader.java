package org.policydata.io.text;

import java.util.Objects;

/**
 * Reads the published text of a policy or of a consultation notice into a dossier.
 *
 * <pre>{@code
 * TextImport result = PolicyTextReader.create().read(text, TextReadOptions.of("nb-2024-1"));
 * PolicyDossier dossier = result.dossier();
 * }</pre>
 *
 * <p>Any string gives a result: what is not understood is kept as text and reported. Reading takes
 * time in proportion to the length of the text. Immutable and thread-safe.
 */
public final class PolicyTextReader {

  private PolicyTextReader() {}

  /**
   * Returns a reader.
   *
   * @return a reader
   */
  public static PolicyTextReader create() {
    return new PolicyTextReader();
  }

  /**
   * Reads a text.
   *
   * @param text the text as it was copied from a page or document
   * @param options id of the dossier and what to go by
   * @return the dossier, the place of each value, the coverage and the findings
   */
  public TextImport read(String text, TextReadOptions options) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(options, "options");
    return new DossierReader(text, options).read();
  }
}
