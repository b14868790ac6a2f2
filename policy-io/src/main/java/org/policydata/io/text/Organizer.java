package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.UnitMention;

/** Finds who asks for the comments. */
final class Organizer {

  private static final int MAX_NAME = 30;

  private Organizer() {}

  static @Nullable UnitMention of(PageLayout layout, PartReader part) {
    String byTitle = layout.title() == null ? null : beforeAbout(layout.title().title());
    if (byTitle != null) {
      return mention(byTitle);
    }
    for (Paragraph paragraph : layout.outer()) {
      for (String word : new String[] {"反馈至", "反馈到", "反馈给", "报送至"}) {
        String unit = behind(paragraph.slice(), word);
        if (unit != null) {
          return mention(unit);
        }
      }
    }
    return part.signatures.isEmpty() ? null : part.signatures.get(0).unit();
  }

  private static UnitMention mention(String name) {
    return new UnitMention(name, null, null);
  }

  /** 某局关于公开征求… is asked by 某局. */
  private static @Nullable String beforeAbout(String title) {
    int about = title.indexOf("关于");
    String unit = about <= 0 ? "" : title.substring(0, about).trim();
    return unit.length() >= 2 && unit.length() <= MAX_NAME && Units.isUnitLine(Chars.normal(unit))
        ? unit
        : null;
  }

  private static @Nullable String behind(TextSlice slice, String word) {
    int at = slice.normal().indexOf(word);
    if (at < 0) {
      return null;
    }
    int from = at + word.length();
    int to = from;
    while (to < slice.length() && to - from < MAX_NAME && Chars.isHan(slice.at(to))) {
      to++;
    }
    String unit = slice.text().substring(from, to);
    return unit.length() >= 3 && Units.isUnitLine(unit) ? unit : null;
  }
}
