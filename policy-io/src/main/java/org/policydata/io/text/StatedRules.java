package org.policydata.io.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.UnitMention;

/**
 * The rules on responsibility that a text states once and means for all its lists: 列第一位的为牵头单位，下同.
 *
 * <p>Immutable. A rule of each kind is kept as first stated; a text that states it again means the
 * same.
 */
final class StatedRules {

  private static final List<String> FIRST =
      List.of(
          "第一位", "首位", "排名第一", "排第一", "列第一", "第一个单位", "第一个部门", "第一单位", "第一个为", "最前", "第一个顿号前", "居首",
          "首个");
  private static final List<String> ALSO = List.of("以下", "上述", "各项", "所有", "本", "其他");
  private static final List<String> NOT_LISTED =
      List.of(
          "不再列出", "不再一一列出", "不再逐一列出", "不再重复列出", "不再单独列出", "不再单列", "不再逐项列出", "不再赘述", "不一一列出",
          "不逐一列出", "不再列示", "不再一一列示", "不再逐条列出", "不重复列出");

  private static final int LONGEST_IN_NAME = 12;
  private static final int LONGEST_STATEMENT = 1_000;

  private final Map<RuleKind, StatedRule> rules;

  private StatedRules(Map<RuleKind, StatedRule> rules) {
    this.rules = rules;
  }

  /** Returns the rules of a text without any. */
  static StatedRules none() {
    return new StatedRules(new EnumMap<>(RuleKind.class));
  }

  /** Returns the rules that the paragraphs of one text state. */
  static StatedRules find(List<String> paragraphs) {
    Map<RuleKind, StatedRule> found = new EnumMap<>(RuleKind.class);
    for (int i = 0; i < paragraphs.size(); i++) {
      for (StatedRule rule : in(paragraphs.get(i), i, found.size())) {
        found.putIfAbsent(rule.kind(), rule);
      }
    }
    return new StatedRules(found);
  }

  /** Returns the rules in the order of the text. */
  List<StatedRule> all() {
    return rules.values().stream()
        .sorted(Comparator.comparingInt(StatedRule::paragraph).thenComparingInt(StatedRule::start))
        .toList();
  }

  /** Returns the rule of a kind, null where the text states none. */
  @Nullable StatedRule of(RuleKind kind) {
    return rules.get(kind);
  }

  /** Tells whether words state a rule or go on stating one, so that they are no list of units. */
  static boolean isRuleText(String words) {
    return kindOf(words) != null
        || words.equals("下同")
        || words.startsWith("下同")
        || words.startsWith("多个牵头")
        || words.startsWith("其他为")
        || words.startsWith("其余为")
        || isNotListed(words);
  }

  private static List<StatedRule> in(String paragraph, int index, int known) {
    List<StatedRule> found = new ArrayList<>();
    if (!mayState(paragraph)) {
      return found;
    }
    Brackets brackets = Brackets.of(paragraph);
    addStatements(found, paragraph, brackets, 0, paragraph.length(), index, known);
    for (int i = 0; i < paragraph.length(); i++) {
      int close = brackets.partner(i);
      if (close > i && brackets.depth(i) == 0 && Brackets.opensAside(paragraph.charAt(i))) {
        addStatements(found, paragraph, brackets, i + 1, close, index, known);
      }
    }
    addBareListRule(found, paragraph, brackets, index, known);
    return found;
  }

  /** Looks at each sentence of a region, leaving out long brackets inside the region. */
  private static void addStatements(
      List<StatedRule> found,
      String paragraph,
      Brackets brackets,
      int from,
      int to,
      int index,
      int known) {
    int start = from;
    int depth = from < to ? brackets.depth(from) : 0;
    for (int i = from; i <= to; i++) {
      boolean longBracket =
          i < to && brackets.depth(i) == depth && brackets.partner(i) > i + LONGEST_IN_NAME;
      boolean ends =
          i == to
              || longBracket
              || "。；;".indexOf(paragraph.charAt(i)) >= 0 && brackets.depth(i) == depth;
      if (!ends) {
        continue;
      }
      addStatement(found, paragraph, brackets, start, i, index, known);
      i = longBracket ? brackets.partner(i) : i;
      start = i + 1;
    }
  }

  private static boolean mayState(String paragraph) {
    return paragraph.contains("下同")
        || paragraph.contains("牵头单位")
        || paragraph.contains("牵头部门")
        || paragraph.contains("不再")
        || paragraph.contains("列出");
  }

  private static void addStatement(
      List<StatedRule> found,
      String paragraph,
      Brackets brackets,
      int from,
      int to,
      int index,
      int known) {
    int start = Words.skipBlank(paragraph, from, to);
    if (start >= to || to - start > LONGEST_STATEMENT) {
      return;
    }
    // In a list the rule follows the last unit: "A、B,排在首位的为牵头单位,下同".
    int clause = start;
    int depth = brackets.depth(start);
    for (int i = start; i <= to; i++) {
      boolean comma =
          i < to
              && (paragraph.charAt(i) == '，' || paragraph.charAt(i) == ',')
              && brackets.depth(i) == depth;
      if (i < to && !comma) {
        continue;
      }
      String words = paragraph.substring(clause, i);
      RuleKind kind = kindOf(words);
      if (kind != null && kind != RuleKind.ALSO_RESPONSIBLE) {
        found.add(rule(kind, paragraph, clause, to, index, known + found.size()));
        return;
      }
      clause = Words.skipBlank(paragraph, i + 1, to);
    }
    String words = paragraph.substring(start, to);
    if (isNotListed(words)) {
      found.add(rule(RuleKind.ALSO_RESPONSIBLE, paragraph, start, to, index, known + found.size()));
    }
  }

  private static StatedRule rule(
      RuleKind kind, String paragraph, int start, int to, int index, int number) {
    int end = to;
    while (end > start && Chars.isBlank(paragraph.charAt(end - 1))) {
      end--;
    }
    String phrase = paragraph.substring(start, end);
    List<UnitMention> units = List.of();
    Role role = null;
    if (kind == RuleKind.ALSO_RESPONSIBLE) {
      units = alsoResponsible(phrase);
      role = Role.RESPONSIBLE;
    }
    char separator = phrase.contains("分号") ? ';' : ',';
    boolean byRemit = phrase.contains("职责分工");
    return new StatedRule(
        "r" + (number + 1), kind, role, units, separator, byRemit, index, start, end, phrase);
  }

  private static List<UnitMention> alsoResponsible(String phrase) {
    int from = -1;
    for (String word : List.of("均需", "均须", "均由", "都需", "还需", "需由", "均应由", "需", "由")) {
      int at = phrase.indexOf(word);
      if (at >= 0) {
        from = at + word.length();
        break;
      }
    }
    if (from < 0) {
      return List.of();
    }
    int to = -1;
    for (String word : List.of("按职责", "贯彻落实", "抓好落实", "落实", "负责", "配合", "实施")) {
      int at = phrase.indexOf(word, from);
      if (at >= 0 && (to < 0 || at < to)) {
        to = at;
      }
    }
    if (to <= from) {
      return List.of();
    }
    return UnitList.split(phrase.substring(from, to)).stream().map(UnitEntry::mention).toList();
  }

  private static @Nullable RuleKind kindOf(String words) {
    if (isNotListed(words)) {
      return RuleKind.ALSO_RESPONSIBLE;
    }
    if (!words.contains("牵头")) {
      return null;
    }
    if (words.contains("逗号") || words.contains("分号")) {
      return RuleKind.FIRST_GROUP_LEADS;
    }
    if (FIRST.stream().anyMatch(words::contains)) {
      return RuleKind.FIRST_LISTED_LEADS;
    }
    boolean mark = words.chars().anyMatch(c -> UnitNames.isMark((char) c)) || words.contains("星号");
    boolean states = words.contains("为牵头") || words.contains("是牵头") || words.contains("表示牵头");
    return mark && states ? RuleKind.MARKED_UNIT_LEADS : null;
  }

  private static boolean isNotListed(String words) {
    return NOT_LISTED.stream().anyMatch(words::contains)
        || words.contains("下同") && ALSO.stream().anyMatch(words::startsWith)
        || words.startsWith("以下") && words.contains("均需") && words.contains("落实");
  }

  /** A labelled list followed by （下同） gives its role to later lists without a label. */
  private static void addBareListRule(
      List<StatedRule> found, String paragraph, Brackets brackets, int index, int known) {
    int at = paragraph.indexOf("下同");
    while (at >= 0) {
      int open = at - 1;
      boolean alone =
          open > 0
              && at + 2 < paragraph.length()
              && Brackets.opensAside(paragraph.charAt(open))
              && brackets.partner(open) == at + 2;
      int listEnd = open - 1;
      if (alone && listEnd > 0 && brackets.partner(listEnd) >= 0) {
        int listStart = brackets.partner(listEnd);
        RoleLabel label =
            listStart < listEnd
                ? RoleLabel.at(paragraph, Words.skipBlank(paragraph, listStart + 1))
                : null;
        if (label != null && label.role() != null) {
          found.add(
              new StatedRule(
                  "r" + (known + found.size() + 1),
                  RuleKind.BARE_LIST_ASSIGNS,
                  label.role(),
                  List.of(),
                  ',',
                  false,
                  index,
                  listStart,
                  at + 3,
                  paragraph.substring(listStart, at + 3)));
          return;
        }
      }
      at = paragraph.indexOf("下同", at + 2);
    }
  }
}
