package org.policydata.model.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data in a text by its form: numbers of mobiles, fixed lines and identity cards,
 * mailboxes, accounts, addresses where people live. Names are found by {@link PersonNames}.
 *
 * <p>Every search takes time in proportion to the text, and looks for a mark before it looks
 * closer.
 */
public final class PersonalData {

  private static final int MOBILE_DIGITS = 11;
  private static final int FIXED_LINE_DIGITS = 7;
  private static final int IDENTITY_DIGITS = 15;
  private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  /** A mobile number, with the spaces or hyphens it may be printed with; no sum of money. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\dA-Za-z.@])(?:\\+?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})"
              + "(?![\\dA-Za-z@元万亿])");

  /** Division, day of birth, serial, check character (GB 11643). */
  private static final Pattern IDENTITY_NUMBER =
      Pattern.compile(
          "(?<![\\dA-Za-z])[1-8]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "\\d{3}[\\dXx](?![\\dA-Za-z])");

  /** A number that the text calls one, of today's or of the old length, right or mistyped. */
  private static final Pattern CALLED_IDENTITY_NUMBER =
      Pattern.compile("(?:身份证|证件)[^\\d]{0,10}(\\d{17}[\\dXx]|\\d{15})(?![\\dA-Za-z])");

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++[@＠][A-Za-z0-9-]++(?:[.．][A-Za-z0-9-]++)++");

  private static final Pattern FIXED_LINE =
      Pattern.compile("(?<![\\d-])0\\d{2,3}[-－—– )）]?\\d{7,8}(?!\\d)");

  private static final Pattern CALLED_PHONE =
      Pattern.compile(
          "(?:电话|手机|联系方式|Tel|TEL|tel)(?:号码)?[:：为是]?\\s{0,4}(\\d[\\d-]{5,13}\\d)(?!\\d)");

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:QQ|qq|微信|WeChat|wechat)(?:号码|号)?\\s{0,4}[:：为是]\\s{0,4}([A-Za-z0-9_-]{5,20})");

  /** A place of dwellings with a door in it. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?:小区|花园|家园|新村|公寓|宿舍)[\\p{IsHan}A-Za-z0-9-]{0,12}?\\d{1,4}(?:幢|栋|号楼|单元|室)"
              + "[0-9A-Za-z幢栋号楼单元室-]{0,20}");

  /** How far before the place of dwellings its address may begin. */
  private static final int LONGEST_ADDRESS = 40;

  private static final Pattern CALLED_HOME =
      Pattern.compile("(?:家庭住址|家庭地址|住址|家住|户籍地址)[:：在为是]?\\s{0,4}([^\\s，,。；;！!？?*]{4,60})");

  private static final Set<String> PRIVATE_PROVIDERS =
      Set.of(
          "qq.com",
          "foxmail.com",
          "163.com",
          "126.com",
          "188.com",
          "yeah.net",
          "sina.com",
          "sina.cn",
          "sina.com.cn",
          "sohu.com",
          "tom.com",
          "21cn.com",
          "139.com",
          "189.cn",
          "wo.cn",
          "wo.com.cn",
          "aliyun.com",
          "263.net",
          "eyou.com",
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "live.cn",
          "msn.com",
          "icloud.com",
          "yahoo.com",
          "yahoo.cn",
          "yahoo.com.cn");

  private PersonalData() {}

  /**
   * Returns the mobile numbers of a text.
   *
   * @param text a text
   * @return their places, in order; a number before 元, 万 or 亿 is none
   */
  public static List<PersonalSpan> mobileNumbers(String text) {
    return hasDigits(text, MOBILE_DIGITS)
        ? find(MOBILE, 0, text, PersonalDataKind.MOBILE_NUMBER, number -> true)
        : List.of();
  }

  /**
   * Returns the numbers of identity cards of a text: those whose check character fits, and those
   * the text calls so.
   *
   * @param text a text
   * @return their places; one may be listed twice
   */
  public static List<PersonalSpan> identityNumbers(String text) {
    if (!hasDigits(text, IDENTITY_DIGITS)) {
      return List.of();
    }
    PersonalDataKind kind = PersonalDataKind.IDENTITY_NUMBER;
    List<PersonalSpan> found =
        find(IDENTITY_NUMBER, 0, text, kind, PersonalData::hasCheckCharacter);
    if (text.contains("身份证") || text.contains("证件")) {
      found.addAll(find(CALLED_IDENTITY_NUMBER, 1, text, kind, number -> true));
    }
    return found;
  }

  /**
   * Returns the mailboxes of a text, whoever they belong to.
   *
   * @param text a text
   * @return their places, in order
   */
  public static List<PersonalSpan> mailboxes(String text) {
    return text.indexOf('@') >= 0 || text.indexOf('＠') >= 0
        ? find(EMAIL, 0, text, PersonalDataKind.EMAIL, mailbox -> true)
        : List.of();
  }

  /**
   * Tells whether a mailbox is with a provider that anybody can have one with. Offices have such
   * ones too.
   *
   * @param mailbox an address
   * @return true for 163.com, qq.com and others of their kind, and names below them
   */
  public static boolean isWithPrivateProvider(String mailbox) {
    String normal = normal(mailbox);
    String domain = normal.substring(normal.indexOf('@') + 1);
    int dot = -1;
    do {
      if (PRIVATE_PROVIDERS.contains(domain.substring(dot + 1))) {
        return true;
      }
      dot = domain.indexOf('.', dot + 1);
    } while (dot >= 0);
    return false;
  }

  /** The address in lower case, with marks of ASCII. */
  static String normal(String mailbox) {
    return mailbox.strip().replace('＠', '@').replace('．', '.').toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the fixed lines of a text, whoever they belong to.
   *
   * @param text a text
   * @return their places; one may be listed twice
   */
  public static List<PersonalSpan> fixedLines(String text) {
    if (!hasDigits(text, FIXED_LINE_DIGITS)) {
      return List.of();
    }
    PersonalDataKind kind = PersonalDataKind.PHONE_NUMBER;
    List<PersonalSpan> found = find(FIXED_LINE, 0, text, kind, number -> true);
    found.addAll(find(CALLED_PHONE, 1, text, kind, number -> true));
    return found;
  }

  /**
   * Returns the accounts with messengers that a text gives.
   *
   * @param text a text
   * @return their places, in order; numbers of groups are none
   */
  public static List<PersonalSpan> accounts(String text) {
    boolean marked =
        text.contains("QQ")
            || text.contains("qq")
            || text.contains("微信")
            || text.contains("WeChat")
            || text.contains("wechat");
    return marked ? find(ACCOUNT, 1, text, PersonalDataKind.ACCOUNT, account -> true) : List.of();
  }

  /**
   * Returns the addresses of a text where people live: a door in a place of dwellings, and what the
   * text calls so.
   *
   * @param text a text
   * @return their places; they may overlap
   */
  public static List<PersonalSpan> homeAddresses(String text) {
    List<PersonalSpan> found = new ArrayList<>(0);
    if (containsAny(text, "小区", "花园", "家园", "新村", "公寓", "宿舍")) {
      for (PersonalSpan home : find(HOME, 0, text, PersonalDataKind.ADDRESS, door -> true)) {
        found.add(new PersonalSpan(home.kind(), addressStart(text, home.start()), home.end()));
      }
    }
    if (containsAny(text, "住址", "家住", "家庭地址", "户籍地址")) {
      found.addAll(find(CALLED_HOME, 1, text, PersonalDataKind.ADDRESS, address -> true));
    }
    return found;
  }

  /** An address runs without marks and blanks. */
  private static int addressStart(String text, int home) {
    int start = home;
    while (start > 0
        && home - start < LONGEST_ADDRESS
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static List<PersonalSpan> find(
      Pattern pattern, int group, String text, PersonalDataKind kind, Predicate<String> fits) {
    List<PersonalSpan> found = new ArrayList<>(0);
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (fits.test(matcher.group(group))) {
        found.add(new PersonalSpan(kind, matcher.start(group), matcher.end(group)));
      }
    }
    return found;
  }

  private static boolean hasCheckCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < CHECK_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * CHECK_WEIGHTS[i];
    }
    char expected = CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    return Character.toUpperCase(number.charAt(CHECK_WEIGHTS.length)) == expected;
  }

  private static boolean hasDigits(String text, int wanted) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < wanted; i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits == wanted;
  }

  private static boolean containsAny(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
