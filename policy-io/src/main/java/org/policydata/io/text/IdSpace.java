package org.policydata.io.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives ids that are unique in a dossier. */
final class IdSpace {

  private static final int MAX_LENGTH = 90;

  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  /** The wanted id, with b, c, … behind it where it is taken. */
  String take(String wanted) {
    String base = wanted.length() > MAX_LENGTH ? wanted.substring(0, MAX_LENGTH) : wanted;
    String id = base;
    while (!used.add(id)) {
      id = base + suffix(repeated.merge(base, 1, Integer::sum));
    }
    return id;
  }

  private static String suffix(int number) {
    return number < 26 ? String.valueOf((char) ('a' + number)) : "." + number;
  }
}
