package org.policydata.validation.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DossierIndex;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitKind;
import org.policydata.model.UnitMention;

/** What the printed name of a unit tells. */
public final class UnitNames {

  /** Parameter of the rules that leave groups of bodies alone. */
  static final String COLLECTIVE_WORDS = "collectiveWords";

  private static final String OPENING = "(（〔[［〈";

  private static final String CLOSING = ")）〕]］〉";

  private static final char FIRST_IDEOGRAPH = '\u4E00';

  private static final char LAST_IDEOGRAPH = '\u9FFF';

  private UnitNames() {}

  /** Whether a mention means a group of bodies: the registry says so, or else the words of it. */
  static boolean isCollective(UnitMention mention, DossierIndex index, List<String> words) {
    return isCollective(unit(mention, index), mention.name(), words);
  }

  /** Whether a name means a group of bodies, which the registry has as a unit or has not. */
  static boolean isCollective(@Nullable ResponsibleUnit unit, String name, List<String> words) {
    return unit != null ? unit.kind() == UnitKind.COLLECTIVE : Words.anyIn(name, words);
  }

  /** The registry entry that a mention names, or null. */
  static @Nullable ResponsibleUnit unit(UnitMention mention, DossierIndex index) {
    return mention.unitId() == null ? null : index.unit(mention.unitId()).orElse(null);
  }

  /** A name without white space and with brackets of one width, to be compared with others. */
  public static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = plain(name.charAt(i));
      if (c != name.charAt(i) || c == ' ') {
        return rewritten(name);
      }
    }
    return name;
  }

  private static String rewritten(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = plain(name.charAt(i));
      if (c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A bracket of one width, a space that is to be left out, or the character itself. */
  private static char plain(char c) {
    if (isIdeograph(c)) {
      return c;
    }
    if (Character.isWhitespace(c) || c == '\u00A0') {
      return ' ';
    }
    return OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c;
  }

  /** Most characters of a Chinese text, none of which is a mark or white space. */
  static boolean isIdeograph(char c) {
    return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
  }

  /** Whether a name ends with a second one in brackets: 市委组织部（市委人才办）. */
  public static boolean isDouble(String name) {
    return name.length() > 2
        && CLOSING.indexOf(name.charAt(name.length() - 1)) >= 0
        && plain(name).indexOf('(') > 0;
  }

  /** The two names that a double name is made of, plain. */
  static List<String> parts(String doubleName) {
    String plain = plain(doubleName);
    int open = plain.indexOf('(');
    return List.of(plain.substring(0, open), plain.substring(open + 1, plain.length() - 1));
  }
}
