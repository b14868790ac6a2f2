package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.List;

/** Titles of texts, as several places name them. */
public final class Titles {

  private static final List<String> DRAFT_WORDS = List.of("征求意见稿", "送审稿", "讨论稿", "草案");
  private static final String ISSUING = "关于印发";
  private static final String NOTICE = "的通知";
  private static final String ABOUT = "关于";
  private static final int MAX_EXTENSION = 5;

  private Titles() {}

  /** The text without white space. */
  public static String squeezed(String text) {
    if (!hasBlank(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** White space, the no-break and the ideographic space among it. */
  public static boolean isBlank(char c) {
    return isOutsideWords(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Neither an ideograph nor a letter, digit or mark of ASCII or of full width. */
  private static boolean isOutsideWords(char c) {
    if (c >= '\u3001' && c <= '\u9FFF') {
      return false;
    }
    return c <= ' ' || (c > '~' && c < '\uFF01') || c > '\uFFEE';
  }

  /**
   * The title as such: without white space, marks of a draft such as （征求意见稿）, the ending of a file
   * name and the notice that issues it; brackets and quotation marks of one width.
   */
  public static String bare(String title) {
    String bare = withoutDraftMarks(withoutExtension(oneWidth(squeezed(title))));
    if (bare.startsWith(ISSUING) && bare.endsWith(NOTICE)) {
      bare = bare.substring(ISSUING.length(), bare.length() - NOTICE.length());
    }
    if (bare.startsWith("《") && bare.endsWith("》") && bare.indexOf('《', 1) < 0) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return withoutDraftMarks(bare);
  }

  /** Inner book-title marks count as outer ones. */
  private static String oneWidth(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (!UnitNames.isIdeograph(c) && oneWidth(c) != c) {
        return rewritten(title, i);
      }
    }
    return title;
  }

  private static String rewritten(String title, int from) {
    char[] out = title.toCharArray();
    for (int i = from; i < out.length; i++) {
      out[i] = oneWidth(out[i]);
    }
    return new String(out);
  }

  private static char oneWidth(char c) {
    return switch (c) {
      case '（' -> '(';
      case '）' -> ')';
      case '“', '”' -> '"';
      case '〈' -> '《';
      case '〉' -> '》';
      default -> c;
    };
  }

  private static String withoutExtension(String title) {
    int dot = title.lastIndexOf('.');
    boolean extension = dot > 0 && title.length() - dot <= MAX_EXTENSION;
    for (int i = dot + 1; extension && i < title.length(); i++) {
      extension = title.charAt(i) < 0x80;
    }
    return extension ? title.substring(0, dot) : title;
  }

  private static String withoutDraftMarks(String title) {
    String rest = title;
    while (true) {
      int open = rest.endsWith(")") ? rest.lastIndexOf('(') : -1;
      if (open > 0 && saysDraft(rest.substring(open))) {
        rest = rest.substring(0, open);
      } else {
        String shorter = withoutDraftWord(rest);
        if (shorter.length() == rest.length()) {
          return rest;
        }
        rest = shorter;
      }
    }
  }

  private static String withoutDraftWord(String title) {
    for (String word : DRAFT_WORDS) {
      if (title.endsWith(word) && title.length() > word.length()) {
        return title.substring(0, title.length() - word.length());
      }
    }
    return title;
  }

  private static boolean saysDraft(String mark) {
    return mark.contains("稿") || mark.contains("草案");
  }

  /** Whether two bare titles name one text; the issuer may stand before 关于. */
  static boolean same(String bare, String other) {
    return bare.equals(other)
        || (other.startsWith(ABOUT) && bare.endsWith(other))
        || (bare.startsWith(ABOUT) && other.endsWith(bare));
  }

  /**
   * What stands in book-title marks, the outer and the inner titles; nothing where a mark has no
   * counterpart, as the title was cut off then.
   */
  public static List<String> quoted(String text) {
    List<String> quoted = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        open.add(i);
      } else if (c == '》' && open.isEmpty()) {
        return List.of();
      } else if (c == '》') {
        quoted.add(text.substring(open.remove(open.size() - 1) + 1, i));
      }
    }
    return open.isEmpty() ? quoted : List.of();
  }
}
