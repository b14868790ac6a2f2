package org.policydata.validation.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the words of a parameter in a single text. */
final class Words {

  private Words() {}

  /** Whether a text holds at least one of several words; an absent text holds none. */
  static boolean anyIn(@Nullable String text, List<String> words) {
    if (text != null) {
      for (int i = 0; i < words.size(); i++) {
        if (text.contains(words.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text ends with at least one of several words. */
  static boolean anyEnds(String text, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (text.endsWith(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
