package org.policydata.io.text;

import java.util.Arrays;

/** A piece of text that knows, for each of its characters, where it stands in the input. */
final class TextSlice {

  private final String text;
  private final String normal;
  private final int[] offsets;
  private final int first;

  private TextSlice(String text, String normal, int[] offsets, int first) {
    this.text = text;
    this.normal = normal;
    this.offsets = offsets;
    this.first = first;
  }

  /** The whole of an input. */
  static TextSlice of(String input) {
    int[] offsets = new int[input.length()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = i;
    }
    return new TextSlice(input, Chars.normal(input), offsets, 0);
  }

  /** The characters as printed. */
  String text() {
    return text;
  }

  /** The characters in the form of {@link Chars#normal}: as long as the text. */
  String normal() {
    return normal;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The normalised character at a place. */
  char at(int index) {
    return normal.charAt(index);
  }

  /** The last normalised character; a space where there is none. */
  char last() {
    return isEmpty() ? ' ' : normal.charAt(normal.length() - 1);
  }

  /** Offset into the input of the character at a place. */
  int offset(int index) {
    return offsets[first + index];
  }

  /** Offset of the first character; the slice must not be empty. */
  int start() {
    return offset(0);
  }

  /** Offset behind the last character; the slice must not be empty. */
  int end() {
    return offset(length() - 1) + 1;
  }

  TextSlice sub(int from, int to) {
    return new TextSlice(
        text.substring(from, to), normal.substring(from, to), offsets, first + from);
  }

  TextSlice from(int from) {
    return sub(from, length());
  }

  /** The slice without the blanks at both ends. */
  TextSlice trim() {
    int from = 0;
    int to = length();
    while (from < to && at(from) == ' ') {
      from++;
    }
    while (to > from && at(to - 1) == ' ') {
      to--;
    }
    return from == 0 && to == length() ? this : sub(from, to);
  }

  /** Width in units of half a Chinese character. */
  int width() {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += Chars.width(text.charAt(i));
    }
    return width;
  }

  /** The characters without blanks, in normal form. */
  String squeezed() {
    return Chars.squeeze(normal);
  }

  boolean contains(String part) {
    return normal.contains(part);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Joins slices that follow each other. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    Builder add(TextSlice slice) {
      int length = text.length();
      int grown = length + slice.length();
      if (grown > offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.max(grown, 2 * offsets.length));
      }
      System.arraycopy(slice.offsets, slice.first, offsets, length, slice.length());
      text.append(slice.text);
      return this;
    }

    /** Adds a mark that is not in the input; it stands where the slice before it ends. */
    Builder add(char mark) {
      int length = text.length();
      if (length == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * length);
      }
      offsets[length] = length == 0 ? 0 : offsets[length - 1];
      text.append(mark);
      return this;
    }

    boolean isEmpty() {
      return text.length() == 0;
    }

    TextSlice build() {
      String joined = text.toString();
      return new TextSlice(joined, Chars.normal(joined), offsets, 0);
    }
  }
}
