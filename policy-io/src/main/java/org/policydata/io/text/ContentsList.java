package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policydata.model.ClauseLabel.Style;

/**
 * Leaves out a table of contents (目录), whose lines all come again as headings. Its own heading may
 * be missing.
 */
final class ContentsList {

  private static final int MAX_LINES = 200;

  /** Fewer divisions without a word between them are no table of contents. */
  private static final int MIN_DIVISIONS = 3;

  private ContentsList() {}

  /** Returns the paragraphs without a table of contents; its lines are added to the footer. */
  static List<Paragraph> remove(List<Paragraph> paragraphs, List<Paragraph> footer) {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isHead(paragraphs.get(i))) {
        int end = end(paragraphs, i);
        List<Paragraph> kept = new ArrayList<>(paragraphs.subList(0, i));
        footer.addAll(paragraphs.subList(i, end));
        kept.addAll(paragraphs.subList(end, paragraphs.size()));
        return kept;
      }
    }
    return removeDivisions(paragraphs, footer);
  }

  /** A row of chapters, which begins again behind its last one. */
  private static List<Paragraph> removeDivisions(
      List<Paragraph> paragraphs, List<Paragraph> footer) {
    for (int start = 0; start < paragraphs.size(); start++) {
      int end = start;
      while (end < paragraphs.size() && isDivision(paragraphs.get(end))) {
        if (end > start && entry(paragraphs.get(end)).equals(entry(paragraphs.get(start)))) {
          break;
        }
        end++;
      }
      boolean again =
          end - start >= MIN_DIVISIONS
              && end < paragraphs.size()
              && entry(paragraphs.get(end)).equals(entry(paragraphs.get(start)));
      if (again) {
        List<Paragraph> kept = new ArrayList<>(paragraphs.subList(0, start));
        footer.addAll(paragraphs.subList(start, end));
        kept.addAll(paragraphs.subList(end, paragraphs.size()));
        return kept;
      }
      start = Math.max(start, end - 1);
    }
    return paragraphs;
  }

  private static boolean isDivision(Paragraph paragraph) {
    NumberLabel label = paragraph.label();
    boolean division =
        label != null
            && (label.style() == Style.PART
                || label.style() == Style.CHAPTER
                || label.style() == Style.SECTION);
    return division && paragraph.normal().indexOf('。') < 0;
  }

  static boolean isHead(Paragraph paragraph) {
    return paragraph.slice().length() <= 8 && "目录".equals(Chars.squeeze(paragraph.normal()));
  }

  /** The list ends where its first line comes again. */
  private static int end(List<Paragraph> paragraphs, int head) {
    Map<String, Integer> seen = new HashMap<>();
    int limit = Math.min(paragraphs.size(), head + MAX_LINES);
    for (int i = head + 1; i < limit; i++) {
      Paragraph line = paragraphs.get(i);
      if (line.normal().indexOf('。') >= 0) {
        break;
      }
      Integer first = seen.putIfAbsent(entry(line), i);
      if (first != null) {
        return first == head + 1 ? i : head + 1;
      }
    }
    return head + 1;
  }

  /** A line without the dots and the page number that lead to its place. */
  private static String entry(Paragraph line) {
    String text = Chars.squeeze(line.normal());
    int end = text.length();
    while (end > 0
        && (Chars.isDigit(text.charAt(end - 1)) || ".…·-—()".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }
}
