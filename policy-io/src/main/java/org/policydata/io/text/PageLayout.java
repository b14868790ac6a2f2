package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseLabel.Style;

/**
 * What stands where on a page: the lines before the title, the title, the text under it, a second
 * text that the first one carries or asks about, the outcome of a consultation, and the footer.
 *
 * @param front lines before the text, without the title
 * @param title title of the page's text
 * @param outer the text under the title; all of it where there is no second title
 * @param innerTitle title of the text that the first one carries
 * @param inner that text
 * @param outcome what is said about the comments received
 * @param footer lines behind the text
 */
record PageLayout(
    List<Paragraph> front,
    @Nullable TitleBlock title,
    List<Paragraph> outer,
    @Nullable TitleBlock innerTitle,
    List<Paragraph> inner,
    List<Paragraph> outcome,
    List<Paragraph> footer) {

  private static final int MIN_CITED = 6;

  /** Whether anything on the page was recognised as the text of a document. */
  boolean isRecognised() {
    return title != null || innerTitle != null || outer.stream().anyMatch(PageLayout::isContent);
  }

  static PageLayout of(List<Paragraph> all) {
    int start = contentStart(all);
    TitleBlock title = frontTitle(all, start);
    if (title == null && start == all.size()) {
      return new PageLayout(List.of(), null, all, null, List.of(), List.of(), List.of());
    }
    List<Paragraph> front = new ArrayList<>(all.subList(0, title == null ? start : title.from()));
    List<Paragraph> rest = all.subList(title == null ? start : title.to(), all.size());
    Set<Paragraph> hosts = HostLines.in(rest);
    Tail tail = Tail.of(rest, hosts);
    List<Paragraph> text = new ArrayList<>(rest.subList(0, tail.end()));
    List<Paragraph> footer = new ArrayList<>(rest.subList(tail.end(), rest.size()));
    moveFurniture(text, footer, hosts);
    text = ContentsList.remove(text, footer);
    List<Paragraph> outcome = splitOutcome(text, title);
    TitleBlock innerTitle = innerTitle(text, title);
    if (innerTitle == null) {
      return new PageLayout(front, title, text, null, List.of(), outcome, footer);
    }
    return new PageLayout(
        front,
        title,
        List.copyOf(text.subList(0, innerTitle.from())),
        innerTitle,
        List.copyOf(text.subList(innerTitle.to(), text.size())),
        outcome,
        footer);
  }

  /** The first paragraph that is running text, an addressee or a numbered clause. */
  private static int contentStart(List<Paragraph> all) {
    for (int i = 0; i < all.size(); i++) {
      if (isContent(all.get(i))) {
        return i;
      }
    }
    return all.size();
  }

  static boolean isContent(Paragraph paragraph) {
    String normal = paragraph.normal();
    if (PageFurniture.isFurniture(normal)) {
      return false;
    }
    boolean sentence = normal.indexOf('。') >= 0;
    if (paragraph.label() != null) {
      return sentence || Numbering.isUpTo(Style.CHINESE_BRACKETS, paragraph.label().style());
    }
    return sentence && paragraph.slice().width() >= 30 || isAddressee(normal);
  }

  /** 各区人民政府，市政府各部门：; a line of offices that ends with a colon. */
  static boolean isAddressee(String normal) {
    if (!normal.endsWith(":")
        || normal.length() < 4
        || normal.indexOf('。') >= 0
        || !NoticeWords.key(normal).isEmpty() && normal.length() < 6) {
      return false;
    }
    String text = Chars.squeeze(normal.substring(0, normal.length() - 1));
    boolean list = text.startsWith("各") || text.contains(",各") || text.contains("、各");
    return list
        || text.length() <= 60 && Units.isUnitLine(text.replace("、", "").replace(",", ""))
        || text.endsWith("单位")
        || text.endsWith("企业")
        || text.endsWith("机构");
  }

  private static @Nullable TitleBlock frontTitle(List<Paragraph> all, int start) {
    for (int i = start - 1; i >= 0; i--) {
      TitleBlock block = TitleBlock.endingAt(all, i);
      if (block != null && block.core().length() >= 6) {
        return block;
      }
    }
    for (int i = start - 1; i >= 0; i--) {
      if (TitleBlock.isFragment(all.get(i)) && all.get(i).normal().contains("关于")) {
        return new TitleBlock(all.get(i).slice(), i, i + 1);
      }
    }
    return null;
  }

  private static void moveFurniture(
      List<Paragraph> text, List<Paragraph> footer, Set<Paragraph> hosts) {
    List<Paragraph> kept = new ArrayList<>(text.size());
    boolean begun = false;
    for (Paragraph paragraph : text) {
      boolean furniture =
          paragraph.label() == null
              && !hosts.contains(paragraph)
              && PageFurniture.isFurniture(paragraph.normal());
      // Under the title the page says when it was published, and more in the same line.
      boolean dated = !begun && Dates.publication(paragraph.normal()) != null;
      (furniture && !dated ? footer : kept).add(paragraph);
      begun |= isContent(paragraph);
    }
    text.clear();
    text.addAll(kept);
  }

  private static List<Paragraph> splitOutcome(List<Paragraph> text, @Nullable TitleBlock title) {
    boolean asks =
        title == null
            || TitleForm.asksForComments(title.slice().normal())
            || TitleForm.answersComments(title.slice().normal());
    for (int i = 0; asks && i < text.size(); i++) {
      if (OutcomeReader.startsOutcome(text.get(i))) {
        List<Paragraph> outcome = List.copyOf(text.subList(i, text.size()));
        text.subList(i, text.size()).clear();
        return outcome;
      }
    }
    return List.of();
  }

  /** The title of the text that the page's text carries, asks about or has attached. */
  private static @Nullable TitleBlock innerTitle(List<Paragraph> text, @Nullable TitleBlock title) {
    TitleBlock named = namedTitle(text, new Cited(title));
    if (named != null || title == null || !new Cited(title).carries) {
      return named;
    }
    for (int i = 1; i < text.size(); i++) {
      TitleBlock block = text.get(i).label() == null ? ownTitle(text, i) : null;
      if (block != null && hasText(text, block.to())) {
        return block;
      }
    }
    return null;
  }

  /** A title that the words before it name. */
  private static @Nullable TitleBlock namedTitle(List<Paragraph> text, Cited cited) {
    for (int i = 0; i < text.size(); i++) {
      Paragraph line = text.get(i);
      if (line.label() == null && TitleBlock.isFragment(line)) {
        TitleBlock block = TitleBlock.startingAt(text, i, cited);
        if (block != null && hasText(text, block.to())) {
          return block;
        }
      }
      TitleBlock attached = attachedTitle(line.slice(), i);
      if (attached != null && hasText(text, attached.to())) {
        return attached;
      }
      cited.addQuoted(line.normal());
    }
    return null;
  }

  /** 附《某办法（征求意见稿）》： above the text itself. */
  private static @Nullable TitleBlock attachedTitle(TextSlice slice, int index) {
    String normal = slice.normal();
    int open = normal.indexOf('《');
    int close = normal.lastIndexOf('》');
    boolean attached = open >= 1 && open <= 4 && normal.charAt(0) == '附' && close > open;
    String behind = attached ? Chars.squeeze(normal.substring(close + 1)) : "";
    if (!attached
        || behind.length() > 9
        || !(behind.isEmpty() || behind.endsWith(":") || behind.endsWith("全文"))) {
      return null;
    }
    return new TitleBlock(slice.sub(open + 1, close).trim(), index, index + 1);
  }

  private static @Nullable TitleBlock ownTitle(List<Paragraph> text, int first) {
    TitleBlock block =
        TitleBlock.startingAt(text, first, core -> core.length() >= 8 && TitleForm.isTitle(core));
    if (block != null && Units.isUnitLine(text.get(first).normal())) {
      return null;
    }
    return block != null && TitleBlock.isWhole(block.slice().normal()) ? block : null;
  }

  /** Whether running text or numbered clauses follow before another title could. */
  private static boolean hasText(List<Paragraph> text, int from) {
    for (int i = from; i < Math.min(text.size(), from + 12); i++) {
      Paragraph line = text.get(i);
      boolean outcome = line.normal().startsWith("共收到");
      if (isContent(line) && !outcome || ContentsList.isHead(line)) {
        return true;
      }
    }
    return false;
  }

  /** Accepts titles that were named before. */
  private static final class Cited implements Predicate<String> {

    private final Set<String> cores = new HashSet<>();
    private final String outer;
    private final boolean carries;

    Cited(@Nullable TitleBlock title) {
      outer = title == null ? "" : title.slice().squeezed();
      carries =
          TitleForm.asksForComments(outer)
              || outer.contains("印发")
              || outer.contains("转发")
              || outer.contains("公布")
              || outer.contains("发布");
      addQuoted(outer);
    }

    void addQuoted(String normal) {
      int open = normal.indexOf('《');
      while (open >= 0) {
        int close = closing(normal, open);
        if (close < 0) {
          return;
        }
        String core = TitleForm.core(normal.substring(open + 1, close));
        if (core.length() >= MIN_CITED) {
          cores.add(core);
        }
        open = normal.indexOf('《', close + 1);
      }
    }

    private static int closing(String normal, int open) {
      int depth = 0;
      for (int i = open; i < Math.min(normal.length(), open + 200); i++) {
        if (normal.charAt(i) == '《') {
          depth++;
        } else if (normal.charAt(i) == '》' && --depth == 0) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public boolean test(String core) {
      if (core.length() < MIN_CITED) {
        return false;
      }
      return cores.contains(core)
          || carries
              && core.length() >= 8
              && outer.contains(core)
              && !outer.startsWith(core)
              && TitleForm.isTitle(core);
    }
  }
}
