package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.Jurisdiction;

/** The place a text holds for, as the name of its issuer or its title begins with it. */
final class Jurisdictions {

  private static final int MAX_NAME = 12;
  private static final int MAX_NAME_IN_TITLE = 6;

  private Jurisdictions() {}

  /** The place that a name begins with, or null where it begins with none. */
  static @Nullable Jurisdiction of(String name) {
    String text = Chars.squeeze(name);
    int end = 0;
    AdministrativeLevel level = null;
    for (int i = 1; i < Math.min(text.length(), MAX_NAME); i++) {
      if (!Chars.isHan(text.charAt(i)) || !Chars.isHan(text.charAt(0))) {
        break;
      }
      AdministrativeLevel here = level(text, i, end);
      if (here != null && (level == null || here.compareTo(level) > 0)) {
        level = here;
        end = i + 1;
      }
      if (text.startsWith("人民政府", i) || text.startsWith("关于", i)) {
        break;
      }
    }
    return level == null || text.startsWith("关于")
        ? null
        : new Jurisdiction(null, text.substring(0, end), level);
  }

  /** The place that a title begins with; its name is short, or the title begins with a verb. */
  static @Nullable Jurisdiction ofTitle(String title) {
    Jurisdiction found = of(title);
    return found == null || found.name().length() > MAX_NAME_IN_TITLE ? null : found;
  }

  private static @Nullable AdministrativeLevel level(String text, int i, int from) {
    if (i - from < 2) {
      return null;
    }
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
    return switch (text.charAt(i)) {
      case '省' -> AdministrativeLevel.PROVINCIAL;
      case '区' ->
          text.startsWith("自治区", i - 2)
              ? AdministrativeLevel.PROVINCIAL
              : from > 0 || text.startsWith("人民政府", i + 1) || next == '支'
                  ? AdministrativeLevel.COUNTY
                  : null;
      case '市', '州', '盟' -> next == '场' || next == '政' ? null : AdministrativeLevel.MUNICIPAL;
      case '县', '旗' -> AdministrativeLevel.COUNTY;
      default -> null;
    };
  }
}
