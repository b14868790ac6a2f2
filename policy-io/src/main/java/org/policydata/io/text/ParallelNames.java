package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;

/** Splits names that share a beginning or an ending: 花生种植、收获机械化率 is 花生种植机械化率 and 花生收获机械化率. */
final class ParallelNames {

  private static final List<String> ENDINGS =
      List.of(
          "率", "比重", "占比", "比例", "数", "量", "规模", "总量", "增速", "额", "面积", "人数", "能力", "水平", "产值",
          "收入", "时间", "时限", "奖");
  private static final int CORE = 2;

  private ParallelNames() {}

  /** Returns as many names as asked for, empty where the words do not divide so. */
  static List<String> split(String words, int count) {
    String list = words.endsWith("分别") ? words.substring(0, words.length() - 2) : words;
    List<String> items = new ArrayList<>();
    Brackets brackets = Brackets.of(list);
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      boolean cut =
          i == list.length()
              || brackets.depth(i) == 0
                  && (list.charAt(i) == '、' || list.charAt(i) == '和' && i > start);
      if (cut) {
        items.add(Words.strip(list.substring(start, i)));
        start = i + 1;
      }
    }
    if (items.size() != count || items.stream().anyMatch(String::isEmpty)) {
      return List.of();
    }
    return withShared(items);
  }

  /** 国家级一、二、三等奖 shares both its beginning and its ending. */
  private static List<String> withOrdinals(List<String> items) {
    String first = items.get(0);
    String last = items.get(items.size() - 1);
    boolean numbered =
        items.size() > 1
            && isOrdinal(first.charAt(first.length() - 1))
            && isOrdinal(last.charAt(0))
            && last.length() > 1
            && items.subList(1, items.size() - 1).stream()
                .allMatch(item -> item.length() == 1 && isOrdinal(item.charAt(0)));
    if (!numbered) {
      return List.of();
    }
    String beginning = first.substring(0, first.length() - 1);
    String ending = last.substring(1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      char ordinal = i == 0 ? item.charAt(item.length() - 1) : item.charAt(0);
      names.add(beginning + ordinal + ending);
    }
    return names;
  }

  private static boolean isOrdinal(char c) {
    return "一二三四五六七八九十ABCDEFⅠⅡⅢ甲乙丙".indexOf(c) >= 0;
  }

  private static List<String> withShared(List<String> items) {
    String first = items.get(0);
    String last = items.get(items.size() - 1);
    List<String> ordinals = withOrdinals(items);
    if (!ordinals.isEmpty()) {
      return ordinals;
    }
    boolean measured = ENDINGS.stream().anyMatch(last::endsWith);
    boolean firstMeasured = ENDINGS.stream().anyMatch(first::endsWith);
    if (!measured || firstMeasured || last.length() <= CORE) {
      return items;
    }
    String ending = last.substring(CORE);
    String beginning = first.length() > CORE ? first.substring(0, first.length() - CORE) : "";
    List<String> names = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      String name = i == 0 ? item : beginning + item;
      names.add(i == items.size() - 1 ? name : name + ending);
    }
    return names;
  }
}
