package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;

/**
 * The words around a quantity that say how it limits: 不低于…, …以上, 压缩至…以内, 增长….
 *
 * @param comparator what they say
 * @param kind in which way the quantity is meant
 * @param start offset of the words before the quantity, its own start if there are none
 * @param end offset behind the words after it, its own end if there are none
 * @param before the words before it, empty if there are none
 * @param after the words after it, empty if there are none
 */
record Comparison(
    Comparator comparator, Kind kind, int start, int end, String before, String after) {

  private static final List<Word> BEFORE =
      List.of(
          new Word("最高不超过", Comparator.AT_MOST, Kind.CAP),
          new Word("最高不得超过", Comparator.AT_MOST, Kind.CAP),
          new Word("最长不超过", Comparator.AT_MOST, Kind.CAP),
          new Word("最多不超过", Comparator.AT_MOST, Kind.CAP),
          new Word("最高可达", Comparator.AT_MOST, Kind.CAP),
          new Word("最高", Comparator.AT_MOST, Kind.CAP),
          new Word("最多", Comparator.AT_MOST, Kind.CAP),
          new Word("最长", Comparator.AT_MOST, Kind.CAP),
          new Word("上限为", Comparator.AT_MOST, Kind.CAP),
          new Word("上限", Comparator.AT_MOST, Kind.CAP),
          new Word("封顶", Comparator.AT_MOST, Kind.CAP),
          new Word("不得低于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不得少于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不能少于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不能低于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不低于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不少于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不小于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不得小于", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("至少", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("最少", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("最低", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("不得超过", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不得高于", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不能超过", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不超过", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不超", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不高于", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不多于", Comparator.AT_MOST, Kind.LEVEL),
          new Word("不大于", Comparator.AT_MOST, Kind.LEVEL),
          new Word("超过", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("突破", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("高于", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("多于", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("大于", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("超", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("逾", Comparator.MORE_THAN, Kind.LEVEL),
          new Word("低于", Comparator.LESS_THAN, Kind.LEVEL),
          new Word("少于", Comparator.LESS_THAN, Kind.LEVEL),
          new Word("小于", Comparator.LESS_THAN, Kind.LEVEL),
          new Word("不足", Comparator.LESS_THAN, Kind.LEVEL),
          new Word("不到", Comparator.LESS_THAN, Kind.LEVEL),
          new Word("达到", Comparator.AT_LEAST, Kind.REACH),
          new Word("达至", Comparator.AT_LEAST, Kind.REACH),
          new Word("可达", Comparator.AT_LEAST, Kind.REACH),
          new Word("达", Comparator.AT_LEAST, Kind.REACH),
          new Word("提高到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("提高至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("提升到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("提升至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增加到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增加至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增长到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增长至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("扩大到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("扩大至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("扩容至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("上升到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("上升至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("扩展到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("扩展至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("拓展到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("拓展至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("延长到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("延长至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("恢复到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("恢复至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("升到", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("升至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("提至", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("提高为", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("增加为", Comparator.EQUAL, Kind.RAISED_TO),
          new Word("压缩到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压缩至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压减到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压减至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩短到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩短至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩短为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩减到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩减至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩小到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("缩小至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("精简到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("精简至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减少到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减少至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减少为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("减到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压缩为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压减为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压降到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("压降至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("收窄到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("收窄至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("降为", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("降低到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("降低至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("下降到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("下降至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("下调至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("下调到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("降到", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("降至", Comparator.EQUAL, Kind.LOWERED_TO),
          new Word("调整为", Comparator.EQUAL, Kind.SET),
          new Word("调整至", Comparator.EQUAL, Kind.SET),
          new Word("稳定在", Comparator.EQUAL, Kind.KEPT),
          new Word("保持在", Comparator.EQUAL, Kind.KEPT),
          new Word("维持在", Comparator.EQUAL, Kind.KEPT),
          new Word("控制在", Comparator.EQUAL, Kind.KEPT),
          new Word("保持", Comparator.EQUAL, Kind.KEPT),
          new Word("年均增长", Comparator.EQUAL, Kind.RISE),
          new Word("增长", Comparator.EQUAL, Kind.RISE),
          new Word("增加", Comparator.EQUAL, Kind.RISE),
          new Word("提高", Comparator.EQUAL, Kind.RISE),
          new Word("提升", Comparator.EQUAL, Kind.RISE),
          new Word("上升", Comparator.EQUAL, Kind.RISE),
          new Word("上浮", Comparator.EQUAL, Kind.RISE),
          new Word("增幅达", Comparator.EQUAL, Kind.RISE),
          new Word("翻", Comparator.EQUAL, Kind.RISE),
          new Word("下降", Comparator.EQUAL, Kind.FALL),
          new Word("降低", Comparator.EQUAL, Kind.FALL),
          new Word("减少", Comparator.EQUAL, Kind.FALL),
          new Word("压减", Comparator.EQUAL, Kind.FALL),
          new Word("压缩", Comparator.EQUAL, Kind.FALL),
          new Word("缩短", Comparator.EQUAL, Kind.FALL),
          new Word("缩减", Comparator.EQUAL, Kind.FALL),
          new Word("精简", Comparator.EQUAL, Kind.FALL),
          new Word("下调", Comparator.EQUAL, Kind.FALL),
          new Word("下浮", Comparator.EQUAL, Kind.FALL));

  private static final List<Word> AFTER =
      List.of(
          new Word("及以上", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("（含）以上", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("(含)以上", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("以上", Comparator.AT_LEAST, Kind.LEVEL),
          new Word("及以下", Comparator.AT_MOST, Kind.LEVEL),
          new Word("（含）以下", Comparator.AT_MOST, Kind.LEVEL),
          new Word("(含)以下", Comparator.AT_MOST, Kind.LEVEL),
          new Word("以下", Comparator.AT_MOST, Kind.LEVEL),
          new Word("以内", Comparator.AT_MOST, Kind.LEVEL),
          new Word("之内", Comparator.AT_MOST, Kind.LEVEL),
          new Word("左右", Comparator.ABOUT, Kind.LEVEL),
          new Word("上下", Comparator.ABOUT, Kind.LEVEL),
          new Word("封顶", Comparator.AT_MOST, Kind.CAP));

  private static final List<String> LEAST = List.of("至少", "最少", "不少于");

  private static final List<String> FILLERS =
      List.of(
          "可申请", "可获得", "可享受", "可给予", "给予", "奖励金额", "补助金额", "补贴金额", "支持金额", "资助金额", "金额", "奖励",
          "补助", "补贴", "支持", "资助", "不含税", "人民币", "约为", "约", "至", "到", "总额", "累计", "提高", "比例", "为",
          "了");

  /** In which way a quantity is meant. */
  enum Kind {
    /** Nothing is said. */
    NONE,
    /** A limit to what is paid (最高). */
    CAP,
    /** A limit. */
    LEVEL,
    /** A level to be reached (达到). */
    REACH,
    /** A level something is raised to. */
    RAISED_TO,
    /** A level something is lowered to. */
    LOWERED_TO,
    /** A level something is set to. */
    SET,
    /** A level to be kept. */
    KEPT,
    /** The size of an increase. */
    RISE,
    /** The size of a decrease. */
    FALL
  }

  /**
   * Returns what the words around a quantity say; words before it are not looked for before a
   * limit.
   */
  static Comparison of(String text, Quantity quantity, int limit) {
    int gap = quantity.start();
    while (gap > limit && Chars.isBlank(text.charAt(gap - 1))) {
      gap--;
    }
    Word before = endingAt(text, gap, limit);
    int after = Words.skipBlank(text, quantity.end());
    Word behind = null;
    for (Word word : AFTER) {
      if (text.startsWith(word.words(), after)) {
        behind = word;
        break;
      }
    }
    boolean within =
        behind == null
            && quantity.isTime()
            && text.startsWith("内", after)
            && !text.startsWith("内容", after);
    Comparator comparator = before == null ? Comparator.EQUAL : before.comparator();
    Kind kind = before == null ? Kind.NONE : before.kind();
    String afterWords = "";
    int end = quantity.end();
    if (behind != null) {
      end = after + behind.words().length();
      afterWords = behind.words();
      // 达到50%左右 is about; 超过10%以上 stays what the later word says.
      comparator = behind.comparator();
      kind = kind == Kind.NONE ? behind.kind() : kind;
    } else if (within) {
      end = after + 1;
      afterWords = "内";
      comparator = comparator == Comparator.EQUAL ? Comparator.AT_MOST : comparator;
    }
    if (quantity.upper() != null) {
      comparator = Comparator.BETWEEN;
    }
    int start = before == null ? quantity.start() : gap - before.words().length();
    return new Comparison(
        comparator, kind, start, end, before == null ? "" : before.words(), afterWords);
  }

  private static @Nullable Word endingAt(String text, int end, int limit) {
    Word found = longest(text, end, limit);
    if (found != null) {
      return found;
    }
    for (String filler : FILLERS) {
      int before = end - filler.length();
      if (before > limit && text.startsWith(filler, before)) {
        Word word = longest(text, before, limit);
        if (word != null) {
          return new Word(word.words() + filler, word.comparator(), word.kind());
        }
      }
    }
    return atLeastDone(text, end, limit);
  }

  /** 至少建设1个: the verb stands between the limit and the number. */
  private static @Nullable Word atLeastDone(String text, int end, int limit) {
    String words = text.substring(Math.max(limit, end - 8), end);
    for (String least : LEAST) {
      int at = words.lastIndexOf(least);
      String verb = at < 0 ? "" : words.substring(at + least.length());
      if (verb.equals("有") || ResultWords.isResultVerb(verb)) {
        return new Word(words.substring(at), Comparator.AT_LEAST, Kind.LEVEL);
      }
    }
    return null;
  }

  /** Tells whether words are a limit with a verb of result behind it. */
  static boolean isAtLeastDone(String words) {
    return LEAST.stream()
        .anyMatch(least -> words.startsWith(least) && words.length() > least.length());
  }

  private static @Nullable Word longest(String text, int end, int limit) {
    Word found = null;
    for (Word word : BEFORE) {
      int start = end - word.words().length();
      boolean longer = found == null || word.words().length() > found.words().length();
      if (start >= limit && longer && text.startsWith(word.words(), start)) {
        found = word;
      }
    }
    return found;
  }

  /** Words with what they say. */
  private record Word(String words, Comparator comparator, Kind kind) {}
}
