package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.TimeFrame;

/** Reads the words that say by when a duty is to be done: 2023年6月底前并长期坚持, 6月底前完成. */
final class DeadlinePhrase {

  private static final int LONGEST = 60;
  private static final List<String> CONTINUING =
      List.of("长期坚持", "长期推进", "长期", "持续推进", "持续实施", "持续", "常态化推进", "常态化", "持续深化");
  private static final List<String> FILLERS =
      List.of(
          "并", "前", "完成", "基本", "于", "在", "到", "底", "全部", "取得", "明显", "成效", "、", "，", "，", ",",
          "办结", "启动", "初步", "阶段性", "进展", "整改", "落实", "落地", "到位", "实施", "实现", "以前", "建成", "制定", "出台",
          "印发", "(", "（", ")", "）", "起", "每", "推进", "滚动", "任务", "结束", "要求", "之前", "开始", "坚持", "和",
          "：", ":", "。");

  private final TimeExpressions times;

  DeadlinePhrase(@Nullable Integer documentYear) {
    this.times = new TimeExpressions(documentYear);
  }

  /** Returns the time a piece of text consists of, null where it says anything else. */
  @Nullable Extracted<TimeFrame> read(String text, int from, int to) {
    int start = Words.skipBlank(text, from, to);
    int end = to;
    while (end > start
        && (Chars.isBlank(text.charAt(end - 1)) || ",，;；。".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    if (start >= end || end - start > LONGEST) {
      return null;
    }
    String words = text.substring(start, end);
    List<Extracted<TimeFrame>> found = times.find(words);
    StringBuilder rest = new StringBuilder(words);
    for (int i = found.size() - 1; i >= 0; i--) {
      rest.delete(found.get(i).start(), found.get(i).end());
    }
    String left = rest.toString();
    boolean continuing = CONTINUING.stream().anyMatch(left::contains);
    if (found.isEmpty() && !continuing || !isFiller(left)) {
      return null;
    }
    TimeFrame.Builder frame =
        found.isEmpty() ? TimeFrame.builder() : found.get(found.size() - 1).value().toBuilder();
    frame.phrase(words);
    if (continuing) {
      frame.continuing(true);
    }
    return new Extracted<>(frame.build(), start, end);
  }

  private static boolean isFiller(String words) {
    String rest = words;
    for (String word : CONTINUING) {
      rest = rest.replace(word, "");
    }
    for (String word : FILLERS) {
      rest = rest.replace(word, "");
    }
    return Words.strip(rest).isEmpty();
  }
}
