package org.policydata.io.text;

import org.jspecify.annotations.Nullable;
import org.policydata.model.ClauseLabel;

/**
 * A place of a text as a comment names it.
 *
 * @param printed the words, for example 第11条
 * @param label the number they print
 */
record CitedPlace(String printed, ClauseLabel label) {

  private static final int MAX_LENGTH = 16;

  /** The first place that a comment names before it quotes anything, or null. */
  static @Nullable CitedPlace in(TextSlice comment) {
    String normal = comment.normal();
    int limit = normal.indexOf('“');
    limit = limit < 0 ? Math.min(normal.length(), 200) : limit;
    for (int i = 0; i < limit; i++) {
      char c = normal.charAt(i);
      CitedPlace place =
          c == '第' ? upTo(comment, i, limit, '条') : c == '(' ? upTo(comment, i, limit, ')') : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static @Nullable CitedPlace upTo(TextSlice comment, int from, int limit, char end) {
    int to = comment.normal().indexOf(end, from);
    if (to < 0 || to >= limit || to - from > MAX_LENGTH) {
      return null;
    }
    String printed = comment.text().substring(from, to + 1);
    return ClauseLabel.parse(printed).map(label -> new CitedPlace(printed, label)).orElse(null);
  }
}
