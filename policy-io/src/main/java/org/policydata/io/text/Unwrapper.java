package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseLabel.Style;

/**
 * Joins the lines of a text that was broken at the width of a page, as text from a PDF is.
 *
 * <p>Such text breaks at the width and, besides, within a line before or after marks. The pieces of
 * one printed line add up to the width; a line that stays short of it ends a paragraph.
 */
final class Unwrapper {

  private static final int MIN_WIDTH = 44;
  private static final int MAX_WIDTH = 130;
  private static final int MIN_LINES = 8;
  private static final int FEW_LINES = 5;
  private static final int SLACK = 6;
  private static final int INDENT = 4;
  private static final int MAX_BRACKET = 500;
  private static final int MAX_TITLE = 120;
  private static final int LONGEST_LIST = 4_000;
  private static final String JOINING = ",、;:—-+/·”“’‘\"";

  private final int width;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private TextSlice.Builder open = new TextSlice.Builder();
  private TextSlice last = TextSlice.of("");
  private TextSlice following = TextSlice.of("");
  private final StringBuilder bracket = new StringBuilder();
  private int filled;
  private boolean gapBefore;
  private boolean labelled;
  private int depth;
  private int length;
  private int opened;
  private int lastNumber;
  private @Nullable NumberLabel openLabel;

  private Unwrapper(int width) {
    this.width = width;
  }

  /** Returns the paragraphs of the lines. */
  static List<Paragraph> unwrap(List<Line> lines) {
    Unwrapper unwrapper = new Unwrapper(wrapWidth(lines));
    boolean gap = false;
    boolean page = false;
    TextSlice[] following = following(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      unwrapper.following = following[i];
      switch (line.kind()) {
        case BLANK -> gap = true;
        case PAGE -> page = true;
        case MARKUP -> {
          unwrapper.close();
          gap = true;
        }
        case TEXT -> {
          unwrapper.add(line.slice(), gap && !page, gap);
          gap = false;
          page = false;
        }
      }
    }
    unwrapper.close();
    return unwrapper.paragraphs;
  }

  /** For each line the next one that holds text. */
  private static TextSlice[] following(List<Line> lines) {
    TextSlice[] following = new TextSlice[lines.size()];
    TextSlice next = TextSlice.of("");
    for (int i = lines.size() - 1; i >= 0; i--) {
      following[i] = next;
      next = lines.get(i).kind() == Line.Kind.TEXT ? lines.get(i).slice() : next;
    }
    return following;
  }

  /** The width at which the lines were broken, or 0 where they were not. */
  static int wrapWidth(List<Line> lines) {
    int[] broken = new int[MAX_WIDTH + 1];
    int brokenLines = 0;
    int longLines = 0;
    int textLines = 0;
    for (Line line : lines) {
      if (line.kind() != Line.Kind.TEXT) {
        continue;
      }
      textLines++;
      int lineWidth = line.slice().width();
      if (lineWidth > MAX_WIDTH) {
        longLines++;
      } else if (lineWidth >= MIN_WIDTH && !endsParagraph(line.slice())) {
        broken[lineWidth]++;
        brokenLines++;
      }
    }
    boolean many = brokenLines >= MIN_LINES && brokenLines * 6 >= textLines;
    boolean most =
        brokenLines >= FEW_LINES && brokenLines * 3 >= textLines && areEven(broken, brokenLines);
    boolean wrapped = (many || most) && brokenLines > 2 * longLines;
    return wrapped ? percentile(broken, brokenLines) : longLines == 0 ? fewWidth(lines) : 0;
  }

  /**
   * The width of a short text: its widest line, where that breaks off in the middle of a sentence.
   */
  private static int fewWidth(List<Line> lines) {
    int widest = 0;
    for (Line line : lines) {
      widest = line.kind() == Line.Kind.TEXT ? Math.max(widest, line.slice().width()) : widest;
    }
    if (widest < MIN_WIDTH) {
      return 0;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      boolean full = line.kind() == Line.Kind.TEXT && line.slice().width() >= widest - SLACK;
      if (full
          && lines.get(i + 1).kind() == Line.Kind.TEXT
          && breaksOff(line.slice(), lines.get(i + 1).slice())) {
        return widest;
      }
    }
    return 0;
  }

  /**
   * Whether a line of running text goes on in the next: it ends with no mark, a comma, or in a
   * date.
   */
  private static boolean breaksOff(TextSlice line, TextSlice next) {
    char end = line.last();
    boolean running = line.normal().indexOf(',') >= 0 || line.normal().indexOf('。') >= 0;
    boolean goesOn =
        !endsParagraph(line)
            && Numbering.at(next) == null
            && !NoticeWords.startsBlock(next.normal())
            && !Dates.isDateLine(next.normal());
    if (running && goesOn) {
      return true;
    }
    boolean date =
        Chars.isDigit(end) && "年月日".indexOf(next.at(0)) >= 0
            || "年月".indexOf(end) >= 0 && Chars.isDigit(next.at(0));
    return end == ',' || end == '、' || date;
  }

  /** Whether most of the broken lines are about as wide as the widest. */
  private static boolean areEven(int[] broken, int total) {
    int widest = percentile(broken, total);
    int near = 0;
    for (int i = Math.max(0, widest - SLACK); i < Math.min(broken.length, widest + SLACK); i++) {
      near += broken[i];
    }
    return near * 10 >= total * 8;
  }

  /** The width that nine lines of ten stay within. */
  private static int percentile(int[] counts, int total) {
    int seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen * 10 >= total * 9) {
        return i;
      }
    }
    return 0;
  }

  private static boolean endsParagraph(TextSlice slice) {
    char last = slice.last();
    return Chars.endsSentence(last) || last == ';' || last == ':' || Chars.isClosing(last);
  }

  private void add(TextSlice slice, boolean afterGap, boolean anyGap) {
    if (!open.isEmpty() && !afterGap && continues(slice)) {
      int lineWidth = slice.width();
      filled = filled + lineWidth > width + 4 ? lineWidth : filled + lineWidth;
      append(slice);
      return;
    }
    close();
    openLabel = labelOf(slice);
    append(slice);
    labelled = openLabel != null;
    if (openLabel != null && openLabel.style() == Style.ARABIC_DOT) {
      lastNumber = openLabel.number();
    }
    gapBefore = anyGap;
    filled = slice.width() + INDENT;
  }

  private boolean continues(TextSlice next) {
    if (width == 0 || last.width() > width + 2 * SLACK || next.width() > width + 2 * SLACK) {
      return false;
    }
    if (Chars.isOpening(last.last())) {
      return true;
    }
    if (isBalanced() && NumberLine.isNumberLine(next.normal())) {
      return false;
    }
    boolean full = filled >= width - SLACK;
    NumberLabel label = labelOf(next);
    if (label != null && startsClause(label, full)) {
      return false;
    }
    if (OwnLineDuty.starts(next.normal()) && isBalanced()
        || NoticeWords.startsBlock(next.normal())) {
      return endsOpen() && full;
    }
    if (isBareLabel(last)) {
      return true;
    }
    char end = last.last();
    if (!isBalanced()) {
      // A title may have lost a mark, and the day it was published stands below.
      return full || !isWholeDay(next);
    }
    if (isWholeTitle() && !isTitleTail(next)) {
      return false;
    }
    if ((isDateLine(next) || isDateLine(last)) && !full) {
      return false;
    }
    if (isAside(next) && (length > 40 || DutyBracket.opens(next.normal()))) {
      return true;
    }
    boolean fits = filled + next.width() <= width + 2;
    if (labelled && length < MIN_WIDTH && isOrdinaryBracket() && fits) {
      return !isSigner(next) && !TitleForm.isTitle(next.normal());
    }
    if (Chars.endsSentence(end) || end == ':' || endsDuty()) {
      boolean own = end == ':' || isSigner(next) || TitleForm.isTitle(next.normal());
      return !own && (full || fits && !endsDuty());
    }
    if (JOINING.indexOf(end) >= 0 || Chars.isClosing(end)) {
      return true;
    }
    if (isQuote(next.at(0)) && !fits && isHeadingLine()) {
      return full;
    }
    return full
        || Chars.isOpening(next.at(0)) && !isUnbrokenHeading(next)
        || isQuote(next.at(0))
        || ",、。;".indexOf(next.at(0)) >= 0;
  }

  private static boolean isQuote(char c) {
    return "“‘\"".indexOf(c) >= 0;
  }

  /** Whether what has been joined so far is a number and a few words. */
  private boolean isHeadingLine() {
    if (!labelled || length > MAX_TITLE) {
      return false;
    }
    String line = open.build().normal();
    return line.indexOf(',') < 0 && line.indexOf('。') < 0 && line.indexOf(':') < 0;
  }

  /** Whether the line ends with a bracket that names no units: 新建（改建）. */
  private boolean isOrdinaryBracket() {
    char end = last.last();
    return (end == ')' || end == '〕' || end == ']')
        && DutyBracket.trailingStart(bracket.toString()) < 0;
  }

  /** A heading line is followed by a bracket only where the bracket belongs to it. */
  private boolean isUnbrokenHeading(TextSlice next) {
    return next.at(0) == '(' && Numbering.at(next) != null;
  }

  /** Whether the lines so far are the title of a document, which ends where it is complete. */
  private boolean isWholeTitle() {
    if (labelled && isListing()) {
      return true;
    }
    if (labelled || length > MAX_TITLE || !TitleForm.isTitle(last.normal())) {
      return false;
    }
    String title = open.build().normal();
    return title.contains("关于")
        && title.indexOf(',') < 0
        && title.indexOf(':') < 0
        && TitleForm.isTitle(title);
  }

  /** The first line of a text that was taken from a collection: 5. 关于…的通知（2023年2月28日）. */
  private boolean isListing() {
    String words = bracket.toString();
    return paragraphs.isEmpty()
        && length <= MAX_TITLE
        && last.last() == ')'
        && words.length() > 2
        && open.build().normal().contains("关于")
        && Dates.isDateLine(words.substring(1, words.length() - 1));
  }

  /** （征求意见稿） or 的通知 in the line below goes on with the title. */
  private static boolean isTitleTail(TextSlice next) {
    return Chars.isOpening(next.at(0))
        || Chars.isClosing(next.at(0))
        || next.at(0) == '的'
        || next.width() <= 12;
  }

  private boolean isDateLine(TextSlice next) {
    return next.length() <= 24 && Dates.isDateLine(next.normal());
  }

  /** 2019-10-25 21:28:35: a date line with its year and nothing of the line above. */
  private boolean isWholeDay(TextSlice next) {
    int digits = 0;
    while (digits < next.length() && Chars.isDigit(next.at(digits))) {
      digits++;
    }
    return digits == 4 && next.length() >= 8 && isDateLine(next);
  }

  /** A bracket never begins a paragraph of running text. */
  private static boolean isAside(TextSlice next) {
    return "(〔[".indexOf(next.at(0)) >= 0
        && Numbering.at(next) == null
        && !Tail.isNote(next.normal());
  }

  /** The names of signers stand above a day. */
  private boolean isSigner(TextSlice next) {
    return Units.isUnitLine(next.normal())
        && (isDateLine(following) || Units.isUnitLine(following.normal()));
  }

  /** Whether the paragraph ends with a bracket that ends paragraphs. */
  private boolean endsDuty() {
    boolean closes = last.last() == ')' || last.last() == '〕' || last.last() == ']';
    if (!closes || length < 40) {
      return closes;
    }
    String words = bracket.toString();
    return DutyBracket.trailingStart(words) >= 0
        || words.contains("下同")
        || words.endsWith("稿)")
        || Dates.isDateLine(words.substring(1, Math.max(1, words.length() - 1)));
  }

  private boolean endsOpen() {
    return ",、".indexOf(last.last()) >= 0;
  }

  /** A number at the head of a wrapped line may stand in the middle of a sentence. */
  private boolean startsClause(NumberLabel label, boolean full) {
    if (label.number() > 300 || continuesInline(label)) {
      return false;
    }
    char end = last.last();
    return endsSentence()
        || !full && ",、".indexOf(end) < 0
        || labelled && isBalanced() && ",、".indexOf(end) < 0 && last.width() < width - SLACK;
  }

  /** Behind …标准为：（1）甲；（2）乙； the next number goes on with them, though it begins a line. */
  private boolean continuesInline(NumberLabel label) {
    boolean bracketed = label.style() == Style.ARABIC_BRACKETS || label.style() == Style.CIRCLED;
    if (!bracketed || label.number() < 2 || length > LONGEST_LIST) {
      return false;
    }
    String before =
        label.style() == Style.CIRCLED
            ? String.valueOf((char) ('①' + label.number() - 2))
            : "(" + (label.number() - 1) + ")";
    return open.build().normal().indexOf(before) > 0;
  }

  private boolean endsSentence() {
    char end = last.last();
    return Chars.endsSentence(end) || end == ';' || end == ':' || Chars.isClosing(end);
  }

  private @Nullable NumberLabel labelOf(TextSlice slice) {
    NumberLabel label = Numbering.at(slice);
    boolean mayFollow = label == null && lastNumber > 0 && endsSentence();
    return mayFollow ? Numbering.following(slice, lastNumber) : label;
  }

  private static boolean isBareLabel(TextSlice slice) {
    NumberLabel label = Numbering.at(slice);
    return label != null && label.end() >= slice.length();
  }

  private void append(TextSlice slice) {
    open.add(slice);
    last = slice;
    for (int i = 0; i < slice.length(); i++) {
      char c = slice.at(i);
      if (c == '(' || c == '〔' || c == '[' || c == '《') {
        if (depth == 0) {
          opened = length + i;
          bracket.setLength(0);
        }
        depth++;
      } else if (c == ')' || c == '〕' || c == ']' || c == '》') {
        depth = Math.max(0, depth - 1);
      }
      if (bracket.length() < MAX_BRACKET + 2) {
        bracket.append(c);
      }
    }
    length += slice.length();
  }

  /** A bracket that stays open for long is a slip of the pen. */
  private boolean isBalanced() {
    return depth == 0 || length - opened > MAX_BRACKET;
  }

  private Paragraph paragraph(TextSlice slice) {
    Paragraph paragraph = Paragraph.of(slice, gapBefore);
    return paragraph.label() == null && openLabel != null
        ? new Paragraph(slice, openLabel, gapBefore)
        : paragraph;
  }

  private void close() {
    if (!open.isEmpty()) {
      paragraphs.add(paragraph(open.build()));
    }
    open = new TextSlice.Builder();
    filled = 0;
    depth = 0;
    bracket.setLength(0);
    length = 0;
    opened = 0;
    labelled = false;
    openLabel = null;
  }
}
