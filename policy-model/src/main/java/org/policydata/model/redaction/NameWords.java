package org.policydata.model.redaction;

import java.util.List;

/**
 * Words that tell names of persons from other words.
 *
 * @param introductions words of a text before a name: 联系人：
 * @param honorifics words behind a name: 先生
 * @param compoundSurnames surnames of two characters: 欧阳
 * @param otherEndings endings of what is no name: offices, 网友
 */
public record NameWords(
    List<String> introductions,
    List<String> honorifics,
    List<String> compoundSurnames,
    List<String> otherEndings) {

  /** Words that fit notices and comments. */
  public static final NameWords DEFAULT =
      new NameWords(
          List.of(
              "姓名", "联系人", "联 系 人", "联络人", "署名", "建议人", "提出人", "反馈人", "申请人", "留言人", "我叫", "本人叫"),
          List.of("先生", "女士", "小姐", "老师", "同志", "主任", "处长", "科长", "工程师", "警官", "法官"),
          List.of(
              "欧阳", "上官", "司马", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "宇文", "长孙",
              "端木", "百里"),
          List.of(
              "处", "科", "室", "局", "厅", "司", "部", "办", "委", "组", "院", "所", "站", "股", "会", "中心", "大队",
              "支队", "政府", "公司", "协会", "人员", "负责人", "联系人", "单位", "网友", "网民", "市民", "群众", "公民", "居民",
              "村民", "家长", "用户", "匿名", "待定", "不详", "未知", "保密", "同上", "电话", "方式"));

  public NameWords {
    introductions = filled(introductions);
    honorifics = filled(honorifics);
    compoundSurnames = filled(compoundSurnames);
    otherEndings = filled(otherEndings);
  }

  /** An empty word would stand everywhere. */
  private static List<String> filled(List<String> words) {
    return words.stream().filter(word -> !word.isEmpty()).toList();
  }
}
