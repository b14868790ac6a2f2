package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Manner;
import org.policydata.model.Role;
import org.policydata.model.UnitMention;

/**
 * Splits a list of units as texts print them.
 *
 * <p>Names are split at separators outside brackets, at 和, 及 and 以及 only where both sides are
 * names, and never inside a name such as 各区、县（市）政府. Verbs behind a name (牵头, 负责, 配合) give their
 * role to all names since the verb before.
 */
final class UnitList {

  private static final List<String> OPEN_TAILS =
      List.of(
          "部门", "单位", "机构", "企业", "部委", "方面", "地方", "地区", "高校", "院校", "委办局", "厅局", "组织", "成员", "政府",
          "主体", "银行", "公司");
  private static final List<String> CONJUNCTIONS = List.of("以及", "和", "及", "与", "会同");
  private static final List<String> AREAS =
      List.of("自治区", "直辖市", "自治县", "开发区", "区", "县", "市", "旗", "州", "镇", "乡", "街道", "盟");
  private static final List<String> OPEN_AREAS =
      List.of("各区", "各县", "各市", "各省", "各地", "各州", "各盟", "各旗", "各乡", "各镇", "各市州");

  private static final int LONGEST_NAME = 60;

  private final String text;
  private final Brackets brackets;
  private final List<UnitEntry> entries = new ArrayList<>();
  private int firstPending;

  private UnitList(String text) {
    this.text = text;
    this.brackets = Brackets.of(text);
  }

  /** Returns the entries of a list, with offsets into the string given. */
  static List<UnitEntry> split(String list) {
    return new UnitList(list).split();
  }

  private List<UnitEntry> split() {
    int start = 0;
    int group = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && (brackets.depth(i) > 0 || !isSeparator(text.charAt(i)))) {
        continue;
      }
      if (i < text.length() && isInsideName(start, i)) {
        continue;
      }
      addPiece(start, i, group);
      if (i < text.length() && text.charAt(i) != '、') {
        group++;
      }
      start = i + 1;
    }
    return entries;
  }

  private static boolean isSeparator(char c) {
    return "、,，;；﹑".indexOf(c) >= 0;
  }

  /** Tells whether 、 stands inside one name: 各区、县（市）政府, 各省、自治区、直辖市人民政府. */
  private boolean isInsideName(int start, int separator) {
    if (text.charAt(separator) != '、') {
      return false;
    }
    String before = lastName(text.substring(start, Math.min(separator, start + 40)));
    if (before.startsWith("各") && before.endsWith("委") && isBareGovernment(separator + 1)) {
      return true;
    }
    boolean open = OPEN_AREAS.contains(before);
    if (!open) {
      int last = before.lastIndexOf('、');
      open =
          last > 0
              && OPEN_AREAS.contains(before.substring(0, before.indexOf('、')))
              && AREAS.contains(before.substring(last + 1).strip());
    }
    return open && startsWithArea(separator + 1);
  }

  /** 各县（区）委、人民政府 is one name: the second half needs the first. */
  private boolean isBareGovernment(int from) {
    int i = Words.skipBlank(text, from);
    for (String name : List.of("人民政府", "政府")) {
      if (text.startsWith(name, i)) {
        int end = Words.skipBlank(text, i + name.length());
        return end == text.length() || isSeparator(text.charAt(end));
      }
    }
    return false;
  }

  /** The name behind the last conjunction: 科技厅及各市. */
  private static String lastName(String words) {
    int from = 0;
    for (String conjunction : CONJUNCTIONS) {
      int at = words.lastIndexOf(conjunction + "各");
      from = at < 0 ? from : Math.max(from, at + conjunction.length());
    }
    return words.substring(from).strip();
  }

  private boolean startsWithArea(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    for (String area : AREAS) {
      if (text.startsWith(area, i)) {
        int next = i + area.length();
        return next == text.length()
            || Brackets.opensAside(text.charAt(next))
            || text.charAt(next) == '、'
            || text.startsWith("人民政府", next)
            || text.startsWith("政府", next)
            || text.startsWith("党委", next)
            || text.startsWith("管委会", next);
      }
    }
    return false;
  }

  /** Adds what stands between two separators: names joined by conjunctions, perhaps with a verb. */
  private void addPiece(int from, int to, int group) {
    int start = from;
    int end = to;
    while (start < end && Chars.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end && text.charAt(start) == '由' && end - start > 2) {
      start++;
    }
    if (start == end) {
      return;
    }
    String words = text.substring(start, end);
    DutyVerb verb = DutyVerb.atEndOf(words);
    if (verb != null && verb.length() == words.length() && firstPending == entries.size()) {
      return;
    }
    int namesEnd = verb == null ? end : end - verb.length();
    addNames(start, namesEnd, group);
    if (verb != null) {
      close(verb.role(), verb.manner());
    }
  }

  private void close(Role role, @Nullable Manner manner) {
    for (int i = firstPending; i < entries.size(); i++) {
      UnitEntry entry = entries.get(i);
      entries.set(i, entry.with(entry.role() == null ? role : entry.role(), manner));
    }
    firstPending = entries.size();
  }

  private void addNames(int from, int to, int group) {
    int start = from;
    for (int i = from + 1; i < to - 1; i++) {
      if (brackets.depth(i) > 0) {
        continue;
      }
      String conjunction = conjunctionAt(i);
      if (conjunction == null) {
        continue;
      }
      int next = i + conjunction.length();
      String before = text.substring(Math.max(start, i - LONGEST_NAME), i);
      String after = text.substring(next, Math.min(to, next + LONGEST_NAME));
      if (UnitNames.joinsTwoNames(before, after)) {
        int first = entries.size();
        addName(start, i, group);
        if (conjunction.equals("会同") && entries.size() > first) {
          // The unit that acts together with others is the one in charge.
          entries.set(first, entries.get(first).with(Role.LEAD, null));
        }
        start = next;
        i = next;
      }
    }
    addName(start, to, group);
  }

  private @Nullable String conjunctionAt(int offset) {
    for (String conjunction : CONJUNCTIONS) {
      if (text.startsWith(conjunction, offset)) {
        return conjunction;
      }
    }
    return null;
  }

  private void addName(int from, int to, int group) {
    int start = from;
    int end = to;
    boolean marked = false;
    while (start < end
        && (Chars.isBlank(text.charAt(start)) || UnitNames.isMark(text.charAt(start)))) {
      marked |= UnitNames.isMark(text.charAt(start));
      start++;
    }
    while (end > start
        && (Chars.isBlank(text.charAt(end - 1)) || UnitNames.isMark(text.charAt(end - 1)))) {
      marked |= UnitNames.isMark(text.charAt(end - 1));
      end--;
    }
    if (start == end) {
      return;
    }
    int open = openTail(start, end);
    String andOthers = open < 0 ? null : text.substring(open, end).strip();
    int nameEnd = open < 0 ? end : open;
    int gloss = glossStart(start, nameEnd);
    String name = Words.joined(text.substring(start, gloss < 0 ? nameEnd : gloss));
    if (name.isEmpty()) {
      reopen(andOthers);
      return;
    }
    String glossText = gloss < 0 ? null : text.substring(gloss, nameEnd).strip();
    entries.add(
        new UnitEntry(
            new UnitMention(name, null, glossText),
            andOthers,
            marked,
            group,
            null,
            null,
            start,
            nameEnd));
  }

  /** Gives "、等部门" to the name before it. */
  private void reopen(@Nullable String andOthers) {
    if (entries.isEmpty() || andOthers == null) {
      return;
    }
    int last = entries.size() - 1;
    UnitEntry entry = entries.get(last);
    entries.set(
        last,
        new UnitEntry(
            entry.mention(),
            andOthers,
            entry.marked(),
            entry.group(),
            entry.role(),
            entry.manner(),
            entry.start(),
            entry.end()));
  }

  /** Returns where 等 or 等部门 begins, -1 where the name ends without. */
  private int openTail(int start, int end) {
    for (int i = end - 1; i >= start && end - i <= 24; i--) {
      if (text.charAt(i) != '等' || brackets.depth(i) > 0) {
        continue;
      }
      String tail = Words.joined(text.substring(i + 1, end));
      if (tail.isEmpty() || OPEN_TAILS.stream().anyMatch(tail::endsWith)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where an explanation behind a name begins: 〈含…,下同〉, （以下简称…）; -1 for none. */
  private int glossStart(int start, int end) {
    if (end - start < 3) {
      return -1;
    }
    int open = brackets.partner(end - 1);
    if (open <= start) {
      return -1;
    }
    String inner = text.substring(open + 1, end - 1).strip();
    boolean explains =
        inner.startsWith("含")
            || inner.startsWith("包括")
            || inner.startsWith("不含")
            || inner.startsWith("包含")
            || inner.startsWith("以下")
            || inner.endsWith("下同");
    return explains ? open : -1;
  }
}
