package org.policydata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a command made to the file it was told, making the folders above it. */
final class OutputFile {

  /** A dossier says near its beginning in which format it is; a report says so of itself first. */
  private static final Pattern VERSION = Pattern.compile("\"(format|report)Version\"\\s*:");

  private static final Pattern REPORT = Pattern.compile("[^\n]*(?:: \\d+ error|：\\d+个错误)");

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
   * Refuses to write a report over a dossier or a published text, which is hardly what is meant.
   *
   * @throws UnusableInputException if the output is a file that holds one
   */
  static void requireNoDossier(Path output, Language language) throws IOException {
    if (Files.isRegularFile(output) && holdsDossier(output.toString(), head(output))) {
      throw new UnusableInputException(
          language.choose(
              output + " may be checked itself; write to another file",
              output + "本身可能是检查对象，请写入其他文件"));
    }
  }

  /** A report in words begins with the name of a file and the number of errors. */
  private static boolean holdsDossier(String name, String head) {
    Matcher version = VERSION.matcher(head);
    return name.endsWith(".gz")
        || (version.find() && version.group(1).equals("format"))
        || (name.endsWith(".txt") && !head.isBlank() && !REPORT.matcher(head).lookingAt());
  }

  private static boolean isSame(Path output, Path input) throws IOException {
    return Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
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
