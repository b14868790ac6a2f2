package org.policydata.io.text;

import java.util.List;
import java.util.Set;

/**
 * Where the text of a page ends and its footer begins.
 *
 * @param end index behind the last paragraph of the text
 */
record Tail(int end) {

  /**
   * Returns the tail of what stands under a title.
   *
   * @param rest the paragraphs
   * @param hosts those of the page that are no furniture, although they look like it
   */
  static Tail of(List<Paragraph> rest, Set<Paragraph> hosts) {
    boolean attached = false;
    int end = 0;
    for (int i = 0; i < rest.size(); i++) {
      Paragraph line = rest.get(i);
      attached |= NoticeWords.isAttachmentHead(line.normal());
      boolean row = end == i && TableRows.isRow(line.slice());
      boolean listed = row || end == i && i > 0 && isListed(rest, i);
      if (hosts.contains(line)
          || belongs(line)
          || listed
          || attached && !PageFurniture.isFurniture(line.normal())) {
        end = i + 1;
      } else if (isSigner(rest, i)) {
        end = i + 1;
      }
    }
    return new Tail(end);
  }

  private static boolean belongs(Paragraph line) {
    String normal = line.normal();
    if (PageFurniture.isFurniture(normal)) {
      return false;
    }
    return PageLayout.isContent(line)
        || line.label() != null && !normal.contains("  ")
        || normal.indexOf('。') >= 0
        || normal.endsWith(";")
        || NoticeWords.isAttachment(normal)
        || NoticeWords.isAttachmentHead(normal)
        || NoticeWords.isContact(normal)
        || OwnLineDuty.starts(normal)
        || DutyBracket.trailingStart(normal) == 0
        || isDenial(normal)
        || Dates.isDateLine(normal)
            && (Chars.isDigit(normal.charAt(0)) || Chars.isChineseNumeral(normal.charAt(0)))
            && normal.indexOf('日') > 0
        || isNote(normal)
        || line.slice().width() > 60
            && normal.indexOf('》') < 0
            && normal.indexOf('，') < 0
            && normal.contains(",")
        || OutcomeReader.startsOutcome(line);
  }

  /** A bare title behind the text names an attachment. */
  private static boolean isListed(List<Paragraph> rest, int i) {
    String normal = rest.get(i).normal();
    return TitleBlock.isFragment(rest.get(i))
        && (normal.contains("征求意见稿") || normal.contains("起草说明"));
  }

  private static boolean isSigner(List<Paragraph> rest, int i) {
    return i + 1 < rest.size()
        && Units.isUnitLine(rest.get(i).normal())
        && Dates.isDateLine(rest.get(i + 1).normal());
  }

  static boolean isDenial(String normal) {
    String text = Chars.squeeze(normal);
    return text.equals("无附件")
        || text.equals("附件无附件")
        || text.equals("附件:无")
        || text.equals("附件:无附件")
        || text.equals("暂无附件");
  }

  /** （此件公开发布）, （本文有删减）. */
  static boolean isNote(String normal) {
    String text = Chars.squeeze(normal);
    return text.length() <= 30
        && text.startsWith("(")
        && text.endsWith(")")
        && (text.contains("此件")
            || text.contains("公开")
            || text.contains("本文")
            || text.contains("联系人"));
  }
}
