package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Stage;

/**
 * Which documents a page holds.
 *
 * @param hasNotice whether comments are asked for, or were
 * @param hasNoticeText whether the page's own text is a notice that asks for them
 * @param hasVersion whether a policy text stands on the page
 * @param stage stage of that text
 */
record PagePlan(boolean hasNotice, boolean hasNoticeText, boolean hasVersion, Stage stage) {

  private static final int OPENING = 4;

  static PagePlan of(PageLayout layout) {
    String title = layout.title() == null ? "" : layout.title().slice().normal();
    boolean inner = layout.innerTitle() != null;
    boolean asks = TitleForm.asksForComments(title) || TitleForm.answersComments(title);
    if (layout.title() == null) {
      asks = asksInText(layout.outer());
    }
    Stage stated = stage(layout, title);
    boolean draft = stated == Stage.CONSULTATION_DRAFT || stated == Stage.REVISED_DRAFT;
    boolean announced = announcesPeriod(layout.outer()) || announcesPeriod(layout.front());
    boolean notice = asks || draft || announced || !layout.outcome().isEmpty();
    Stage stage = stated != null ? stated : notice ? Stage.CONSULTATION_DRAFT : Stage.ISSUED;
    return new PagePlan(notice, asks, inner || !asks && hasText(layout), stage);
  }

  private static boolean hasText(PageLayout layout) {
    return layout.title() != null || !layout.outer().isEmpty();
  }

  private static @Nullable Stage stage(PageLayout layout, String title) {
    TitleBlock own = layout.innerTitle();
    Stage stage = own == null ? null : TitleForm.stage(own.slice().normal());
    return stage != null ? stage : TitleForm.stage(title);
  }

  private static boolean asksInText(List<Paragraph> outer) {
    for (int i = 0; i < Math.min(OPENING, outer.size()); i++) {
      String normal = outer.get(i).normal();
      if (normal.contains("征求")
          && normal.contains("意见")
          && (normal.contains("反馈") || normal.contains("提出"))) {
        return true;
      }
    }
    return false;
  }

  /** A line such as 征求意见期限2026年3月20日至4月19日 on the page of a draft. */
  private static boolean announcesPeriod(List<Paragraph> lines) {
    for (Paragraph line : lines) {
      String normal = line.normal();
      boolean period =
          normal.length() <= 120
              && (normal.contains("征求意见期限")
                  || normal.contains("征求意见截止")
                  || normal.contains("征求意见时间")
                  || normal.contains("征集期限")
                  || normal.contains("征集时间")
                  || normal.contains("征集开始时间")
                  || normal.contains("意见征集期"));
      if (period && !Dates.find(normal).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
