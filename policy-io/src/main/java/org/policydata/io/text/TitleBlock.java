package org.policydata.io.text;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseLabel.Style;

/**
 * A title, which may be broken over several lines.
 *
 * @param slice the title as printed, its lines joined
 * @param from index of its first paragraph
 * @param to index behind its last paragraph
 */
record TitleBlock(TextSlice slice, int from, int to) {

  private static final int MAX_LINES = 5;
  private static final int MAX_LINE_WIDTH = 160;

  String title() {
    return slice.text();
  }

  String core() {
    return TitleForm.core(slice.normal());
  }

  /** The title that ends with a paragraph, or null where none does. */
  static @Nullable TitleBlock endingAt(List<Paragraph> paragraphs, int last) {
    if (!isFragment(paragraphs.get(last))) {
      return null;
    }
    int from = last;
    TextSlice joined = join(paragraphs, from, last + 1);
    while (from > 0
        && last - from + 1 < MAX_LINES
        && isFragment(paragraphs.get(from - 1))
        && isIncomplete(joined.normal(), paragraphs.get(from - 1))) {
      from--;
      joined = join(paragraphs, from, last + 1);
    }
    TextSlice title = withoutListing(joined);
    return TitleForm.isTitle(title.normal()) && isWhole(title.normal())
        ? new TitleBlock(title, from, last + 1)
        : null;
  }

  /** The title that begins with a paragraph and that a test on its core accepts, or null. */
  static @Nullable TitleBlock startingAt(
      List<Paragraph> paragraphs, int first, Predicate<String> accepts) {
    TitleBlock found = null;
    for (int to = first + 1; to <= Math.min(paragraphs.size(), first + MAX_LINES); to++) {
      Paragraph line = paragraphs.get(to - 1);
      if (!isFragment(line) || line.label() != null) {
        break;
      }
      TextSlice joined = join(paragraphs, first, to);
      String core = TitleForm.core(joined.normal());
      boolean suffix = found != null && to == found.to() + 1 && isSuffix(line);
      if (suffix || found == null && accepts.test(core)) {
        found = new TitleBlock(joined, first, to);
      } else if (found != null) {
        break;
      }
    }
    return found;
  }

  /** （2004年6月16日…通过） under a title, which may be broken, is no part of it. */
  private static boolean startsAdoption(String normal) {
    if (normal.isEmpty()
        || normal.charAt(0) != '(' && !normal.contains("通过") && !normal.contains("批准")) {
      return false;
    }
    List<DateMention> dates = Dates.find(normal);
    return !dates.isEmpty() && dates.get(0).start() <= 1;
  }

  /** （征求意见稿） or （2026—2028年） under a title. */
  private static boolean isSuffix(Paragraph line) {
    String text = Chars.squeeze(line.normal());
    return text.length() <= 20
        && text.startsWith("(")
        && text.endsWith(")")
        && !AdoptionNote.isNote(line.normal());
  }

  static TextSlice join(List<Paragraph> paragraphs, int from, int to) {
    TextSlice.Builder builder = new TextSlice.Builder();
    for (int i = from; i < to; i++) {
      builder.add(paragraphs.get(i).slice());
    }
    return builder.build();
  }

  /** Whether a line may be part of a title. */
  static boolean isFragment(Paragraph paragraph) {
    String normal = paragraph.normal();
    char last = paragraph.slice().last();
    return paragraph.slice().width() <= MAX_LINE_WIDTH
        && !Chars.endsSentence(last)
        && ";,:".indexOf(last) < 0
        && normal.indexOf('。') < 0
        && normal.indexOf('>') < 0
        && normal.indexOf('|') < 0
        && !(paragraph.label() != null
            && Numbering.isUpTo(Style.CHINESE_BRACKETS, paragraph.label().style()))
        && !Dates.isDateLine(normal)
        && !PageFurniture.isFurniture(normal)
        && !NumberLine.isNumberLine(normal)
        && !Tail.isNote(normal)
        && !startsAdoption(normal)
        && !NoticeWords.isAttachment(normal)
        && !NoticeWords.isContact(normal)
        && NoticeWords.key(normal).isEmpty();
  }

  /** Whether the line above belongs to the title that has been joined so far. */
  private static boolean isIncomplete(String joined, Paragraph above) {
    String text = Chars.squeeze(joined);
    String line = Chars.squeeze(above.normal());
    if (line.length() < 4) {
      return false;
    }
    if (!isWhole(text) || text.charAt(0) == '(' || text.startsWith("的")) {
      return true;
    }
    boolean aboveEnds = TitleForm.isTitle(line) && isWhole(line);
    if (aboveEnds) {
      return false;
    }
    boolean aboveOpens = line.contains("关于") || !isWhole(line);
    if (aboveOpens) {
      return !text.contains("关于") || !isWhole(line) || line.endsWith("关于") || line.endsWith("印发");
    }
    return text.startsWith("关于")
        && (Units.isUnitLine(line) || isOfSeveral(line))
        && !above.normal().contains(" ");
  }

  /** 教育部等7部门 stands for all that sign. */
  private static boolean isOfSeveral(String line) {
    int others = line.lastIndexOf('等');
    boolean bodies = line.endsWith("部门") || line.endsWith("部委") || line.endsWith("单位");
    return bodies && others > 1 && line.length() - others <= 7;
  }

  /** Whether the brackets and quotes of a text are closed. */
  static boolean isWhole(String normal) {
    int round = 0;
    int title = 0;
    for (int i = 0; i < normal.length(); i++) {
      switch (normal.charAt(i)) {
        case '(' -> round++;
        case ')' -> round--;
        case '《' -> title++;
        case '》' -> title--;
        default -> {}
      }
      if (round < 0 || title < 0) {
        return false;
      }
    }
    return round == 0 && title == 0;
  }

  /** Collections list their texts as “5. Title（2023年2月28日）”: number and day are not the title's. */
  private static TextSlice withoutListing(TextSlice joined) {
    NumberLabel label = Numbering.at(joined);
    TextSlice title = label == null ? joined : joined.from(label.end());
    String normal = title.normal();
    int open = normal.lastIndexOf('(');
    if (open > 0
        && title.last() == ')'
        && Dates.isDateLine(normal.substring(open + 1, normal.length() - 1))) {
      return title.sub(0, open).trim();
    }
    return title.trim();
  }
}
