package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.DefinedTerm;
import org.policydata.model.TermKind;

/** Finds abbreviations (以下简称…) and definitions (本办法所称…，是指…). */
final class DefinedTerms {

  private static final List<String> WORDS =
      List.of("以下统一简称", "以下简称", "以下统称", "以下合称", "以下称", "下简称", "下称", "简称", "统称");
  private static final List<String> BEFORE_MEANING =
      List.of(
          "特制定", "制定", "起草了", "印发", "建立", "设立", "成立", "根据", "按照", "落实", "贯彻", "实施", "依托", "从事",
          "推动", "支持", "开展", "打造", "加强", "推进", "将", "对", "为", "由", "在", "更新");
  private static final int LONGEST = 120;

  private DefinedTerms() {}

  /** Returns the terms a paragraph introduces. */
  static List<Extracted<DefinedTerm>> find(String text) {
    List<Extracted<DefinedTerm>> found = new ArrayList<>();
    if (!text.contains("称") && !text.contains("是指")) {
      return found;
    }
    Brackets brackets = Brackets.of(text);
    for (int i = 0; i < text.length(); i++) {
      if (Brackets.opensAside(text.charAt(i)) && brackets.partner(i) > i) {
        addAbbreviation(found, text, brackets, i, brackets.partner(i));
      }
    }
    for (Sentences.Sentence sentence : Sentences.of(text, brackets)) {
      addDefinition(found, text, sentence);
    }
    return found;
  }

  private static void addAbbreviation(
      List<Extracted<DefinedTerm>> found, String text, Brackets brackets, int open, int close) {
    if (close - open > LONGEST) {
      return;
    }
    String inner = text.substring(open + 1, close);
    for (String word : WORDS) {
      int at = inner.indexOf(word);
      if (at < 0) {
        continue;
      }
      String term = cleaned(inner.substring(at + word.length()));
      if (term.isEmpty() || term.length() > 60) {
        return;
      }
      DefinedTerm value =
          new DefinedTerm(
              term,
              meaning(text, brackets, open),
              TermKind.ABBREVIATION,
              text.substring(open, close + 1));
      found.add(new Extracted<>(value, open, close + 1));
      return;
    }
  }

  private static String cleaned(String words) {
    String term = Words.joined(words);
    while (!term.isEmpty() && "：:，, 为".indexOf(term.charAt(0)) >= 0) {
      term = term.substring(1);
    }
    int comma = term.indexOf('，');
    term = comma > 0 ? term.substring(0, comma) : term;
    boolean quoted = term.length() > 2 && term.charAt(0) == '“' && term.endsWith("”");
    return quoted && term.indexOf('”') == term.length() - 1
        ? term.substring(1, term.length() - 1)
        : term;
  }

  /** The words before the bracket, back to a mark or a verb they depend on. */
  private static @Nullable String meaning(String text, Brackets brackets, int open) {
    int start = open;
    while (start > 0
        && open - start < LONGEST
        && "，,。；;：:\n（(".indexOf(text.charAt(start - 1)) < 0) {
      int partner = brackets.partner(start - 1);
      start = partner >= 0 && partner < start - 1 ? partner : start - 1;
    }
    String words = Words.joined(text.substring(start, open));
    int cut = 0;
    for (String verb : BEFORE_MEANING) {
      if (words.startsWith(verb) && verb.length() > cut && words.length() > verb.length() + 1) {
        cut = verb.length();
      }
    }
    String meaning = withoutVerb(words.substring(cut));
    return meaning.isEmpty() ? null : meaning;
  }

  /** Words such as 根据 and 通过 stand before what is abbreviated, never inside a name. */
  private static String withoutVerb(String words) {
    int cut = 0;
    for (String verb : List.of("根据", "依据", "通过", "更新", "启动", "印发", "制定", "起草了", "称为", "打造")) {
      int at = words.lastIndexOf(verb);
      boolean titled =
          words.lastIndexOf('《', Math.max(at, 0)) > words.lastIndexOf('》', Math.max(at, 0));
      if (at >= 0
          && !titled
          && at + verb.length() > cut
          && words.length() - at - verb.length() >= 3) {
        cut = at + verb.length();
      }
    }
    return words.substring(cut);
  }

  private static void addDefinition(
      List<Extracted<DefinedTerm>> found, String text, Sentences.Sentence sentence) {
    int inside = text.substring(sentence.start(), sentence.end()).indexOf("是指");
    if (inside < 0) {
      return;
    }
    int is = sentence.start() + inside;
    int start = Words.skipBlank(text, sentence.start());
    String before = text.substring(start, Math.max(start, is));
    int called = before.indexOf("所称");
    String term = Words.joined(called >= 0 ? before.substring(called + 2) : before);
    while (!term.isEmpty() && "，,的、".indexOf(term.charAt(term.length() - 1)) >= 0) {
      term = term.substring(0, term.length() - 1);
    }
    boolean quoted = term.startsWith("“") && term.endsWith("”") && term.length() > 2;
    term = quoted ? term.substring(1, term.length() - 1) : term;
    String meaning = Words.joined(text.substring(is + 2, sentence.end()));
    if (term.isEmpty() || term.length() > 40 || meaning.isEmpty()) {
      return;
    }
    found.add(
        new Extracted<>(
            new DefinedTerm(
                term, meaning, TermKind.DEFINITION, text.substring(start, sentence.end())),
            start,
            sentence.end()));
  }
}
