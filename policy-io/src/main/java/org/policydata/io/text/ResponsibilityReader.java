package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.io.text.ResponsibilityReading.DutyText;
import org.policydata.model.Manner;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.RuleKind;
import org.policydata.model.TimeFrame;

/**
 * Finds the units that a paragraph or heading makes responsible: （责任单位：A、B）, （A牵头，B配合）, a line
 * 牵头单位：A, and, where the text states a rule for it, a bare list in brackets.
 *
 * <p>Immutable. Reading takes time in proportion to the paragraph.
 */
final class ResponsibilityReader {

  private static final int LONGEST_SHORTENED = 4;

  private final DeadlinePhrase deadlines;

  /** Creates a reader that takes the year of dates without one from the document. */
  ResponsibilityReader(@Nullable Integer documentYear) {
    this.deadlines = new DeadlinePhrase(documentYear);
  }

  /** Returns the responsibility text of a line that stands under a clause, none if it has none. */
  ResponsibilityReading readOwnLine(String line, StatedRules rules) {
    RoleLabel label = RoleLabel.at(line, Words.skipBlank(line, 0));
    if (label != null && label.kind() == RoleLabel.Kind.UNITS) {
      DutyList list = new DutyList(line, label.start(), line.length(), rules, deadlines);
      list.readLabelled();
      if (!list.isEmpty() && list.allLookLikeUnits()) {
        return new ResponsibilityReading(List.of(list.toText(label.start(), line.length())));
      }
    }
    return read(line, rules);
  }

  /** Returns the stretches of responsibility text of a paragraph, none if it has none. */
  ResponsibilityReading read(String paragraph, StatedRules rules) {
    Brackets brackets = Brackets.of(paragraph);
    List<DutyText> texts = new ArrayList<>();
    DutyText line = readLine(paragraph, rules, brackets);
    if (line != null) {
      texts.add(line);
      return new ResponsibilityReading(texts);
    }
    int i = 0;
    while (i < paragraph.length()) {
      if (!Brackets.opensAside(paragraph.charAt(i)) || brackets.depth(i) > 0) {
        i++;
        continue;
      }
      int close = closing(paragraph, i, brackets);
      DutyText text = close < 0 ? null : readBracket(paragraph, i, close, rules, brackets);
      if (text == null) {
        i++;
      } else {
        texts.add(text);
        i = text.end();
      }
    }
    return new ResponsibilityReading(texts);
  }

  /**
   * The closing bracket; a labelled list whose bracket is never closed, or is closed too early by
   * an unbalanced one inside it, ends with the last closing bracket of the paragraph.
   */
  private static int closing(String paragraph, int open, Brackets brackets) {
    int close = brackets.partner(open);
    if (close >= 0) {
      return close;
    }
    RoleLabel label = RoleLabel.at(paragraph, Words.skipBlank(paragraph, open + 1));
    if (label == null) {
      return -1;
    }
    int last = paragraph.length() - 1;
    while (last > open
        && (Chars.isBlank(paragraph.charAt(last)) || paragraph.charAt(last) == '。')) {
      last--;
    }
    return Brackets.closesAside(paragraph.charAt(last)) ? last : last + 1;
  }

  /** Reads a line or the end of a paragraph that is a labelled list without brackets. */
  private @Nullable DutyText readLine(String paragraph, StatedRules rules, Brackets brackets) {
    int start = Words.skipBlank(paragraph, 0);
    RoleLabel label = RoleLabel.at(paragraph, start);
    boolean own = label != null && isOwnLine(label, paragraph);
    if (!own) {
      start = unbracketedTail(paragraph, brackets);
      if (start < 0) {
        return null;
      }
    }
    DutyList list = new DutyList(paragraph, start, paragraph.length(), rules, deadlines);
    list.readLabelled();
    if (!own && !list.allLookLikeUnits()) {
      return null;
    }
    return list.isEmpty() ? null : list.toText(start, paragraph.length());
  }

  /** A site's footer (主办单位：…) is no duty, nor is a line about persons. */
  private static boolean isOwnLine(RoleLabel label, String paragraph) {
    if (label.kind() == RoleLabel.Kind.OTHER) {
      return false;
    }
    String word = Words.joined(paragraph.substring(label.start(), label.end() - 1));
    return !word.startsWith("主办")
        && !word.startsWith("承办")
        && !word.startsWith("协办")
        && !word.equals("时间")
        && !word.startsWith("支持")
        && !word.startsWith("参加");
  }

  /** Where a labelled list begins that ends the paragraph after a full stop, -1 for none. */
  private static int unbracketedTail(String paragraph, Brackets brackets) {
    for (int i = paragraph.indexOf("单位"); i >= 0; i = paragraph.indexOf("单位", i + 2)) {
      int colon = Words.skipBlank(paragraph, i + 2);
      boolean labelled =
          colon < paragraph.length()
              && (paragraph.charAt(colon) == '：' || paragraph.charAt(colon) == ':')
              && brackets.depth(i) == 0;
      if (!labelled) {
        continue;
      }
      int start = i;
      while (start > 0 && i - start < 8 && Chars.isHan(paragraph.charAt(start - 1))) {
        start--;
      }
      boolean afterSentence =
          start > 0
              && ("。；;".indexOf(paragraph.charAt(start - 1)) >= 0
                  || Chars.isBlank(paragraph.charAt(start - 1)));
      RoleLabel label = RoleLabel.at(paragraph, start);
      return afterSentence && label != null && label.role() != null ? start : -1;
    }
    return -1;
  }

  private @Nullable DutyText readBracket(
      String paragraph, int open, int close, StatedRules rules, Brackets brackets) {
    int from = Words.skipBlank(paragraph, open + 1);
    RoleLabel label = RoleLabel.at(paragraph, from);
    DutyList list = new DutyList(paragraph, from, close, rules, deadlines);
    if (label != null && label.kind() != RoleLabel.Kind.OTHER
        || label != null && list.hasUnitLabel()) {
      list.readLabelled();
    } else {
      if (!standsAlone(paragraph, open, close)) {
        return null;
      }
      list.readUnlabelled(endsParagraph(paragraph, close));
    }
    if (list.isEmpty()) {
      return null;
    }
    return list.toText(
        open, trailingEnd(paragraph, Math.min(close + 1, paragraph.length()), brackets));
  }

  /** A list without a label counts only where a sentence ends. */
  private static boolean standsAlone(String paragraph, int open, int close) {
    int next = Words.skipBlank(paragraph, close + 1);
    return next >= paragraph.length()
        || "。；;".indexOf(paragraph.charAt(next)) >= 0
        || Brackets.opensAside(paragraph.charAt(next))
        || open > 0 && "。；;".indexOf(paragraph.charAt(open - 1)) >= 0;
  }

  private static boolean endsParagraph(String paragraph, int close) {
    int next = close + 1;
    while (next < paragraph.length()
        && (Chars.isBlank(paragraph.charAt(next)) || "。；;".indexOf(paragraph.charAt(next)) >= 0)) {
      next++;
    }
    return next >= paragraph.length();
  }

  /** The end with a following （下同） and full stop. */
  private static int trailingEnd(String paragraph, int from, Brackets brackets) {
    int end = from;
    int next = Words.skipBlank(paragraph, end);
    if (next < paragraph.length()
        && Brackets.opensAside(paragraph.charAt(next))
        && brackets.partner(next) > next
        && paragraph.startsWith("下同", Words.skipBlank(paragraph, next + 1))) {
      end = brackets.partner(next) + 1;
      next = Words.skipBlank(paragraph, end);
    }
    if (next < paragraph.length() && "。；;".indexOf(paragraph.charAt(next)) >= 0) {
      end = next + 1;
    }
    return end;
  }

  /** Reads the content of one bracket or line. */
  private static final class DutyList {

    private final String text;
    private final int from;
    private final int to;
    private final StatedRules rules;
    private final DeadlinePhrase deadlines;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Extracted<TimeFrame> deadline;
    private boolean labelledDeadline;

    DutyList(String text, int from, int to, StatedRules rules, DeadlinePhrase deadlines) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.rules = rules;
      this.deadlines = deadlines;
    }

    boolean isEmpty() {
      return parts.stream().allMatch(part -> part.entries.isEmpty()) && deadline == null;
    }

    boolean allLookLikeUnits() {
      return parts.stream()
          .flatMap(part -> part.entries.stream())
          .allMatch(entry -> UnitNames.looksLikeUnit(entry.mention().name()));
    }

    /** Names that share their ending with the last (广州、深圳、东莞市政府) are short words on their own. */
    private boolean readsLikeUnits() {
      List<String> names =
          parts.stream()
              .flatMap(part -> part.entries.stream())
              .map(entry -> entry.mention().name())
              .toList();
      for (int i = 0; i < names.size(); i++) {
        boolean shared =
            names.get(i).length() <= LONGEST_SHORTENED
                && names.subList(i + 1, names.size()).stream().anyMatch(UnitNames::looksLikeUnit);
        if (!UnitNames.looksLikeUnit(names.get(i)) && !shared) {
          return false;
        }
      }
      return true;
    }

    boolean hasUnitLabel() {
      return labels().stream().anyMatch(label -> label.kind() == RoleLabel.Kind.UNITS);
    }

    /** Labels at the start and behind every separator outside inner brackets. */
    private List<RoleLabel> labels() {
      List<RoleLabel> labels = new ArrayList<>();
      String inner = text.substring(from, to);
      Brackets brackets = Brackets.of(inner);
      boolean mayStart = true;
      for (int i = 0; i < inner.length(); i++) {
        char c = inner.charAt(i);
        if (brackets.depth(i) > 0) {
          continue;
        }
        if (mayStart && !Chars.isBlank(c)) {
          RoleLabel label = RoleLabel.at(inner, i);
          if (label != null) {
            labels.add(
                new RoleLabel(
                    label.kind(), label.role(), label.start() + from, label.end() + from));
            i = label.end() - 1;
            c = inner.charAt(i);
          }
          mayStart = false;
        }
        if (",，;；。、.".indexOf(c) >= 0 || Chars.isBlank(c)) {
          mayStart = true;
        }
      }
      return labels;
    }

    void readLabelled() {
      List<RoleLabel> labels = labels();
      for (int i = 0; i < labels.size(); i++) {
        RoleLabel label = labels.get(i);
        int end = i + 1 < labels.size() ? labels.get(i + 1).start() : to;
        if (label.kind() == RoleLabel.Kind.TIME) {
          deadline = deadlines.read(text, label.end(), end);
          labelledDeadline = deadline != null;
        } else if (label.role() != null) {
          addList(label.role(), label.end(), Math.max(label.end(), end));
        }
      }
    }

    /** Reads a list whose roles come from verbs, or from a rule for bare lists. */
    void readUnlabelled(boolean endsParagraph) {
      addList(null, from, to);
      boolean anyRole =
          parts.stream().flatMap(part -> part.entries.stream()).anyMatch(e -> e.role() != null);
      boolean allUnits = readsLikeUnits();
      StatedRule bare = rules.of(RuleKind.BARE_LIST_ASSIGNS);
      if (anyRole && allUnits) {
        parts.forEach(part -> part.entries.removeIf(entry -> entry.role() == null));
      } else if (bare != null && endsParagraph && !anyRole && allUnits && anyBody()) {
        parts.replaceAll(part -> part.ruledBy(bare));
      } else {
        parts.clear();
        deadline = null;
      }
    }

    private boolean anyBody() {
      return parts.stream()
          .flatMap(part -> part.entries.stream())
          .anyMatch(entry -> UnitNames.looksLikeBody(entry.mention().name()));
    }

    /** Takes units up to the first rule or date; what follows a rule only explains it. */
    private void addList(@Nullable Role role, int start, int end) {
      int listEnd = end;
      int piece = start;
      int base = start;
      Brackets brackets = Brackets.of(text.substring(base, end));
      for (int i = base; i <= end; i++) {
        boolean cut =
            i == end || "，,；;。".indexOf(text.charAt(i)) >= 0 && brackets.depth(i - base) == 0;
        if (!cut) {
          continue;
        }
        String words = Words.strip(text.substring(piece, i));
        if (StatedRules.isRuleText(words)) {
          listEnd = piece;
          break;
        }
        Extracted<TimeFrame> time = deadlines.read(text, piece, i);
        if (time != null) {
          deadline = time;
          parts.add(new Part(role, null, units(start, piece)));
          start = i;
          piece = i;
          listEnd = end;
          if (i == end) {
            return;
          }
        }
        if (i < end && text.charAt(i) == '。') {
          // A sentence behind the list is a note, unless it states a date or a rule.
          listEnd = i;
          readNotes(i + 1, end);
          break;
        }
        piece = i + 1;
      }
      if (start < listEnd) {
        parts.add(new Part(role, null, units(start, listEnd)));
      }
    }

    private void readNotes(int start, int end) {
      int piece = start;
      for (int i = start; i <= end && deadline == null; i++) {
        if (i == end || "，,；;。".indexOf(text.charAt(i)) >= 0) {
          deadline = deadlines.read(text, piece, i);
          piece = i + 1;
        }
      }
    }

    private List<UnitEntry> units(int start, int end) {
      List<UnitEntry> entries = new ArrayList<>();
      for (UnitEntry entry : UnitList.split(text.substring(start, end))) {
        entries.add(
            new UnitEntry(
                entry.mention(),
                entry.andOthers(),
                entry.marked(),
                entry.group(),
                entry.role(),
                entry.manner(),
                entry.start() + start,
                entry.end() + start));
      }
      return entries;
    }

    DutyText toText(int start, int end) {
      List<Extracted<Responsibility>> duties = new ArrayList<>();
      boolean explicitLead = parts.stream().anyMatch(Part::hasLead);
      for (Part part : parts) {
        part.addTo(duties, rules, explicitLead);
      }
      return new DutyText(start, end, duties, deadline, labelledDeadline);
    }
  }

  /** The units behind one label, or those of a list without one. */
  private record Part(@Nullable Role role, @Nullable StatedRule bare, List<UnitEntry> entries) {

    Part ruledBy(StatedRule rule) {
      return new Part(rule.role(), rule, entries);
    }

    boolean hasLead() {
      return role == Role.LEAD && !entries.isEmpty()
          || entries.stream().anyMatch(entry -> entry.role() == Role.LEAD);
    }

    /** Roles come from the label, else from the verb; a rule stated once turns some into leads. */
    void addTo(List<Extracted<Responsibility>> duties, StatedRules rules, boolean explicitLead) {
      boolean anyMarked = entries.stream().anyMatch(UnitEntry::marked);
      for (int i = 0; i < entries.size(); i++) {
        UnitEntry entry = entries.get(i);
        Role own = roleOf(entry);
        Manner manner = entry.manner();
        String ruleId = bare == null ? null : bare.id();
        Role given = own;
        if (own == Role.RESPONSIBLE && !explicitLead) {
          StatedRule rule = leadRule(rules, i, anyMarked);
          if (rule != null) {
            given = Role.LEAD;
            ruleId = rule.id();
            manner = rule.byRemit() && firstGroupSize(rule) > 1 ? Manner.BY_REMIT : manner;
          } else if (anyMarked && entry.marked()) {
            given = Role.LEAD;
          }
        }
        duties.add(
            new Extracted<>(
                new Responsibility(given, entry.mention(), manner, ruleId, entry.andOthers()),
                entry.start(),
                entry.end()));
      }
    }

    private Role roleOf(UnitEntry entry) {
      Role verb = entry.role();
      if (role == null) {
        return verb == null ? Role.RESPONSIBLE : verb;
      }
      return verb == null || verb == Role.RESPONSIBLE ? role : verb;
    }

    private @Nullable StatedRule leadRule(StatedRules rules, int index, boolean anyMarked) {
      if (entries.stream().allMatch(e -> UnitNames.isCollective(e.mention().name()))) {
        return null;
      }
      StatedRule marked = rules.of(RuleKind.MARKED_UNIT_LEADS);
      if (marked != null && anyMarked) {
        return entries.get(index).marked() ? marked : null;
      }
      StatedRule group = rules.of(RuleKind.FIRST_GROUP_LEADS);
      if (group != null) {
        return entries.get(index).group() == entries.get(0).group() ? group : null;
      }
      StatedRule first = rules.of(RuleKind.FIRST_LISTED_LEADS);
      return first != null && index == 0 ? first : null;
    }

    private int firstGroupSize(StatedRule rule) {
      if (rule.kind() != RuleKind.FIRST_GROUP_LEADS) {
        return 1;
      }
      int group = entries.get(0).group();
      return (int) entries.stream().filter(entry -> entry.group() == group).count();
    }
  }
}
