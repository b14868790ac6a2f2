package org.policydata.io.text;

/** Finds the bracket at the end of a heading or paragraph that names who does it. */
final class DutyBracket {

  private static final String[] WORDS = {
    "责任单位", "牵头", "负责", "责任部门", "配合单位", "主办单位", "责任科室", "落实单位"
  };

  private DutyBracket() {}

  /** Where the trailing bracket begins, or -1. */
  static int trailingStart(String normal) {
    int end = normal.length();
    while (end > 0 && (normal.charAt(end - 1) == ' ' || normal.charAt(end - 1) == '。')) {
      end--;
    }
    if (end == 0 || ")〕]】".indexOf(normal.charAt(end - 1)) < 0) {
      return -1;
    }
    int depth = 0;
    for (int i = end - 1; i >= 0; i--) {
      char c = normal.charAt(i);
      if (")〕]】".indexOf(c) >= 0) {
        depth++;
      } else if ("(〔[【".indexOf(c) >= 0 && --depth == 0) {
        return isDuty(normal.substring(i, end)) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether a line in normal form begins with such a bracket, or with the first part of one. */
  static boolean opens(String normal) {
    if (normal.isEmpty() || "(〔[【".indexOf(normal.charAt(0)) < 0) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if ("(〔[【".indexOf(c) >= 0) {
        depth++;
      } else if (")〕]】".indexOf(c) >= 0 && --depth == 0) {
        return isDuty(normal.substring(0, i));
      }
    }
    return isDuty(normal);
  }

  private static boolean isDuty(String bracket) {
    for (String word : WORDS) {
      if (bracket.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
