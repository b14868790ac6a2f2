package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headings that announce what was reached before: the numbers under them promise nothing. */
final class Retrospect {

  private static final List<String> LOOKING_BACK =
      List.of(
          "发展基础", "工作基础", "发展现状", "基本现状", "现状分析", "发展成就", "主要成就", "主要成效", "工作成效", "建设成效", "取得成效",
          "工作回顾", "发展回顾", "情况回顾", "发展成效", "面临形势", "形势与基础");

  private Retrospect() {}

  static boolean isAnnouncedBy(@Nullable String heading) {
    if (heading == null) {
      return false;
    }
    String words = Chars.squeeze(heading);
    return LOOKING_BACK.stream().anyMatch(words::contains);
  }
}
