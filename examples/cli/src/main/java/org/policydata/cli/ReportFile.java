package org.policydata.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The file that a report is written to while the run goes on. It takes the place of an earlier one
 * when it is complete, and not before.
 */
final class ReportFile implements Closeable {

  private final Path file;
  private final @Nullable Path part;
  private final Writer writer;

  private ReportFile(Path file, @Nullable Path part, Writer writer) {
    this.file = file;
    this.part = part;
    this.writer = writer;
  }

  static ReportFile create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a pipe cannot be replaced.
      return new ReportFile(file, null, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    return new ReportFile(file, part, Files.newBufferedWriter(part, StandardCharsets.UTF_8));
  }

  Writer writer() {
    return writer;
  }

  void complete() throws IOException {
    writer.close();
    if (part != null) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (part != null) {
      Files.deleteIfExists(part);
    }
  }
}
