package org.policydata.validation.corpus;

import java.util.List;

/** How messages name many sources. */
final class Sources {

  private static final int SHOWN = 5;

  private Sources() {}

  /** The first few; the count in the message says how many there are. */
  static List<String> shown(List<String> sources) {
    return sources.size() <= SHOWN ? List.copyOf(sources) : List.copyOf(sources.subList(0, SHOWN));
  }
}
