package org.policydata.validation.constraints;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.Wave;

/** The descriptors of the constraints that the records declare. */
public final class ConstraintDescriptors {

  static final String CREDIT_CODE = "unit.credit-code";

  private static final List<RuleDescriptor> ALL =
      List.of(
          descriptor(
              "consultation.closes-before-opens",
              Severity.ERROR,
              "the window closes on {later}, before it opens on {earlier}",
              "征集截止日{later}早于开始日{earlier}",
              "A consultation closes before it opens.",
              "征求意见的截止日早于开始日。",
              "One of the dates is wrong, and every count of the window with it.",
              "两个日期中有一个错误，期限的计算也随之出错。"),
          FindingKindOf.documentDates(),
          FindingKindOf.documentNumber(),
          descriptor(
              "structure.blank-value",
              Severity.WARNING,
              "the text is empty or only white space; leave the member out instead",
              "文本为空或仅含空白，应省略该成员",
              "A text is present and holds nothing but white space.",
              "文本存在，但仅含空白字符。",
              "An absent value says unknown; a blank one says nothing and breaks comparisons.",
              "省略的值表示未知；空白的值不表达任何含义，还会使比对失效。"),
          descriptor(
              "structure.date-order",
              Severity.ERROR,
              "{laterName} {later} lies before {earlierName} {earlier}",
              "{laterName}（{later}）早于{earlierName}（{earlier}）",
              "A span of time ends before it starts.",
              "一段时间的结束日早于起始日。",
              "One of the dates is wrong.",
              "其中一个日期有误。"),
          descriptor(
              "structure.malformed-id",
              Severity.ERROR,
              "\"{found}\" is no id; use 1 to 100 letters, digits, dots, hyphens and underscores",
              "“{found}”不是合法的标识，应为1至100个字母、数字、点、连字符或下划线",
              "An id holds other characters than letters, digits, dots, hyphens and underscores.",
              "标识含有字母、数字、点、连字符和下划线以外的字符。",
              "Ids stand in pointers, file names and links.",
              "标识用于指针、文件名和链接。"),
          descriptor(
              "structure.negative-count",
              Severity.WARNING,
              "the count is {found}; a count is zero or more",
              "计数为{found}，应不小于零",
              "A count lies below zero.",
              "计数小于零。",
              "Nothing can be counted to a negative number; the value was misread.",
              "计数不可能为负，该数值读取有误。"),
          descriptor(
              "structure.value-range",
              Severity.ERROR,
              "an upper value stands beside BETWEEN and is not below the lower one",
              "上限仅用于BETWEEN，且不得低于下限",
              "The upper value of a range is missing, stray, or below the lower one.",
              "数值区间的上限缺失、多余，或低于下限。",
              "The range cannot be read.",
              "该区间无法解读。"),
          FindingKindOf.creditCode(),
          FindingKindOf.divisionCode());

  private ConstraintDescriptors() {}

  /** All constraints, as they are listed here. */
  public static List<RuleDescriptor> all() {
    return ALL;
  }

  private static RuleDescriptor descriptor(
      String code,
      Severity severity,
      String english,
      String chinese,
      String summary,
      String chineseSummary,
      String rationale,
      String chineseRationale) {
    return descriptor(
        FindingKind.of(code, severity, Confidence.CERTAIN, english, chinese),
        summary,
        chineseSummary,
        rationale,
        chineseRationale);
  }

  private static RuleDescriptor descriptor(
      FindingKind kind,
      String summary,
      String chineseSummary,
      String rationale,
      String chineseRationale) {
    return RuleDescriptor.of(kind)
        .summary(summary, chineseSummary)
        .rationale(rationale, chineseRationale)
        .wave(Wave.CONSTRAINTS)
        .build();
  }

  /** The constraints whose message depends on what is wrong. */
  private static final class FindingKindOf {

    static RuleDescriptor documentDates() {
      FindingKind kind =
          FindingKind.of(
                  "document.date-order",
                  Severity.ERROR,
                  Confidence.CERTAIN,
                  "{laterName} {later} lies before {earlierName} {earlier}",
                  "{laterName}（{later}）早于{earlierName}（{earlier}）")
              .variant(
                  Republication.PROBLEM,
                  "{laterName} {later} lies before {earlierName} {earlier}: an old text was"
                      + " published again",
                  "{laterName}（{later}）早于{earlierName}（{earlier}），为旧文重新发布");
      return descriptor(
          kind,
          "The dates of a document are out of order: signed, published, in force, expired.",
          "文件的日期先后颠倒：成文、发布、施行、有效期届满。",
          "A document is published on the day it is signed or later, and before it expires; one of"
              + " the dates is wrong. Where its other dates show an old text that was published"
              + " again after it had expired, the finding is INFO.",
          "文件在成文当日或其后发布，且发布在有效期届满之前；次序颠倒说明其中一个日期有误。其他日期表明系旧文失效后重新发布的，仅作提示。");
    }

    static RuleDescriptor documentNumber() {
      FindingKind kind =
          FindingKind.of(
                  "document.number-format",
                  Severity.WARNING,
                  Confidence.CERTAIN,
                  "\"{found}\" is no document number of the form 代字〔YYYY〕N号",
                  "“{found}”不符合发文字号格式“代字〔YYYY〕N号”")
              .variant(
                  "BRACKETS",
                  "the year in \"{found}\" stands in other brackets than 〔〕",
                  "“{found}”的年份未用六角括号〔〕")
              .variant("YEAR", "the year in \"{found}\" has not four digits", "“{found}”的年份不是四位数字")
              .variant(
                  "ORDINAL_PREFIX",
                  "第 stands before the number in \"{found}\"",
                  "“{found}”的序号前加了“第”字")
              .variant(
                  "LEADING_ZERO",
                  "the number in \"{found}\" is padded with zeros",
                  "“{found}”的序号编了虚位")
              .variant("SUFFIX_MISSING", "\"{found}\" lacks 号 at the end", "“{found}”末尾缺“号”字");
      return descriptor(
          kind,
          "A document number has not the form 代字〔YYYY〕N号.",
          "发文字号不符合“代字〔YYYY〕N号”的格式。",
          "The number identifies the document everywhere it is cited (GB/T 9704-2012 7.2.5).",
          "引用文件时均以发文字号识别（GB/T 9704-2012第7.2.5条）。");
    }

    static RuleDescriptor creditCode() {
      FindingKind kind =
          FindingKind.of(
                  CREDIT_CODE,
                  Severity.ERROR,
                  Confidence.CERTAIN,
                  "\"{found}\" is no unified social credit code (GB 32100)",
                  "“{found}”不是统一社会信用代码（GB 32100）")
              .variant(
                  "LENGTH",
                  "\"{found}\" has not the 18 characters of a unified social credit code",
                  "“{found}”不是18位统一社会信用代码")
              .variant(
                  "ALPHABET",
                  "\"{found}\" holds characters that a unified social credit code has not",
                  "“{found}”含有统一社会信用代码不使用的字符")
              .variant(
                  "CHECK_CHARACTER",
                  "the check character of \"{found}\" is not the one computed from the others",
                  "“{found}”的校验码不正确");
      return descriptor(
          kind,
          "A unified social credit code has a wrong length, alphabet or check character.",
          "统一社会信用代码的长度、字符或校验码有误。",
          "The code identifies the body. Codes that fail only the check character have been issued,"
              + " so that alone is a WARNING (GB 32100-2015).",
          "代码用于识别单位。实际核发的代码中有仅校验码不符的，因此仅校验码不符时只作警告（GB 32100-2015）。");
    }

    static RuleDescriptor divisionCode() {
      FindingKind kind =
          FindingKind.of(
                  DivisionCodes.CODE,
                  Severity.WARNING,
                  Confidence.CERTAIN,
                  "\"{found}\" is no administrative division code; expected six digits (GB/T 2260)",
                  "“{found}”不是行政区划代码，应为六位数字（GB/T 2260）")
              .variant(
                  DivisionCodes.UNKNOWN,
                  "the administrative division code \"{found}\" is not in the list of codes given",
                  "行政区划代码“{found}”不在给定的代码表中");
      return RuleDescriptor.of(kind)
          .summary(
              "A division code has not six digits, names no province, or is not in use.",
              "行政区划代码不是六位数字、省级代码不存在，或代码未在使用。")
          .rationale(
              "The code joins the dossier to other registers (GB/T 2260). Divisions are merged and"
                  + " renamed every year, so whether a code is in use is judged only by a list that"
                  + " the caller gives.",
              "代码用于将档案与其他名录相互关联（GB/T 2260）。行政区划每年都有合并和更名，因此代码是否在用，仅依调用方提供的代码表判断。")
          .wave(Wave.CONSTRAINTS)
          .parameters(
              ParameterDescriptor.of(
                  DivisionCodes.CODES,
                  new ParameterType.ListOf(new ParameterType.Digits(6)),
                  "codes in use; without it, or empty, only the form of codes is checked"))
          .build();
    }
  }
}
