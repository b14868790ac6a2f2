package org.policydata.model.revision;

import java.util.Locale;
import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/**
 * What can happen to a policy between two versions.
 *
 * <p>A kind has a stable code such as {@code diff.target-loosened} and a message in English and
 * Chinese.
 */
public enum PolicyEventKind {

  /** The document has another title; a note of its stage behind it (征求意见稿) does not count. */
  TITLE_CHANGED(
      EventTopic.TEXT, "the title changed from “{old}” to “{new}”", "标题由“{old}”改为“{new}”"),

  /** Type, legal force, territory or addressees of the document changed. */
  DOCUMENT_CHANGED(
      EventTopic.PROVISION,
      "the document changed in {member}: {old} became {new}",
      "文件的{member}由{old}改为{new}"),

  /** The period that the text as a whole plans for changed. */
  PLAN_PERIOD_CHANGED(
      EventTopic.PROVISION, "the plan period changed from {old} to {new}", "规划期由{old}改为{new}"),

  /** A statement on entry into force or expiry is new. */
  VALIDITY_ADDED(EventTopic.PROVISION, "new on validity: {new}", "新增施行或有效期规定：{new}"),

  /** A statement on entry into force or expiry is gone. */
  VALIDITY_REMOVED(EventTopic.PROVISION, "no longer on validity: {old}", "删除施行或有效期规定：{old}"),

  /** A statement on entry into force or expiry changed. */
  VALIDITY_CHANGED(
      EventTopic.PROVISION, "validity changed from {old} to {new}", "施行或有效期规定由{old}改为{new}"),

  /** A rule on responsibility stated once for the whole text is new. */
  RULE_ADDED(EventTopic.PROVISION, "new rule on responsibility: {new}", "新增责任分工规则：{new}"),

  /** A rule on responsibility stated once for the whole text is gone. */
  RULE_REMOVED(EventTopic.PROVISION, "rule on responsibility gone: {old}", "删除责任分工规则：{old}"),

  /** A rule on responsibility stated once for the whole text changed. */
  RULE_CHANGED(
      EventTopic.PROVISION,
      "rule on responsibility changed from {old} to {new}",
      "责任分工规则由{old}改为{new}"),

  /** A rule on combining supports is new. */
  STACKING_ADDED(EventTopic.PROVISION, "new rule on combining supports: {new}", "新增政策叠加规则：{new}"),

  /** A rule on combining supports is gone. */
  STACKING_REMOVED(
      EventTopic.PROVISION, "rule on combining supports gone: {old}", "删除政策叠加规则：{old}"),

  /** A rule on combining supports changed. */
  STACKING_CHANGED(
      EventTopic.PROVISION,
      "rule on combining supports changed from {old} to {new}",
      "政策叠加规则由{old}改为{new}"),

  /** A clause is new, with all that stands below it. */
  CLAUSE_ADDED(
      EventTopic.CLAUSE,
      "{place}: new, with {count} clauses: {new}",
      "{place}：新增，共{count}条款：{new}"),

  /** A clause is gone, with all that stood below it. */
  CLAUSE_REMOVED(
      EventTopic.CLAUSE,
      "{place}: gone, with {count} clauses: {old}",
      "{place}：删除，共{count}条款：{old}"),

  /** A clause bears another number, stands among its neighbours in another order, or elsewhere. */
  CLAUSE_MOVED(EventTopic.CLAUSE, "{old} is now {new}", "{old}调整为{new}"),

  /** A clause has another place in the numbering: an article became an item. */
  CLAUSE_KIND_CHANGED(EventTopic.CLAUSE, "{place}: {old} became {new}", "{place}：由{old}改为{new}"),

  /** A heading, a text, a row or a responsibility bracket has other words. */
  TEXT_CHANGED(EventTopic.TEXT, "{place}: {part} changed: {change}", "{place}：{part}有改动：{change}"),

  /** Words were dropped without a replacement. */
  WORDS_DROPPED(EventTopic.TEXT, "{place}: words dropped: {words}", "{place}：删去“{words}”"),

  /** Blanks or the width of marks changed, and nothing else. */
  TYPOGRAPHY_CHANGED(
      EventTopic.TEXT,
      "{place}: only blanks or the width of marks changed in {part}",
      "{place}：{part}仅空格或标点全半角有变化"),

  /** A target is new. */
  TARGET_ADDED(
      EventTopic.TARGET, "{place}: new target “{name}” {new}", "{place}：新增目标“{name}”{new}"),

  /** A target is gone. */
  TARGET_REMOVED(
      EventTopic.TARGET, "{place}: target “{name}” {old} is gone", "{place}：删除目标“{name}”{old}"),

  /** Every result that meets the new target meets the old one too. */
  TARGET_TIGHTENED(
      EventTopic.TARGET,
      "{place}: target “{name}” tightened from {old} to {new}",
      "{place}：目标“{name}”由{old}收紧为{new}"),

  /** Every result that met the old target meets the new one too. */
  TARGET_LOOSENED(
      EventTopic.TARGET,
      "{place}: target “{name}” loosened from {old} to {new}",
      "{place}：目标“{name}”由{old}放宽为{new}"),

  /** The value changed, and the data do not tell which one asks for more. */
  TARGET_VALUE_CHANGED(
      EventTopic.TARGET,
      "{place}: target “{name}” changed from {old} to {new}; which asks for more is not clear",
      "{place}：目标“{name}”由{old}改为{new}，宽严无法判定"),

  /** The whole that a share is taken of changed. */
  TARGET_BASE_CHANGED(
      EventTopic.TARGET,
      "{place}: the denominator of target “{name}” changed from {old} to {new}",
      "{place}：目标“{name}”的分母由{old}改为{new}"),

  /** The target is to be reached earlier, later or in another rhythm. */
  TARGET_DEADLINE_MOVED(
      EventTopic.TARGET,
      "{place}: the deadline of target “{name}” moved from {old} to {new}",
      "{place}：目标“{name}”的期限由{old}改为{new}"),

  /** The target is promised less firmly. */
  TARGET_SOFTENED(
      EventTopic.TARGET,
      "{place}: target “{name}” softened from {old} to {new}",
      "{place}：目标“{name}”的语气由{old}弱化为{new}"),

  /** The target is promised more firmly. */
  TARGET_HARDENED(
      EventTopic.TARGET,
      "{place}: target “{name}” hardened from {old} to {new}",
      "{place}：目标“{name}”的语气由{old}强化为{new}"),

  /** What is measured, or for whom, changed. */
  TARGET_INDICATOR_CHANGED(
      EventTopic.TARGET,
      "{place}: target “{name}” measures something else: {old} became {new}",
      "{place}：目标“{name}”的指标由{old}改为{new}"),

  /** Something else about the target changed. */
  TARGET_CHANGED(
      EventTopic.TARGET,
      "{place}: target “{name}” changed in {members}",
      "{place}：目标“{name}”的{members}有变化"),

  /** The target stands on another clause. */
  TARGET_MOVED(
      EventTopic.TARGET, "target “{name}” moved from {old} to {new}", "目标“{name}”由{old}移至{new}"),

  /** A unit has a new duty. */
  DUTY_ADDED(EventTopic.DUTY, "{place}: new duty of {unit} ({new})", "{place}：新增{unit}的责任（{new}）"),

  /** A unit no longer has a duty. */
  DUTY_REMOVED(
      EventTopic.DUTY, "{place}: duty of {unit} ({old}) is gone", "{place}：取消{unit}的责任（{old}）"),

  /** Other units lead. */
  DUTY_LEAD_CHANGED(
      EventTopic.DUTY,
      "{place}: the lead changed from {old} to {new}",
      "{place}：牵头单位由{old}改为{new}"),

  /** A unit has another role. */
  DUTY_ROLE_CHANGED(
      EventTopic.DUTY,
      "{place}: the role of {unit} changed from {old} to {new}",
      "{place}：{unit}的角色由{old}改为{new}"),

  /** The measure of a clause is due earlier, later or in another rhythm. */
  DUTY_DEADLINE_MOVED(
      EventTopic.DUTY,
      "{place}: the deadline moved from {old} to {new}",
      "{place}：完成期限由{old}改为{new}"),

  /** Something else about the duty of a unit changed. */
  DUTY_CHANGED(
      EventTopic.DUTY,
      "{place}: the duty of {unit} changed in {members}",
      "{place}：{unit}的责任在{members}方面有变化"),

  /** A support is new. */
  SUPPORT_ADDED(EventTopic.SUPPORT, "{place}: new support “{name}”", "{place}：新增支持“{name}”"),

  /** A support is gone. */
  SUPPORT_REMOVED(EventTopic.SUPPORT, "{place}: support “{name}” is gone", "{place}：取消支持“{name}”"),

  /** The support pays more. */
  SUPPORT_RAISED(
      EventTopic.SUPPORT,
      "{place}: support “{name}” raised from {old} to {new}",
      "{place}：支持“{name}”由{old}提高至{new}"),

  /** The support pays less. */
  SUPPORT_LOWERED(
      EventTopic.SUPPORT,
      "{place}: support “{name}” lowered from {old} to {new}",
      "{place}：支持“{name}”由{old}降低至{new}"),

  /** The support pays otherwise, and the data do not tell which is more. */
  SUPPORT_AMOUNT_CHANGED(
      EventTopic.SUPPORT,
      "{place}: support “{name}” changed from {old} to {new}; which is more is not clear",
      "{place}：支持“{name}”由{old}改为{new}，高低无法判定"),

  /** What has to be met for the support, or who receives it, changed. */
  SUPPORT_CONDITION_CHANGED(
      EventTopic.SUPPORT,
      "{place}: the condition of support “{name}” changed from {old} to {new}",
      "{place}：支持“{name}”的条件由{old}改为{new}"),

  /** Something else about the support changed. */
  SUPPORT_CHANGED(
      EventTopic.SUPPORT,
      "{place}: support “{name}” changed in {members}",
      "{place}：支持“{name}”的{members}有变化"),

  /** The support stands on another clause. */
  SUPPORT_MOVED(
      EventTopic.SUPPORT, "support “{name}” moved from {old} to {new}", "支持“{name}”由{old}移至{new}"),

  /** A ground that bars from support is new. */
  EXCLUSION_ADDED(EventTopic.PROVISION, "{place}: new exclusion: {new}", "{place}：新增排除情形：{new}"),

  /** A ground that bars from support is gone. */
  EXCLUSION_REMOVED(EventTopic.PROVISION, "{place}: exclusion gone: {old}", "{place}：删除排除情形：{old}"),

  /** A ground that bars from support changed. */
  EXCLUSION_CHANGED(
      EventTopic.PROVISION,
      "{place}: exclusion changed from {old} to {new}",
      "{place}：排除情形由{old}改为{new}"),

  /** An abbreviation or definition is new. */
  DEFINITION_ADDED(EventTopic.PROVISION, "{place}: new definition: {new}", "{place}：新增定义：{new}"),

  /** An abbreviation or definition is gone. */
  DEFINITION_REMOVED(EventTopic.PROVISION, "{place}: definition gone: {old}", "{place}：删除定义：{old}"),

  /** An abbreviation or definition means something else. */
  DEFINITION_CHANGED(
      EventTopic.PROVISION,
      "{place}: definition changed from {old} to {new}",
      "{place}：定义由{old}改为{new}"),

  /** An order of grades is new. */
  GRADING_ADDED(EventTopic.PROVISION, "{place}: new grades: {new}", "{place}：新增分级：{new}"),

  /** An order of grades is gone. */
  GRADING_REMOVED(EventTopic.PROVISION, "{place}: grades gone: {old}", "{place}：删除分级：{old}"),

  /** An order of grades changed. */
  GRADING_CHANGED(
      EventTopic.PROVISION,
      "{place}: grades changed from {old} to {new}",
      "{place}：分级由{old}改为{new}"),

  /** A document is cited that was not before. */
  CITATION_ADDED(EventTopic.PROVISION, "{place}: now cites {new}", "{place}：新增引用{new}"),

  /** A document is no longer cited. */
  CITATION_REMOVED(EventTopic.PROVISION, "{place}: no longer cites {old}", "{place}：不再引用{old}"),

  /** A document is cited for another reason, or another provision of it. */
  CITATION_CHANGED(
      EventTopic.PROVISION,
      "{place}: citation changed from {old} to {new}",
      "{place}：引用由{old}改为{new}"),

  /** The text is as before, and what is recorded about it is not. */
  DATA_CHANGED(
      EventTopic.CLAUSE,
      "{place}: the record changed in {members}, the text did not",
      "{place}：正文未变，{members}的记录有变化"),

  /** The window for comments is longer. */
  WINDOW_EXTENDED(
      EventTopic.CONSULTATION,
      "the window for comments is longer: {new} instead of {old}",
      "征求意见期限由{old}延长至{new}"),

  /** The window for comments is shorter. */
  WINDOW_SHORTENED(
      EventTopic.CONSULTATION,
      "the window for comments is shorter: {new} instead of {old}",
      "征求意见期限由{old}缩短至{new}"),

  /** The window for comments lies elsewhere, and is as long as before or of unknown length. */
  WINDOW_MOVED(
      EventTopic.CONSULTATION,
      "the window for comments changed from {old} to {new}",
      "征求意见期限由{old}改为{new}");

  private final EventTopic topic;
  private final String english;
  private final String chinese;

  PolicyEventKind(EventTopic topic, String english, String chinese) {
    this.topic = topic;
    this.english = english;
    this.chinese = chinese;
  }

  private FindingKind wording() {
    return FindingKind.of(code(), Severity.INFO, Confidence.CERTAIN, english, chinese);
  }

  /**
   * Returns the stable code of the kind.
   *
   * @return lower-case words, for example {@code diff.target-loosened}
   */
  public String code() {
    return "diff." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns what the event is about.
   *
   * @return the topic
   */
  public EventTopic topic() {
    return topic;
  }

  /**
   * Returns the template of the message, with a placeholder {@code {name}} for each detail.
   *
   * @param language Chinese, or anything else for English
   * @return the template
   */
  public String template(Locale language) {
    return wording().template("", language);
  }

  /** The message for details that are words of the language already. */
  String message(Map<String, ?> details, Locale language) {
    return wording().message(details, language);
  }
}
