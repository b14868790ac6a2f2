package org.policydata.io;

import java.util.List;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** The kinds of finding that reading JSON can report. */
public final class ReadFindings {

  /** The bytes are no JSON from here on. */
  public static final FindingKind SYNTAX =
      kind(
              "read.syntax",
              "the document is no well-formed JSON from here on; nothing behind this place was"
                  + " read",
              "从此处起不是合法的JSON，其后内容未读取")
          .variant("EMPTY", "the document is empty; expected a JSON object", "文档为空，应为JSON对象");

  /** A member that the format does not have. */
  public static final FindingKind UNKNOWN_MEMBER =
      kind(
              "read.unknown-member",
              "the member \"{member}\" is unknown and was not read; members of your own start with"
                  + " \"x-\"",
              "未知成员“{member}”，未读取；自定义成员须以“x-”开头")
          .variant(
              "SIMILAR",
              "the member \"{member}\" is unknown and was not read; did you mean \"{suggestion}\"?",
              "未知成员“{member}”，未读取；是否应为“{suggestion}”？")
          .variant(
              "CLOSED_OBJECT",
              "the member \"{member}\" is unknown here and was not read; this object takes no"
                  + " members of your own",
              "此处没有成员“{member}”，未读取；该对象不接受自定义成员");

  /** A member that stands twice in one object. */
  public static final FindingKind DUPLICATE_MEMBER =
      kind(
          "read.duplicate-member",
          "the member \"{member}\" stands twice in this object; the first one was read",
          "成员“{member}”在同一对象中重复，仅读取第一个");

  /** A value of another JSON type than expected. */
  public static final FindingKind WRONG_TYPE =
      kind(
              "read.wrong-type",
              "found {found} where {expected} is expected",
              "此处为{found}，应为{expected}")
          .variant(
              "NULL",
              "found null where {expected} is expected; leave the member out where it is unknown",
              "此处为null，应为{expected}；未知的成员应省略");

  /** A value of the right JSON type that cannot be converted. */
  public static final FindingKind BAD_VALUE =
      kind(
              "read.bad-value",
              "\"{found}\" is none of the values known here: {expected}",
              "“{found}”不是此处可用的值：{expected}")
          .variant(
              "SIMILAR",
              "\"{found}\" is none of the values known here; did you mean \"{suggestion}\"?",
              "“{found}”不是此处可用的值；是否应为“{suggestion}”？")
          .variant(
              "DATE",
              "\"{found}\" is not a date of the form 2026-01-31",
              "“{found}”不是形如2026-01-31的日期")
          .variant(
              "PERIOD",
              "\"{found}\" is not a period of the form P3Y, P6M or P10D",
              "“{found}”不是形如P3Y、P6M或P10D的期限")
          .variant("INTEGER", "\"{found}\" is not an integer of 32 bits", "“{found}”不是32位整数")
          .variant(
              "NUMBER",
              "\"{found}\" is not a number of at most {max} digits when written without exponent",
              "“{found}”展开后不是{max}位以内的数字")
          .variant(
              "SURROGATE",
              "the text \"{found}\" holds half of a surrogate pair; write the whole character",
              "文本“{found}”含有不成对的代理字符，应写出完整字符")
          .variant("REFUSED", "the object cannot be used: {reason}", "该对象无法使用：{reason}");

  /** A null in a list. */
  public static final FindingKind NULL_ELEMENT =
      kind("read.null-element", "null stands in a list; it was left out", "列表中出现null，已略去");

  /** A required member that is missing. */
  public static final FindingKind MISSING_MEMBER =
      kind(
          "read.missing-member",
          "required here and missing: {missing}; the object was left out",
          "缺少必需成员{missing}，该对象已略去");

  /** A bound of {@link ReadLimits} that is exceeded. */
  public static final FindingKind LIMIT_EXCEEDED =
      kind(
              "read.limit-exceeded",
              "a limit of {max} is exceeded; nothing behind this place was read",
              "超出限制{max}，其后内容未读取")
          .variant(
              "BYTES",
              "the document is longer than {max} bytes; it was not read",
              "文档超过{max}字节，未读取")
          .variant(
              "DEPTH",
              "objects and arrays are nested deeper than {max} levels; nothing behind this place"
                  + " was read",
              "对象与数组嵌套超过{max}层，其后内容未读取")
          .variant(
              "STRING",
              "a text is longer than {max} code units; nothing behind this place was read",
              "文本超过{max}个字符，其后内容未读取")
          .variant(
              "NUMBER",
              "a number is longer than {max} characters; it was not read",
              "数字超过{max}个字符，未读取");

  /** A format version that this library does not know. */
  public static final FindingKind UNSUPPORTED_VERSION =
      kind(
          "read.unsupported-version",
          "the format version \"{found}\" is not supported; expected {expected}",
          "不支持格式版本“{found}”，应为{expected}");

  /** Something behind the end of the document. */
  public static final FindingKind TRAILING_CONTENT =
      kind(
          "read.trailing-content",
          "something stands behind the end of the document; it was not read",
          "文档结束后仍有内容，未读取");

  /** Bytes that are not UTF-8. */
  public static final FindingKind NOT_UTF8 =
      kind(
              "read.not-utf8",
              "the document is not UTF-8 from here on (malformed bytes in all: {count}); each was"
                  + " read as U+FFFD",
              "有{count}个字节不是UTF-8编码，首个在此处；均读作U+FFFD")
          .variant(
              "OTHER_ENCODING",
              "the document is encoded in {found}; save it as UTF-8",
              "文档编码为{found}，请保存为UTF-8");

  private static final List<FindingKind> ALL =
      List.of(
          BAD_VALUE,
          DUPLICATE_MEMBER,
          LIMIT_EXCEEDED,
          MISSING_MEMBER,
          NOT_UTF8,
          NULL_ELEMENT,
          SYNTAX,
          TRAILING_CONTENT,
          UNKNOWN_MEMBER,
          UNSUPPORTED_VERSION,
          WRONG_TYPE);

  private ReadFindings() {}

  /**
   * Returns all kinds, by code.
   *
   * @return the kinds
   */
  public static List<FindingKind> all() {
    return ALL;
  }

  private static FindingKind kind(String code, String english, String chinese) {
    return FindingKind.of(code, Severity.ERROR, Confidence.CERTAIN, english, chinese);
  }
}
