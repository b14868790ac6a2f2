package org.policydata.model.assessment;

import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** What an assessment says, in English and Chinese. */
final class AssessmentMessages {

  static final String PROBLEM = "problem";

  private static final FindingKind MET =
      kind(
              "assessment.met",
              Severity.INFO,
              "{indicator}: {value} on {measuredOn} satisfies {goal}",
              "{indicator}：{measuredOn}为{value}，达到{goal}")
          .variant(
              "EARLY",
              "{indicator}: {value} on {measuredOn} satisfies {goal}, before it is due on"
                  + " {deadline}",
              "{indicator}：{measuredOn}为{value}，已提前达到{goal}（期限{deadline}）");

  private static final FindingKind MISSED =
      kind(
          "assessment.missed",
          Severity.WARNING,
          "{indicator}: {value} on {measuredOn} does not satisfy {goal}",
          "{indicator}：{measuredOn}为{value}，未达到{goal}");

  private static final FindingKind ON_COURSE =
      kind(
              "assessment.on-course",
              Severity.INFO,
              "{indicator}: {value} on {measuredOn} keeps up with the path to {goal} by {deadline},"
                  + " which is at {expected}",
              "{indicator}：{measuredOn}为{value}，跟上到{deadline}达到{goal}的进度（{expected}）")
          .variant(
              "KEPT",
              "{indicator}: {value} on {measuredOn} satisfies {goal}, which is judged on"
                  + " {deadline}",
              "{indicator}：{measuredOn}为{value}，符合{goal}，待{deadline}考核");

  private static final FindingKind OFF_COURSE =
      kind(
              "assessment.off-course",
              Severity.WARNING,
              "{indicator}: {value} on {measuredOn} lags behind the path to {goal} by {deadline},"
                  + " which is at {expected}",
              "{indicator}：{measuredOn}为{value}，落后于到{deadline}达到{goal}的进度（{expected}）")
          .variant(
              "LEFT",
              "{indicator}: {value} on {measuredOn} no longer satisfies {goal}, which is judged on"
                  + " {deadline}",
              "{indicator}：{measuredOn}为{value}，已不再符合{goal}（期限{deadline}）")
          .variant(
              "RATE",
              "{indicator}: {value} on {measuredOn} is a rate below {goal}, which is judged on"
                  + " {deadline}",
              "{indicator}：{measuredOn}为{value}，增速未达到{goal}（期限{deadline}）");

  private static final FindingKind NOT_MEASURABLE =
      kind(
              "assessment.not-measurable",
              Severity.INFO,
              "{indicator}: it cannot be told whether {goal} is reached",
              "{indicator}：无法判断是否达到{goal}")
          .variant(
              "NO_MEASUREMENT",
              "{indicator}: nobody measured {goal} by {asOf}",
              "{indicator}：截至{asOf}没有{goal}的监测数据")
          .variant(
              "QUALITATIVE",
              "{indicator}: the target is a result in words: {goal}",
              "{indicator}：目标为定性要求：{goal}")
          .variant(
              "INCOMPLETE_TARGET",
              "{indicator}: the target {goal} is incomplete or contradicts itself; check the"
                  + " dossier",
              "{indicator}：目标{goal}不完整或自相矛盾，请检查档案")
          .variant(
              "UNIT_DIFFERS",
              "{indicator}: measured in {found}, but {goal} is in {expected}; convert the value"
                  + " first",
              "{indicator}：数据单位为{found}，而{goal}的单位为{expected}；请先换算")
          .variant(
              "KIND_DIFFERS",
              "{indicator}: a change of {value} was published, but {goal} is a level",
              "{indicator}：公布的是变化幅度{value}，而{goal}是水平值")
          .variant(
              "UNKNOWN_CHANGE",
              "{indicator}: a change in {unit} cannot be computed for {goal}",
              "{indicator}：{goal}以{unit}表示的变化无法计算")
          .variant(
              "PERIOD_DIFFERS",
              "{indicator}: {value} was measured for {measured}, but {goal} is due for {due}",
              "{indicator}：{value}是{measured}的数据，而{goal}对应{due}")
          .variant(
              "NO_DEADLINE",
              "{indicator}: {value} on {measuredOn} does not satisfy {goal}, but the text names no"
                  + " day by which it is due",
              "{indicator}：{measuredOn}为{value}，尚未达到{goal}，但文件没有规定期限")
          .variant(
              "UNKNOWN_PERIOD",
              "{indicator}: it is not told where the periods of {goal} begin",
              "{indicator}：无法确定{goal}的考核周期起点")
          .variant(
              "NO_BASELINE",
              "{indicator}: {value} on {measuredOn} cannot be compared with {goal} without a"
                  + " baseline",
              "{indicator}：{measuredOn}为{value}，没有基期数据，无法与{goal}比较")
          .variant(
              "NO_BASELINE_DATE",
              "{indicator}: {value} on {measuredOn} cannot be compared with {goal}, as it is not"
                  + " told when the baseline was measured",
              "{indicator}：{measuredOn}为{value}，基期时间不明，无法与{goal}比较")
          .variant(
              "UNFIT_BASELINE",
              "{indicator}: {value} on {measuredOn} cannot be compared with {goal}, as the baseline"
                  + " is zero, negative, in another unit, or of an unfit day",
              "{indicator}：{measuredOn}为{value}，基期数据为零、为负、单位或时间不符，无法与{goal}比较");

  private static final FindingKind UNUSED =
      kind(
              "assessment.unused-measurement",
              Severity.WARNING,
              "the measurement {number} was not used",
              "第{number}条数据未使用")
          .variant(
              "UNKNOWN_TARGET",
              "the measurement {number} names no target of the version {version}: {name}",
              "第{number}条数据没有对应到版本{version}的目标：{name}")
          .variant(
              "AMBIGUOUS_INDICATOR",
              "the measurement {number} fits several targets: {name}; name one by its id",
              "第{number}条数据对应多个目标：{name}；请注明目标编号")
          .variant(
              "INDICATOR_DIFFERS",
              "the measurement {number} is of {found}, but the target {name} is now about"
                  + " {expected}",
              "第{number}条数据为{found}，而目标{name}现为{expected}")
          .variant(
              "UNKNOWN_UNIT",
              "the measurement {number} is of the unit {name}, which the dossier does not know",
              "第{number}条数据所属单位{name}不在档案中")
          .variant(
              "LATER",
              "the measurement {number} was made after the day of the assessment, on {measuredOn}",
              "第{number}条数据（{measuredOn}）晚于评估日")
          .variant(
              "DUPLICATE",
              "the measurement {number} is the second one of {name} on {measuredOn}; the first one"
                  + " was used",
              "第{number}条数据与{name}在{measuredOn}的另一条重复，使用第一条")
          .variant(
              "OUTSIDE_PERIODS",
              "the measurement {number} of {measuredOn} lies outside the time the target {name}"
                  + " holds",
              "第{number}条数据（{measuredOn}）不在目标{name}的适用期内");

  private AssessmentMessages() {}

  private static FindingKind kind(String code, Severity severity, String english, String chinese) {
    return FindingKind.of(code, severity, Confidence.CERTAIN, english, chinese);
  }

  static FindingKind of(AssessmentStatus status) {
    return switch (status) {
      case MET -> MET;
      case MISSED -> MISSED;
      case ON_COURSE -> ON_COURSE;
      case OFF_COURSE -> OFF_COURSE;
      case NOT_MEASURABLE -> NOT_MEASURABLE;
    };
  }

  static FindingKind unused() {
    return UNUSED;
  }

  /** All kinds by code, for whoever checks the wording. */
  static Map<String, FindingKind> all() {
    return Map.of(
        MET.code(), MET,
        MISSED.code(), MISSED,
        ON_COURSE.code(), ON_COURSE,
        OFF_COURSE.code(), OFF_COURSE,
        NOT_MEASURABLE.code(), NOT_MEASURABLE,
        UNUSED.code(), UNUSED);
  }
}
