package org.policydata.io.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Adoption;
import org.policydata.model.UnitMention;

/** The note under a title on who adopted a text, where and when (题注, 立法法 Art. 65). */
final class AdoptionNote {

  private AdoptionNote() {}

  /** Whether a line, or lines joined, is such a note. */
  static boolean isNote(String normal) {
    String text = Chars.squeeze(normal);
    if (!TitleBlock.isWhole(normal) || Dates.find(text).isEmpty()) {
      return false;
    }
    String inner = text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
    boolean adopted =
        inner.contains("通过")
            || inner.contains("批准")
            || inner.contains("修订")
            || inner.contains("修正")
            || inner.endsWith("公布")
            || inner.endsWith("发布");
    return adopted
        && (text.startsWith("(")
            || Chars.isDigit(text.charAt(0))
            || Chars.isChineseNumeral(text.charAt(0)))
        && (inner.contains("会议")
            || inner.contains("令")
            || inner.contains("委员会")
            || inner.contains("人民政府"));
  }

  static Adoption read(TextSlice slice) {
    String text = slice.text();
    String normal = slice.normal();
    List<DateMention> dates = Dates.find(normal);
    DateMention date = dates.get(0);
    LocalDate adopted = date.date().orElse(null);
    int from = date.end();
    int to = normal.indexOf("通过", from);
    String meeting = to < 0 ? null : meeting(text.substring(from, to).trim());
    return new Adoption(body(meeting), meeting, adopted, text);
  }

  private static @Nullable String meeting(String words) {
    String meeting = words;
    for (String verb : new String[] {"审议", "修订", "讨论", "表决"}) {
      if (meeting.endsWith(verb)) {
        meeting = meeting.substring(0, meeting.length() - verb.length()).trim();
      }
    }
    return meeting.isEmpty() ? null : meeting;
  }

  /** 国务院第54次常务会议 is a meeting of 国务院. */
  private static @Nullable UnitMention body(@Nullable String meeting) {
    if (meeting == null) {
      return null;
    }
    int from = meeting.indexOf("常务委员会");
    int end = from > 0 ? from + "常务委员会".length() : meeting.indexOf('第');
    return end > 1 ? new UnitMention(meeting.substring(0, end), null, null) : null;
  }
}
