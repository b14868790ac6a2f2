package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Manner;
import org.policydata.model.Role;

/**
 * The words at the end of a list of units that say what they have to do: 牵头, 按职责分工负责, 配合.
 *
 * @param role the role
 * @param manner how the units share the duty
 * @param length number of characters of the words
 */
record DutyVerb(Role role, @Nullable Manner manner, int length) {

  private static final List<String> LEAD =
      List.of(
          "牵头组织实施", "牵头并组织实施", "牵头负责落实", "牵头负责", "牵头实施", "牵头落实", "牵头推进", "牵头组织", "牵头办理", "牵头抓总",
          "牵头制定", "牵头", "主办", "为主负责", "主要负责", "总负责");
  private static final List<String> SUPPORTING =
      List.of("协同配合", "参与配合", "积极配合", "配合落实", "配合实施", "配合做好", "配合", "协助", "参与", "协同", "协办", "参加");
  private static final List<String> RESPONSIBLE =
      List.of(
          "共同负责", "具体负责", "负责落实", "负责实施", "负责推进", "组织实施", "结合实际落实", "具体落实", "具体实施", "抓好落实", "贯彻落实",
          "负责", "落实", "实施", "承办");
  private static final List<String> BY_REMIT =
      List.of(
          "按照各自职责分工",
          "按照职责分工",
          "根据职责分工",
          "依据职责分工",
          "依职责分工",
          "按职责分工",
          "按照各自职责",
          "按各自职责",
          "根据各自职责",
          "依据各自职责",
          "按照职责",
          "按职责",
          "依职责",
          "按分工",
          "分工",
          "各负其责");

  /** Returns the words of duty that a piece of a list ends in, null where it ends in none. */
  static @Nullable DutyVerb atEndOf(String words) {
    Role role = Role.RESPONSIBLE;
    int verb = longestEnding(words, RESPONSIBLE);
    int lead = longestEnding(words, LEAD);
    int supporting = longestEnding(words, SUPPORTING);
    if (lead > 0 && lead >= verb) {
      role = Role.LEAD;
      verb = lead;
    } else if (supporting > verb) {
      role = Role.SUPPORTING;
      verb = supporting;
    }
    String before = words.substring(0, words.length() - verb);
    int remit = longestEnding(before, BY_REMIT);
    if (remit > 0) {
      return new DutyVerb(role, Manner.BY_REMIT, verb + remit);
    }
    if (verb == 0) {
      return null;
    }
    if (before.endsWith("分别")) {
      return new DutyVerb(role, Manner.SEVERALLY, verb + 2);
    }
    for (String adverb : List.of("共同", "联合", "各自", "具体", "积极", "要")) {
      if (before.endsWith(adverb)) {
        return new DutyVerb(role, null, verb + adverb.length());
      }
    }
    return new DutyVerb(role, null, verb);
  }

  private static int longestEnding(String words, List<String> endings) {
    int longest = 0;
    for (String ending : endings) {
      if (ending.length() > longest && words.endsWith(ending)) {
        longest = ending.length();
      }
    }
    return longest;
  }
}
