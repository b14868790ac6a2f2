package org.policydata.io.text;

/** Lines that hold the number of a document and nothing else: 国办发〔2018〕37号, 粤府令第93号. */
final class NumberLine {

  private static final String YEAR_OPENING = "〔[【(?<〈";
  private static final String YEAR_CLOSING = "〕]】)?>〉";
  private static final int MAX_LENGTH = 40;

  private NumberLine() {}

  /** Whether a line in normal form is a document number and nothing else. */
  static boolean isNumberLine(String normal) {
    String text = Chars.squeeze(normal);
    return text.length() <= MAX_LENGTH && (isIssueNumber(text) || isOrderNumber(text));
  }

  /** 国发〔2018〕42号: code, year in brackets, number. */
  private static boolean isIssueNumber(String text) {
    int open = -1;
    for (int i = 2; i < text.length() && open < 0; i++) {
      open = YEAR_OPENING.indexOf(text.charAt(i)) >= 0 ? i : -1;
    }
    if (open < 2 || !isCode(text.substring(0, open))) {
      return false;
    }
    int close = open + 1;
    while (close < text.length() && Chars.isDigit(text.charAt(close))) {
      close++;
    }
    boolean year =
        close - open == 5 && close < text.length() && YEAR_CLOSING.indexOf(text.charAt(close)) >= 0;
    if (!year) {
      return false;
    }
    int number = close + 1;
    if (number < text.length() && text.charAt(number) == '第') {
      number++;
    }
    int end = number;
    while (end < text.length() && (Chars.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return end > number
        && (end == text.length() || end == text.length() - 1 && text.charAt(end) == '号');
  }

  private static boolean isCode(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (!Chars.isHan(code.charAt(i)) && !Character.isLetterOrDigit(code.charAt(i))) {
        return false;
      }
    }
    return code.length() <= 20;
  }

  /** 令第15号, 第15号, 第15号令; with the names of the issuers before 令. */
  private static boolean isOrderNumber(String text) {
    int from = text.indexOf('第');
    int end = text.indexOf('号', from + 1);
    if (from < 0 || end < 0 || end - from > 10 || end - from < 2) {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      char c = text.charAt(i);
      if (!Chars.isDigit(c) && !Chars.isChineseNumeral(c)) {
        return false;
      }
    }
    String before = text.substring(0, from);
    String after = text.substring(end + 1);
    return (before.isEmpty()
            || before.endsWith("令")
            || before.endsWith("公告")
            || before.endsWith("令(")
            || before.endsWith("公告("))
        && (after.isEmpty() || after.equals("令") || after.equals(")") || after.equals("公告"));
  }
}
