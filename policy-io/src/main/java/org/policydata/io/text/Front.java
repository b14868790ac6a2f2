package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines before a text say about it.
 *
 * @param number its number
 * @param order line such as 某市人民政府令 above the number of an order
 * @param publishedOn day of publication
 * @param year a year that stands there, for days without one
 * @param understood lines that were understood
 * @param noise all others
 */
record Front(
    @Nullable TextSlice number,
    @Nullable TextSlice order,
    @Nullable LocalDate publishedOn,
    @Nullable Integer year,
    List<TextSlice> understood,
    List<TextSlice> noise) {

  static Front read(List<Paragraph> lines) {
    TextSlice number = null;
    LocalDate published = null;
    Integer year = null;
    String key = "";
    TextSlice order = null;
    List<TextSlice> understood = new ArrayList<>();
    List<TextSlice> noise = new ArrayList<>();
    for (Paragraph line : lines) {
      DateMention date = Dates.first(line.normal());
      LocalDate day = date == null ? null : date.date().orElse(null);
      boolean otherDay =
          key.startsWith("失效")
              || key.startsWith("实施")
              || key.startsWith("生效")
              || key.startsWith("成文");
      key = line.normal().endsWith(":") ? Chars.squeeze(line.normal()) : "";
      if (otherDay) {
        noise.add(line.slice());
        continue;
      }
      if (day != null && year == null && Dates.isDateLine(line.normal())) {
        year = day.getYear();
      }
      if (NumberLine.isNumberLine(line.normal())) {
        number = line.slice();
        understood.add(line.slice());
      } else if (isOrder(line.normal())) {
        order = line.slice();
        understood.add(line.slice());
      } else {
        LocalDate told = publication(line.normal(), day);
        published = told == null ? published : told;
        (told == null ? noise : understood).add(line.slice());
      }
    }
    return new Front(number, order, published, year, understood, noise);
  }

  private static boolean isOrder(String normal) {
    String text = Chars.squeeze(normal);
    return text.length() >= 3
        && text.length() <= 30
        && text.endsWith("令")
        && Units.isUnitLine(text.substring(0, text.length() - 1));
  }

  private static @Nullable LocalDate publication(String normal, @Nullable LocalDate day) {
    DateMention told = Dates.publication(normal);
    if (told != null) {
      return told.date().orElse(null);
    }
    String text = Chars.squeeze(normal);
    boolean alone = Dates.isDateLine(normal) || text.startsWith("时间:") || text.startsWith("日期:");
    return alone ? day : null;
  }
}
