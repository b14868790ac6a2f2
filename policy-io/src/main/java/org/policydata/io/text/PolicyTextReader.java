package org.policydata.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return new DossierReader(text, options, true).read();
  }

  /**
   * Reads the bytes of a text in UTF-8, UTF-16 or GB18030; which one is told from the bytes unless
   * the options name it.
   *
   * @param bytes the bytes
   * @param options id of the dossier and what to go by
   * @return the dossier, the place of each value in the decoded text, the coverage and the
   *     findings; bytes that fit no encoding are a finding
   */
  public TextImport read(byte[] bytes, TextReadOptions options) {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(options, "options");
    TextDecoder decoded = TextDecoder.decode(bytes, options.charset());
    return new DossierReader(decoded.text(), options, decoded.certain()).read();
  }

  /**
   * Reads the bytes of a text to the end of a stream, which is left open.
   *
   * @param stream the stream
   * @param options id of the dossier and what to go by
   * @return as for bytes
   * @throws IOException if the stream cannot be read
   */
  public TextImport read(InputStream stream, TextReadOptions options) throws IOException {
    Objects.requireNonNull(stream, "stream");
    return read(stream.readAllBytes(), options);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param options id of the dossier and what to go by
   * @return as for bytes
   * @throws IOException if the file cannot be read
   */
  public TextImport read(Path file, TextReadOptions options) throws IOException {
    Objects.requireNonNull(file, "file");
    return read(Files.readAllBytes(file), options);
  }
}
