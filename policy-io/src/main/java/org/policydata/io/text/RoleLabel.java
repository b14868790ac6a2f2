package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Role;

/**
 * A word with a colon that says what follows it: 责任单位：, 配合部门：, 完成时限：.
 *
 * @param kind what follows
 * @param role role of the units that follow, null where no units follow
 * @param start offset of the word
 * @param end offset behind the colon
 */
record RoleLabel(Kind kind, @Nullable Role role, int start, int end) {

  private static final int LONGEST = 12;
  private static final List<String> UNIT_WORDS =
      List.of("单位", "部门", "主体", "处室", "科室", "机构", "单位及部门", "部门和单位", "部门单位", "方");
  private static final List<String> TIME_WORDS =
      List.of("时限", "时间", "期限", "节点", "时限要求", "时间要求", "时限安排", "进度安排", "进度要求");
  private static final List<String> TIME_STARTS =
      List.of("完成", "时", "办结", "整改", "落实", "推进", "工作", "进度", "实施", "责任", "任务", "计划");
  private static final List<String> PERSON_WORDS =
      List.of("领导", "责任人", "联系人", "负责人", "人员", "电话", "分管市长");
  private static final List<String> SUPPORTING =
      List.of("配合", "协办", "参与", "协同", "协助", "协作", "支持", "参加");

  /** What follows a label. */
  enum Kind {
    /** A list of units. */
    UNITS,
    /** A due date. */
    TIME,
    /** Persons or other things that are no duty of a unit. */
    OTHER
  }

  /** Returns the label that begins at an offset of a text, null for none. */
  static @Nullable RoleLabel at(String text, int from) {
    if (from >= text.length() || text.charAt(from) == '、') {
      return null;
    }
    StringBuilder word = new StringBuilder(LONGEST);
    int i = from;
    while (i < text.length() && word.length() <= LONGEST && i - from < 2 * LONGEST) {
      char c = text.charAt(i);
      if (c == ':' || c == '：' || c == '﹕') {
        return of(word.toString(), from, i + 1);
      }
      if (!Chars.isHan(c) && !Chars.isBlank(c) && c != '、' || c == '\n') {
        return null;
      }
      if (!Chars.isBlank(c)) {
        word.append(c);
      }
      i++;
    }
    return null;
  }

  private static @Nullable RoleLabel of(String word, int start, int end) {
    if (UNIT_WORDS.stream().anyMatch(word::endsWith)) {
      Role role = role(word);
      return role == null ? null : new RoleLabel(Kind.UNITS, role, start, end);
    }
    if (TIME_WORDS.stream().anyMatch(word::endsWith)
        && TIME_STARTS.stream().anyMatch(word::startsWith)) {
      return new RoleLabel(Kind.TIME, null, start, end);
    }
    if (PERSON_WORDS.stream().anyMatch(word::endsWith)) {
      return new RoleLabel(Kind.OTHER, null, start, end);
    }
    return null;
  }

  private static @Nullable Role role(String word) {
    if (word.contains("牵头") || word.contains("主办")) {
      return Role.LEAD;
    }
    if (SUPPORTING.stream().anyMatch(word::contains)) {
      return Role.SUPPORTING;
    }
    boolean responsible =
        word.contains("责任")
            || word.contains("主管")
            || word.contains("落实")
            || word.contains("实施")
            || word.contains("承办")
            || word.contains("负责")
            || word.contains("完成")
            || word.contains("执行");
    return responsible ? Role.RESPONSIBLE : null;
  }
}
