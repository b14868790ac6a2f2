package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Responsibility;
import org.policydata.model.TimeFrame;

/**
 * What a paragraph says about who is responsible.
 *
 * @param texts the stretches of responsibility text, in the order of the paragraph
 */
record ResponsibilityReading(List<DutyText> texts) {

  ResponsibilityReading {
    texts = List.copyOf(texts);
  }

  /**
   * One stretch of responsibility text, such as a bracket with what belongs to it behind it.
   *
   * @param start offset of the first character, the opening bracket
   * @param end offset behind the last character: a following （下同） and full stop are included
   * @param responsibilities the duties with the place of each name
   * @param deadline the due date stated in it, with its place
   * @param labelledDeadline whether the due date has a label of its own (完成时限：)
   */
  record DutyText(
      int start,
      int end,
      List<Extracted<Responsibility>> responsibilities,
      @Nullable Extracted<TimeFrame> deadline,
      boolean labelledDeadline) {

    DutyText {
      responsibilities = List.copyOf(responsibilities);
    }
  }
}
