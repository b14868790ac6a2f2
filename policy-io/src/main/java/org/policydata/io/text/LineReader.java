package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts an input into lines, and tells page markers and markup from text. */
final class LineReader {

  private LineReader() {}

  /**
   * Reads the lines of an input.
   *
   * @param input the input as it came
   * @return its lines in order, blank ones included, without blanks at their ends
   */
  static List<Line> read(String input) {
    TextSlice whole = TextSlice.of(input);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= input.length(); i++) {
      if (i == input.length() || Chars.isLineBreak(input.charAt(i))) {
        lines.add(line(whole.sub(start, i).trim()));
        start = i + 1;
      }
    }
    return lines;
  }

  private static Line line(TextSlice slice) {
    if (slice.isEmpty()) {
      return new Line(slice, Line.Kind.BLANK);
    }
    if (isPageMarker(slice.normal())) {
      return new Line(slice, Line.Kind.PAGE);
    }
    if (isMarkup(slice.normal())) {
      return new Line(slice, Line.Kind.MARKUP);
    }
    return new Line(withoutHeadingMarks(slice), Line.Kind.TEXT);
  }

  /** # Page 12:, — 3 —, -4-, 第3页 共9页, 3/9. */
  private static boolean isPageMarker(String normal) {
    if (normal.length() > 24) {
      return false;
    }
    String text = Chars.squeeze(normal);
    int digits = 0;
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Chars.isDigit(c)) {
        digits++;
      } else {
        rest.append(Character.toLowerCase(c));
      }
    }
    if (digits == 0 || digits > 8) {
      return false;
    }
    return switch (rest.toString()) {
      case "#page:", "page:", "page", "pageof", "第页", "第页共页", "第页/共页", "第页,共页" -> true;
      case "--", "——", "－－", "–", "––", "—", "-", "·", "··", "/" ->
          !Chars.isDigit(text.charAt(0)) || rest.length() == 1 && text.indexOf('/') > 0;
      default -> false;
    };
  }

  private static boolean isMarkup(String normal) {
    if (normal.startsWith("<!--") && normal.endsWith("-->")) {
      return true;
    }
    for (int i = 0; i < normal.length(); i++) {
      if ("-=_*~#>+ ◆●■◇|".indexOf(normal.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Markdown writes a heading as ## 第一章. */
  private static TextSlice withoutHeadingMarks(TextSlice slice) {
    int marks = 0;
    while (marks < slice.length() && marks < 7 && slice.at(marks) == '#') {
      marks++;
    }
    boolean heading = marks > 0 && marks < slice.length() && slice.at(marks) == ' ';
    return withoutBold(heading ? slice.from(marks).trim() : slice);
  }

  /** **一、总体要求** is a heading in bold; marks within a line stay. */
  private static TextSlice withoutBold(TextSlice slice) {
    String normal = slice.normal();
    boolean bold =
        normal.length() > 4
            && normal.startsWith("**")
            && normal.indexOf("**", 2) == normal.length() - 2;
    return bold ? slice.sub(2, slice.length() - 2).trim() : slice;
  }
}
