package org.policydata.validation.corpus;

import java.util.List;
import org.policydata.validation.rules.Titles;

/** Keys of titles, so that two places that name one text agree. */
final class TitleKeys {

  private static final String ABOUT = "关于";

  /** What the importer calls a text whose title is lost. */
  private static final String UNTITLED = "(无标题)";

  /** What ends the titles of texts of one matter at different stages; the longer ones first. */
  private static final List<String> KINDS =
      List.of(
          "若干政策措施", "若干政策意见", "若干政策举措", "若干政策", "若干措施", "若干举措", "若干意见", "若干规定", "实施意见", "指导意见",
          "政策措施", "政策意见", "实施办法", "实施细则", "实施方案", "行动方案", "工作方案", "行动计划", "工作计划", "意见", "办法", "规定",
          "细则", "方案", "计划", "措施", "举措");

  private static final List<String> TRIALS = List.of("(试行)", "(暂行)");

  private TitleKeys() {}

  /** Whether a title names a text at all. */
  static boolean isTitle(String title) {
    String bare = Titles.bare(title);
    return bare.length() > 1 && !bare.equals(UNTITLED);
  }

  /** The key of a title; an issuer before 关于 makes no difference. */
  static String exact(String title) {
    return Keys.of("title", fromAbout(Titles.bare(title)));
  }

  /**
   * The key of the matter that a title names: 关于…的若干政策意见 and 关于…的若干意见 are stages of one decision.
   */
  static String matter(String title) {
    String matter = fromAbout(Titles.bare(title));
    for (String trial : TRIALS) {
      matter = without(matter, trial);
    }
    for (String kind : KINDS) {
      if (matter.endsWith(kind)) {
        matter = without(matter, kind);
        break;
      }
    }
    return Keys.of("matter", without(matter, "的"));
  }

  private static String fromAbout(String bare) {
    int about = bare.indexOf(ABOUT);
    return about > 0 ? bare.substring(about) : bare;
  }

  private static String without(String text, String ending) {
    return text.endsWith(ending) && text.length() > ending.length() + 1
        ? text.substring(0, text.length() - ending.length())
        : text;
  }
}
