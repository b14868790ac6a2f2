package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds full names of persons: in a member that holds names, and in a text behind words that
 * introduce one. A surname alone (王先生), what is masked (张某, 张*) and names of offices are none.
 *
 * <p>A name that nothing introduces is not found. Immutable and thread-safe.
 */
public final class PersonNames {

  private static final int LONGEST_FIELD = 60;
  private static final int SHORTEST_PLAIN = 2;
  private static final int LONGEST_PLAIN = 4;

  /** The range of nearly all characters of names. */
  private static final char FIRST_IDEOGRAPH = '\u4E00';

  private static final char LAST_IDEOGRAPH = '\u9FFF';

  /** Two to four characters, or the parts of a longer name joined by a dot. */
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}[·•]\\p{IsHan}{1,8}");

  /** Labels that follow a name without a mark between: 姓名：张三性别：男, 联系人张三电话87654321. */
  private static final List<String> LABELS =
      List.of(
          "性别", "年龄", "电话", "联系电话", "办公电话", "固定电话", "移动电话", "座机", "传真", "手机", "手机号", "手机号码", "邮箱",
          "地址", "单位", "职务", "身份证", "身份证号");

  /** Stands for a character behind the end of the text. */
  private static final char NONE = '\n';

  private final NameWords words;

  /** The last character of each introduction. */
  private final char[] lasts;

  private PersonNames(NameWords words) {
    this.words = words;
    this.lasts = new char[words.introductions().size()];
    for (int i = 0; i < lasts.length; i++) {
      String word = words.introductions().get(i);
      lasts[i] = word.charAt(word.length() - 1);
    }
  }

  /**
   * Returns a finder with the words given.
   *
   * @param words words that tell names from other words
   * @return the finder
   */
  public static PersonNames of(NameWords words) {
    return new PersonNames(Objects.requireNonNull(words, "words"));
  }

  /**
   * Returns the full names in a member that holds nothing but names and what goes with them.
   *
   * @param names one name or several
   * @return the places of the names, in order
   */
  public List<PersonalSpan> in(String names) {
    List<PersonalSpan> found = new ArrayList<>(1);
    int at = 0;
    while (at < names.length()) {
      at = field(names, at, names.length(), found) + 1;
    }
    return found;
  }

  /**
   * Returns the full names of a text behind words that introduce one.
   *
   * @param text a text
   * @return the places of the names, by introduction and then in order
   */
  public List<PersonalSpan> introduced(String text) {
    List<PersonalSpan> found = new ArrayList<>(0);
    int absent = -1;
    for (int i = 0; i < lasts.length; i++) {
      // Most introductions end alike, and most texts hold no such character.
      if (lasts[i] == absent) {
        continue;
      }
      if (text.indexOf(lasts[i]) < 0) {
        absent = lasts[i];
        continue;
      }
      String word = words.introductions().get(i);
      int at = text.indexOf(word);
      while (at >= 0) {
        int start = at + word.length();
        while (start < text.length() && (isBlank(text.charAt(start)) || isColon(text, start))) {
          start++;
        }
        field(text, start, Math.min(text.length(), start + LONGEST_FIELD), found);
        at = text.indexOf(word, at + word.length());
      }
    }
    return found;
  }

  /**
   * Tells whether a name is that of an office, a body or nobody in particular.
   *
   * @param name a name
   * @return true where it ends as such names do
   */
  public boolean namesNoPerson(String name) {
    String stripped = name.strip();
    for (String ending : words.otherEndings()) {
      if (stripped.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** A name without the word of respect behind it. */
  String withoutHonorific(String name) {
    return withoutEnding(name, words.honorifics());
  }

  /** Reads names up to a mark that ends the field, and returns where that stands. */
  private int field(String text, int from, int to, List<PersonalSpan> found) {
    int at = from;
    int single = -1;
    while (at < to) {
      while (at < to && isSeparator(text.charAt(at))) {
        single = isBlank(text.charAt(at)) ? single : -1;
        at++;
      }
      int start = at;
      while (at < to && !isSeparator(text.charAt(at)) && !endsField(text.charAt(at))) {
        at++;
      }
      char next = at < text.length() ? text.charAt(at) : NONE;
      boolean one = at - start == 1 && isHan(text.charAt(start));
      if (one && single >= 0) {
        // 张 三: names of two characters are spaced to the width of three.
        found.add(new PersonalSpan(PersonalDataKind.PERSON_NAME, single, at));
        single = -1;
      } else {
        single = one ? start : -1;
        name(text, start, at, next, found);
      }
      if (at < to && endsField(text.charAt(at))) {
        return at;
      }
    }
    return at;
  }

  private void name(String text, int start, int end, char next, List<PersonalSpan> found) {
    String name = text.substring(start, end);
    boolean colon = next == ':' || next == '：';
    if (colon || (next >= '0' && next <= '9')) {
      name = withoutEnding(name, LABELS);
      if (colon && name.length() == end - start) {
        return;
      }
    }
    String bare = withoutEnding(name, words.honorifics());
    boolean honoured = bare.length() < name.length();
    int offset = bare.length() > LONGEST_PLAIN ? behindOffice(bare) : 0;
    String own = bare.substring(offset);
    if (isName(own)
        && !(honoured && words.compoundSurnames().contains(own))
        && own.indexOf('某') < 0
        && !namesNoPerson(own)) {
      found.add(
          new PersonalSpan(
              PersonalDataKind.PERSON_NAME, start + offset, start + offset + own.length()));
    }
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH) {
        return NAME.matcher(text).matches();
      }
    }
    return text.length() >= SHORTEST_PLAIN && text.length() <= LONGEST_PLAIN;
  }

  /** Where a name of two or three characters stands behind that of an office: 综合处张三. */
  private int behindOffice(String name) {
    for (int length = 2; length <= 3; length++) {
      int at = name.length() - length;
      if (at >= 2 && namesNoPerson(name.substring(0, at))) {
        return at;
      }
    }
    return 0;
  }

  private static String withoutEnding(String name, List<String> endings) {
    String longest = "";
    for (String ending : endings) {
      if (ending.length() > longest.length() && name.endsWith(ending)) {
        longest = ending;
      }
    }
    return name.substring(0, name.length() - longest.length());
  }

  private static boolean isHan(char c) {
    return (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isColon(String text, int at) {
    return text.charAt(at) == ':' || text.charAt(at) == '：';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
  }

  private static boolean isSeparator(char c) {
    return isBlank(c) || "、/／".indexOf(c) >= 0;
  }

  private static boolean endsField(char c) {
    return "\r\n，,；;。.：:（）()!！?？\"“”《》".indexOf(c) >= 0 || c >= '0' && c <= '9';
  }
}
