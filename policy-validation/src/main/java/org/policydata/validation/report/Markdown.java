package org.policydata.validation.report;

import java.util.List;
import java.util.stream.Collectors;

/** Values as parts of a Markdown page; whatever they hold stays text. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private Markdown() {}

  /** Words within a paragraph or a cell. */
  static String text(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '_' && isWithinWord(value, i)) {
        out.append(c);
      } else if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** CommonMark takes no underscore between two letters for emphasis. */
  private static boolean isWithinWord(String value, int index) {
    return index > 0
        && index + 1 < value.length()
        && Character.isLetterOrDigit(value.charAt(index - 1))
        && Character.isLetterOrDigit(value.charAt(index + 1));
  }

  /** A name of the data or of the code. */
  static String code(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ").replace("|", "\\|");
    String fence = "`".repeat(longestRun(line) + 1);
    boolean touching = line.startsWith("`") || line.endsWith("`");
    return touching ? fence + " " + line + " " + fence : fence + line + fence;
  }

  private static int longestRun(String value) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < value.length(); i++) {
      run = value.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** An anchor that stays what it is, whatever a site makes of headings. */
  static String anchor(String id) {
    return "<a id=\"" + id.replaceAll("[^\\p{Alnum}._-]", "-") + "\"></a>";
  }

  static String link(String code) {
    return "[" + code(code) + "](#" + code.replaceAll("[^\\p{Alnum}._-]", "-") + ")";
  }

  static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String header(String... cells) {
    return row(List.of(cells)) + "|" + " --- |".repeat(cells.length) + "\n";
  }

  /** Lines as they are; no line of the catalogue's JSON starts with a fence. */
  static String block(String language, String lines) {
    return "```" + language + "\n" + lines + "\n```\n\n";
  }
}
