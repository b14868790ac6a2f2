package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.StackingKind;
import org.policydata.model.StackingRule;

/** Finds what a text says on combining supports: 就高不重复, 补差, 可叠加享受, 每人只享受一次. */
final class StackingWords {

  private static final List<Word> WORDS =
      List.of(
          new Word("就高不重复", StackingKind.HIGHEST_ONLY),
          new Word("从高不重复", StackingKind.HIGHEST_ONLY),
          new Word("择高不重复", StackingKind.HIGHEST_ONLY),
          new Word("从优不重复", StackingKind.HIGHEST_ONLY),
          new Word("就高、不重复", StackingKind.HIGHEST_ONLY),
          new Word("就高从优", StackingKind.HIGHEST_ONLY),
          new Word("从优从高", StackingKind.HIGHEST_ONLY),
          new Word("从高从优", StackingKind.HIGHEST_ONLY),
          new Word("择优享受", StackingKind.HIGHEST_ONLY),
          new Word("就高享受", StackingKind.HIGHEST_ONLY),
          new Word("就高执行", StackingKind.HIGHEST_ONLY),
          new Word("按就高", StackingKind.HIGHEST_ONLY),
          new Word("不重复享受", StackingKind.HIGHEST_ONLY),
          new Word("不得重复享受", StackingKind.HIGHEST_ONLY),
          new Word("不重复奖励", StackingKind.HIGHEST_ONLY),
          new Word("不重复补助", StackingKind.HIGHEST_ONLY),
          new Word("不重复支持", StackingKind.HIGHEST_ONLY),
          new Word("不得重复申报", StackingKind.HIGHEST_ONLY),
          new Word("不可同时享受", StackingKind.EXCLUSIVE),
          new Word("不得同时享受", StackingKind.EXCLUSIVE),
          new Word("不同时享受", StackingKind.EXCLUSIVE),
          new Word("不可同时领取", StackingKind.EXCLUSIVE),
          new Word("不可兼得", StackingKind.EXCLUSIVE),
          new Word("补差", StackingKind.TOP_UP),
          new Word("差额补", StackingKind.TOP_UP),
          new Word("差额奖励", StackingKind.TOP_UP),
          new Word("补足差额", StackingKind.TOP_UP),
          new Word("进档差额", StackingKind.TOP_UP),
          new Word("叠加享受", StackingKind.CUMULATIVE),
          new Word("可叠加", StackingKind.CUMULATIVE),
          new Word("可以叠加", StackingKind.CUMULATIVE),
          new Word("可同时享受", StackingKind.CUMULATIVE),
          new Word("只享受一次", StackingKind.ONCE_ONLY),
          new Word("只能享受一次", StackingKind.ONCE_ONLY),
          new Word("享受一次", StackingKind.ONCE_ONLY),
          new Word("之和不超过", StackingKind.JOINT_CAP),
          new Word("之和不得超过", StackingKind.JOINT_CAP));

  private StackingWords() {}

  /** Returns the rules of a paragraph, each with the sentence part that states it. */
  static List<Extracted<StackingRule>> find(String text, String clauseId) {
    List<Extracted<StackingRule>> found = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(text, Brackets.of(text))) {
      int end = 0;
      for (Sentences.Part part : sentence.parts()) {
        StackingKind kind = part.start() < end ? null : kindOf(text, part);
        if (kind == null) {
          continue;
        }
        int start = Words.skipBlank(text, part.start());
        StackingRule rule = new StackingRule(kind, clauseId, text.substring(start, part.end()));
        found.add(new Extracted<>(rule, start, part.end()));
        end = part.end();
      }
    }
    return found;
  }

  private static @Nullable StackingKind kindOf(String text, Sentences.Part part) {
    String words = text.substring(part.start(), part.end());
    for (Word word : WORDS) {
      if (words.contains(word.words())) {
        return word.kind();
      }
    }
    return null;
  }

  /** Words and what they say. */
  private record Word(String words, StackingKind kind) {}
}
