package org.policydata.validation.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.validation.Parameters;
import org.policydata.validation.RuleContext;

/**
 * Words a rule looks for, and longer words in which they mean something else: 一般 in 一般公共预算. The
 * parameters {@code words} and {@code otherWords} hold them.
 *
 * @param words the words
 * @param otherWords words that hold one of them by chance
 */
record Lexicon(List<String> words, List<String> otherWords) {

  static final String WORDS = "words";
  static final String OTHER_WORDS = "otherWords";

  Lexicon {
    words = List.copyOf(words);
    otherWords = List.copyOf(otherWords);
  }

  /** Returns the words of the rule that runs. */
  static Lexicon in(RuleContext context) {
    return context.parameters().as(Lexicon.class, Lexicon::of);
  }

  private static Lexicon of(Parameters parameters) {
    return new Lexicon(parameters.texts(WORDS), parameters.texts(OTHER_WORDS));
  }

  /**
   * Returns the first of the words, in the order of the list, that the text holds; null if none.
   */
  @Nullable String firstIn(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (String word : words) {
      for (int at = word.isEmpty() ? -1 : text.indexOf(word);
          at >= 0;
          at = text.indexOf(word, at + 1)) {
        if (!isPartOfOther(text, at, word.length())) {
          return word;
        }
      }
    }
    return null;
  }

  /** Whether the words of a length at an offset belong to one of the other words. */
  boolean isPartOfOther(String text, int at, int length) {
    for (String other : otherWords) {
      for (int from = Math.max(0, at + length - other.length()); from <= at; from++) {
        if (text.startsWith(other, from)) {
          return true;
        }
      }
    }
    return false;
  }
}
