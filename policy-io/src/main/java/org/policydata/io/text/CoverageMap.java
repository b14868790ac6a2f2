package org.policydata.io.text;

/** Notes for each character of the input what became of it. */
final class CoverageMap {

  private static final byte NOISE = 1;
  private static final byte OPAQUE = 2;
  private static final byte UNDERSTOOD = 3;

  private final String input;
  private final byte[] marks;
  private byte best = UNDERSTOOD;

  CoverageMap(String input) {
    this.input = input;
    this.marks = new byte[input.length()];
  }

  /** From now on, what is kept is kept as opaque text. */
  void nothingIsUnderstood() {
    best = OPAQUE;
  }

  void understood(TextSlice slice) {
    mark(slice, best);
  }

  void opaque(TextSlice slice) {
    mark(slice, OPAQUE);
  }

  void noise(TextSlice slice) {
    mark(slice, NOISE);
  }

  /** A better mark replaces a lesser one. */
  private void mark(TextSlice slice, byte mark) {
    for (int i = 0; i < slice.length(); i++) {
      int offset = slice.offset(i);
      if (marks[offset] < mark) {
        marks[offset] = mark;
      }
    }
  }

  /** Whether a character that is not blank was never looked at. */
  boolean hasUnmarked() {
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] == 0 && !Chars.isBlank(input.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  Coverage count() {
    int understood = 0;
    int opaque = 0;
    int noise = 0;
    for (int i = 0; i < marks.length; i++) {
      boolean secondHalf =
          i > 0
              && Character.isLowSurrogate(input.charAt(i))
              && Character.isHighSurrogate(input.charAt(i - 1));
      if (secondHalf) {
        continue;
      }
      boolean blank = Chars.isBlank(input.charAt(i));
      if (blank || marks[i] == NOISE || marks[i] == 0) {
        noise++;
      } else if (marks[i] == OPAQUE) {
        opaque++;
      } else {
        understood++;
      }
    }
    return new Coverage(understood, opaque, noise);
  }
}
