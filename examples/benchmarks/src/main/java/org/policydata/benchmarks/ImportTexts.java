package org.policydata.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policydata.model.ChineseNumerals;

/** Texts of any length to be imported. */
final class ImportTexts {

  private static final Path NOTICE = Path.of("examples", "data", "ningbo-2024", "notice.txt");
  private static final Pattern CHAPTER = Pattern.compile("^[一二三四五六七八九十]+、");
  private static final Pattern MARK = Pattern.compile("[,，、]");
  private static final char FIRST_MARKER = '\u5600';

  private ImportTexts() {}

  /**
   * Returns the example notice with the body of its policy as often as asked for. The chapters of
   * the copies are numbered on and their words differ, so that none is taken for a second print of
   * the text.
   *
   * @param times how often the body stands in it
   */
  static String notice(int times) throws IOException {
    List<String> lines = Files.readAllLines(find(), StandardCharsets.UTF_8);
    int from = 0;
    while (!CHAPTER.matcher(lines.get(from)).find()) {
      from++;
    }
    int to = lines.indexOf("无附件");
    StringBuilder text = new StringBuilder();
    append(text, lines.subList(0, from));
    int chapter = 0;
    for (int copy = 0; copy < times; copy++) {
      for (String line : lines.subList(from, to)) {
        boolean first = CHAPTER.matcher(line).find();
        String label = first ? ChineseNumerals.format(++chapter) + "、" : "";
        String words = first ? CHAPTER.matcher(line).replaceFirst("") : line;
        text.append(label).append(marked(words, copy)).append('\n');
      }
    }
    append(text, lines.subList(to, lines.size()));
    return text.toString();
  }

  /**
   * Returns the texts of a folder one behind the other, again and again in other words.
   *
   * @param folder holds texts in UTF-8
   * @param bytes length of the whole at least
   */
  static String folder(Path folder, int bytes) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no text in " + folder);
    }
    StringBuilder text = new StringBuilder();
    int size = 0;
    for (int copy = 0; size < bytes; copy++) {
      for (Path file : files) {
        String one = marked(Files.readString(file, StandardCharsets.UTF_8), copy) + "\n";
        text.append(one);
        size += one.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.toString();
  }

  private static String marked(String words, int copy) {
    String marker = copy == 0 ? "$0" : "$0" + (char) (FIRST_MARKER + copy);
    return MARK.matcher(words).replaceAll(marker);
  }

  private static void append(StringBuilder text, List<String> lines) {
    lines.forEach(line -> text.append(line).append('\n'));
  }

  /** The benchmarks run from the top of the project or from a folder in it. */
  private static Path find() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(NOTICE))) {
        return at.resolve(NOTICE);
      }
    }
    throw new IOException("run this inside the project: " + NOTICE + " is not there");
  }
}
