package org.policydata.io.text;

import org.jspecify.annotations.Nullable;

/**
 * The documents of a page, taken apart.
 *
 * @param version the policy text; null where there is none
 * @param versionTitle its title
 * @param carrier the notice or order that carries the policy text; null where there is none
 * @param carrierTitle its title
 * @param notice the notice that asks for comments; null where there is none
 * @param noticeTitle its title
 */
record PageTexts(
    @Nullable PartReader version,
    @Nullable TitleBlock versionTitle,
    @Nullable PartReader carrier,
    @Nullable TitleBlock carrierTitle,
    @Nullable PartReader notice,
    @Nullable TitleBlock noticeTitle) {

  static PageTexts read(PageLayout layout, PagePlan plan) {
    PartReader outer = PartReader.read(layout.outer());
    if (layout.innerTitle() == null) {
      return plan.hasNoticeText()
          ? new PageTexts(null, null, null, null, outer, layout.title())
          : new PageTexts(outer, layout.title(), null, null, null, null);
    }
    PartReader inner = PartReader.read(layout.inner());
    return plan.hasNoticeText()
        ? new PageTexts(inner, layout.innerTitle(), null, null, outer, layout.title())
        : new PageTexts(inner, layout.innerTitle(), outer, layout.title(), null, null);
  }
}
