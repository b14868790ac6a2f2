package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.UnitMention;

/**
 * Finds units in running text: 由市财政局牵头, 市委办、市发改委等部门协同, 报省科技厅.
 *
 * <p>A name is taken only where it begins with a level (市, 省, 县…) or stands in a list with such
 * words of action, and where what follows it cannot belong to it.
 */
final class UnitMentions {

  private static final List<String> ACTIONS =
      List.of(
          "牵头", "负责", "协同", "会同", "要", "应", "将", "按", "组织", "制定", "另行", "配合", "报", "提出", "审核", "起草",
          "发布", "等", "根据", "结合", "建立", "加强", "做好", "会商", "联合", "统筹", "定期", "批准", "审批", "备案", "认定",
          "解释", "参与", "指导", "对", "在", "予以", "给予", "开展", "公布", "依法", "依规", "及时", "积极", "同意", "审议",
          "商", "和", "与", "及", "以及", "每年", "从", "印发", "反馈", "下达", "安排", "承担", "实施", "推进", "落实", "督促",
          "研究", "支持");
  private static final List<String> BEFORE =
      List.of(
          "由", "会同", "请", "报", "经", "向", "商", "并由", "并会同", "至", "与", "和", "及", "以及", "联合", "会商");
  private static final List<String> STRONG_ENDINGS =
      List.of(
          "局", "委", "厅", "办", "部", "署", "政府", "管委会", "办公室", "委员会", "银行", "法院", "检察院", "领导小组", "中心",
          "集团", "公司", "支行", "分行", "联", "会");
  private static final String LEVELS = "市省县区州";
  private static final int LONGEST = 24;

  private UnitMentions() {}

  /** Returns the units a paragraph mentions, each name once. */
  static List<Extracted<UnitMention>> find(String text) {
    List<Extracted<UnitMention>> found = new ArrayList<>();
    Brackets brackets = Brackets.of(text);
    Set<String> known = new HashSet<>();
    int start = 0;
    boolean acting = false;
    boolean listed = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean cut =
          i == text.length() || "、，,。；;：:\n".indexOf(text.charAt(i)) >= 0 && brackets.depth(i) == 0;
      if (!cut) {
        continue;
      }
      if (start == 0 || text.charAt(start - 1) != '、') {
        acting = actsBeforeMark(text, start);
        listed = false;
      }
      listed = add(found, known, text, start, i, acting, listed);
      start = i + 1;
    }
    return found;
  }

  /** Whether the words up to the next comma say who leads or is in charge. */
  private static boolean actsBeforeMark(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 200 && "，,。；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String words = text.substring(start, end);
    return words.contains("牵头")
        || words.contains("等部门")
        || words.contains("负责")
        || words.contains("会同");
  }

  private static boolean add(
      List<Extracted<UnitMention>> found,
      Set<String> known,
      String text,
      int from,
      int to,
      boolean acting,
      boolean listed) {
    int start = Words.skipBlank(text, from, to);
    boolean led = listed;
    int by = lead(text, start, to, acting);
    if (by > start) {
      start = by;
      led = true;
    }
    if (start >= to) {
      return false;
    }
    boolean level = LEVELS.indexOf(text.charAt(start)) >= 0;
    if (!level && !(acting && led)) {
      return false;
    }
    int end = nameEnd(text, start, Math.min(to, start + LONGEST));
    if (end < 0 || end - start < 3) {
      return false;
    }
    String name = Words.joined(text.substring(start, end));
    boolean generic =
        name.startsWith("市级")
            || name.startsWith("省级")
            || name.startsWith("县级")
            || name.startsWith("市场")
            || name.startsWith("区域")
            || name.contains("的")
            || name.contains("各")
            || name.contains("有关")
            || name.contains("相关");
    if (!generic && known.add(name)) {
      found.add(new Extracted<>(new UnitMention(name, null, null), start, end));
    }
    return !generic;
  }

  /** Where a name begins behind 由, 会同 and the like; the start itself where none stands. */
  private static int lead(String text, int start, int to, boolean acting) {
    for (int i = Math.min(to, start + 40) - 1; i > start; i--) {
      for (String word : List.of("由", "会同", "报")) {
        boolean opens = acting && !word.equals("报") || LEVELS.indexOf(text.charAt(i)) >= 0;
        if (opens && i - word.length() >= start && text.startsWith(word, i - word.length())) {
          return i;
        }
      }
    }
    for (String word : BEFORE) {
      if (text.startsWith(word, start) && start + word.length() < to) {
        return start + word.length();
      }
    }
    return start;
  }

  /**
   * The first place where a name can end: an ending of bodies with an action or nothing behind it.
   */
  private static int nameEnd(String text, int start, int limit) {
    for (int i = start + 2; i <= limit; i++) {
      String ending = endingAt(text, start, i);
      if (ending == null) {
        continue;
      }
      boolean last = i == text.length() || "、，,。；;：:\n（(".indexOf(text.charAt(i)) >= 0;
      final int at = i;
      if (last || ACTIONS.stream().anyMatch(action -> text.startsWith(action, at))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String endingAt(String text, int start, int end) {
    for (String ending : STRONG_ENDINGS) {
      if (end - ending.length() > start && text.startsWith(ending, end - ending.length())) {
        return ending;
      }
    }
    return null;
  }
}
