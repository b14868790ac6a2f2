package org.policydata.io.text;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** The kinds of findings that reading a published text makes. */
public final class TextFindings {

  /** A line was kept as text because it is not known what it is. */
  public static final FindingKind UNPARSED =
      FindingKind.of(
              "text.unparsed",
              Severity.INFO,
              Confidence.LIKELY,
              "This was kept as text without knowing what it is: “{text}”.",
              "以下文字按原文保留，未能识别其含义：“{text}”。")
          .variant("empty", "The input holds no text.", "输入中没有文字。")
          .variant(
              "binary",
              "The input holds characters that no text has; it may be no text, or in another"
                  + " encoding.",
              "输入中含有文本不应有的字符，可能不是文本，或采用了其他编码。")
          .variant(
              "untitled",
              "No title was found: the text is kept, and stands under a placeholder.",
              "未找到标题，正文已保留，标题处为占位文字。")
          .variant(
              "encoding",
              "The bytes are in no encoding that can be told for certain: name it when importing, or"
                  + " save the text in UTF-8.",
              "无法确定输入的编码，请在导入时指明，或另存为UTF-8。");

  /** A number jumps, or stands twice. */
  public static final FindingKind AMBIGUOUS_LEVEL =
      FindingKind.of(
          "text.ambiguous-level",
          Severity.WARNING,
          Confidence.LIKELY,
          "“{label}” follows “{previous}”: the number is out of sequence, so its level is"
              + " uncertain.",
          "“{label}”紧接“{previous}”：编号不连续，层级存疑。");

  /** An announced number of things differs from the number found. */
  public static final FindingKind COUNT_DIFFERS =
      FindingKind.of(
          "text.count-differs",
          Severity.WARNING,
          Confidence.LIKELY,
          "“{phrase}” announces {announced}, but {found} were found.",
          "“{phrase}”称有{announced}项，实际找到{found}项。");

  /** A date leaves out its year, or names a day that does not exist. */
  public static final FindingKind AMBIGUOUS_DATE =
      FindingKind.of(
              "text.ambiguous-date",
              Severity.INFO,
              Confidence.LIKELY,
              "“{phrase}” leaves out the year; {year} was taken from elsewhere in the text.",
              "“{phrase}”未写年份，按上下文取{year}年。")
          .variant(
              "unknown",
              "“{phrase}” leaves out the year, and the text states none.",
              "“{phrase}”未写年份，文中也无法确定。");

  /** Two names were taken for one unit. */
  public static final FindingKind ALIAS_PROPOSED =
      FindingKind.of(
          "text.alias-proposed",
          Severity.INFO,
          Confidence.LIKELY,
          "“{alias}” was taken for another name of “{name}”; check the registry of units.",
          "“{alias}”视为“{name}”的另一名称，请核对单位名录。");

  private TextFindings() {}

  /**
   * Returns all kinds, ordered by code.
   *
   * @return the kinds
   */
  public static List<FindingKind> all() {
    return List.of(ALIAS_PROPOSED, AMBIGUOUS_DATE, AMBIGUOUS_LEVEL, COUNT_DIFFERS, UNPARSED);
  }
}
