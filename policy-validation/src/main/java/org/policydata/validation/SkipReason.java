package org.policydata.validation;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a check could not run, in the two languages of reports.
 *
 * @param english the reason in English, without a full stop
 * @param chinese the reason in Chinese, without a full stop
 */
public record SkipReason(String english, String chinese) {

  static final SkipReason NOTHING_READ = new SkipReason("nothing could be read", "未能读取任何内容");

  public SkipReason {
    Objects.requireNonNull(english, "english");
    Objects.requireNonNull(chinese, "chinese");
  }

  static SkipReason leftOut(Part part) {
    String name =
        switch (part) {
          case DOCUMENTS -> "文件信息";
          case CLAUSES -> "条款";
          case DUTIES -> "责任分工";
          case TARGETS -> "指标";
          case SUPPORTS -> "支持措施";
          case CITATIONS -> "引用与定义";
          case UNITS -> "单位名录";
          case CONSULTATIONS -> "征求意见公告";
          case OUTCOMES -> "采纳情况";
        };
    return new SkipReason(
        "reading left out something of the " + part.name().toLowerCase(Locale.ROOT),
        "读取时" + name + "有缺失");
  }

  static SkipReason found(String code) {
    return new SkipReason(code + " was found", "存在" + code + "问题");
  }

  /**
   * Returns the reason in a language.
   *
   * @param language Chinese, or anything else for English
   * @return the reason, without a full stop
   */
  public String in(Locale language) {
    return Languages.isChinese(language) ? chinese : english;
  }

  /** Returns the reason in English. */
  @Override
  public String toString() {
    return english;
  }
}
