package org.policydata.model.revision;

import java.util.List;

/** A title without the note of its stage, which changes by itself: 若干意见（征求意见稿） and 若干意见. */
final class TitleWords {

  private static final List<String> STAGE_NOTES = List.of("稿", "草案", "审议");

  private TitleWords() {}

  static String of(String title) {
    String words = PlainWords.of(title);
    int open = words.lastIndexOf('(');
    boolean closes = words.endsWith(")");
    if (open <= 0 || !closes) {
      return words;
    }
    String note = words.substring(open);
    return STAGE_NOTES.stream().anyMatch(note::contains) ? words.substring(0, open) : words;
  }
}
