package org.policydata.validation.rules;

import java.util.List;
import java.util.Optional;
import org.policydata.model.DossierIndex;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.UnitKind;
import org.policydata.model.UnitMention;

/** What the printed name of a unit tells. */
final class UnitNames {

  /** Parameter of the rules that leave groups of bodies alone. */
  static final String COLLECTIVE_WORDS = "collectiveWords";

  private static final String OPENING = "(（〔[［〈";

  private static final String CLOSING = ")）〕]］〉";

  private UnitNames() {}

  /** Whether a mention means a group of bodies: the registry says so, or else the words of it. */
  static boolean isCollective(UnitMention mention, DossierIndex index, List<String> words) {
    Optional<ResponsibleUnit> unit = Optional.ofNullable(mention.unitId()).flatMap(index::unit);
    return unit.isPresent()
        ? unit.get().kind() == UnitKind.COLLECTIVE
        : Words.anyIn(mention.name(), words);
  }

  /** A name without white space and with brackets of one width, to be compared with others. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0';
      if (!space) {
        plain.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
      }
    }
    return plain.toString();
  }

  /** Whether a name ends with a second one in brackets: 市委组织部（市委人才办）. */
  static boolean isDouble(String name) {
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
