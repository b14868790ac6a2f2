package org.policydata.io.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Modality;

/** The words that say how firmly something is promised: 确保, 力争, 一般. */
final class ModalWords {

  /** Words that may stand before a date at the start of a sentence. */
  static final Set<String> OPENINGS =
      Set.of(
          "力争", "争取", "确保", "努力", "全市", "全省", "全县", "全区", "我市", "我省", "其中", "并", "同时", "力争在", "其中到",
          "计划", "预计", "目标是");

  private static final List<String> MUST = List.of("确保", "必须", "应当", "保证", "务必");
  private static final List<String> STRIVE = List.of("力争", "争取", "努力", "力求");
  private static final List<String> EXPECTED = List.of("预期", "预计");
  private static final List<String> ENCOURAGE = List.of("鼓励");

  private ModalWords() {}

  /** Returns the modality a stretch of text states, or the one given where it states none. */
  static @Nullable Modality in(String text, int start, int end, @Nullable Modality before) {
    String words = text.substring(start, end);
    if (MUST.stream().anyMatch(words::contains)) {
      return Modality.MUST;
    }
    // 经过5年努力 only says how long it takes.
    if (STRIVE.stream().anyMatch(words::contains) && !words.contains("年努力")) {
      return Modality.STRIVE;
    }
    if (EXPECTED.stream().anyMatch(words::contains)) {
      return Modality.EXPECTED;
    }
    if (ENCOURAGE.stream().anyMatch(words::contains)) {
      return Modality.ENCOURAGE;
    }
    return before;
  }

  /** Tells whether a phrase holds in general only (一般, 原则上). */
  static boolean isSoft(String text, int start, int end) {
    String words = text.substring(start, end);
    return words.contains("一般不")
        || words.contains("原则上")
        || words.contains("一般为")
        || words.contains("一般应")
        || words.contains("一般每")
        || words.contains("一般控制");
  }
}
