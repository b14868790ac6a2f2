package org.policydata.validation;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** The kinds of finding on what a run was told: profile, calendar, suppressions and baseline. */
public final class SettingsFindings {

  /** A rule that no check has the code of. */
  public static final FindingKind UNKNOWN_RULE =
      error("profile.unknown-rule", "no check has the code \"{found}\"", "没有代码为“{found}”的检查")
          .variant(
              "SIMILAR",
              "no check has the code \"{found}\"; did you mean \"{suggestion}\"?",
              "没有代码为“{found}”的检查；是否应为“{suggestion}”？");

  /** A parameter, or a member of one, that the rule does not have. */
  public static final FindingKind UNKNOWN_PARAMETER =
      error(
              "profile.unknown-parameter",
              "{rule} has no parameter \"{found}\"; it has: {known}",
              "{rule}没有参数“{found}”；可用的有：{known}")
          .variant(
              "SIMILAR",
              "{rule} has no parameter \"{found}\"; did you mean \"{suggestion}\"?",
              "{rule}没有参数“{found}”；是否应为“{suggestion}”？")
          .variant(
              "NONE", "{rule} takes no parameters, but found \"{found}\"", "{rule}不接受参数“{found}”");

  /** A parameter whose value cannot be used. */
  public static final FindingKind BAD_PARAMETER =
      error(
              "profile.bad-parameter",
              "found {found} for \"{name}\" where {expected} is expected",
              "参数“{name}”为{found}，应为{expected}")
          .variant(
              "MISSING", "\"{name}\" is missing; expected {expected}", "缺少“{name}”，应为{expected}")
          .variant("BLANK", "\"{name}\" is blank; expected {expected}", "“{name}”为空白，应为{expected}");

  /** A parameter that names a legal basis the rule does not have. */
  public static final FindingKind UNKNOWN_BASIS =
      error(
              "profile.unknown-basis",
              "no legal basis of {rule} has the id \"{found}\"; it has: {known}",
              "{rule}没有标识为“{found}”的依据；已有：{known}")
          .variant(
              "SIMILAR",
              "no legal basis of {rule} has the id \"{found}\"; did you mean \"{suggestion}\"?",
              "{rule}没有标识为“{found}”的依据；是否应为“{suggestion}”？")
          .variant(
              "NONE",
              "{rule} has no legal basis, but a parameter names \"{found}\"",
              "{rule}未列依据，参数却引用“{found}”");

  /** A legal basis that is never in force. */
  public static final FindingKind BAD_BASIS =
      error(
          "profile.bad-basis",
          "the basis is in force until {until}, before it starts on {from}",
          "依据失效日{until}早于生效日{from}");

  /** A rule or a legal basis that stands twice. */
  public static final FindingKind DUPLICATE_ENTRY =
      error(
          "profile.duplicate-entry",
          "\"{found}\" stands twice; put all of it in one entry",
          "“{found}”重复，应合并为一项");

  /** A parent that cannot be found. */
  public static final FindingKind UNKNOWN_PARENT =
      error(
              "profile.unknown-parent",
              "\"{found}\" is no built-in profile; expected {known}, or a file whose name ends with"
                  + " .json",
              "没有内置配置“{found}”；可用的有{known}，或以“.json”结尾的文件")
          .variant(
              "SIMILAR",
              "\"{found}\" is no built-in profile; did you mean \"{suggestion}\"?",
              "没有内置配置“{found}”；是否应为“{suggestion}”？")
          .variant("FILE", "the file \"{found}\" cannot be read from here", "无法从此处读取文件“{found}”");

  /** A parent that extends its own child. */
  public static final FindingKind CIRCULAR_PARENT =
      error(
              "profile.circular-parent",
              "profiles extend each other in a circle: {chain}",
              "配置循环继承：{chain}")
          .variant("TOO_DEEP", "more than {max} profiles extend each other", "配置继承超过{max}层");

  /** A parent with problems of its own. */
  public static final FindingKind BROKEN_PARENT =
      error(
          "profile.broken-parent",
          "\"{found}\" has {count} errors, the first at {place}: {first}",
          "“{found}”有{count}处错误，首个在{place}：{first}");

  /**
   * Findings of a check that rest on words nobody has verified: told once in a report for each
   * check and basis, about the whole document.
   */
  public static final FindingKind UNVERIFIED_BASIS =
      FindingKind.of(
          "profile.unverified-basis",
          Severity.INFO,
          Confidence.CERTAIN,
          "findings of {rule} rest on {basis}, whose words nobody has verified",
          "{rule}的结果以{basis}为依据，其条文尚未核实");

  /** A calendar that names no year. */
  public static final FindingKind NO_YEARS =
      error("calendar.no-years", "the calendar names no year that it covers", "日历未注明所涵盖的年份");

  /** A year that no calendar is of. */
  public static final FindingKind BAD_YEAR =
      error(
              "calendar.bad-year",
              "{found} is no year from {min} to {max}",
              "{found}不是{min}至{max}之间的年份")
          .variant("DUPLICATE", "the year {found} stands twice", "年份{found}重复");

  /** A year without any holiday. */
  public static final FindingKind EMPTY_YEAR =
      warning(
          "calendar.empty-year",
          "the calendar covers {year} but holds no holiday of it",
          "日历涵盖{year}年，却没有该年的节假日");

  /** Holidays that end before they start, or never seem to end. */
  public static final FindingKind BAD_PERIOD =
      error(
              "calendar.bad-period",
              "the holidays end on {until}, before they start on {from}",
              "假期结束日{until}早于开始日{from}")
          .variant(
              "TOO_LONG",
              "the holidays from {from} to {until} are longer than {max} days",
              "假期自{from}至{until}，超过{max}日");

  /** A day outside the years the calendar covers. */
  public static final FindingKind OUTSIDE_YEARS =
      warning(
          "calendar.outside-years",
          "{day} lies in no year that the calendar covers; it is not considered",
          "{day}不在日历涵盖的年份内，不予考虑");

  /** A day that stands twice. */
  public static final FindingKind DUPLICATE_DAY =
      warning("calendar.duplicate-day", "{day} stands twice", "{day}重复");

  /** A day that is a holiday and a working day at once. */
  public static final FindingKind CONTRADICTION =
      error(
          "calendar.contradiction",
          "{day} is a holiday and a make-up day at once",
          "{day}既是节假日又是补班日");

  /** A make-up day that is a working day anyway. */
  public static final FindingKind MAKE_UP_ON_WEEKDAY =
      warning(
          "calendar.make-up-on-weekday",
          "{day} is a working day from Monday to Friday anyway; is the date right?",
          "{day}本为周一至周五的工作日，请核对日期");

  /** A suppression whose reason is blank. */
  public static final FindingKind NO_REASON =
      error(
          "suppression.no-reason", "the suppression of {rule} gives no reason", "对{rule}的豁免未说明理由");

  /** A suppression that matches nothing. */
  public static final FindingKind UNUSED =
      warning(
              "suppression.unused",
              "nothing is suppressed: {rule} found nothing about \"{subject}\"",
              "豁免未起作用：{rule}未发现与“{subject}”有关的问题")
          .variant(
              "TAKEN",
              "nothing is left to suppress: another entry suppresses what {rule} found about"
                  + " \"{subject}\"",
              "豁免未起作用：{rule}与“{subject}”有关的问题已由另一项豁免")
          .variant(
              "UNKNOWN_RULE",
              "nothing is suppressed: no check has the code \"{rule}\"",
              "豁免未起作用：没有代码为“{rule}”的检查")
          .variant(
              "SIMILAR_RULE",
              "nothing is suppressed: no check has the code \"{rule}\"; did you mean"
                  + " \"{suggestion}\"?",
              "豁免未起作用：没有代码为“{rule}”的检查；是否应为“{suggestion}”？");

  /** A suppression whose last day is over. */
  public static final FindingKind EXPIRED =
      warning(
          "suppression.expired",
          "the suppression of {rule} about \"{subject}\" expired on {expiresOn}",
          "对{rule}（“{subject}”）的豁免已于{expiresOn}到期");

  /** A suppression of an ERROR. */
  public static final FindingKind OF_ERROR =
      warning(
          "suppression.of-error",
          "an ERROR of {rule} about \"{subject}\" cannot be suppressed; it stands",
          "{rule}（“{subject}”）的错误不可豁免，仍然有效");

  /** A baseline of another version of the report. */
  public static final FindingKind UNSUPPORTED_BASELINE =
      error(
          "baseline.unsupported-version",
          "the report version \"{found}\" is not supported; expected {expected}",
          "不支持报告版本“{found}”，应为{expected}");

  /** Two reports of one dossier in a baseline. */
  public static final FindingKind DUPLICATE_REPORT =
      warning(
          "baseline.duplicate-report",
          "\"{found}\" stands twice; the findings of both count",
          "“{found}”重复，两处结果均计入");

  /** A profile for one territory judged a text of another. */
  public static final FindingKind OTHER_TERRITORY =
      warning(
          "profile.other-territory",
          "the profile \"{profile}\" is for {expected}, and the text for {found}: rules of the one"
              + " do not bind the other",
          "规则配置“{profile}”适用于{expected}，而文本适用于{found}：前者的规定对后者没有约束力");

  private static final List<FindingKind> ALL =
      List.of(
          DUPLICATE_REPORT,
          UNSUPPORTED_BASELINE,
          BAD_PERIOD,
          BAD_YEAR,
          CONTRADICTION,
          DUPLICATE_DAY,
          EMPTY_YEAR,
          MAKE_UP_ON_WEEKDAY,
          NO_YEARS,
          OUTSIDE_YEARS,
          BAD_BASIS,
          BAD_PARAMETER,
          BROKEN_PARENT,
          CIRCULAR_PARENT,
          DUPLICATE_ENTRY,
          OTHER_TERRITORY,
          UNKNOWN_BASIS,
          UNKNOWN_PARAMETER,
          UNKNOWN_PARENT,
          UNKNOWN_RULE,
          UNVERIFIED_BASIS,
          EXPIRED,
          NO_REASON,
          OF_ERROR,
          UNUSED);

  private SettingsFindings() {}

  /**
   * Returns all kinds, by code.
   *
   * @return the kinds
   */
  public static List<FindingKind> all() {
    return ALL;
  }

  private static FindingKind error(String code, String english, String chinese) {
    return FindingKind.of(code, Severity.ERROR, Confidence.CERTAIN, english, chinese);
  }

  private static FindingKind warning(String code, String english, String chinese) {
    return FindingKind.of(code, Severity.WARNING, Confidence.CERTAIN, english, chinese);
  }
}
