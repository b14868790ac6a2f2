package org.policydata.model.revision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.policydata.model.Modality;
import org.policydata.model.Role;

/** The words of a message for constants of the model and names of its members. */
final class EventWords {

  private static final Map<Object, String> CHINESE =
      Map.ofEntries(
          Map.entry(Modality.MUST, "必须"),
          Map.entry(Modality.PLAIN, "直述"),
          Map.entry(Modality.GENERALLY, "一般"),
          Map.entry(Modality.STRIVE, "力争"),
          Map.entry(Modality.EXPECTED, "预期"),
          Map.entry(Modality.ENCOURAGE, "鼓励"),
          Map.entry(Role.LEAD, "牵头"),
          Map.entry(Role.RESPONSIBLE, "责任"),
          Map.entry(Role.SUPPORTING, "配合"),
          Map.entry(Member.BASELINE, "基期"),
          Map.entry(Member.SENSE, "指标方向"),
          Map.entry(Member.PHRASE, "原文表述"),
          Map.entry(Member.SCOPE, "适用范围"),
          Map.entry(Member.EXTENSIONS, "扩展信息"),
          Map.entry(Member.MANNER, "分工方式"),
          Map.entry(Member.RULE, "所依规则"),
          Map.entry(Member.OPEN_LIST, "“等”字表述"),
          Map.entry(Member.UNIT_NAME, "单位写法"),
          Map.entry(Member.KIND, "类型"),
          Map.entry(Member.TERM, "期限"),
          Map.entry(Member.PAYER, "出资方"),
          Map.entry(Member.INSTALMENTS, "兑付方式"),
          Map.entry(Member.STACKING, "叠加规则"),
          Map.entry(Member.BASE, "计算基数"),
          Map.entry(Member.DUTIES, "责任分工"),
          Map.entry(Member.UNIT_MENTIONS, "提及单位"),
          Map.entry(Member.DEADLINE, "期限"),
          Map.entry(Member.CITATIONS, "引用"),
          Map.entry(Member.OTHER, "其他"),
          Map.entry(Member.GENRE, "文种"),
          Map.entry(Member.LEGAL_FORCE, "效力等级"),
          Map.entry(Member.JURISDICTION, "适用地域"),
          Map.entry(Member.ADDRESSEES, "主送机关"),
          Map.entry(Member.CELLS, "表格行"),
          Map.entry(Member.HEADING, "标题"),
          Map.entry(Member.TEXT, "正文"),
          Map.entry(Member.RESPONSIBILITY_TEXT, "责任单位括注"),
          Map.entry(Member.TITLE, "标题"),
          Map.entry(Member.LABEL, "序号"));

  private EventWords() {}

  /** A part of a record that a message names. */
  enum Member {
    BASELINE,
    SENSE,
    PHRASE,
    SCOPE,
    EXTENSIONS,
    MANNER,
    RULE,
    OPEN_LIST,
    UNIT_NAME,
    KIND,
    TERM,
    PAYER,
    INSTALMENTS,
    STACKING,
    BASE,
    DUTIES,
    UNIT_MENTIONS,
    DEADLINE,
    CITATIONS,
    OTHER,
    GENRE,
    LEGAL_FORCE,
    JURISDICTION,
    ADDRESSEES,
    CELLS,
    HEADING,
    TEXT,
    RESPONSIBILITY_TEXT,
    TITLE,
    LABEL;

    /** The detail of an event that changed in several members. */
    static Map<String, Object> details(List<Member> members) {
      return Map.of("members", members.stream().map(Member::toString).toList());
    }

    /** The value of a detail of an event. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static String nothing(boolean chinese) {
    return chinese ? "无" : "none";
  }

  /** The value of a detail in one language; lists stay lists. */
  static Object of(String name, Object value, boolean chinese) {
    boolean member = name.startsWith("member") || name.equals("part");
    return member && value instanceof String text
        ? of(Member.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_')), chinese)
        : member && value instanceof Collection<?> texts
            ? texts.stream().map(each -> of(name, each, chinese)).toList()
            : of(value, chinese);
  }

  private static Object of(Object value, boolean chinese) {
    if (value instanceof Collection<?> values) {
      return List.copyOf(values.stream().map(each -> of(each, chinese)).toList());
    }
    if (value instanceof Enum<?> constant) {
      String english = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return chinese ? CHINESE.getOrDefault(constant, english) : english;
    }
    return value;
  }
}
