package org.policydata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;

/** Writes what a command made to the file it was told, making the folders above it. */
final class OutputFile {

  /** A dossier says near its beginning in which format it is; a report says so of itself first. */
  private static final Pattern DOSSIER =
      Pattern.compile("^(?:(?!\"reportVersion\"\\s*:).)*?\"formatVersion\"\\s*:", Pattern.DOTALL);

  private static final int HEAD = 4096;

  private OutputFile() {}

  /**
   * Refuses to write over what a command reads.
   *
   * @throws UnusableInputException if the output is one of the inputs, by whatever name
   */
  static void requireOther(Path output, Collection<Path> inputs, Language language)
      throws IOException {
    for (Path input : inputs) {
      if (isSame(output, input)) {
        throw new UnusableInputException(
            language.choose(
                output + " is read as well; write to another file", output + "同时是输入，请写入其他文件"));
      }
    }
  }

  /**
   * Refuses to write over a dossier, which is hardly what is meant.
   *
   * @throws UnusableInputException if the output is a file that holds one
   */
  static void requireNoDossier(Path output, Language language) throws IOException {
    if (Files.isRegularFile(output) && DOSSIER.matcher(head(output)).find()) {
      throw new UnusableInputException(
          language.choose(
              output + " holds a dossier; write to another file", output + "是档案文件，请写入其他文件"));
    }
  }

  private static boolean isSame(Path output, Path input) throws IOException {
    return Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
