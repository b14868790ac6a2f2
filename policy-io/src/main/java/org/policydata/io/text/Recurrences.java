package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.ChineseNumerals;
import org.policydata.model.Recurrence;
import org.policydata.model.TimeFrame;

/** Reads how often something is done: 每年, 每5年, 每半年, 每季度, 每月, 逐年. */
final class Recurrences {

  private Recurrences() {}

  /** The frequency that a text states at an offset, null for none. */
  static @Nullable Extracted<TimeFrame> at(String text, int start) {
    if (text.startsWith("逐年", start)) {
      return recurrence(text, start, start + 2, Recurrence.YEARLY, null);
    }
    int i = Words.skipBlank(text, start + 1);
    if (text.startsWith("半年", i)) {
      return recurrence(text, start, i + 2, Recurrence.HALF_YEARLY, null);
    }
    int number = i;
    while (number < text.length()
        && number - i < 4
        && (Chars.isDigitOfAnyWidth(text.charAt(number))
            || ChineseNumerals.isNumeral(text.charAt(number)))) {
      number++;
    }
    Integer every = number == i ? null : TimeLengths.number(text.substring(i, number));
    if (number > i && every == null) {
      return null;
    }
    int word = Words.skipBlank(text, number);
    if (text.startsWith("个", word)) {
      word++;
    }
    if (text.startsWith("年度", word)) {
      return recurrence(text, start, word + 2, Recurrence.YEARLY, every);
    }
    if (text.startsWith("年", word)) {
      return recurrence(text, start, word + 1, Recurrence.YEARLY, every);
    }
    if (text.startsWith("季度", word)) {
      return recurrence(text, start, word + 2, Recurrence.QUARTERLY, every);
    }
    if (text.startsWith("季", word)) {
      return recurrence(text, start, word + 1, Recurrence.QUARTERLY, every);
    }
    if (text.startsWith("月", word)) {
      return recurrence(text, start, word + 1, Recurrence.MONTHLY, every);
    }
    return null;
  }

  private static Extracted<TimeFrame> recurrence(
      String text, int start, int end, Recurrence recurrence, @Nullable Integer every) {
    TimeFrame frame =
        TimeFrame.builder()
            .recurrence(recurrence)
            .every(every == null || every == 1 ? null : every)
            .phrase(text.substring(start, end))
            .build();
    return new Extracted<>(frame, start, end);
  }
}
