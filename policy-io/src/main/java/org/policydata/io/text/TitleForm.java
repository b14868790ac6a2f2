package org.policydata.io.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Genre;
import org.policydata.model.PromulgationKind;
import org.policydata.model.Stage;

/**
 * What the form of a title tells: genre, stage, whether it asks for comments or carries another
 * text.
 */
final class TitleForm {

  /** Genre words at the end of a title; longer ones first, so that 管理办法 is not read as 法. */
  private static final List<Map.Entry<String, Genre>> GENRES =
      List.of(
          Map.entry("工作要点", Genre.WORK_POINTS),
          Map.entry("要点", Genre.WORK_POINTS),
          Map.entry("应急预案", Genre.CONTINGENCY_PLAN),
          Map.entry("预案", Genre.CONTINGENCY_PLAN),
          Map.entry("政策措施", Genre.POLICY_MEASURES),
          Map.entry("政策举措", Genre.POLICY_MEASURES),
          Map.entry("措施", Genre.POLICY_MEASURES),
          Map.entry("举措", Genre.POLICY_MEASURES),
          Map.entry("若干政策", Genre.POLICY_MEASURES),
          Map.entry("扶持政策", Genre.POLICY_MEASURES),
          Map.entry("政策意见", Genre.OPINION),
          Map.entry("意见", Genre.OPINION),
          Map.entry("行动计划", Genre.PROGRAMME),
          Map.entry("计划", Genre.PROGRAMME),
          Map.entry("行动", Genre.PROGRAMME),
          Map.entry("规划纲要", Genre.PLAN),
          Map.entry("规划", Genre.PLAN),
          Map.entry("纲要", Genre.PLAN),
          Map.entry("方案", Genre.SCHEME),
          Map.entry("细则", Genre.DETAILED_RULES),
          Map.entry("规则", Genre.RULES),
          Map.entry("办法", Genre.MEASURES),
          Map.entry("条例", Genre.REGULATION),
          Map.entry("规定", Genre.PROVISIONS),
          Map.entry("规范", Genre.STANDARD),
          Map.entry("标准", Genre.STANDARD),
          Map.entry("指南", Genre.GUIDELINE),
          Map.entry("指引", Genre.GUIDELINE),
          Map.entry("目录", Genre.CATALOGUE),
          Map.entry("清单", Genre.CATALOGUE),
          Map.entry("决议", Genre.RESOLUTION),
          Map.entry("决定", Genre.DECISION),
          Map.entry("公报", Genre.COMMUNIQUE),
          Map.entry("公告", Genre.ANNOUNCEMENT),
          Map.entry("通告", Genre.PUBLIC_NOTICE),
          Map.entry("启事", Genre.PUBLIC_NOTICE),
          Map.entry("公示", Genre.PUBLIC_NOTICE),
          Map.entry("通知", Genre.NOTICE),
          Map.entry("通知书", Genre.NOTICE),
          Map.entry("通报", Genre.CIRCULAR),
          Map.entry("报告", Genre.REPORT),
          Map.entry("请示", Genre.REQUEST),
          Map.entry("批复", Genre.REPLY),
          Map.entry("议案", Genre.PROPOSAL),
          Map.entry("复函", Genre.LETTER),
          Map.entry("函", Genre.LETTER),
          Map.entry("纪要", Genre.MINUTES),
          Map.entry("章程", Genre.RULES),
          Map.entry("制度", Genre.RULES),
          Map.entry("准则", Genre.RULES),
          Map.entry("倡议书", Genre.OTHER),
          Map.entry("工作分工", Genre.OTHER),
          Map.entry("法", Genre.OTHER));

  private TitleForm() {}

  /** Whether a line in normal form could be a whole title: it ends with a genre word. */
  static boolean isTitle(String normal) {
    String core = core(normal);
    return core.length() >= 6
        && core.length() <= 120
        && (genreWord(core) != null || endsInResult(core))
        && isNominal(core);
  }

  /** A report on a consultation need not be called 公示 or 说明: …采纳情况, …结果反馈. */
  private static boolean endsInResult(String core) {
    return answersComments(core)
        && (core.endsWith("采纳情况")
            || core.endsWith("结果反馈")
            || core.endsWith("反馈结果")
            || core.endsWith("情况反馈")
            || core.endsWith("反馈情况"));
  }

  private static boolean isNominal(String core) {
    return core.indexOf('。') < 0
        && core.indexOf(';') < 0
        && core.indexOf('>') < 0
        && core.indexOf('|') < 0;
  }

  /** The title without blanks and without brackets such as （征求意见稿） at its end. */
  static String core(String title) {
    String text = Chars.squeeze(title);
    boolean changed = true;
    while (changed && !text.isEmpty()) {
      changed = false;
      char last = text.charAt(text.length() - 1);
      char open = last == ')' ? '(' : last == '〕' ? '〔' : last == ']' ? '[' : '\0';
      int from = open == '\0' ? -1 : text.lastIndexOf(open);
      if (from >= 0) {
        text = text.substring(0, from);
        changed = true;
      }
    }
    if (text.length() > 2 && text.charAt(0) == '《' && text.indexOf('》') == text.length() - 1) {
      return core(text.substring(1, text.length() - 1));
    }
    return text;
  }

  private static Map.@Nullable Entry<String, Genre> genreWord(String core) {
    for (Map.Entry<String, Genre> entry : GENRES) {
      if (core.endsWith(entry.getKey())) {
        return entry;
      }
    }
    return null;
  }

  static Genre genre(String title) {
    Map.Entry<String, Genre> word = genreWord(core(title));
    return word == null ? Genre.OTHER : word.getValue();
  }

  /** The stage that a title prints, or null where it prints none. */
  static @Nullable Stage stage(String title) {
    String text = Chars.squeeze(title);
    if (text.contains("再次征求意见稿") || text.contains("修改稿)")) {
      return Stage.REVISED_DRAFT;
    }
    if (text.contains("征求意见稿") || text.contains("公开征求意见") || text.contains("征询意见稿")) {
      return Stage.CONSULTATION_DRAFT;
    }
    if (text.contains("送审稿")) {
      return Stage.REVIEW_DRAFT;
    }
    if (text.contains("讨论稿")) {
      return Stage.DISCUSSION_DRAFT;
    }
    if (text.contains("草案)") || text.contains("审议稿") || text.contains("草案〕")) {
      return Stage.DELIBERATION_DRAFT;
    }
    return null;
  }

  /** Whether a title announces that comments are asked for. */
  static boolean asksForComments(String title) {
    String outside = withoutQuotedTitles(Chars.squeeze(title));
    return (outside.contains("征求") || outside.contains("征集") || outside.contains("征询"))
            && (outside.contains("意见") || outside.contains("建议") || endsInAsking(outside))
            && !outside.endsWith("(征求意见稿)")
            && !answersComments(title)
        || outside.contains("听证会") && outside.endsWith("公告");
  }

  /** A title that a list of a site has cut: 关于某办法公开征求意. */
  private static boolean endsInAsking(String outside) {
    return outside.endsWith("征求")
        || outside.endsWith("征求意")
        || outside.endsWith("征集")
        || outside.endsWith("征集意");
  }

  /** Whether a title announces the result of a consultation. */
  static boolean answersComments(String title) {
    String text = Chars.squeeze(title);
    boolean consulted =
        text.contains("征求") || text.contains("征集") || text.contains("意见") || text.endsWith("结果反馈");
    return consulted
        && (text.contains("采纳情况")
            || text.contains("意见反馈情况")
            || text.contains("反馈结果")
            || text.contains("意见的反馈")
            || text.contains("意见情况")
            || text.contains("情况说明")
            || text.contains("情况的说明")
            || text.contains("结果反馈")
            || text.contains("情况的反馈")
            || text.contains("意见结果")
            || text.contains("情况反馈")
            || text.contains("情况公示"));
  }

  /** How a title carries another text, or null where it is the text itself. */
  static @Nullable PromulgationKind carrier(String title) {
    String text = Chars.squeeze(title);
    if (text.contains("转发") || text.contains("批转")) {
      return PromulgationKind.FORWARDING_NOTICE;
    }
    if (text.contains("印发") || text.contains("发布") && text.endsWith("通知") || text.contains("下发")) {
      return PromulgationKind.ISSUING_NOTICE;
    }
    if (text.endsWith("令") || text.contains("令(第") || text.contains("令第")) {
      return PromulgationKind.ORDER;
    }
    if (text.endsWith("批复")) {
      return PromulgationKind.REPLY;
    }
    return text.endsWith("公告") || text.endsWith("通告") ? PromulgationKind.ANNOUNCEMENT : null;
  }

  private static String withoutQuotedTitles(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return depth == 0 ? out.toString() : text;
  }
}
