package org.policydata.io.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids of a page: what is asked for as far as an id can hold it, and never the same one twice.
 */
final class PageIds {

  private static final int MAX_LENGTH = 120;

  private final String prefix;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  PageIds(String prefix) {
    this.prefix = wellFormed(prefix);
  }

  /** Returns the id asked for, with a number behind it where it is taken. */
  String claim(String wanted) {
    String base = prefix + wellFormed(wanted);
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + repeats.merge(base, 2, (count, first) -> count + 1);
    }
    return id;
  }

  private static String wellFormed(String wanted) {
    StringBuilder id = new StringBuilder();
    wanted
        .codePoints()
        .limit(MAX_LENGTH)
        .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' ? c : '-')
        .forEach(id::appendCodePoint);
    return id.toString();
  }
}
