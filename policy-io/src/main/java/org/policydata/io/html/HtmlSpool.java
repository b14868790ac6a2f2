package org.policydata.io.html;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Pieces of a page that wait in a temporary file until what stands before them is known, so that a
 * page of any length needs little memory.
 *
 * <pre>{@code
 * try (HtmlSpool spool = HtmlSpool.create()) {
 *   spool.add(piece);
 *   HtmlDocument.of(language, title).write(out, header, main -> main.fragment(spool.pieces()));
 * }
 * }</pre>
 *
 * <p>The file is readable by its owner alone and goes away on closing. Not thread-safe.
 */
public final class HtmlSpool implements Closeable {

  private final Path file;
  private final Writer writer;
  private final HtmlWriter html;

  private HtmlSpool(Path file, Writer writer) {
    this.file = file;
    this.writer = writer;
    this.html = new HtmlWriter(writer);
  }

  /**
   * Returns a spool without pieces.
   *
   * @return the spool, which has to be closed
   * @throws IOException if there is no place for temporary files
   */
  public static HtmlSpool create() throws IOException {
    Path file = Files.createTempFile("policy-page", ".html");
    try {
      return new HtmlSpool(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /**
   * Adds a piece behind those that are there.
   *
   * @param piece the piece
   * @throws IOException if it cannot be written
   */
  public void add(HtmlFragment piece) throws IOException {
    Objects.requireNonNull(piece, "piece");
    try {
      html.fragment(piece);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Returns all pieces as one, to be written before the spool is closed.
   *
   * @return the pieces in their order
   */
  public HtmlFragment pieces() {
    return out -> {
      try {
        html.flush();
        writer.flush();
        try (Reader written = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          out.copy(written);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
