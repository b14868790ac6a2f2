package org.policydata.validation.rules;

import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in the text they were taken from. They mostly come in its order, so each search
 * goes on where the last one ended. Not thread-safe.
 */
final class PhraseSearch {

  /** What one run may read again from the beginning: texts made to be slow come to an end. */
  private static final long MOST_READ_AGAIN = 50_000_000;

  private @Nullable String text;
  private int next;
  private long readAgain;

  /** Returns the offset of a phrase, -1 where it does not stand in the text. */
  @SuppressWarnings("ReferenceEquality") // an equal text is only searched from its beginning
  int find(String searched, String phrase) {
    if (searched != text) {
      text = searched;
      next = 0;
    }
    if (isExhausted()) {
      return -1;
    }
    int at = searched.indexOf(phrase, next);
    if (at < 0 && next > 0) {
      at = again(searched, phrase);
    } else if (at < 0) {
      readAgain += searched.length();
    }
    if (at >= 0) {
      // The next phrase may be the same one.
      next = at;
    }
    return at;
  }

  /** Tells whether so much was read again that a missing phrase says nothing. */
  boolean isExhausted() {
    return readAgain > MOST_READ_AGAIN;
  }

  /** Counts what was read elsewhere for a phrase that was not found. */
  void spend(int characters) {
    readAgain += characters;
  }

  private int again(String searched, String phrase) {
    readAgain += searched.length();
    return searched.indexOf(phrase);
  }
}
