package org.policydata.io.text;

import org.jspecify.annotations.Nullable;

/** Finds document numbers: 国发〔2018〕42号, 劳社部发[2008]3号, 令第179号. */
final class DocumentNumbers {

  private static final int LONGEST_CODE = 20;
  private static final String OPENING = "〔[［【﹝(（";
  private static final String CLOSING = "〕]］】﹞)）";

  private DocumentNumbers() {}

  /** Tells whether a bracketed year begins at an offset. */
  static boolean opensYear(String text, int at) {
    return OPENING.indexOf(text.charAt(at)) >= 0 && yearEnd(text, at) > 0;
  }

  /** Returns the number around a bracketed year, null where none stands there. */
  static @Nullable Extracted<String> around(String text, int yearOpen) {
    int yearEnd = yearEnd(text, yearOpen);
    if (yearEnd < 0) {
      return null;
    }
    int i = Words.skipBlank(text, yearEnd);
    if (i < text.length() && text.charAt(i) == '第') {
      i = Words.skipBlank(text, i + 1);
    }
    int digits = i;
    while (i < text.length() && i - digits < 6 && Chars.isDigitOfAnyWidth(text.charAt(i))) {
      i++;
    }
    int mark = Words.skipBlank(text, i);
    if (i == digits || mark >= text.length() || text.charAt(mark) != '号') {
      return null;
    }
    int start = yearOpen;
    while (start > 0 && yearOpen - start < LONGEST_CODE && isCode(text.charAt(start - 1))) {
      start--;
    }
    // Words before the code end with one of these; the code itself is short.
    for (String word :
        new String[] {
          "按照", "根据", "依据", "落实", "执行", "参照", "见", "以", "和", "按", "以及", "通知", "意见", "的", "文件",
          "发文字号"
        }) {
      int at = text.substring(start, yearOpen).lastIndexOf(word);
      if (at >= 0 && start + at + word.length() < yearOpen) {
        start += at + word.length();
      }
    }
    return start == yearOpen
        ? null
        : new Extracted<>(Words.strip(text.substring(start, mark + 1)), start, mark + 1);
  }

  /** Returns the first number in a stretch of text, a decree's number included; null for none. */
  static @Nullable Extracted<String> first(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0 && opensYear(text, i)) {
        Extracted<String> number = around(text, i);
        if (number != null && number.end() <= to) {
          return number;
        }
      }
      if (text.startsWith("令第", i) || text.startsWith("令 第", i) || text.startsWith("公告", i)) {
        int end = i + text.substring(i, Math.min(to, i + 16)).indexOf('号');
        if (end > i) {
          int start = i;
          while (start > from && Chars.isHan(text.charAt(start - 1))) {
            start--;
          }
          return new Extracted<>(text.substring(start, end + 1), start, end + 1);
        }
      }
    }
    return null;
  }

  private static int yearEnd(String text, int open) {
    int i = Words.skipBlank(text, open + 1);
    int digits = i;
    while (i < text.length() && i - digits < 5 && Chars.isDigitOfAnyWidth(text.charAt(i))) {
      i++;
    }
    int close = Words.skipBlank(text, i);
    boolean year =
        i - digits == 4 && (text.startsWith("19", digits) || text.startsWith("20", digits));
    return year && close < text.length() && CLOSING.indexOf(text.charAt(close)) >= 0
        ? close + 1
        : -1;
  }

  private static boolean isCode(char c) {
    return Chars.isHan(c) || c >= 'A' && c <= 'Z';
  }
}
