package org.policydata.model.revision;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.revision.AmendmentConflict.Problem;

/** What a conflict says, in English and Chinese. */
final class ConflictMessages {

  /** All wordings, one for each problem. */
  static final FindingKind KIND =
      FindingKind.of(
              "amendment.conflict",
              Severity.ERROR,
              Confidence.CERTAIN,
              "the amendment cannot be applied",
              "该修改无法适用")
          .variant("COMMENT_UNKNOWN", "no comment has the id \"{id}\"", "没有标识为“{id}”的意见")
          .variant(
              "NOT_ADOPTED",
              "the comment was not adopted (decision: {decision}); ask for it expressly to apply it"
                  + " all the same",
              "该意见未被采纳（处理结果：{decision}）；如仍需适用，请明确指定")
          .variant(
              "ADOPTED_PART_UNKNOWN",
              "the comment was adopted in part, but the disposition does not state the amendments"
                  + " decided on",
              "该意见为部分采纳，但处理结果未载明所采纳的修改")
          .variant("NO_AMENDMENT", "there is no amendment to apply", "没有可适用的修改")
          .variant("VERSION_UNKNOWN", "no version has the id \"{id}\"", "没有标识为“{id}”的版本")
          .variant(
              "VERSION_UNCLEAR",
              "the comments are about several texts ({versions}); name the version to amend",
              "意见涉及多个文本（{versions}）；请指定要修改的版本")
          .variant(
              "VERSION_ID_TAKEN",
              "the id \"{id}\" is in use already; choose another id for the new version",
              "标识“{id}”已被使用；请为新版本另选标识")
          .variant(
              "DUPLICATE_ID",
              "the id \"{id}\" stands more than once in the version; check the dossier first",
              "标识“{id}”在该版本中出现多次；请先校验文件")
          .variant(
              "ORDER_NOT_GIVEN",
              "the comments {comments} change the same place \"{id}\" and were decided on one day,"
                  + " or on a day not known; give their order",
              "意见{comments}修改同一处“{id}”，且同日决定或决定日期不明；请指定先后顺序")
          .variant("CLAUSE_UNKNOWN", "no clause has the id \"{id}\"", "没有标识为“{id}”的条款")
          .variant(
              "CLAUSE_REMOVED",
              "the clause \"{id}\" was removed by amendment {earlier}",
              "条款“{id}”已被第{earlier}项修改删除")
          .variant(
              "CLAUSE_NOT_NAMED",
              "the amendment replaces {part}, but names no clause",
              "该修改替换{part}，但未指明条款")
          .variant(
              "EXPECTED_TEXT_BLANK",
              "the amendment does not say which words it expects",
              "该修改未载明原文")
          .variant(
              "TEXT_NOT_FOUND",
              "the expected words \"{expected}\" do not stand there; found \"{found}\"",
              "未找到原文“{expected}”；现文为“{found}”")
          .variant(
              "TEXT_REPEATED",
              "the expected words \"{expected}\" stand there {count} times; quote more of the text",
              "原文“{expected}”出现{count}次；请引用更完整的原文")
          .variant(
              "ALREADY_APPLIED",
              "the new words \"{found}\" stand there already",
              "修改后的文字“{found}”已在文中")
          .variant(
              "OVERLAPPING",
              "amendment {earlier} changed the same words or a clause that this one removes",
              "第{earlier}项修改已改动同一文字或本项所删除的条款")
          .variant("TITLE_BLANK", "the text would be left without a title", "修改后文本将没有标题")
          .variant(
              "PARENT_MISSING", "no clause has the id \"{id}\" to go under", "没有标识为“{id}”的上级条款")
          .variant(
              "ANCHOR_MISSING",
              "the clause \"{id}\" to go behind does not stand there",
              "作为定位的条款“{id}”不在该处")
          .variant(
              "MOVED_UNDER_ITSELF",
              "the clause \"{id}\" cannot go under or behind itself",
              "条款“{id}”不能移至其自身之下或之后")
          .variant(
              "ID_TAKEN",
              "the id \"{id}\" belongs to something else already; give what is inserted an id of"
                  + " its own",
              "标识“{id}”已另有所属；请为新增内容另定标识")
          .variant(
              "VERSION_CHANGED",
              "the version \"{id}\" is not what the amendments made of it",
              "版本“{id}”与修改后的结果不一致")
          .variant(
              "VERSION_IN_USE", "\"{user}\" builds on the version \"{id}\"", "“{user}”依赖于版本“{id}”");

  private ConflictMessages() {}

  static String message(Problem problem, Map<String, String> details, Locale language) {
    Map<String, Object> values = new HashMap<>(details);
    values.put("problem", problem.name());
    return KIND.message(values, language);
  }
}
