package org.policydata.io.text;

/** Names of offices told by their form: all Chinese, ending as names of offices do. */
final class Units {

  private static final String LAST_CHARACTERS = "局委部厅府办室院会署行心司处社组队所站团校章区县市州盟旗";
  private static final String[] POSITIONS = {
    "主任", "部长", "局长", "省长", "市长", "区长", "县长", "州长", "主席", "署长", "行长", "院长", "会长", "书记", "秘书长", "总理",
    "厅长"
  };

  private Units() {}

  /** Whether a line is the name of one office or of several, side by side. */
  static boolean isUnitLine(String normal) {
    String text = withoutSeal(normal.trim());
    if (text.length() < 2
        || text.length() > 60
        || LAST_CHARACTERS.indexOf(text.charAt(text.length() - 1)) < 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Chars.isHan(c) && " ()“”\"".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The name without （代章） or （盖章）. */
  static String withoutSeal(String text) {
    String trimmed = text.trim();
    for (String seal : new String[] {"(代章)", "（代章）", "(盖章)", "（盖章）", "(章)", "（章）"}) {
      if (trimmed.endsWith(seal)) {
        return trimmed.substring(0, trimmed.length() - seal.length()).trim();
      }
    }
    return trimmed;
  }

  /** Where the position begins in 国家…办公室主任 or 部长, -1 where the text ends with none. */
  static int positionStart(String text) {
    for (String position : POSITIONS) {
      if (text.endsWith(position)) {
        return text.length() - position.length();
      }
    }
    return -1;
  }
}
