package org.policydata.io.text;

import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.PolicyDossier;

/**
 * How a published text is read.
 *
 * @param id id of the dossier
 * @param previous earlier dossier of the same decision, whose clause ids are used again; null for
 *     none
 * @param charset encoding of bytes; null to tell it from the bytes
 */
public record TextReadOptions(
    String id, @Nullable PolicyDossier previous, @Nullable Charset charset) {

  public TextReadOptions {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Returns options with an id and nothing else.
   *
   * @param id id of the dossier
   * @return the options
   */
  public static TextReadOptions of(String id) {
    return new TextReadOptions(id, null, null);
  }

  /**
   * Returns a copy that uses the clause ids of an earlier dossier again.
   *
   * @param previous earlier dossier of the same decision
   * @return the copy
   */
  public TextReadOptions withPrevious(@Nullable PolicyDossier previous) {
    return new TextReadOptions(id, previous, charset);
  }

  /**
   * Returns a copy that reads bytes in one encoding.
   *
   * @param charset the encoding; null to tell it from the bytes
   * @return the copy
   */
  public TextReadOptions withCharset(@Nullable Charset charset) {
    return new TextReadOptions(id, previous, charset);
  }
}
