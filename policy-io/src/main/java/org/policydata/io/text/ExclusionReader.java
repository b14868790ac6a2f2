package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Exclusion;

/** Finds grounds that bar from support: 对…有重大违法行为的，…一票否决; 存在…的，不予支持. */
final class ExclusionReader {

  private static final List<String> EFFECTS =
      List.of(
          "“一票否决”", "一票否决", "不予支持", "不予享受", "不得享受", "不再享受", "不予奖励", "不予补助", "不予资助", "不享受", "不予兑现",
          "取消享受", "取消支持资格", "取消其享受", "取消补助资格", "取消申报资格", "不纳入支持范围", "不列入支持范围", "不予扶持", "停止享受",
          "追回");
  private static final List<String> BEFORE_GROUNDS =
      List.of("对于在", "对在", "对于", "对", "凡", "存在", "发生", "在");

  private ExclusionReader() {}

  /** Returns the exclusions of a paragraph. */
  static List<Extracted<Exclusion>> read(String text, String clauseId) {
    List<Extracted<Exclusion>> found = new ArrayList<>();
    if (EFFECTS.stream().noneMatch(text::contains)) {
      return found;
    }
    for (Sentences.Sentence sentence : Sentences.of(text, Brackets.of(text))) {
      List<Sentences.Part> parts = sentence.parts();
      for (int i = 0; i < parts.size(); i++) {
        String effect = effect(text, parts.get(i));
        Extracted<Exclusion> exclusion =
            effect == null
                ? null
                : exclusion(text, parts, i, effect, clauseId + "-x" + (found.size() + 1));
        if (exclusion != null) {
          found.add(exclusion);
          break;
        }
      }
    }
    return found;
  }

  private static @Nullable String effect(String text, Sentences.Part part) {
    String words = text.substring(part.start(), part.end());
    for (String effect : EFFECTS) {
      if (words.contains(effect)) {
        return effect;
      }
    }
    return null;
  }

  private static @Nullable Extracted<Exclusion> exclusion(
      String text, List<Sentences.Part> parts, int index, String effect, String id) {
    Sentences.Part part = parts.get(index);
    Sentences.Part grounds = part;
    for (int i = index; i >= 0; i--) {
      String words = Words.joined(text.substring(parts.get(i).start(), parts.get(i).end()));
      boolean states = i < index && (words.startsWith("对") || words.startsWith("凡"));
      if (words.endsWith("的") || states || i == index && words.contains("的企业")) {
        grounds = parts.get(i);
        break;
      }
    }
    if (grounds.equals(part) && index > 0) {
      return null;
    }
    String words = Words.joined(text.substring(grounds.start(), grounds.end()));
    if (grounds.equals(part)) {
      int at = words.indexOf(effect);
      words = at > 0 ? words.substring(0, at) : words;
    }
    List<String> list = grounds(words);
    if (list.isEmpty()) {
      return null;
    }
    int start = Words.skipBlank(text, grounds.start());
    Exclusion value =
        Exclusion.builder()
            .id(id)
            .grounds(list)
            .effect(effect)
            .appliesTo(appliesTo(Words.joined(text.substring(part.start(), part.end())), effect))
            .phrase(text.substring(start, part.end()))
            .build();
    return new Extracted<>(value, start, part.end());
  }

  /** 对A、B、C等方面有重大违法行为的 names three grounds; without a list the whole is one. */
  private static List<String> grounds(String words) {
    String rest = words;
    for (String before : BEFORE_GROUNDS) {
      if (rest.startsWith(before)) {
        rest = rest.substring(before.length());
        break;
      }
    }
    int others = rest.indexOf("等方面");
    String list = others > 0 ? rest.substring(0, others) : rest;
    if (others < 0 && list.endsWith("的")) {
      list = list.substring(0, list.length() - 1);
    }
    List<String> grounds = new ArrayList<>();
    Brackets brackets = Brackets.of(list);
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      boolean cut =
          i == list.length() || others > 0 && list.charAt(i) == '、' && brackets.depth(i) == 0;
      if (cut) {
        String ground = Words.strip(list.substring(start, i));
        if (!ground.isEmpty()) {
          grounds.add(ground);
        }
        start = i + 1;
      }
    }
    return grounds;
  }

  /** 在各类政策享受上给予“一票否决” bars from 各类政策享受. */
  private static @Nullable String appliesTo(String words, String effect) {
    int at = words.indexOf(effect);
    String before = at < 0 ? words : words.substring(0, at);
    int in = before.lastIndexOf('在');
    int on = before.indexOf('上', Math.max(0, in));
    return in >= 0 && on > in + 1 ? before.substring(in + 1, on) : null;
  }
}
