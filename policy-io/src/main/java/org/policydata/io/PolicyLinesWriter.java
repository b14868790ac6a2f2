package org.policydata.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.policydata.model.PolicyDossier;

/**
 * Writes dossiers as JSON Lines, one a line, each in its canonical form. What was written is not
 * held.
 *
 * <pre>{@code
 * try (PolicyLinesWriter writer = PolicyLinesWriter.open(Path.of("archive.ndjson.gz"));
 *     Stream<PolicyLine> lines = PolicyReader.create().lines(Path.of("raw.ndjson"))) {
 *   for (Iterator<PolicyLine> each = lines.iterator(); each.hasNext(); ) {
 *     Optional<PolicyDossier> dossier = each.next().read().dossier();
 *     if (dossier.isPresent()) {
 *       writer.write(dossier.get());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class PolicyLinesWriter implements Closeable {

  private final OutputStream out;
  private long count;

  private PolicyLinesWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Returns a writer to a stream.
   *
   * @param out the stream, which closing the writer closes
   * @return the writer
   */
  public static PolicyLinesWriter to(OutputStream out) {
    return new PolicyLinesWriter(Objects.requireNonNull(out, "out"));
  }

  /**
   * Returns a writer to a file, which is replaced if it exists.
   *
   * @param file the file; compressed where its name ends in {@code .gz}
   * @return the writer
   * @throws IOException if the file cannot be written
   */
  public static PolicyLinesWriter open(Path file) throws IOException {
    Path name = file.getFileName();
    boolean compressed = name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
    if (!compressed) {
      return to(bytes);
    }
    try {
      return to(new BufferedOutputStream(new GZIPOutputStream(bytes)));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Writes a dossier as the next line.
   *
   * @param dossier the dossier
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if the dossier holds what a document cannot, as {@link
   *     PolicyWriter#write(PolicyDossier)} says; nothing was written then
   */
  public void write(PolicyDossier dossier) throws IOException {
    out.write(PolicyWriter.canonical().write(dossier));
    count++;
  }

  /**
   * Returns how many dossiers were written.
   *
   * @return the number of the last line
   */
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
