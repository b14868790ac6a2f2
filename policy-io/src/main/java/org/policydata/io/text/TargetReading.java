package org.policydata.io.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Target;
import org.policydata.model.TimeFrame;

/**
 * The targets of a paragraph and the deadline it leaves to the paragraphs after it.
 *
 * @param targets the targets in order
 * @param carriedDeadline the deadline last stated, here or before
 */
record TargetReading(List<Extracted<Target>> targets, @Nullable TimeFrame carriedDeadline) {

  TargetReading {
    targets = List.copyOf(targets);
  }
}
