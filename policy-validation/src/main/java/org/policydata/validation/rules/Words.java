package org.policydata.validation.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the words of a parameter in a single text. */
final class Words {

  private Words() {}

  /** Whether a text holds at least one of several words; an absent text holds none. */
  static boolean anyIn(@Nullable String text, List<String> words) {
    if (text != null) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
