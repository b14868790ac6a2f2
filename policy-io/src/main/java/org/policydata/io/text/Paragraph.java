package org.policydata.io.text;

import org.jspecify.annotations.Nullable;

/**
 * A line as its author wrote it: soft wraps joined, page markers left out.
 *
 * @param slice its characters
 * @param label number at its head
 * @param afterGap true where an empty line stands before it
 */
record Paragraph(TextSlice slice, @Nullable NumberLabel label, boolean afterGap) {

  static Paragraph of(TextSlice slice, boolean afterGap) {
    return new Paragraph(slice, Numbering.at(slice), afterGap);
  }

  String normal() {
    return slice.normal();
  }

  /** What stands behind the number. */
  TextSlice body() {
    return label == null ? slice : slice.from(label.end()).trim();
  }
}
