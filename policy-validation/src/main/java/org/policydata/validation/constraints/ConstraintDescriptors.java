package org.policydata.validation.constraints;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.validation.ParameterDescriptor;
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
              "One of the dates is wrong, and every count of the window with it."),
          FindingKindOf.documentDates(),
          FindingKindOf.documentNumber(),
          descriptor(
              "structure.blank-value",
              Severity.WARNING,
              "the text is empty or only white space; leave the member out instead",
              "文本为空或仅含空白，应省略该成员",
              "A text is present and holds nothing but white space.",
              "An absent value says unknown; a blank one says nothing and breaks comparisons."),
          descriptor(
              "structure.date-order",
              Severity.ERROR,
              "{laterName} {later} lies before {earlierName} {earlier}",
              "{laterName}（{later}）早于{earlierName}（{earlier}）",
              "A span of time ends before it starts.",
              "One of the dates is wrong."),
          descriptor(
              "structure.malformed-id",
              Severity.ERROR,
              "\"{found}\" is no id; use 1 to 100 letters, digits, dots, hyphens and underscores",
              "“{found}”不是合法的标识，应为1至100个字母、数字、点、连字符或下划线",
              "An id holds other characters than letters, digits, dots, hyphens and underscores.",
              "Ids stand in pointers, file names and links."),
          descriptor(
              "structure.negative-count",
              Severity.WARNING,
              "the count is {found}; a count is zero or more",
              "计数为{found}，应不小于零",
              "A count lies below zero.",
              "Nothing can be counted to a negative number; the value was misread."),
          descriptor(
              "structure.value-range",
              Severity.ERROR,
              "an upper value stands beside BETWEEN and is not below the lower one",
              "上限仅用于BETWEEN，且不得低于下限",
              "The upper value of a range is missing, stray, or below the lower one.",
              "The range cannot be read."),
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
      String rationale) {
    return descriptor(
        FindingKind.of(code, severity, Confidence.CERTAIN, english, chinese), summary, rationale);
  }

  private static RuleDescriptor descriptor(FindingKind kind, String summary, String rationale) {
    return RuleDescriptor.of(kind)
        .summary(summary)
        .rationale(rationale)
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
          "A document is published on the day it is signed or later, and before it expires; one of"
              + " the dates is wrong. Where its other dates show an old text that was published"
              + " again after it had expired, the finding is INFO.");
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
          "The number identifies the document everywhere it is cited (GB/T 9704-2012 7.2.5).");
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
          "The code identifies the body. Codes that fail only the check character have been issued,"
              + " so that alone is a WARNING (GB 32100-2015).");
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
          .summary("A division code has not six digits, names no province, or is not in use.")
          .rationale(
              "The code joins the dossier to other registers (GB/T 2260). Divisions are merged and"
                  + " renamed every year, so whether a code is in use is judged only by a list that"
                  + " the caller gives.")
          .wave(Wave.CONSTRAINTS)
          .parameters(
              ParameterDescriptor.texts(
                  DivisionCodes.CODES,
                  "codes in use, each six digits; without it, or empty, only the form"
                      + " of codes is checked"))
          .build();
    }
  }
}
